import { z } from 'zod';
import { organizationTypes } from './organization.ts';

export const localized = z
  .object({ vi: z.string().min(1).max(300), en: z.string().max(300).optional() })
  .catchall(z.string().optional());
export const organizationType = z.enum(organizationTypes);

export const organizationRow = z.object({
  id: z.string(),
  code: z.string(),
  type: organizationType,
  name: localized,
  abbreviation: z.string().nullable(),
  parentId: z.string().nullable(),
  signsIn: z.boolean(),
  requestedOnly: z.boolean(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
export type OrganizationRow = z.output<typeof organizationRow>;

/** `past=1` lists the bodies that no longer exist. */
export const organizationsQuery = z.object({
  q: z.string().max(200).optional(),
  type: organizationType.optional(),
  on: z.iso.date().optional(),
  past: z.literal('1').optional(),
});
export type OrganizationsQuery = z.output<typeof organizationsQuery>;
export const organizationList = z.object({ items: z.array(organizationRow) });

export const focalPerson = z.object({
  id: z.string().nullable(),
  organizationId: z.string(),
  organizationName: localized,
  name: z.string().nullable(),
  post: z.string().nullable(),
  telephone: z.string().nullable(),
  email: z.string().nullable(),
  zalo: z.string().nullable(),
  /** Confirmed by the agency; older than the present quarter means: to be confirmed again. */
  confirmedOn: z.string().nullable(),
  version: z.number(),
});
export type FocalPerson = z.output<typeof focalPerson>;
export const focalPersonList = z.object({ items: z.array(focalPerson) });

const related = z.object({ id: z.string(), name: localized, on: z.string() });
export const organizationDetail = organizationRow.extend({
  version: z.number(),
  names: z.array(
    z.object({
      name: localized,
      abbreviation: z.string().nullable(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
    }),
  ),
  predecessors: z.array(related),
  successors: z.array(related),
  focalPerson: focalPerson.nullable(),
});
export type OrganizationDetail = z.output<typeof organizationDetail>;

export const collectiveRule = z.object({
  types: z.array(organizationType).readonly(),
  include: z.array(z.string()).readonly().optional(),
  exclude: z.array(z.string()).readonly().optional(),
  topOnly: z.boolean().optional(),
});
export const collectiveView = z.object({
  id: z.string(),
  code: z.string(),
  name: localized,
  rule: collectiveRule,
  version: z.number(),
  members: z.array(z.object({ id: z.string(), name: localized })),
});
export type CollectiveView = z.output<typeof collectiveView>;
export const collectiveList = z.object({ items: z.array(collectiveView) });

export const idParams = z.object({ id: z.uuid() });
export const done = z.object({ ok: z.literal(true) });

export const createOrganizationBody = z.object({
  code: z.string().regex(/^[a-z0-9-]{2,80}$/),
  type: organizationType,
  name: localized,
  abbreviation: z.string().max(40).nullish(),
  parentId: z.uuid().nullish(),
  signsIn: z.boolean().default(true),
  requestedOnly: z.boolean().default(false),
  validFrom: z.iso.date().nullish(),
});
export type CreateOrganizationBody = z.output<typeof createOrganizationBody>;

export const renameOrganizationBody = z.object({
  id: z.uuid(),
  version: z.number().int(),
  name: localized,
  abbreviation: z.string().max(40).nullish(),
  on: z.iso.date(),
});
export type RenameOrganizationBody = z.output<typeof renameOrganizationBody>;

/** Several bodies become one that exists already; `main` false means: only part of the duties. */
export const mergeOrganizationsBody = z.object({
  predecessorIds: z.array(z.uuid()).min(1).max(50),
  successorId: z.uuid(),
  on: z.iso.date(),
});
export type MergeOrganizationsBody = z.output<typeof mergeOrganizationsBody>;
export const mergerPreview = z.object({ parts: z.array(z.object({ module: z.string(), count: z.number() })) });

/** A merger that was made, with how much of what was open has moved. */
export const mergerView = z.object({
  id: z.string(),
  on: z.string(),
  predecessors: z.array(z.object({ id: z.string(), name: localized })),
  parts: z.array(z.object({ module: z.string(), moved: z.number(), total: z.number() })),
});
export type MergerView = z.output<typeof mergerView>;
export const mergerList = z.object({ items: z.array(mergerView) });

export const changeFocalPersonBody = z.object({
  organizationId: z.uuid(),
  version: z.number().int(),
  name: z.string().trim().min(2).max(100),
  post: z.string().max(200).nullish(),
  telephone: z.string().max(30).nullish(),
  email: z.email().max(200).nullish(),
  zalo: z.string().max(60).nullish(),
});
export type ChangeFocalPersonBody = z.output<typeof changeFocalPersonBody>;
export const confirmFocalPersonBody = z.object({ organizationId: z.uuid(), version: z.number().int() });
export const created = z.object({ id: z.string() });

// ---- import from a workbook

const cell = z.string().max(1000);
const rowIssue = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export const rowAction = z.enum(['added', 'changed', 'same', 'wrong']);
export type RowActionView = z.output<typeof rowAction>;
const MOST_LINES = 2000;

/** A row of the sheet as text; `row` is its number there. */
export const focalLine = z.object({
  row: z.number().int(),
  organization: cell,
  name: cell,
  post: cell,
  telephone: cell,
  email: cell,
  zalo: cell,
});
export type FocalLine = z.output<typeof focalLine>;
export const focalImportRow = z.object({
  line: focalLine,
  organization: z.object({ id: z.string(), name: localized }).nullable(),
  /** The name of the present focal person. */
  before: z.string().nullable(),
  action: rowAction,
  issues: z.array(rowIssue),
});
export type FocalImportRow = z.output<typeof focalImportRow>;
export const focalImportPreview = z.object({ rows: z.array(focalImportRow) });
/** The lines of a preview that are to be taken; they are checked again. */
export const importFocalPersonsBody = z.object({ lines: z.array(focalLine).min(1).max(MOST_LINES) });

export const organizationLine = z.object({
  row: z.number().int(),
  name: cell,
  nameEn: cell,
  type: cell,
  abbreviation: cell,
  code: cell,
  parent: cell,
  signsIn: cell,
  requestedOnly: cell,
  validFrom: cell,
});
export type OrganizationLine = z.output<typeof organizationLine>;
export const organizationImportRow = z.object({
  line: organizationLine,
  type: organizationType.nullable(),
  organizationId: z.string().nullable(),
  action: rowAction,
  issues: z.array(rowIssue),
});
export type OrganizationImportRowView = z.output<typeof organizationImportRow>;
export const organizationImportPreview = z.object({ rows: z.array(organizationImportRow) });
export const importOrganizationsBody = z.object({ lines: z.array(organizationLine).min(1).max(MOST_LINES) });
export const imported = z.object({ count: z.number() });
