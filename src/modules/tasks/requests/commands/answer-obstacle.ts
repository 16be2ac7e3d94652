import type { Ctx } from '#platform/context.ts';
import type { AnswerObstacleBody, ObstacleView, PassObstacleOnBody, ResolveObstacleBody } from '../../contract.ts';
import { addressedBody, peopleOfBody } from './raise-obstacle.ts';
import { changeObstacle, type FoundObstacle, type ObstacleChange } from './change-obstacle.ts';
import { askersOf } from './tell-of-request.ts';

/** The body addressed answers, or the focal officer for it; whoever raised it is told. */
export const answerObstacle = (ctx: Ctx, input: AnswerObstacleBody): Promise<ObstacleView> =>
  changeObstacle(ctx, input, 'answer', (found) => answeredWith(ctx, found, input.text));

/** The answer to an obstacle as it is written, whoever gives it. */
export const answeredWith = async (
  ctx: Ctx,
  { obstacle, part }: FoundObstacle,
  text: string,
): Promise<ObstacleChange> => ({
  set: { state: 'answered' },
  act: 'answered',
  text,
  told: {
    kind: 'obstacle-answered',
    to: await askersOf(ctx, part, { personId: obstacle.raised_person_id, onBehalf: obstacle.on_behalf }),
  },
});

/** The agency says what the answer leaves open. */
export const askAgain = (ctx: Ctx, input: AnswerObstacleBody): Promise<ObstacleView> =>
  changeObstacle(ctx, input, 'askAgain', async ({ obstacle }) => ({
    set: { state: 'open' },
    act: 'asked-again',
    text: input.text,
    told: { kind: 'obstacle-raised', to: await peopleOfBody(ctx, obstacle.addressed_organization_id) },
  }));

/** The focal officer passes it on to the body that can resolve it. */
export const passObstacleOn = (ctx: Ctx, input: PassObstacleOnBody): Promise<ObstacleView> =>
  changeObstacle(ctx, input, 'passOn', async () => {
    const body = await addressedBody(ctx, input.addressedTo);
    return {
      set: { state: 'open', addressed_organization_id: body.id },
      act: 'passed-on',
      text: input.note || null,
      passedTo: body.name,
      told: { kind: 'obstacle-raised', to: await peopleOfBody(ctx, body.id) },
    };
  });

/** It stands in the way no more. */
export const resolveObstacle = (ctx: Ctx, input: ResolveObstacleBody): Promise<ObstacleView> =>
  changeObstacle(ctx, input, 'resolve', async () => ({
    set: { state: 'resolved', resolved_at: ctx.now.toString() },
    act: 'resolved',
    text: input.note || null,
  }));
