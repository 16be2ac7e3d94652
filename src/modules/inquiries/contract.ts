/** The HTTP contract of “hỏi lại”: one question to many agencies, whose answers become a table. */
import { z } from 'zod';
import { fieldKinds, MOST_FIELDS, type FieldKind } from './field.ts';

export type { Field, FieldKind } from './field.ts';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());
const day = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const organization = z.object({ id: z.string(), name: localized });
const words = (most: number) => z.string().trim().max(most);
/** Key of the column → what was typed. */
const typedEntries = z.record(z.string().max(20), z.string().max(6000));

export const MOST_ADDRESSEES = 500;
export const fieldKind = z.enum(fieldKinds) satisfies z.ZodType<FieldKind>;

/** A column as it is asked for; its key is given by the house. */
export const newField = z.object({
  label: z.string().trim().min(1).max(120),
  kind: fieldKind,
  unit: words(30).nullish(),
  choices: z.array(z.string().trim().min(1).max(80)).max(20).default([]),
  isRequired: z.boolean().default(true),
  hint: words(300).nullish(),
});
export type NewField = z.output<typeof newField>;
export const field = z.object({
  key: z.string(),
  label: z.string(),
  kind: fieldKind,
  unit: z.string().nullable(),
  choices: z.array(z.string()),
  isRequired: z.boolean(),
  hint: z.string().nullable(),
});

export const subjectType = z.enum(['plan', 'task', 'document']);

/** POST /api/inquiries/ask-inquiry (inquiries.ask) → inquiryDetail. */
export const askInquiryBody = z.object({
  title: z.string().trim().min(3).max(300),
  detail: words(5000).nullish(),
  fields: z.array(newField).min(1).max(MOST_FIELDS),
  dueOn: day,
  dueClock: clock.default('17:00'),
  subject: z.object({ type: subjectType, id: z.uuid() }).nullish(),
  organizationIds: z.array(z.uuid()).min(1).max(MOST_ADDRESSEES),
});
export type AskInquiryBody = z.output<typeof askInquiryBody>;

const answered = {
  /** What was typed, read as people here write it; an empty column is left out. */
  entries: typedEntries.default({}),
  /** “Không có số liệu”: nothing to declare. */
  isNothing: z.boolean().default(false),
  note: words(2000).nullish(),
};

/**
 * POST /api/inquiries/answer-inquiry (inquiries.answer) → inquiryDetail. `version`: of the agency's line, so that two officers who
 * answer at once do not overwrite each other.
 */
export const answerInquiryBody = z.object({
  inquiryId: z.uuid(),
  organizationId: z.uuid(),
  version: z.number().int(),
  ...answered,
});
export type AnswerInquiryBody = z.output<typeof answerInquiryBody>;

/** POST /api/inquiries/attach-file (multipart: one file; fields inquiryId, organizationId, fieldKey) → the value of the column. */
export const attachFileFields = z.object({
  inquiryId: z.uuid(),
  organizationId: z.uuid(),
  fieldKey: z.string().max(20),
});
export const attachedFile = z.object({ id: z.string(), name: z.string(), size: z.number() });
export type AttachedFile = z.output<typeof attachedFile>;

/** POST /api/inquiries/remind-agencies (inquiries.ask) → reminded: all that owe an answer, or those named of them. */
export const remindAgenciesBody = z.object({
  inquiryId: z.uuid(),
  version: z.number().int(),
  organizationIds: z.array(z.uuid()).max(MOST_ADDRESSEES).optional(),
});
export type RemindAgenciesBody = z.output<typeof remindAgenciesBody>;

/** POST /api/inquiries/return-answer (inquiries.ask) → inquiryDetail: asked again, with what the answer lacks. */
export const returnAnswerBody = z.object({
  inquiryId: z.uuid(),
  organizationId: z.uuid(),
  version: z.number().int(),
  reason: z.string().trim().min(3).max(2000),
});
export type ReturnAnswerBody = z.output<typeof returnAnswerBody>;

/** POST /api/inquiries/close-inquiry, reopen-inquiry (inquiries.ask) → inquiryDetail. */
export const seenInquiryBody = z.object({ inquiryId: z.uuid(), version: z.number().int() });
export type SeenInquiryBody = z.output<typeof seenInquiryBody>;

/** POST /api/inquiries/extend-inquiry (inquiries.ask) → inquiryDetail: another last moment, for all. */
export const extendInquiryBody = seenInquiryBody.extend({ dueOn: day, dueClock: clock });
export type ExtendInquiryBody = z.output<typeof extendInquiryBody>;

/** POST /api/inquiries/copy-for-zalo (inquiries.ask) → inquiryTexts: those that owe an answer where none is named. */
export const copyForZaloBody = z.object({
  inquiryId: z.uuid(),
  organizationIds: z.array(z.uuid()).max(MOST_ADDRESSEES).optional(),
  /** The address that the desk was opened under, where the settings name none. */
  at: z.string().max(200).optional(),
});
export type CopyForZaloBody = z.output<typeof copyForZaloBody>;
export const inquiryTexts = z.object({
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
export type InquiryTexts = z.output<typeof inquiryTexts>;

export const addresseeState = z.enum(['waiting', 'answered', 'returned']);
const file = z.object({ id: z.string(), name: z.string(), size: z.number(), mediaType: z.string() });

export const answer = z.object({
  number: z.number(),
  /** Values as they are kept: `1245.5`, whole đồng, `2026-11-06`, `yes`; ids of files. */
  entries: z.record(z.string(), z.string()),
  /** The files that the entries name. */
  files: z.array(file),
  isNothing: z.boolean(),
  note: z.string().nullable(),
  at: z.string(),
  by: z.string(),
  isLate: z.boolean(),
  /** Recorded by the focal officer for the agency. */
  onBehalf: z.boolean(),
  byLink: z.boolean(),
});
export type AnswerView = z.output<typeof answer>;

export const addressee = z.object({
  organization,
  version: z.number(),
  state: addresseeState,
  /** How many times it was asked. */
  round: z.number(),
  lastAskedAt: z.string(),
  /** Why the answer was sent back; null unless it was. */
  returnReason: z.string().nullable(),
  /** When the page of its personal link was last opened. */
  linkSeenAt: z.string().nullable(),
  /** The newest; it counts unless it was sent back. */
  answer: answer.nullable(),
  may: z.object({ answer: z.boolean(), return: z.boolean() }),
});
export type AddresseeView = z.output<typeof addressee>;

export const columnTotal = z.object({
  key: z.string(),
  filled: z.number(),
  sum: z.string().nullable(),
  counts: z.array(z.object({ choice: z.string(), count: z.number() })),
});
const counts = z.object({
  asked: z.number(),
  answered: z.number(),
  nothing: z.number(),
  owing: z.number(),
  late: z.number(),
});

/** GET /api/inquiries/:id. */
export const inquiryDetail = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  detail: z.string().nullable(),
  fields: z.array(field),
  dueOn: day,
  dueClock: clock,
  isDue: z.boolean(),
  /** `isOpen`: the reader may open its page. */
  subject: z.object({ type: subjectType, id: z.string(), title: z.string(), isOpen: z.boolean() }).nullable(),
  askedBy: z.object({ name: z.string(), organization: organization.nullable() }),
  askedAt: z.string(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  /** Who does not sees his own agency's line only, and neither counts nor totals. */
  seesAll: z.boolean(),
  counts: counts.nullable(),
  totals: z.array(columnTotal),
  /** Who owes an answer first, then by name. */
  rows: z.array(addressee),
  may: z.object({ manage: z.boolean() }),
});
export type InquiryDetail = z.output<typeof inquiryDetail>;

export const inquiryParams = z.object({ id: z.uuid() });

/** GET /api/inquiries/:id/answers: all answers of one agency and every time it was asked, the latest first. */
export const answersQuery = z.object({ organizationId: z.uuid() });
export const answerStory = z.object({
  answers: z.array(answer),
  calls: z.array(
    z.object({
      round: z.number(),
      kind: z.enum(['asked', 'reminded', 'returned']),
      reason: z.string().nullable(),
      at: z.string(),
      by: z.string(),
    }),
  ),
});
export type AnswerStory = z.output<typeof answerStory>;

/** `asking`: open, whose answers one sees; `to-answer`: open, one's agency owes an answer; `done`: closed, or answered by one's agency. */
export const inquiryTab = z.enum(['asking', 'to-answer', 'done']);
export type InquiryTab = z.output<typeof inquiryTab>;

/** GET /api/inquiries: those that one may see, the latest first. */
export const inquiriesQuery = z.object({
  tab: inquiryTab.optional(),
  q: z.string().trim().max(200).optional(),
  subjectId: z.uuid().optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type InquiriesQuery = z.output<typeof inquiriesQuery>;
export const inquiryItem = z.object({
  id: z.string(),
  title: z.string(),
  dueOn: day,
  dueClock: clock,
  isDue: z.boolean(),
  askedBy: z.object({ name: z.string(), organization: organization.nullable() }),
  askedAt: z.string(),
  closedAt: z.string().nullable(),
  /** Null for who sees his own agency's line only. */
  counts: counts.pick({ asked: true, answered: true }).nullable(),
  /** What one's own agency said so far; null where it was not asked. */
  own: addresseeState.nullable(),
});
export type InquiryItem = z.output<typeof inquiryItem>;
export const inquiryList = z.object({
  items: z.array(inquiryItem),
  /** Under the same filters, the tab left out. */
  tabs: z.object({ asking: z.number(), 'to-answer': z.number(), done: z.number() }),
  nextCursor: z.string().nullable(),
});
export type InquiryList = z.output<typeof inquiryList>;

/** One agency's line of a workbook, as it was typed. */
export const answerLine = z.object({
  row: z.number().int(),
  organization: z.string().max(400),
  ...answered,
});
export type AnswerLine = z.output<typeof answerLine>;
const rowIssue = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  field: z.string().optional(),
});
export const answerImportRow = z.object({
  line: answerLine,
  organization: organization.nullable(),
  /** Of the agency's line, to be sent back with it. */
  version: z.number(),
  /** `same`: says what the agency has said already. */
  action: z.enum(['answer', 'same', 'wrong']),
  issues: z.array(rowIssue),
});
export type AnswerImportRow = z.output<typeof answerImportRow>;
/** POST /api/inquiries/preview-answers (multipart: one .xlsx; field inquiryId): what taking it would do; nothing is written. */
export const answerImportPreview = z.object({ rows: z.array(answerImportRow) });
/** POST /api/inquiries/import-answers (inquiries.answer) → imported: all of these lines or none. */
export const importAnswersBody = z.object({
  inquiryId: z.uuid(),
  lines: z
    .array(answerLine.extend({ version: z.number().int() }))
    .min(1)
    .max(MOST_ADDRESSEES),
});
export type ImportAnswersBody = z.output<typeof importAnswersBody>;
export const counted = z.object({ count: z.number() });
