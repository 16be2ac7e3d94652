import { sql } from 'kysely';
import { foldedWords } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { Day } from '#platform/values/day.ts';
import type { CouldServe } from '../../contract.ts';
import { withinSight } from '../../queries/sight.ts';
import { canSeeEvidence } from './can-see-evidence.ts';

const MOST = 8;
const MOST_WORDS = 30;
/** Words that stand in the titles of all work say nothing of what it is about. */
const COMMON = new Set(
  'cac cho co cua dao den don duoc gioi giao hang hien hoat hop ket khac la lam moi nam nay nhiem qua quy so su tac tai theo thong thuc thuong tin tinh to trien trong tu tuyen truyen va ve viec vu voi xay dung'.split(
    ' ',
  ),
);

interface Deed {
  readonly title: string;
  readonly occurred_on: Day;
  readonly organization_id: string | null;
  readonly titles: readonly string[];
}

/**
 * Tasks that a deed may count for too: the agency whose deed it is has a part in them, their period holds its day, and their words
 * are like those of the tasks that it serves. The most alike first.
 * @throws {Refusal} `not-found` where the piece is not theirs to see
 */
export async function couldServe(ctx: Ctx, evidenceId: string): Promise<CouldServe> {
  if (!(await canSeeEvidence(ctx, evidenceId))) notFound();
  const deed = await deedOf(ctx, evidenceId);
  const words = [...new Set([deed.title, ...deed.titles].flatMap(foldedWords))]
    .filter((word) => word.length > 1 && !COMMON.has(word))
    .slice(0, MOST_WORDS);
  if (words.length === 0 || deed.organization_id === null) return { items: [] };
  const query = words.map((word) => `'${word.slice(0, 60)}'`).join(' | ');
  const { rows } = await sql<CouldServe['items'][number]>`
    select t.id as "taskId", t.title, t.period_key as period, t.due_on as "dueOn", n.number as plan, n.title as "planTitle", c.path as section
    from tasks.parts p join tasks.tasks t on t.id = p.task_id
      left join plans.plans_now n on n.id = t.plan_id left join plans.clauses_now c on c.id = t.section_id
    where p.organization_id = ${deed.organization_id} and p.state <> 'cancelled' and t.progress <> 'cancelled'
      and (t.period_start is null or ${deed.occurred_on}::date between t.period_start and t.period_end)
      and not exists (select 1 from tasks.evidence_shares s
        where s.evidence_id = ${evidenceId} and s.task_id = t.id and s.ended_at is null)
      and t.words_folded @@ ${query}::tsquery and ${withinSight(ctx)}
    order by ts_rank(t.words_folded, ${query}::tsquery) desc, t.due_sort, t.id limit ${MOST}`.execute(ctx.tx);
  return { items: rows };
}

async function deedOf(ctx: Ctx, evidenceId: string): Promise<Deed> {
  const { rows } = await sql<Deed>`
    select e.title, e.occurred_on, p.organization_id,
      array(select t.title from tasks.evidence_shares s join tasks.tasks t on t.id = s.task_id
        where s.evidence_id = e.id and s.ended_at is null) as titles
    from tasks.evidence e join tasks.parts p on p.id = e.part_id where e.id = ${evidenceId}`.execute(ctx.tx);
  return rows[0] ?? notFound();
}
