/** The HTTP contract of steps (các bước): how an agency divides its part among its people. Never proof that anything was done. */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();
const person = z.object({ id: z.string(), name: z.string() });

export const step = z.object({
  id: z.string(),
  version: z.number(),
  partId: z.string(),
  title: z.string(),
  person: person.nullable(),
  dueOn: day.nullable(),
  /** Its day is behind the day of the part. */
  isAfterPart: z.boolean(),
  /** Open, and its day has passed. */
  isLate: z.boolean(),
  doneAt: z.string().nullable(),
  doneBy: z.string().nullable(),
  may: z.object({ change: z.boolean(), tick: z.boolean() }),
});
export type StepView = z.output<typeof step>;

/** GET /api/tasks/:id/steps: of all its parts, in their order. Every command on steps answers with it anew. */
export const stepsOfTask = z.object({
  items: z.array(step),
  /** Parts that the reader may divide into steps. */
  addTo: z.array(
    z.object({
      partId: z.string(),
      organization: z.object({ id: z.string(), name: localized }),
      dueOn: day.nullable(),
    }),
  ),
});
export type StepsOfTask = z.output<typeof stepsOfTask>;

const words = {
  title: z.string().trim().min(3).max(500),
  /** Of the part's agency. */
  personId: z.uuid().nullable().default(null),
  dueOn: day.nullable().default(null),
};
const seen = { id: z.uuid(), version: z.number().int() };
/** POST /api/tasks/add-step: comes last */
export const addStepBody = z.object({ partId: z.uuid(), ...words });
export type AddStepBody = z.output<typeof addStepBody>;
/** POST /api/tasks/change-step */
export const changeStepBody = z.object({ ...seen, ...words });
export type ChangeStepBody = z.output<typeof changeStepBody>;
/** POST /api/tasks/tick-step: done, or not yet after all */
export const tickStepBody = z.object({ ...seen, done: z.boolean() });
export type TickStepBody = z.output<typeof tickStepBody>;
/** POST /api/tasks/move-step: one place up or down */
export const moveStepBody = z.object({ ...seen, to: z.enum(['up', 'down']) });
export type MoveStepBody = z.output<typeof moveStepBody>;
/** POST /api/tasks/remove-step */
export const removeStepBody = z.object(seen);
export type RemoveStepBody = z.output<typeof removeStepBody>;

/** GET /api/tasks/my-steps: open steps that name the reader, the earliest day first; at most 100 */
export const mySteps = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      version: z.number(),
      title: z.string(),
      dueOn: day.nullable(),
      isLate: z.boolean(),
      taskId: z.string(),
      task: z.string(),
    }),
  ),
});
export type MySteps = z.output<typeof mySteps>;
