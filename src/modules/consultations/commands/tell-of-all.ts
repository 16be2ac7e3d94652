import { notify } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { tables } from '../queries/sight.ts';

/** Once nobody owes a reply any more, whoever opened the round is told; not of each agency, which would be a flood. */
export async function tellOfAll(ctx: Ctx, roundId: string): Promise<void> {
  const round = await tables(ctx)
    .selectFrom('consultations.rounds')
    .select(['id', 'title', 'opened_person_id', 'closed_at'])
    .where('id', '=', roundId)
    .executeTakeFirst();
  if (!round || round.opened_person_id === null || round.closed_at !== null) return;
  const { asked, owing } = await tables(ctx)
    .selectFrom('consultations.addressees')
    .select((e) => [
      e.fn.countAll<number>().as('asked'),
      e.fn.countAll<number>().filterWhere('state', '=', 'waiting').as('owing'),
    ])
    .where('round_id', '=', round.id)
    .executeTakeFirstOrThrow();
  if (Number(owing) > 0) return;
  await notify(ctx, [
    {
      personIds: [round.opened_person_id],
      kind: 'consultation-complete',
      params: { title: round.title, count: Number(asked) },
      level: 'info',
      subject: { type: 'consultation', id: round.id },
      path: `/consultations/${round.id}`,
      dedupeKey: `consultation-complete:${round.id}`,
    },
  ]);
}
