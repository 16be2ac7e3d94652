import { blockersOf } from './blockers.ts';
import type { Question } from './contract.ts';
import { assigneesOf, standing, type Review } from './review.ts';
import type { AssigneesTable, AssignmentsTable } from './tables.ts';
import { asksForDeadline } from './timing.ts';

/** Below this the reader was unsure, and a person looks once. */
export const UNSURE = 0.6;

const WEIGHT: Readonly<Record<Question['kind'], number>> = {
  'foreign-province': 0,
  'unresolved-agency': 1,
  'no-lead': 2,
  collective: 3,
  'no-deadline': 4,
  'low-confidence': 5,
  'clause-map': 6,
};

/**
 * What needs a person before the plan is accepted, each once however many assignments it touches: what is required first,
 * then what has a default, in the order of the text.
 */
export function questionsOf(review: Review): Question[] {
  const asked = [
    ...nameQuestions(review),
    ...collectiveQuestions(review),
    ...standing(review).flatMap((one) => ownQuestions(review, one)),
    ...mapQuestion(review),
  ];
  const rank = (one: Question): number => (one.required ? 0 : 10) + WEIGHT[one.kind];
  return asked.toSorted((a, b) => rank(a) - rank(b));
}

/** How many decisions are left: all missing deadlines are one, for one answer may do for all of them. */
export function countDecisions(questions: readonly Question[]): number {
  const open = questions.filter((one) => !one.decided);
  const dated = open.filter((one) => one.kind === 'no-deadline');
  return open.length - Math.max(0, dated.length - 1);
}

interface Place {
  readonly assignment: AssignmentsTable;
  readonly assignee: AssigneesTable;
}

const placesOf = (review: Review): Place[] =>
  standing(review).flatMap((assignment) =>
    assigneesOf(review, assignment.id).map((assignee) => ({ assignment, assignee })),
  );

const assignmentIdsOf = (places: readonly Place[]): string[] => [...new Set(places.map((one) => one.assignment.id))];
const assigneeIdsOf = (places: readonly Place[]): string[] => places.map((one) => one.assignee.id);

/** A name that stands for nobody here, once for every spelling. */
function nameQuestions(review: Review): Question[] {
  const open = placesOf(review).filter((one) => one.assignee.resolution === 'unresolved');
  return [...Map.groupBy(open, (one) => one.assignee.name_key)].map(([key, places]) => {
    const { name, reason, province, candidates } = places[0]!.assignee;
    const asked = {
      assignmentIds: assignmentIdsOf(places),
      assigneeIds: assigneeIdsOf(places),
      required: true,
      decided: false,
      name,
      candidates: candidates.flatMap((id) => {
        const body = review.bodies.organizations.get(id);
        return body ? [{ id, name: body.name }] : [];
      }),
      choices: ['replace' as const, 'create' as const, 'leave-out' as const],
    };
    return reason === 'foreign-province'
      ? { ...asked, kind: 'foreign-province', id: `foreign:${key}`, province: province ?? '' }
      : { ...asked, kind: 'unresolved-agency', id: `agency:${key}`, reason: reason ?? 'unknown-name' };
  });
}

/** What a group has to do, once for each group and role. A group without members today can only be asked. */
function collectiveQuestions(review: Review): Question[] {
  const groups = placesOf(review).filter((one) => one.assignee.collective_id !== null);
  return [...Map.groupBy(groups, ({ assignee }) => `${assignee.role}:${assignee.collective_id}`)].map(
    ([key, places]) => {
      const { role, collective_id: collectiveId, name } = places[0]!.assignee;
      const known = review.bodies.collectives.get(collectiveId!);
      const chosen = new Set(places.map((one) => one.assignee.obligation));
      return {
        kind: 'collective',
        id: `collective:${key}`,
        assignmentIds: assignmentIdsOf(places),
        assigneeIds: assigneeIdsOf(places),
        required: role === 'lead',
        decided: places.every((one) => one.assignee.obligation_decided),
        name: known?.name.vi ?? name,
        role,
        collectiveId: collectiveId!,
        members: known?.members ?? 0,
        chosen: chosen.size === 1 ? places[0]!.assignee.obligation : null,
        choices: known && known.members > 0 ? ['when-asked', 'each-must-submit'] : ['when-asked'],
      };
    },
  );
}

function ownQuestions(review: Review, one: AssignmentsTable): Question[] {
  const own = { assignmentIds: [one.id], task: one.task };
  const asked: Question[] = [];
  if (blockersOf(one, assigneesOf(review, one.id)).some((blocker) => blocker.code === 'plans.blocker.no-lead'))
    asked.push({ ...own, kind: 'no-lead', id: `lead:${one.id}`, required: true, decided: false });
  if (asksForDeadline(one.timing) || !one.deadline)
    asked.push({
      ...own,
      kind: 'no-deadline',
      id: `deadline:${one.id}`,
      required: true,
      decided: one.deadline !== null,
      choices: ['date', 'annual-report', 'none'],
    });
  if (one.confidence < UNSURE)
    asked.push({
      ...own,
      kind: 'low-confidence',
      id: `confidence:${one.id}`,
      required: false,
      decided: one.state === 'confirmed',
      confidence: one.confidence,
    });
  return asked;
}

/** Clauses of the version before that did not simply stay: to be looked at on the screen of the map. */
function mapQuestion(review: Review): Question[] {
  const changed = review.map.filter((one) => one.kind !== 'same');
  if (changed.length === 0) return [];
  return [
    {
      kind: 'clause-map',
      id: 'clause-map',
      assignmentIds: [],
      required: false,
      decided: changed.every((one) => one.decided_by !== null),
      count: changed.filter((one) => one.decided_by === null).length,
    },
  ];
}
