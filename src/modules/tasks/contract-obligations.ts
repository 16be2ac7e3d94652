/** The HTTP contract of obligations: how work returns, through time. */
import { z } from 'zod';
import { notedOrder } from './contract-orders.ts';
import { period, rhythm, sourceWords, taskState } from './contract-pieces.ts';

const day = z.iso.date();

/** The rhythms that a person can choose. */
export const chosenRhythm = z.enum(['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'custom']);

/** How work shall return. */
export const ruleChoice = z
  .object({
    rhythm: chosenRhythm,
    /** Of `custom`: each of these months ends a period. */
    months: z.array(z.number().int().min(1).max(12)).max(12).default([]),
    /** Due on this day of the period's last month; null: on its last day. Of `custom` the day that ends a period. */
    dayOfMonth: z.number().int().min(1).max(28).nullable().default(null),
  })
  .refine((choice) => choice.rhythm !== 'custom' || choice.months.length > 0, { path: ['months'] });
export type RuleChoice = z.output<typeof ruleChoice>;

const wanted = { obligationId: z.uuid(), choice: ruleChoice, from: day };
const because = {
  reason: z.string().trim().min(3).max(2000),
  /** Name and post of who decided. */
  decidedBy: z.string().trim().min(2).max(200),
};

/** POST /api/tasks/preview-rule → rulePreview (tasks.assign for the province); writes nothing */
export const previewRuleBody = z.object(wanted);
export type PreviewRuleBody = z.output<typeof previewRuleBody>;
/** POST /api/tasks/change-rule → obligationDetail (tasks.assign for the province). `version`: the obligation as it was seen. */
export const changeRuleBody = z.object({ ...wanted, ...because, version: z.number().int() });
export type ChangeRuleBody = z.output<typeof changeRuleBody>;
/** POST /api/tasks/end-obligation → obligationDetail: what has begun goes on, nothing new comes */
export const endObligationBody = z.object({ obligationId: z.uuid(), version: z.number().int(), ...because });
export type EndObligationBody = z.output<typeof endObligationBody>;

const periodWithDue = z.object({ period, dueOn: day.nullable() });
export const rulePreview = z.object({
  /** First day of the first period by the new rule. */
  beginsOn: day,
  /** The newest of those that stay, at most 12; `stayCount` counts all. */
  stay: z.array(periodWithDue),
  stayCount: z.number(),
  /** Not begun, with the day that they get. */
  move: z.array(z.object({ ...periodWithDue.shape, newDueOn: day.nullable() })),
  /** Not begun, closed by the change. */
  close: z.array(periodWithDue),
  open: z.array(periodWithDue),
});
export type RulePreview = z.output<typeof rulePreview>;

/** GET /api/tasks/obligations/:id, for whoever sees one of its tasks */
export const obligationDetail = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  rhythm,
  /** Newest first. */
  rules: z.array(
    z.object({
      /** First day of its first period; of one that the words gave, the day on which it was accepted. */
      from: day,
      rhythm,
      months: z.array(z.number()),
      dayOfMonth: z.number().nullable(),
      text: z.string().nullable(),
      setAt: z.string(),
      setBy: z.string(),
      reason: z.string().nullable(),
      decidedBy: z.string().nullable(),
    }),
  ),
  /** Those in sight, newest first, at most 240. */
  periods: z.array(z.object({ taskId: z.string(), period, state: taskState, dueOn: day.nullable() })),
  sources: sourceWords,
  noted: notedOrder.nullable(),
  ended: z.object({ at: z.string(), by: z.string(), reason: z.string(), decidedBy: z.string().nullable() }).nullable(),
  may: z.object({ changeRule: z.boolean(), end: z.boolean() }),
});
export type ObligationDetail = z.output<typeof obligationDetail>;
