import { z } from 'zod';

const text = z.string().max(200).optional().catch(undefined);
const day = z.iso.date().optional().catch(undefined);

/** What the screen of the trail keeps in its address. */
export const auditFilters = z.object({
  q: text,
  verb: text,
  from: day,
  to: day,
  personId: z.uuid().optional().catch(undefined),
  subjectType: text,
  subjectId: text,
});
