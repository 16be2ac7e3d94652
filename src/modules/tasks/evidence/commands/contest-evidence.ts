import { listHolders } from '#modules/access/index.ts';
import { notify } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { ContestEvidenceBody, EvidenceOfTask } from '../../contract.ts';
import type { EvidenceTable, HouseTables } from '../../tables.ts';
import { changeEvidence, setState } from './change-evidence.ts';

/** Asks for a piece to be made clear: until it is upheld it counts nowhere. Whoever handed it in is told. */
export const contestEvidence = (ctx: Ctx, input: ContestEvidenceBody): Promise<EvidenceOfTask> =>
  changeEvidence(ctx, input, 'evidence-contested', 'contest', async ({ evidence }) => {
    await setState(ctx, input.evidenceId, 'contested', input.reason);
    await tellOfContest(ctx, evidence);
    return { note: input.reason };
  });

/** The person who handed it in, or the officers of the agency that it was recorded for. */
async function tellOfContest(ctx: Ctx, evidence: EvidenceTable): Promise<void> {
  const home = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parts as p')
    .innerJoin('tasks.tasks as t', 't.id', 'p.task_id')
    .select(['p.organization_id', 't.id', 't.title'])
    .where('p.id', '=', evidence.part_id)
    .executeTakeFirstOrThrow();
  const officers =
    evidence.attached_person_id && evidence.attached_organization_id === home.organization_id
      ? [evidence.attached_person_id]
      : home.organization_id
        ? await listHolders(ctx, 'tasks.report', home.organization_id)
        : [];
  await notify(ctx, [
    {
      personIds: officers.filter((id) => id !== ctx.actor.personId),
      kind: 'evidence-contested',
      params: { by: ctx.actor.name, evidence: evidence.title, title: home.title },
      level: 'due',
      subject: { type: 'task', id: home.id },
      path: `/tasks/${home.id}`,
      dedupeKey: `evidence-contested:${evidence.id}:${newId()}`,
    },
  ]);
}
