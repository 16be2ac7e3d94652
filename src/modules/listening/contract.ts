/** The HTTP contract of the press register: outlets, their contracts and columns, items, and what these count for. */
import { z } from 'zod';
import { evidenceState, snapshotView } from '#modules/tasks/contract.ts';
import { contractKinds, itemForms, itemLanguages, outletKinds, outletLevels, tones } from './press.ts';

/** GET /api/listening/items/:id/page: the words of the page as it stood; its bytes: …/page-file. */
export { snapshotText as itemPage } from '#modules/tasks/contract.ts';
export type { ContractKind, ItemForm, ItemLanguage, OutletKind, OutletLevel, Tone } from './press.ts';

const day = z.iso.date();
const words = (most: number) => z.string().trim().min(1).max(most);
const optional = (most: number) => z.string().trim().max(most).nullish();
const seen = { version: z.number().int() };

// ---- agencies of the press

const outletFields = {
  name: words(200),
  kinds: z.array(z.enum(outletKinds)).min(1).max(4),
  level: z.enum(outletLevels),
  /** As it is typed: `https://baothuangiang.vn` or `baothuangiang.vn`. */
  site: optional(300),
};
/** POST /api/listening/create-outlet (listening.keep) → outlet. */
export const createOutletBody = z.object(outletFields);
export type CreateOutletBody = z.output<typeof createOutletBody>;
/** POST /api/listening/change-outlet (listening.keep) → outlet. */
export const changeOutletBody = z.object({ outletId: z.uuid(), ...seen, ...outletFields });
export type ChangeOutletBody = z.output<typeof changeOutletBody>;

export const outlet = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  kinds: z.array(z.enum(outletKinds)),
  level: z.enum(outletLevels),
  site: z.string().nullable(),
  /** Items in the register that the reader sees. */
  items: z.number(),
});
export type Outlet = z.output<typeof outlet>;
/** GET /api/listening/outlets (listening.read). */
export const outletList = z.object({ items: z.array(outlet), may: z.object({ keep: z.boolean() }) });
export type OutletList = z.output<typeof outletList>;

// ---- contracts and columns

const contractFields = {
  kind: z.enum(contractKinds),
  outletId: z.uuid(),
  title: words(300),
  number: optional(100),
  startsOn: day,
  endsOn: day,
  promised: z.number().int().min(1).max(100_000),
  /** The task that it serves. */
  taskId: z.uuid().nullish(),
  /** The expected result of that task towards which its items count. */
  expectedResultId: z.uuid().nullish(),
};
/** POST /api/listening/create-contract (listening.keep) → pressContract. */
export const createContractBody = z.object(contractFields);
export type CreateContractBody = z.output<typeof createContractBody>;
/** POST /api/listening/change-contract (listening.keep) → pressContract. */
export const changeContractBody = z.object({ contractId: z.uuid(), ...seen, ...contractFields });
export type ChangeContractBody = z.output<typeof changeContractBody>;

const named = z.object({ id: z.string(), name: z.string() });
const titled = z.object({ id: z.string(), title: z.string() });
export const pressContract = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.enum(contractKinds),
  outlet: named,
  title: z.string(),
  number: z.string().nullable(),
  startsOn: day,
  endsOn: day,
  promised: z.number(),
  /** Items in the register under it. */
  published: z.number(),
  /** Of these, how many count as evidence of something. */
  counted: z.number(),
  task: titled.nullable(),
  expectedResult: titled.nullable(),
});
export type PressContract = z.output<typeof pressContract>;
/** GET /api/listening/contracts (listening.read): those that serve tasks of the reader; all for the focal agency. */
export const contractList = z.object({ items: z.array(pressContract), may: z.object({ keep: z.boolean() }) });
export type ContractList = z.output<typeof contractList>;

// ---- items

const itemFields = {
  outletId: z.uuid(),
  contractId: z.uuid().nullish(),
  title: words(500),
  publishedOn: day,
  author: optional(200),
  url: optional(2000),
  form: z.enum(itemForms),
  language: z.enum(itemLanguages).default('vi'),
  tone: z.enum(tones).nullish(),
  note: optional(2000),
};
/** POST /api/listening/record-item (listening.keep) → pressItem. */
export const recordItemBody = z.object(itemFields);
export type RecordItemBody = z.output<typeof recordItemBody>;
/** POST /api/listening/change-item (listening.keep) → pressItem. */
export const changeItemBody = z.object({ itemId: z.uuid(), ...seen, ...itemFields });
export type ChangeItemBody = z.output<typeof changeItemBody>;
/** POST /api/listening/withdraw-item (listening.keep) → pressItem: out of the register, and evidence of nothing any more. */
export const withdrawItemBody = z.object({ itemId: z.uuid(), ...seen, reason: z.string().trim().min(3).max(2000) });
export type WithdrawItemBody = z.output<typeof withdrawItemBody>;

/** POST /api/listening/take-page-again (listening.keep) → pressItem: the page is taken down once more; earlier ones are kept. */
export const takePageAgainBody = z.object({ itemId: z.uuid(), ...seen });
export type TakePageAgainBody = z.output<typeof takePageAgainBody>;

/** POST /api/listening/look-at-link (listening.keep) → lookedAtLink: what a pasted address says of itself; nothing is written. */
export const lookAtLinkBody = z.object({ url: z.string().trim().min(4).max(2000) });
export const lookedAtLink = z.object({
  /** The address as the register keeps it. */
  url: z.string(),
  /** Why the page could not be read, `tasks.snapshot.problem.<problem>`; the item can be recorded all the same. */
  problem: z.string().nullable(),
  title: z.string().nullable(),
  /** The agency whose site it is. */
  outletId: z.string().nullable(),
  publishedOn: day.nullable(),
  /** The item of the register that has this page already. */
  already: z.object({ id: z.string(), title: z.string() }).nullable(),
});
export type LookedAtLink = z.output<typeof lookedAtLink>;

/** What an item counts for. */
const itemUse = z.object({
  evidenceId: z.string(),
  taskId: z.string(),
  title: z.string(),
  expectedResult: z.string().nullable(),
  /** It counts while it stands. */
  state: evidenceState,
  /** Why it does not. */
  reason: z.string().nullable(),
});
export type ItemUse = z.output<typeof itemUse>;
export const pressItem = z.object({
  id: z.string(),
  version: z.number(),
  outlet: named,
  contract: titled.nullable(),
  title: z.string(),
  publishedOn: day,
  author: z.string().nullable(),
  url: z.string().nullable(),
  form: z.enum(itemForms),
  language: z.enum(itemLanguages),
  tone: z.enum(tones).nullable(),
  note: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  /** The page as it stood; null where the item has no address. */
  page: snapshotView.nullable(),
  /** Tasks of others are left out for agencies. */
  uses: z.array(itemUse),
  may: z.object({ keep: z.boolean() }),
});
export type PressItem = z.output<typeof pressItem>;
export const listeningParams = z.object({ id: z.uuid() });

/** Where a list in the order of days goes on: `2026-10-27_<id>`. */
const dayAndId = z.string().regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/);
const itemFilters = {
  q: z.string().trim().max(200).optional(),
  outletId: z.uuid().optional(),
  contractId: z.uuid().optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  counted: z.enum(['yes', 'no']).optional(),
};
/** GET /api/listening/items (listening.read): the latest first; what was withdrawn is left out. */
export const itemsQuery = z.object({
  ...itemFilters,
  cursor: dayAndId.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});
export type ItemsQuery = z.output<typeof itemsQuery>;
/** GET /api/listening/items.xlsx (listening.read): the same list as a sheet that can be taken in again. */
export const exportItemsQuery = z.object(itemFilters);
export type ExportItemsQuery = z.output<typeof exportItemsQuery>;
export const itemList = z.object({
  items: z.array(pressItem.omit({ may: true })),
  /** Under the same filters, `counted` left out. */
  counts: z.object({ all: z.number(), yes: z.number(), no: z.number() }),
  /** Items in sight whose page is still to be taken down. */
  pagesWaiting: z.number(),
  nextCursor: z.string().nullable(),
  may: z.object({ keep: z.boolean() }),
});
export type ItemList = z.output<typeof itemList>;

// ---- items as evidence

/**
 * POST /api/listening/count-items (listening.keep) → countedItems: these items, or all of a contract or column in a period, become
 * evidence of a task. What stands for the task or its expected result already is passed over.
 */
export const countItemsBody = z.object({
  taskId: z.uuid(),
  /** Null: of the task, towards none of its expected results; left out: the one that fits, if exactly one does. */
  expectedResultId: z.uuid().nullable().optional(),
  which: z.union([
    z.object({ itemIds: z.array(z.uuid()).min(1).max(500) }),
    z.object({ contractId: z.uuid(), from: day, to: day }),
  ]),
});
export type CountItemsBody = z.output<typeof countItemsBody>;
export const countedItems = z.object({ counted: z.number(), already: z.number() });
export type CountedItems = z.output<typeof countedItems>;

// ---- feeds, and what they bring

const feedFields = {
  outletId: z.uuid(),
  contractId: z.uuid().nullish(),
  url: z.string().trim().min(4).max(2000),
  /** Everything in it is about the province; else only what names the province or one of the words. */
  takesAll: z.boolean().default(false),
  keywords: z.array(words(60)).max(30).default([]),
  language: z.enum(itemLanguages).default('vi'),
};
/** POST /api/listening/create-feed (listening.keep) → feed: it is read at once, then every half hour. */
export const createFeedBody = z.object(feedFields);
export type CreateFeedBody = z.output<typeof createFeedBody>;
/** POST /api/listening/change-feed (listening.keep) → feed: read anew at once. */
export const changeFeedBody = z.object({ feedId: z.uuid(), ...seen, ...feedFields });
export type ChangeFeedBody = z.output<typeof changeFeedBody>;
/** POST /api/listening/end-feed (listening.keep) → feedList: it is read no more; what waits stays. */
export const endFeedBody = z.object({ feedId: z.uuid(), ...seen });
export type EndFeedBody = z.output<typeof endFeedBody>;
/** POST /api/listening/read-feed (listening.keep) → feed: read now. */
export const readFeedBody = z.object({ feedId: z.uuid() });
export type ReadFeedBody = z.output<typeof readFeedBody>;

export const feed = z.object({
  id: z.string(),
  version: z.number(),
  outlet: named,
  contract: titled.nullable(),
  url: z.string(),
  takesAll: z.boolean(),
  keywords: z.array(z.string()),
  language: z.enum(itemLanguages),
  triedAt: z.string().nullable(),
  readAt: z.string().nullable(),
  /** Why it could not be read the last time: `tasks.snapshot.problem.<problem>`, or `not-a-feed`. */
  problem: z.string().nullable(),
  /** Items of it that wait for a decision. */
  waiting: z.number(),
});
export type Feed = z.output<typeof feed>;
/** GET /api/listening/feeds (listening.keep): those that are read. */
export const feedList = z.object({ items: z.array(feed) });
export type FeedList = z.output<typeof feedList>;

export const finding = z.object({
  id: z.string(),
  feedId: z.string(),
  outlet: named,
  title: z.string(),
  url: z.string(),
  summary: z.string().nullable(),
  author: z.string().nullable(),
  publishedOn: day,
  foundAt: z.string(),
});
export type Finding = z.output<typeof finding>;
/** GET /api/listening/findings (listening.keep): what feeds brought and nobody has decided on, the latest first. */
export const findingsQuery = z.object({
  cursor: dayAndId.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type FindingsQuery = z.output<typeof findingsQuery>;
export const findingList = z.object({
  items: z.array(finding),
  waiting: z.number(),
  nextCursor: z.string().nullable(),
});
export type FindingList = z.output<typeof findingList>;
/** POST /api/listening/take-findings, leave-findings (listening.keep) → decidedFindings: into the register, or never proposed again. */
export const decideFindingsBody = z.object({ findingIds: z.array(z.uuid()).min(1).max(200) });
export type DecideFindingsBody = z.output<typeof decideFindingsBody>;
export const decidedFindings = z.object({ count: z.number() });

// ---- a sheet of items

export const MOST_LINES = 2000;
const cell = z.string().max(5000);
/** One row of a workbook, as it was typed. */
export const itemLine = z.object({
  row: z.number().int(),
  day: cell,
  outlet: cell,
  title: cell,
  form: cell,
  contract: cell,
  author: cell,
  url: cell,
  language: cell,
  tone: cell,
  note: cell,
});
export type ItemLine = z.output<typeof itemLine>;
export const itemImportRow = z.object({
  line: itemLine,
  /** `same`: in the register already. */
  action: z.enum(['added', 'same', 'wrong']),
  issues: z.array(
    z.object({
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      field: z.string().optional(),
    }),
  ),
});
export type ItemImportRow = z.output<typeof itemImportRow>;
/** POST /api/listening/preview-items (listening.keep, multipart: one .xlsx): what taking it would do; nothing is written. */
export const itemImportPreview = z.object({ rows: z.array(itemImportRow) });
export type ItemImportPreview = z.output<typeof itemImportPreview>;
/** POST /api/listening/import-items (listening.keep) → importedItems: all of these lines or none. */
export const importItemsBody = z.object({ lines: z.array(itemLine).min(1).max(MOST_LINES) });
export type ImportItemsBody = z.output<typeof importItemsBody>;
export const importedItems = z.object({ count: z.number() });
