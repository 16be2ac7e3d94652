/** The HTTP contract of what is done to a task and its parts; each answers with `taskDetail`. */
import { z } from 'zod';
import { note, person } from './contract-pieces.ts';
import { externalNumber } from './contract-sheets.ts';

const day = z.iso.date();

const onPart = { partId: z.uuid(), version: z.number().int() };
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
