import { z } from 'zod';

/** `[start, end)` in the normalised text of a version. */
export const span = z.tuple([z.number().int().min(0), z.number().int().min(0)]);

export const genre = z.enum(['plan', 'decision', 'conclusion', 'letter', 'instruction', 'other', 'news']);
export type GenreCode = z.output<typeof genre>;

// ---- intake

/** What happens to a document that comes in, in this order; `recognise` only for scans and photos. */
export const intakeStep = z.enum(['receive', 'open', 'recognise', 'read', 'compare', 'done']);
export type IntakeStepName = z.output<typeof intakeStep>;

/**
 * `awaiting-decision`: we hold this document already, or it changes one that we hold; a person decides.
 * `failed`: see `problem`; the file was not kept. `discarded`: a person chose the document that we hold.
 */
export const intakeState = z.enum(['received', 'reading', 'awaiting-decision', 'read', 'failed', 'discarded']);
export type IntakeState = z.output<typeof intakeState>;

/** A translation key `documents.problem.<code>` or `documents.note.<code>` with its params. */
export const remark = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

/** A document that we hold and that the new one looks like. */
export const heldDocument = z.object({
  documentId: z.string(),
  versionId: z.string(),
  /** `same-file`: byte for byte. `same-number`: number, issuer and date. `amends`: it says that it changes ours. */
  how: z.enum(['same-file', 'same-number', 'amends']),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  subject: z.string().nullable(),
});
export type HeldDocument = z.output<typeof heldDocument>;

export const intakeView = z.object({
  id: z.string(),
  state: intakeState,
  files: z.array(z.object({ name: z.string(), size: z.number() })),
  steps: z.array(
    z.object({
      step: intakeStep,
      state: z.enum(['waiting', 'running', 'done', 'left-out']),
      done: z.number(),
      total: z.number(),
    }),
  ),
  problem: remark.nullable(),
  notes: z.array(remark),
  held: heldDocument.nullable(),
  result: z
    .object({
      documentId: z.string(),
      versionId: z.string(),
      planId: z.string().nullable(),
      genre,
      newVersionOf: z.string().nullable(),
    })
    .nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type IntakeView = z.output<typeof intakeView>;
export const intakeList = z.object({ items: z.array(intakeView), total: z.number() });

/** What the opening of files is busy with; `done` of `total` pages or files. */
export const openingProgress = z.object({
  step: z.enum(['checking', 'reading', 'straightening', 'recognising', 'joining']),
  done: z.number(),
  total: z.number(),
});
export type OpeningProgress = z.output<typeof openingProgress>;

/**
 * Answer of POST /api/documents/begin-intake (multipart: files, or the field `text`). Asked with
 * `accept: application/x-ndjson` it comes as lines: `{"progress": openingProgress}` …, then `{"result": intakeBegun}`.
 */
export const intakeBegun = z.object({ intakeId: z.string() });

export const decideDuplicateBody = z.object({
  intakeId: z.uuid(),
  as: z.enum(['new-version', 'discard', 'separate']),
});
export type DecideDuplicateBody = z.output<typeof decideDuplicateBody>;

// ---- register

export const documentRow = z.object({
  id: z.string(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  subject: z.string().nullable(),
  genre,
  direction: z.enum(['received', 'issued']),
  versions: z.number(),
  createdAt: z.string(),
  /** The first line of its text, where it has neither number nor subject. */
  opening: z.string().nullable(),
  /** Words of the subject or text around the first hit, where searched; hits between `⟦` and `⟧`. */
  excerpt: z.string().nullable(),
});
export type DocumentRow = z.output<typeof documentRow>;

/** `total` is counted up to 1,000; `totalIsCapped` says that there are more. */
export const documentList = z.object({
  items: z.array(documentRow),
  total: z.number(),
  totalIsCapped: z.boolean(),
  nextCursor: z.string().nullable(),
  /** Values that occur, for the filters. */
  types: z.array(z.string()),
  issuers: z.array(z.string()),
});

export const documentsQuery = z.object({
  q: z.string().max(300).optional(),
  type: z.string().max(100).optional(),
  issuer: z.string().max(300).optional(),
  genre: genre.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** How many rows came before. */
  cursor: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional(),
});
export type DocumentsQuery = z.output<typeof documentsQuery>;

/** A cited document: held (with its id) or missing. */
export const citation = z.object({
  number: z.string(),
  type: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  span: span.nullable(),
  held: z.object({ documentId: z.string(), subject: z.string().nullable() }).nullable(),
});
export type CitationView = z.output<typeof citation>;

/** A held document that cites this one. */
export const citing = z.object({
  documentId: z.string(),
  genre,
  createdAt: z.string(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  subject: z.string().nullable(),
});

export const outlineItem = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  marker: z.string(),
  level: z.number(),
  title: z.string(),
  path: z.string(),
  annex: z.string().nullable(),
  span,
});

/** What a digital signature in the PDF says; see `validity` and `chain`. */
export const signatureView = z.object({
  signer: z.string().nullable(),
  organization: z.string().nullable(),
  issuer: z.string().nullable(),
  signedAt: z.string().nullable(),
  validity: z.enum(['valid', 'altered', 'wrong-signature', 'unreadable']),
  coversWholeFile: z.boolean(),
  certificateInForce: z.boolean().nullable(),
  chain: z.enum(['not-checked', 'trusted', 'untrusted']),
  // Versions read before these were looked for keep what was read then.
  timestamp: z
    .object({
      at: z.string().nullable(),
      authority: z.string().nullable(),
      valid: z.boolean(),
      chain: z.enum(['not-checked', 'trusted', 'untrusted']),
    })
    .nullable()
    .default(null),
  revocation: z
    .object({
      state: z.enum(['not-checked', 'good', 'revoked']),
      source: z.enum(['crl', 'ocsp']).nullable(),
      asOf: z.string().nullable(),
      revokedAt: z.string().nullable(),
    })
    .default({ state: 'not-checked', source: null, asOf: null, revokedAt: null }),
});
export type SignatureView = z.output<typeof signatureView>;

export const versionView = z.object({
  id: z.string(),
  ordinal: z.number(),
  isCurrent: z.boolean(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: z.string().nullable(),
  subject: z.string().nullable(),
  format: z.string(),
  pages: z.number().nullable(),
  files: z.array(z.object({ name: z.string(), size: z.number(), sha256: z.string() })),
  signatures: z.array(signatureView),
  notes: z.array(remark),
  createdAt: z.string(),
  createdBy: z.string(),
  readings: z.array(z.object({ id: z.string(), reader: z.string(), madeAt: z.string() })),
});
export type VersionView = z.output<typeof versionView>;

export const documentDetail = z.object({
  id: z.string(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  place: z.string().nullable(),
  subject: z.string().nullable(),
  signer: z.object({
    authority: z.string().nullable(),
    onBehalf: z.string().nullable(),
    title: z.string().nullable(),
    name: z.string().nullable(),
  }),
  genre,
  direction: z.enum(['received', 'issued']),
  urgency: z.enum(['khan', 'thuong-khan', 'hoa-toc']).nullable(),
  currentVersionId: z.string(),
  versions: z.array(versionView),
  outline: z.array(outlineItem),
  cites: z.array(citation),
  citedBy: z.array(citing),
  createdAt: z.string(),
});
export type DocumentDetail = z.output<typeof documentDetail>;

/** Where a block of the original stands in the text; `cell` is its place in the grid of its table. */
export const placedBlock = z.object({
  span,
  kind: z.enum(['paragraph', 'cell']),
  page: z.number().nullable(),
  cell: z
    .object({
      table: z.number(),
      row: z.number(),
      column: z.number(),
      rowSpan: z.number(),
      columnSpan: z.number(),
    })
    .nullable(),
});

/** The text of one version with its blocks, for the viewer. `pictures`: pages that `/pages/:n` can draw. */
export const versionText = z.object({
  versionId: z.string(),
  text: z.string(),
  blocks: z.array(placedBlock),
  pictures: z.number(),
});

export const documentParams = z.object({ id: z.uuid() });
export const versionParams = z.object({ id: z.uuid() });
export const documentVersionParams = z.object({ id: z.uuid(), version: z.uuid() });
export const pageParams = z.object({ id: z.uuid(), page: z.coerce.number().int().min(1).max(5000) });
export const originalQuery = z.object({ file: z.coerce.number().int().min(0).max(100).default(0) });
export const done = z.object({ ok: z.literal(true) });
