/** The HTTP contract of the leader's page: names rather than charts, every figure with the list that it counts. */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();
const filter = z.record(z.string(), z.string());

/** Agencies that have not handed in what was due, of all plans, the worst first. */
export const lateWork = z.object({
  /** Tasks in which somebody is late; one with two late agencies is one. */
  tasks: z.number(),
  filter,
  agencies: z.number(),
  /** The first twelve. */
  items: z.array(
    z.object({
      organization: z.object({ id: z.string(), name: localized }),
      count: z.number(),
      filter,
      /** Issued reminder letters about what it still owes. */
      letters: z.number(),
      lastLetterOn: day.nullable(),
    }),
  ),
});
export type LateWork = z.output<typeof lateWork>;

/** GET /api/tasks/briefing: for who sees the work of the whole province. `day`: as it was kept that morning. */
export const briefingQuery = z.object({ day: day.optional() });
export const briefing = z.object({
  day,
  /** As of when. */
  madeAt: z.string(),
  late: lateWork,
  /** The morning before that was kept; null: none. */
  before: day.nullable(),
  /** Who of one's own agency has how much in hand, the most late first; empty of a kept day, and without an agency. */
  people: z.array(z.object({ id: z.string(), name: z.string(), open: z.number(), late: z.number(), filter })),
});
export type Briefing = z.output<typeof briefing>;
