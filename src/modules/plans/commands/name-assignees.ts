import { nameKey } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import type { AssigneeRole, NamedAssignee } from '../contract.ts';
import { assigneeOf, type Names } from '../draft.ts';
import { readBodies } from '../queries/read-review.ts';
import type { KnownBodies } from '../review.ts';
import type { AssigneesTable, AssignmentsTable, PlansTables } from '../tables.ts';
import { namesFor } from './read-version.ts';

/**
 * Puts these, in this order, in place of those whom the assignment named in the role. Who is named by id keeps its place in
 * the text and may come from the other role; a name is resolved as if it stood in the document.
 */
export async function nameAssignees(
  ctx: Ctx,
  row: AssignmentsTable,
  before: readonly AssigneesTable[],
  role: AssigneeRole,
  named: readonly NamedAssignee[],
): Promise<void> {
  const known = { bodies: await readBodies(ctx), names: await namesFor(ctx) };
  const wanted = named.map((one, ordinal) => assigneeFor(row.id, one, role, ordinal, before, known));
  const db = ctx.tx.withTables<PlansTables>();
  const staying = new Set(wanted.map((one) => one.id));
  for (const one of before) {
    if (staying.has(one.id) || one.role === role)
      await db.deleteFrom('plans.assignees').where('id', '=', one.id).execute();
  }
  const unique = [...new Map(wanted.map((one) => [bodyKey(one), one])).values()];
  if (unique.length > 0) await db.insertInto('plans.assignees').values(unique).execute();
}

interface Known {
  readonly bodies: KnownBodies;
  readonly names: Names;
}

const bodyKey = (one: AssigneesTable): string => one.organization_id ?? one.collective_id ?? one.name_key;

function assigneeFor(
  assignmentId: string,
  named: NamedAssignee,
  role: AssigneeRole,
  ordinal: number,
  before: readonly AssigneesTable[],
  known: Known,
): AssigneesTable {
  if ('assigneeId' in named) {
    const found = before.find((one) => one.id === named.assigneeId);
    if (!found) refuse('plans.unknown-assignee');
    return inRole(found, role, ordinal);
  }
  if ('name' in named) {
    const mention = {
      name: named.name,
      code: null,
      collective: false,
      province: null,
      span: [0, 0],
      confidence: 1,
    } as const;
    return { ...assigneeOf(assignmentId, mention, role, ordinal, known.names), span_start: null, span_end: null };
  }
  const target = 'organizationId' in named ? organizationOf(named, known) : collectiveOf(named, known);
  const { name, ...body } = target;
  return inRole(
    { ...chosen, ...body, id: newId(), assignment_id: assignmentId, ordinal, role, name, name_key: keyOf(name, known) },
    role,
    ordinal,
  );
}

const keyOf = (name: string, known: Known): string => nameKey(name, known.names.index.province);

/** What holds of a body that a person chose: it has no place in the text. */
const chosen = {
  span_start: null,
  span_end: null,
  code: null,
  province: null,
  confidence: 1,
  resolution: 'resolved',
  through: null,
  candidates: [],
  reason: null,
  obligation: null,
  obligation_decided: false,
  is_focal: false,
} as const;

function organizationOf({ organizationId }: { readonly organizationId: string }, known: Known) {
  const found = known.bodies.organizations.get(organizationId) ?? refuse('plans.unknown-organization');
  return { organization_id: found.id, collective_id: null, name: found.name.vi };
}

function collectiveOf({ collectiveId }: { readonly collectiveId: string }, known: Known) {
  const found = known.bodies.collectives.get(collectiveId) ?? refuse('plans.unknown-collective');
  return { organization_id: null, collective_id: found.id, name: found.name.vi };
}

/** The same body in the role: what it has to do as a group is chosen anew where the role changed. */
function inRole(one: AssigneesTable, role: AssigneeRole, ordinal: number): AssigneesTable {
  const stays = one.role === role && (one.obligation !== null || role === 'lead');
  return {
    ...one,
    role,
    ordinal,
    obligation: stays ? one.obligation : one.collective_id !== null && role === 'coordinating' ? 'when-asked' : null,
    obligation_decided: stays && one.obligation_decided,
    is_focal: one.is_focal && role === 'lead',
  };
}
