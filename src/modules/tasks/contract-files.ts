/** The HTTP contract of files that agencies exchange on a task (tài liệu trao đổi). They prove nothing until one is made evidence. */
import { z } from 'zod';

const localized = z.object({ vi: z.string(), en: z.string().optional() }).catchall(z.string().optional());

/** The file itself: GET /api/tasks/exchanged-files/:id */
export const exchangedFile = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number(),
  mediaType: z.string(),
  note: z.string().nullable(),
  sentAt: z.string(),
  sentBy: z.string(),
  /** The agency that sent it, under its name of that day. */
  organization: localized.nullable(),
  may: z.object({
    remove: z.boolean(),
    /** Parts for which the reader may hand it in as evidence. */
    useFor: z.array(z.object({ partId: z.string(), organization: localized.nullable() })),
  }),
});
export type ExchangedFile = z.output<typeof exchangedFile>;

/** GET /api/tasks/:id/exchanged-files: the latest first, at most 200. Every command on them answers with it anew. */
export const exchangedFiles = z.object({ items: z.array(exchangedFile), may: z.object({ send: z.boolean() }) });
export type ExchangedFiles = z.output<typeof exchangedFiles>;

/** POST /api/tasks/send-files (multipart): the files, and the field `about` with this as JSON */
export const sendFilesAbout = z.object({ taskId: z.uuid(), note: z.string().trim().max(1000).optional() });
export type SendFilesAbout = z.output<typeof sendFilesAbout>;
/** POST /api/tasks/remove-file: by the agency that sent it, or the focal agency */
export const removeFileBody = z.object({ id: z.uuid() });
export type RemoveFileBody = z.output<typeof removeFileBody>;
/** POST /api/tasks/use-as-evidence: the file is handed in as evidence of a part and stays among the files */
export const useAsEvidenceBody = z.object({
  id: z.uuid(),
  partId: z.uuid(),
  title: z.string().trim().max(500).optional(),
});
export type UseAsEvidenceBody = z.output<typeof useAsEvidenceBody>;
