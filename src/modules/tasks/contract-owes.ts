/** The HTTP contract of who still owes what, and of the letters that chase it. */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();

// ---- GET /api/tasks/owes: agencies by name, what each has not done of what was due by a day
export const owesQuery = z.object({
  /** Due by this day; today where none is given. */
  until: day.optional(),
  planId: z.uuid().optional(),
});
export type OwesQuery = z.output<typeof owesQuery>;

const owedItem = z.object({
  /** For whom it waits, by name; null where for nobody. */
  waitsFor: z.string().nullable(),
  partId: z.string(),
  taskId: z.string(),
  title: z.string(),
  dueOn: day,
  /** Counted as late; what was only requested (đề nghị) never is. */
  isLate: z.boolean(),
  state: z.enum(['not-started', 'in-progress', 'returned']),
});
export const owingAgency = z.object({
  organization: z.object({ id: z.string(), name: localized }),
  person: z.object({ name: z.string(), telephone: z.string().nullable(), email: z.string().nullable() }).nullable(),
  count: z.number(),
  /** The first three, the oldest first. */
  items: z.array(owedItem),
  earliestDue: day,
  /** Letters issued to it about what it owes, and the day of the last. */
  letters: z.number(),
  lastLetterOn: day.nullable(),
  /** Its link or a notice of it was opened. */
  seenAt: z.string().nullable(),
  answeredAt: z.string().nullable(),
});
export type OwingAgency = z.output<typeof owingAgency>;
/** `agencies` of `ofAgencies` that had anything due by then. */
export const owesList = z.object({
  until: day,
  agencies: z.number(),
  ofAgencies: z.number(),
  items: z.array(owingAgency),
});
export type OwesList = z.output<typeof owesList>;

// ---- POST /api/tasks/copy-owed-for-zalo: texts with personal links
export const owesTextsBody = z.object({
  ...owesQuery.shape,
  organizationIds: z.array(z.uuid()).min(1).max(300),
  /** Where the sender's browser reaches the house; the provincial setting goes before it. */
  at: z.url().max(200).optional(),
});
export type OwesTextsBody = z.output<typeof owesTextsBody>;
export const owesTexts = z.object({
  items: z.array(
    z.object({
      organizationId: z.string(),
      organization: localized,
      person: z.string().nullable(),
      telephone: z.string().nullable(),
      text: z.string(),
    }),
  ),
});
export type OwesTexts = z.output<typeof owesTexts>;

// ---- letters that chase (công văn đôn đốc)
const words = (most: number) => z.string().trim().min(1).max(most);
export const letterChoices = z.object({
  superior: words(200).nullable(),
  issuer: words(200),
  symbol: words(40).regex(/^[\p{L}\p{N}.-]+$/u),
  place: words(60),
  urgency: z.enum(['hoa-toc', 'thuong-khan', 'khan']).nullable(),
  answerBy: z.object({ day, clock: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
  signer: z.object({ onBehalf: words(100).nullable(), title: words(100), name: words(100).nullable() }),
  recipients: z.array(words(200)).min(1).max(20),
});
export const draftLetterBody = z.object({
  ...owesQuery.shape,
  organizationIds: z.array(z.uuid()).min(1).max(300),
  choices: letterChoices,
});
export type DraftLetterBody = z.output<typeof draftLetterBody>;
export const letter = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(['drafted', 'issued', 'dropped']),
  /** The highest round among the agencies chased. */
  round: z.number(),
  subject: z.string(),
  /** `912/SVHTTDL-TTĐN`; null while it waits for its number. */
  number: z.string().nullable(),
  issuedOn: day.nullable(),
  draftedAt: z.string(),
  draftedBy: z.string(),
  settledBy: z.string().nullable(),
  agencies: z.array(z.object({ id: z.string(), name: localized, round: z.number() })),
  /** One `<article>` and its style, everything escaped. */
  html: z.string(),
});
export type LetterView = z.output<typeof letter>;
export const letterParams = z.object({ id: z.uuid() });
export const letterList = z.object({ items: z.array(letter.omit({ html: true, agencies: true })) });
/** What the form begins with: the last letter's head and signature, the usual day of answering. */
export const letterDefaults = z.object({ choices: letterChoices });
export const issueLetterBody = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** As the clerk's office gave it: `912` or `912/SVHTTDL-TTĐN`. */
  number: words(60),
  issuedOn: day,
});
export type IssueLetterBody = z.output<typeof issueLetterBody>;
export const dropLetterBody = z.object({ id: z.uuid(), version: z.number().int() });
export type DropLetterBody = z.output<typeof dropLetterBody>;
