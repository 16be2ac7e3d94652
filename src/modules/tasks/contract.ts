/**
 * The HTTP contract of tasks. GET asks, POST does. Every command on a task or part carries the `version` that the person
 * saw (409 `stale-version` where it changed) and answers with the whole task anew, as `taskDetail`.
 */
import { z } from 'zod';
import { budget, deliverable, timing } from '../plans/contract.ts';
import { measure, proof } from './contract-evidence.ts';
import { notedOrder, orderKind } from './contract-orders.ts';
import { historyAct } from './contract-story.ts';
import {
  deadlineOrigin,
  mode,
  organization,
  partRole,
  partState,
  period,
  person,
  rhythm,
  sourceWords,
  taskState,
} from './contract-pieces.ts';

export * from './contract-boards.ts';
export * from './contract-briefing.ts';
export * from './contract-bulk.ts';
export * from './contract-calendars.ts';
export * from './contract-commands.ts';
export * from './contract-evidence.ts';
export * from './contract-files.ts';
export * from './contract-handovers.ts';
export * from './contract-lateness.ts';
export * from './contract-obligations.ts';
export * from './contract-orders.ts';
export * from './contract-owes.ts';
export * from './contract-pieces.ts';
export * from './contract-requests.ts';
export * from './contract-sheets.ts';
export * from './contract-steps.ts';
export * from './contract-story.ts';
export * from './contract-views.ts';
export * from './contract-waits.ts';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();

// ---- pieces

/** `trước ngày 15/11/2026`: namedOn 2026-11-15, isExclusive, lastDay 2026-11-14, on 2026-11-13 (before the weekend). */
export const deadline = z.object({
  origin: deadlineOrigin,
  /** The words as written; null where the document names none. */
  text: z.string().nullable(),
  /** The day that the words name. */
  namedOn: day.nullable(),
  isExclusive: z.boolean(),
  /** The last lawful day by the words. */
  lastDay: day.nullable(),
  /** The day that counts: the last lawful day, moved before a weekend where the province says so, or as extended. */
  on: day.nullable(),
  /** The day before it was extended; null where it was not. */
  beforeExtension: day.nullable(),
  /** Whole days from today: 0 today, negative when past. Null without a day. */
  daysLeft: z.number().nullable(),
});
export type Deadline = z.output<typeof deadline>;

export const part = z.object({
  id: z.string(),
  version: z.number(),
  role: partRole,
  /** Null for a line of a group. */
  organization: organization.nullable(),
  /** The group it came from. */
  collective: z.object({ id: z.string(), name: localized }).nullable(),
  mode,
  /** Never signs in: its letter is the evidence, the focal officer records it. */
  isOutside: z.boolean(),
  /** Named đầu mối among several leads. */
  isFocal: z.boolean(),
  state: partState,
  /** Derived: past its day, counted as late. */
  isOverdue: z.boolean(),
  dueOn: day.nullable(),
  /** Not the task's own day. */
  hasOwnDeadline: z.boolean(),
  assignee: person.nullable(),
  receivedAt: z.string().nullable(),
  receivedBy: z.string().nullable(),
  startedAt: z.string().nullable(),
  doneAt: z.string().nullable(),
  doneOn: day.nullable(),
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  /** Why it was returned or cancelled. */
  note: z.string().nullable(),
  lastReport: z.object({ at: z.string(), by: z.string(), note: z.string() }).nullable(),
  /** Standing pieces of evidence that it handed in. */
  evidence: z.number(),
  /** What the person who asks may do with it now; the buttons. */
  may: z.object({
    receive: z.boolean(),
    start: z.boolean(),
    report: z.boolean(),
    complete: z.boolean(),
    confirm: z.boolean(),
    return: z.boolean(),
    reopen: z.boolean(),
    assignPerson: z.boolean(),
    setDueDate: z.boolean(),
    requestExtension: z.boolean(),
    raiseObstacle: z.boolean(),
  }),
});
export type PartView = z.output<typeof part>;

export const taskRow = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  period,
  rhythm,
  state: taskState,
  mode,
  /** The period ended before the plan was accepted: no reminder, no lateness. */
  isHistoric: z.boolean(),
  deadline,
  /** The first few leads; `leadCount` tells how many there are. */
  leads: z.array(
    z.object({ organization: organization.nullable(), collective: localized.nullable(), state: partState }),
  ),
  leadCount: z.number(),
  leadsDone: z.number(),
  /** Of them, reported as done and not yet confirmed by the focal agency. */
  leadsToConfirm: z.number(),
  /** The part of the agency of the person who asks. */
  ownPart: z
    .object({
      id: z.string(),
      version: z.number(),
      role: partRole,
      state: partState,
      confirmedAt: z.string().nullable(),
      dueOn: day.nullable(),
      assignee: person.nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
  /** The part of the agency by which a list was filtered. */
  askedPart: z
    .object({
      role: partRole,
      state: partState,
      isOverdue: z.boolean(),
      confirmedAt: z.string().nullable(),
      doneOn: day.nullable(),
      /** The words of its last report. */
      lastNote: z.string().nullable(),
    })
    .nullable(),
  plan: z.object({ id: z.string(), number: z.string().nullable(), title: z.string() }).nullable(),
  section: z.object({ clauseId: z.string().nullable(), path: z.string(), title: z.string() }).nullable(),
  /** How it was ordered; `saidBy` and `saidOn` of what was noted down without a reviewed document. */
  order: z.object({ kind: orderKind, saidBy: z.string().nullable(), saidOn: day.nullable() }),
  externalNumber: z.string().nullable(),
  /** What evidence proves of it; the same figures stand on the task, on boards and in files. */
  proof,
  updatedAt: z.string(),
});
export type TaskRow = z.output<typeof taskRow>;

// ---- GET /api/tasks: mine, my agency's, all

/** Comma-separated in the address: `state=overdue,extended`. */
const list = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value), z.array(one).max(60));
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** A task stands in the first section that fits it, in this order; empty sections are left out. */
export const workSection = z.enum([
  'returned',
  'overdue',
  'due-soon',
  'new',
  'extension-asked',
  'to-confirm',
  'under-way',
]);
export type WorkSection = z.output<typeof workSection>;
const filters = {
  /** `mine`: parts whose responsible person I am. `agency`: of my agency. `all`: whatever I may see. */
  scope: z.enum(['mine', 'agency', 'all']).default('all'),
  /** Found as written where these diacritics occur, else without; or the number in the People's Committee's own system. */
  q: z.string().max(200).optional(),
  state: list(taskState).optional(),
  organizationId: z.uuid().optional(),
  role: partRole.optional(),
  planId: z.uuid().optional(),
  /** How it was ordered: `telephone,oral,note` is what no reviewed document ordered. */
  source: list(orderKind).optional(),
  /** A clause and everything below it. */
  clauseId: z.uuid().optional(),
  /** Listed under exactly this clause, as the groups count it. */
  sectionId: z.uuid().optional(),
  /** Of no section of its plan, or of no plan. */
  noSection: flag.optional(),
  dueFrom: day.optional(),
  dueTo: day.optional(),
  /** Tasks without a day. */
  noDueDate: flag.optional(),
  mode: mode.optional(),
  historic: flag.optional(),
  watching: flag.optional(),
  /** A part of it waits on others. */
  waits: flag.optional(),
  assigneeId: z.uuid().optional(),
  /** Reported as done and not yet confirmed by the focal agency. */
  toConfirm: flag.optional(),
  returned: flag.optional(),
  /** A part that must hand in is late, whatever the other agencies did. */
  latePart: flag.optional(),
  /** How the agency's own part stands, whatever the other agencies did. */
  partState: list(taskState).optional(),
  /** Reported as done although evidence proves nothing, or not all that was agreed. */
  unproven: flag.optional(),
  /** `proposed`: expected results wait to be agreed. */
  measure: measure.optional(),
  /** A section of "Việc của tôi": what `filter` of that section asks for. */
  work: workSection.optional(),
};
export const taskFilters = z.object(filters);
export type TaskFilters = z.output<typeof taskFilters>;
export const taskSort = z.enum(['due', 'due-latest', 'plan', 'title', 'updated']);

export const tasksQuery = z.object({
  ...filters,
  /** `due`: earliest first, those without a day last. `plan`: in the order of the plans. */
  sort: taskSort.default('due'),
  /** Holds the last title of the page before, however long. */
  cursor: z.string().max(12_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TasksQuery = z.output<typeof tasksQuery>;

/** Counting stops at 1,000: `isCapped` then (show "hơn 1.000"). */
export const count = z.object({ count: z.number(), isCapped: z.boolean() });
export type Count = z.output<typeof count>;
export const taskList = z.object({
  items: z.array(taskRow),
  total: count,
  nextCursor: z.string().nullable(),
});
export type TaskList = z.output<typeof taskList>;

// ---- GET /api/tasks/counts: how many per state, under the same filters (their own `state` left out)

export const taskCounts = z.object({ total: count, states: z.record(taskState, count) });
export type TaskCounts = z.output<typeof taskCounts>;

// ---- GET /api/tasks/groups?by=…: groups with counts; the rows of one are GET /api/tasks with `filter` added

export const groupsQuery = z.object({
  ...filters,
  by: z.enum(['state', 'organization', 'plan', 'source', 'section', 'month']),
});
export type GroupsQuery = z.output<typeof groupsQuery>;
export const taskGroups = z.object({
  items: z.array(
    z.object({
      /** The state, the id of the agency, plan or clause, `YYYY-MM`; null: without. */
      key: z.string().nullable(),
      /** Null for states and months: the screen has their words. */
      label: localized.nullable(),
      ...count.shape,
      /** Add to the filters to list this group. */
      filter: z.record(z.string(), z.string()),
    }),
  ),
});
export type TaskGroups = z.output<typeof taskGroups>;

// ---- GET /api/tasks/mine: Việc của tôi, what needs me today

export const myWork = z.object({
  today: day,
  /** My agency's, mine first; without an agency the sections are empty. */
  sections: z.array(
    z.object({
      section: workSection,
      ...count.shape,
      /** The first ten. */
      items: z.array(taskRow),
      /** Filters of GET /api/tasks that list them all. */
      filter: z.record(z.string(), z.string()),
    }),
  ),
  /** Plans whose review waits: for those who may review. */
  reviews: z.array(
    z.object({
      planId: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      issuedOn: day.nullable(),
      since: z.string(),
    }),
  ),
  /** Days ahead that count as soon. */
  soonDays: z.number(),
});
export type MyWork = z.output<typeof myWork>;

// ---- GET /api/tasks/:id

export const historyEntry = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  /** Agency of who did it, under its name of that day. */
  byOrganization: localized.nullable(),
  /** The focal officer recorded it for the agency. */
  onBehalf: z.boolean(),
  /** Translation key `tasks.act.<act>`. */
  act: historyAct,
  partId: z.string().nullable(),
  /** The part's agency, under its name of that day. */
  organization: localized.nullable(),
  note: z.string().nullable(),
  figures: z.array(z.object({ text: z.string(), quantity: z.number().nullable(), unit: z.string().nullable() })),
  /** What changed: days, names of persons or agencies; shown beside the sentence of the act. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type HistoryEntry = z.output<typeof historyEntry>;

export const taskDetail = z.object({
  ...taskRow.shape,
  /** In the order of the document; parts of groups after one another. */
  parts: z.array(part),
  deliverables: z.array(deliverable),
  budget: budget.nullable(),
  budgetSource: z.string().nullable(),
  obligation: z.object({
    id: z.string(),
    rhythm,
    timing: timing.nullable(),
    /** Rules through time: the last one whose day has come counts. */
    rules: z.array(z.object({ validFrom: day, rhythm, text: z.string().nullable(), setBy: z.string() })),
    /** Tasks of the same obligation, by period. */
    periods: z.array(z.object({ taskId: z.string(), period, state: taskState, dueOn: day.nullable() })),
    endedAt: z.string().nullable(),
    endedReason: z.string().nullable(),
  }),
  sources: sourceWords,
  /** Where no reviewed document ordered it. */
  noted: notedOrder.nullable(),
  /** Newest first. */
  history: z.array(historyEntry),
  comments: z.number(),
  isWatching: z.boolean(),
  watchers: z.number(),
  cancelled: z
    .object({ at: z.string(), by: z.string(), reason: z.string(), decidedBy: z.string().nullable() })
    .nullable(),
  may: z.object({
    cancel: z.boolean(),
    reopen: z.boolean(),
    setDueDate: z.boolean(),
    setExternalNumber: z.boolean(),
    comment: z.boolean(),
  }),
});
export type TaskDetail = z.output<typeof taskDetail>;

export const taskParams = z.object({ id: z.uuid() });

// ---- accepting a plan: POST /api/tasks/accept-plan (permission plans.accept)

/** `version`: the plan's version that the person saw. Accepting twice answers as the first time, with `already`. */
export const acceptPlanBody = z.object({ planId: z.uuid(), version: z.number().int() });
export type AcceptPlanBody = z.output<typeof acceptPlanBody>;
export const acceptance = z.object({
  planId: z.string(),
  acceptedAt: z.string(),
  acceptedBy: z.string(),
  /** It had been accepted before; nothing was done again. */
  already: z.boolean(),
  obligations: z.object({ new: z.number(), same: z.number(), changed: z.number(), gone: z.number() }),
  /** Open now; of them historic. */
  tasks: z.number(),
  historic: z.number(),
  parts: z.number(),
  agencies: z.number(),
});
export type Acceptance = z.output<typeof acceptance>;

// ---- files: GET /api/tasks/export.xlsx with the filters of GET /api/tasks (tasks.export); at most 20,000 rows

export const exportQuery = z.object({ ...filters, sort: taskSort.default('due') });
export type ExportQuery = z.output<typeof exportQuery>;
