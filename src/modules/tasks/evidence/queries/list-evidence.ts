import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { EvidenceItem, EvidenceOfTask, ExpectedResultView } from '../../contract.ts';
import { isFocalOfficer } from '../../policy.ts';
import { canSeeTask, withinSight } from '../../queries/sight.ts';
import type { EvidenceTable, ExpectedResultsTable, HouseTables, SnapshotsTable } from '../../tables.ts';
import {
  evidenceRights,
  leads,
  mayAgree,
  mayAttachFor,
  mayChangeResult,
  maySeeDocuments,
  type PartOfTask,
} from '../policy.ts';
import { proofOf } from './proof-of.ts';

interface Page {
  readonly cursor?: string | undefined;
  readonly limit?: number;
}

/** The expected results of a task and what proves them, newest deed first, with what the actor may do. @throws {Refusal} `not-found`. */
export async function evidenceOfTask(ctx: Ctx, taskId: string, { cursor, limit = 30 }: Page): Promise<EvidenceOfTask> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  const task = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.tasks')
    .selectAll()
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow();
  const parts = await listPartsOf(ctx, taskId);
  const found = await findItems(ctx, taskId, cursor, limit + 1);
  const items = found.slice(0, limit);
  const isOpen = task.progress !== 'cancelled';
  return {
    proof: (await proofOf(ctx, [task])).get(taskId)!,
    results: await listResults(ctx, task, parts),
    items: items.map((row) => toItem(ctx, row, parts, isOpen)),
    nextCursor: found.length > limit ? cursorOf(items.at(-1)!) : null,
    byPart: await countByPart(ctx, taskId),
    may: {
      attachFor: isOpen ? attachable(ctx, parts) : [],
      declare: isOpen && leads(ctx.actor, parts),
      agree: isOpen && mayAgree(ctx.actor),
      seeDocuments: maySeeDocuments(ctx.actor),
    },
  };
}

interface NamedPart extends PartOfTask {
  readonly name: Localized | null;
  readonly is_outside: boolean;
}

async function listPartsOf(ctx: Ctx, taskId: string): Promise<NamedPart[]> {
  const { rows } =
    await sql<NamedPart>`select p.id, p.organization_id, p.role, p.state, p.is_outside, coalesce(n.name, c.name) as name
    from tasks.parts p left join organizations.organizations_now n on n.id = p.organization_id
      left join organizations.collectives_now c on c.id = p.collective_id and p.organization_id is null
    where p.task_id = ${taskId} order by p.ordinal, p.id`.execute(ctx.tx);
  return rows;
}

/** The actor's own agency first, then the leads: the choice is made for most people before they look. */
function attachable(ctx: Ctx, parts: readonly NamedPart[]): EvidenceOfTask['may']['attachFor'] {
  const rank = (part: NamedPart): number =>
    part.organization_id === ctx.actor.organizationId ? 0 : part.role === 'lead' ? 1 : 2;
  return parts
    .filter((part) => mayAttachFor(ctx.actor, part))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((part) => ({ partId: part.id, organization: part.name, isOutside: part.is_outside }));
}

async function listResults(
  ctx: Ctx,
  task: { readonly id: string; readonly obligation_id: string; readonly progress: string },
  parts: readonly NamedPart[],
): Promise<ExpectedResultView[]> {
  const { rows } = await sql<ExpectedResultsTable>`select * from tasks.expected_results
    where state <> 'withdrawn' and (task_id = ${task.id} or task_id is null and obligation_id = ${task.obligation_id})
    order by task_id is null desc, ordinal, id`.execute(ctx.tx);
  return rows.map((row) => {
    const changes = task.progress !== 'cancelled' && mayChangeResult(ctx.actor, row.state, parts);
    return {
      id: row.id,
      version: row.version,
      title: row.title,
      kind: row.kind,
      unit: row.unit,
      quantity: row.quantity,
      atLeast: row.at_least,
      language: row.language,
      proven: row.proven,
      pieces: row.pieces,
      state: row.state,
      scope: row.task_id === null ? ('obligation' as const) : ('task' as const),
      origin: row.origin,
      declaredBy: row.declared_by,
      declaredAt: row.declared_at,
      agreedBy: row.agreed_by,
      agreedAt: row.agreed_at,
      may: {
        change: changes,
        withdraw: changes,
        agree: mayAgree(ctx.actor) && row.state === 'proposed' && row.quantity !== null,
      },
    };
  });
}

type Found = EvidenceTable & {
  readonly share_id: string;
  readonly served_part_id: string;
  readonly expected_result_id: string | null;
  readonly share_quantity: number;
  readonly home_organization: string | null;
  readonly home_role: PartOfTask['role'];
  readonly home_state: PartOfTask['state'];
  readonly organization: Localized | null;
  readonly snapshot: Pick<SnapshotsTable, 'state' | 'fetched_at' | 'problem'> | null;
  readonly also: readonly { readonly taskId: string; readonly title: string }[];
};

const cursorOf = (row: Found): string => `${row.occurred_on}~${row.share_id}`;
const CURSOR = /^(\d{4}-\d{2}-\d{2})~([0-9a-f-]{36})$/;

async function findItems(ctx: Ctx, taskId: string, cursor: string | undefined, limit: number): Promise<Found[]> {
  const [, day, id] = CURSOR.exec(cursor ?? '') ?? [];
  const after = day && id ? sql`and (s.occurred_on, s.id) < (${day}::date, ${id}::uuid)` : sql``;
  const { rows } = await sql<Found>`select e.*, s.id as share_id, s.part_id as served_part_id, s.expected_result_id,
      s.quantity as share_quantity, h.organization_id as home_organization, h.role as home_role, h.state as home_state,
      coalesce(n.name, c.name) as organization,
      (select jsonb_build_object('state', x.state, 'fetched_at', x.fetched_at, 'problem', x.problem) from tasks.snapshots x
        where x.evidence_id = e.id order by x.state = 'kept' desc, x.id desc limit 1) as snapshot,
      coalesce((select jsonb_agg(jsonb_build_object('taskId', t.id, 'title', t.title) order by t.id) from tasks.evidence_shares o
        join tasks.tasks t on t.id = o.task_id
        where o.evidence_id = e.id and o.task_id <> s.task_id and o.ended_at is null and ${withinSight(ctx)}), '[]') as also
    from tasks.evidence_shares s join tasks.evidence e on e.id = s.evidence_id join tasks.parts h on h.id = e.part_id
      join tasks.parts p on p.id = s.part_id
      left join organizations.organizations_now n on n.id = p.organization_id
      left join organizations.collectives_now c on c.id = p.collective_id and p.organization_id is null
    where s.task_id = ${taskId} and s.ended_at is null ${after}
    order by s.occurred_on desc, s.id desc limit ${limit}`.execute(ctx.tx);
  return rows;
}

function toItem(ctx: Ctx, row: Found, parts: readonly NamedPart[], isOpen: boolean): EvidenceItem {
  const home = { id: row.part_id, organization_id: row.home_organization, role: row.home_role, state: row.home_state };
  const served = parts.find((part) => part.id === row.served_part_id) ?? home;
  const rights = evidenceRights(ctx.actor, { state: row.state, home, served }, parts);
  return {
    id: row.id,
    shareId: row.share_id,
    sourceKind: row.source_kind,
    title: row.title,
    url: row.url,
    documentId: row.source_kind === 'document' ? row.source_id : null,
    pressItemId: row.source_kind === 'press-item' ? row.source_id : null,
    file: row.file
      ? {
          name: row.file.name,
          size: row.file.size,
          mediaType: row.file.mediaType,
          hasShownCopy: row.file.shown !== null,
        }
      : null,
    letter: row.source_kind === 'letter' ? { number: row.letter_number, issuedOn: row.letter_issued_on } : null,
    note: row.note,
    occurredOn: row.occurred_on,
    quantity: row.share_quantity,
    unit: row.unit,
    language: row.language,
    channel: row.channel,
    informationKind: row.information_kind,
    expectedResultId: row.expected_result_id,
    partId: row.served_part_id,
    organization: row.organization,
    state: row.state,
    reason: row.state_reason,
    stateBy: row.state_by,
    stateAt: row.state_at,
    attachedBy: row.attached_by,
    attachedAt: row.attached_at,
    onBehalf: row.on_behalf,
    snapshot: row.snapshot
      ? { state: row.snapshot.state, at: instant(row.snapshot.fetched_at), problem: row.snapshot.problem }
      : null,
    alsoServes: [...row.also],
    may: {
      ...rights,
      // What was proven of a task that is given up stays readable; nothing more is done with it.
      assign: rights.assign && isOpen,
      share: rights.share && (isFocalOfficer(ctx.actor) || ctx.actor.organizationId !== null),
      takeAgain: rights.takeAgain && row.source_kind === 'link',
    },
  };
}

/** Instants inside jsonb come with the offset of the session. */
const instant = (text: string | null): string | null => (text === null ? null : new Date(text).toISOString());

async function countByPart(ctx: Ctx, taskId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ part_id: string; count: number }>`select part_id, count(*)::int as count
    from tasks.evidence_shares where task_id = ${taskId} and counts group by part_id`.execute(ctx.tx);
  return Object.fromEntries(rows.map((row) => [row.part_id, row.count]));
}
