/** The HTTP contract of bàn giao: one person's work to another in one step (handover.make). */
import { z } from 'zod';
import { note, organization, partRole, partState, period, person } from './contract-pieces.ts';

const day = z.iso.date();

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
