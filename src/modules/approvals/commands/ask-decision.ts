import { getPerson } from '#modules/access/index.ts';
import { notify } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam, officialDay } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import type { AskDecisionBody, DecisionView } from '../contract.ts';
import { mayAsk } from '../policy.ts';
import type { ApprovalsPorts, Described } from '../ports.ts';
import { tables } from '../queries/find-decision.ts';
import { getDecision } from '../queries/get-decision.ts';
import { listLeaders } from '../queries/list-leaders.ts';
import { writeAct } from './write-act.ts';

/**
 * Trình lãnh đạo: puts one thing before one leader, as it stands at this moment; the leader is told.
 * @throws {Refusal} `not-permitted`; `not-found` where the thing is out of sight; `approvals.nothing-to-decide`,
 *   `approvals.no-leader`, `approvals.wanted-it`, `approvals.day-past`, `approvals.lies-there`.
 */
export async function askDecision(ctx: Ctx, ports: ApprovalsPorts, input: AskDecisionBody): Promise<DecisionView> {
  const subject = ports.subjects[input.kind];
  if (!mayAsk(ctx.actor)) throw new Refusal('not-permitted');
  if (!(await subject.canAsk(ctx, input.subjectId))) notFound();
  const described = await subject.describe(ctx, input.subjectId);
  if (!described) refuse('approvals.nothing-to-decide', undefined, 'conflict');
  const leader = (await listLeaders(ctx)).items.find((one) => one.id === input.leaderId);
  if (!leader) refuse('approvals.no-leader');
  if (described.wantedBy === leader.id) refuse('approvals.wanted-it', { name: leader.name });
  if (input.answerBy && input.answerBy < dayInVietnam(ctx.now)) refuse('approvals.day-past');
  const id = await insert(ctx, input, described);
  await writeAct(ctx, id, {
    act: 'asked',
    text: input.question,
    shown: { title: described.title, facts: described.facts },
  });
  await ctx.record({
    verb: 'approvals.ask',
    subjectType: 'decision',
    subjectId: id,
    details: { title: described.title, to: leader.name, question: input.question },
  });
  await notify(ctx, [
    {
      personIds: [leader.id],
      kind: 'decision-asked',
      params: {
        by: ctx.actor.name,
        title: described.title,
        until: input.answerBy ? officialDay(input.answerBy) : '',
        hasDay: input.answerBy ? 'yes' : 'no',
      },
      level: 'due',
      subject: { type: 'decision', id },
      path: `/decisions/${id}`,
      dedupeKey: `decision-asked:${id}`,
    },
  ]);
  return getDecision(ctx, ports, id);
}

async function insert(ctx: Ctx, input: AskDecisionBody, described: Described): Promise<string> {
  const person = await getPerson(ctx, input.leaderId);
  const id = newId();
  const inserted = await tables(ctx)
    .insertInto('approvals.decisions')
    .values({
      id,
      subject_kind: input.kind,
      subject_id: input.subjectId,
      title: described.title,
      path: described.path,
      question: input.question,
      asked_at: ctx.now.toString(),
      asked_by: ctx.actor.name,
      asked_person_id: ctx.actor.personId,
      leader_person_id: person.id,
      leader_name: person.name,
      leader_post: person.post,
      leader_organization_id: person.organization_id,
      answer_by: input.answerBy ?? null,
      state: 'asked',
      version: 1,
    })
    // The index of what lies before a leader: of many who press at once one is first.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) refuse('approvals.lies-there', undefined, 'conflict');
  return id;
}
