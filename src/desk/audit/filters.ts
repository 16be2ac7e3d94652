import * as z from 'zod/mini';
import { day, id, text } from '../address.ts';

/** What the screen of the trail keeps in its address. */
export const auditFilters = z.object({
  q: text(),
  verb: text(),
  from: day(),
  to: day(),
  personId: id(),
  subjectType: text(),
  subjectId: text(),
});
