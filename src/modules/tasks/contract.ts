/**
 * The HTTP contract of tasks. GET asks, POST does. Every command on a task or part carries the `version` that the person
 * saw (409 `stale-version` where it changed) and answers with the whole task anew, as `taskDetail`.
 */
import { z } from 'zod';
import { budget, deliverable, timing } from '../plans/contract.ts';
import { measure, proof } from './contract-evidence.ts';
import { notedOrder, orderKind } from './contract-orders.ts';
import { externalNumber } from './contract-sheets.ts';
import { historyAct } from './contract-story.ts';
import { period, rhythm, sourceWords, taskState } from './contract-pieces.ts';

export * from './contract-boards.ts';
export * from './contract-briefing.ts';
export * from './contract-bulk.ts';
export * from './contract-calendars.ts';
export * from './contract-evidence.ts';
export * from './contract-files.ts';
export * from './contract-lateness.ts';
export * from './contract-links.ts';
export * from './contract-obligations.ts';
export * from './contract-orders.ts';
export * from './contract-owes.ts';
export * from './contract-pieces.ts';
export * from './contract-requests.ts';
export * from './contract-sheets.ts';
export * from './contract-steps.ts';
export * from './contract-story.ts';
export * from './contract-waits.ts';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();

// ---- words of the office (officer.md, section 8)

/**
 * State of one agency's part. `when-asked`: one line of a group, coordinates when asked, has no inbox and no deadline.
 * `returned`: trả lại để hoàn thiện, with a note. `done`: reported as done; `confirmedAt` tells whether the focal agency
 * has confirmed it.
 */
export const partState = z.enum(['when-asked', 'not-started', 'in-progress', 'done', 'returned', 'cancelled']);
export type PartState = z.output<typeof partState>;
export const partRole = z.enum(['lead', 'coordinating']);
export type PartRole = z.output<typeof partRole>;
/** giao, đề nghị */
export const mode = z.enum(['assigned', 'requested']);
/** The document names it; a day that we set (marked as ours); with the annual report; none. */
export const deadlineOrigin = z.enum(['document', 'ours', 'annual-report', 'none']);
export type DeadlineOrigin = z.output<typeof deadlineOrigin>;

const organization = z.object({ id: z.string(), name: localized, abbreviation: z.string().nullable() });
const person = z.object({ id: z.string(), name: z.string() });

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

// ---- commands on a part; each answers with taskDetail

const onPart = { partId: z.uuid(), version: z.number().int() };
const note = z.string().trim().max(5000);
const neededNote = note.min(3);
export const figure = z.object({
  text: z.string().trim().min(1).max(500),
  quantity: z.number().min(0).max(1e15).nullable(),
  unit: z.string().trim().max(100).nullable(),
});

/** POST /api/tasks/receive-part: nhận việc */
export const receivePartBody = z.object(onPart);
/** POST /api/tasks/start-part */
export const startPartBody = z.object({ ...onPart, note: note.optional() });
/** POST /api/tasks/report-progress: starts the part where it had not begun */
export const reportProgressBody = z.object({
  ...onPart,
  note: neededNote,
  figures: z.array(figure).max(30).default([]),
});
/** POST /api/tasks/complete-part. `doneOn`: when it was really done, for the focal agency and for historic periods. */
export const completePartBody = z.object({
  ...onPart,
  note: note.optional(),
  figures: z.array(figure).max(30).default([]),
  doneOn: day.optional(),
});
/** POST /api/tasks/confirm-part (tasks.confirm) */
export const confirmPartBody = z.object({ ...onPart, note: note.optional() });
/** POST /api/tasks/return-part (tasks.confirm): trả lại để hoàn thiện; the note says what is missing */
export const returnPartBody = z.object({ ...onPart, note: neededNote });
/** POST /api/tasks/reopen-part: by the agency until it is confirmed, by the focal agency always */
export const reopenPartBody = z.object({ ...onPart, note: neededNote });
/** POST /api/tasks/assign-person (tasks.assign of the agency): null takes the name off */
export const assignPersonBody = z.object({ ...onPart, personId: z.uuid().nullable() });
export type ReceivePartBody = z.output<typeof receivePartBody>;
export type StartPartBody = z.output<typeof startPartBody>;
export type ReportProgressBody = z.output<typeof reportProgressBody>;
export type CompletePartBody = z.output<typeof completePartBody>;
export type ConfirmPartBody = z.output<typeof confirmPartBody>;
export type ReturnPartBody = z.output<typeof returnPartBody>;
export type ReopenPartBody = z.output<typeof reopenPartBody>;
export type AssignPersonBody = z.output<typeof assignPersonBody>;

/** GET /api/tasks/people?organizationId=…: who can be made responsible in an agency, with the number of open parts. */
export const peopleQuery = z.object({ organizationId: z.uuid() });
export const peopleList = z.object({
  items: z.array(z.object({ ...person.shape, post: z.string().nullable(), openParts: z.number() })),
});

// ---- commands on a task; each answers with taskDetail

const onTask = { taskId: z.uuid(), version: z.number().int() };
/**
 * POST /api/tasks/set-due-date (tasks.assign for the province). `as: 'ours'`: a day that we set or correct; `extension`:
 * gia hạn, with who decided. With `partId` only that agency's day.
 */
export const setDueDateBody = z.object({
  ...onTask,
  partId: z.uuid().optional(),
  on: day,
  as: z.enum(['ours', 'extension']),
  reason: note.optional(),
  decidedBy: z.string().trim().max(200).optional(),
});
export type SetDueDateBody = z.output<typeof setDueDateBody>;
/** POST /api/tasks/cancel-task: không còn thực hiện */
export const cancelTaskBody = z.object({
  ...onTask,
  reason: neededNote,
  /** Name and post of who decided. */
  decidedBy: z.string().trim().min(2).max(200),
});
export type CancelTaskBody = z.output<typeof cancelTaskBody>;
/** POST /api/tasks/reopen-task: takes a cancellation back */
export const reopenTaskBody = z.object({ ...onTask, note: neededNote });
export type ReopenTaskBody = z.output<typeof reopenTaskBody>;
/** POST /api/tasks/set-external-number: the number in the People's Committee's own tracking system; null takes it off */
export const setExternalNumberBody = z.object({ ...onTask, number: externalNumber.nullable() });
export type SetExternalNumberBody = z.output<typeof setExternalNumberBody>;
/** POST /api/tasks/watch-task → done */
export const watchTaskBody = z.object({ taskId: z.uuid(), watching: z.boolean() });
export type WatchTaskBody = z.output<typeof watchTaskBody>;
/** POST /api/tasks/see-task → done: the news of it that the person was told counts as read */
export const seeTaskBody = z.object({ taskId: z.uuid() });
export const done = z.object({ ok: z.literal(true) });

// ---- bàn giao: one person's work to another in one step (handover.make)

/** GET /api/tasks/handover-preview?fromPersonId=… */
export const handoverPreviewQuery = z.object({ fromPersonId: z.uuid() });
export const handoverItem = z.object({
  partId: z.string(),
  taskId: z.string(),
  title: z.string(),
  period,
  role: partRole,
  state: partState,
  dueOn: day.nullable(),
  plan: z.string().nullable(),
});
export type HandoverItem = z.output<typeof handoverItem>;
export const handoverPreview = z.object({
  from: z.object({ ...person.shape, post: z.string().nullable(), organization }),
  items: z.array(handoverItem),
  /** Colleagues who can take over. */
  successors: z.array(z.object({ ...person.shape, post: z.string().nullable() })),
});
export type HandoverPreview = z.output<typeof handoverPreview>;
/** POST /api/tasks/hand-over → handover. Whatever is open and theirs at that moment goes over. */
export const handOverBody = z.object({
  fromPersonId: z.uuid(),
  toPersonId: z.uuid(),
  /** What the successor should know. */
  note: note.optional(),
});
export type HandOverBody = z.output<typeof handOverBody>;
/** GET /api/tasks/handovers/:id; its minutes: GET /api/tasks/handovers/:id/minutes (.docx) */
export const handover = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  from: z.object({ ...person.shape, post: z.string().nullable() }),
  to: z.object({ ...person.shape, post: z.string().nullable() }),
  organization,
  note: z.string().nullable(),
  /** When the receiver said that they have it. */
  receivedAt: z.string().nullable(),
  may: z.object({ confirm: z.boolean() }),
  items: z.array(handoverItem),
});
/** POST /api/tasks/confirm-handover → handover. By the receiver alone, once. */
export const confirmHandoverBody = z.object({ id: z.uuid() });
export type ConfirmHandoverBody = z.output<typeof confirmHandoverBody>;
export type Handover = z.output<typeof handover>;
/** GET /api/tasks/handovers: one's own, and those of the agencies that one may hand over for, newest first. */
export const handoverList = z.object({ items: z.array(handover.omit({ items: true }).extend({ count: z.number() })) });

// ---- saved views

export const viewSharing = z.enum(['private', 'agency', 'province']);
export const savedView = z.object({
  id: z.string(),
  name: z.string(),
  sharing: viewSharing,
  owner: z.string(),
  isOwn: z.boolean(),
  /** The address's parameters, as the screen made them. */
  query: z.record(z.string(), z.string()),
});
export type SavedView = z.output<typeof savedView>;
/** GET /api/tasks/views: mine and those shared with me */
export const savedViewList = z.object({ items: z.array(savedView) });
/** POST /api/tasks/save-view → savedView. With `id` it replaces one's own. Sharing with the province needs tasks.assign for it. */
export const saveViewBody = z.object({
  id: z.uuid().optional(),
  name: z.string().trim().min(2).max(100),
  sharing: viewSharing.default('private'),
  query: z.record(z.string().max(40), z.string().max(2000)),
});
export type SaveViewBody = z.output<typeof saveViewBody>;
/** POST /api/tasks/remove-view → done */
export const removeViewBody = z.object({ id: z.uuid() });

// ---- files: GET /api/tasks/export.xlsx with the filters of GET /api/tasks (tasks.export); at most 20,000 rows

export const exportQuery = z.object({ ...filters, sort: taskSort.default('due') });
export type ExportQuery = z.output<typeof exportQuery>;
