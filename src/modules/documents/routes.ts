import { Refusal, notFound } from '#platform/errors.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { beginIntake } from './commands/begin-intake.ts';
import { decideDuplicate } from './commands/decide-duplicate.ts';
import {
  decideDuplicateBody,
  documentDetail,
  documentList,
  documentParams,
  documentsQuery,
  done,
  intakeBegun,
  intakeList,
  intakeView,
  originalQuery,
  pageParams,
  versionParams,
  versionText,
} from './contract.ts';
import { pageTurns } from './page-turns.ts';
import type { DocumentsPorts } from './ports.ts';
import { getDocument, getIntake, getOriginals, getVersion, listIntakes } from './queries.ts';
import { listDocuments, listFilters } from './queries/list-documents.ts';
import { readOriginal } from './queries/read-original.ts';

const FILE_LIMIT = 50 * 1024 * 1024;
const mayRead = { permission: 'documents.read' };
const mayImport = { permission: 'documents.import' };

const MEDIA: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  rtf: 'application/rtf',
  pdf: 'application/pdf',
  scan: 'application/pdf',
};

/** Routes of the register of documents. */
export const documentsRoutes = (ports: DocumentsPorts): readonly Route[] => [
  ...intakeRoutes(ports),
  ...registerRoutes,
  ...originalRoutes(ports),
];

const intakeRoutes = (ports: DocumentsPorts): readonly Route[] => [
  defineRoute({
    method: 'POST',
    path: '/api/documents/begin-intake',
    access: mayImport,
    response: intakeBegun,
    respondOutside: async (tools) => {
      const { files, fields } = await tools.files(FILE_LIMIT);
      const pasted = fields['text']?.trim();
      const sent = pasted ? [...files, { name: 'van-ban-dan.txt', bytes: Buffer.from(pasted, 'utf8') }] : files;
      if (sent.length === 0) throw new Refusal('invalid-input', [{ code: 'documents.problem.no-file' }]);
      return beginIntake(tools, ports, sent);
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/documents/intakes',
    access: mayImport,
    response: intakeList,
    respond: (ctx) => listIntakes(ctx),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/documents/intakes/:id',
    access: mayImport,
    params: documentParams,
    response: intakeView,
    respond: (ctx, { params }) => getIntake(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/documents/decide-duplicate',
    access: mayImport,
    body: decideDuplicateBody,
    response: done,
    respond: async (ctx, { body }) => {
      await decideDuplicate(ctx, body);
      return { ok: true as const };
    },
  }),
];

const registerRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/documents',
    access: mayRead,
    query: documentsQuery,
    response: documentList,
    respond: async (ctx, { query }) => ({ ...(await listDocuments(ctx, query)), ...(await listFilters(ctx)) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/documents/:id',
    access: mayRead,
    params: documentParams,
    response: documentDetail,
    respond: (ctx, { params }) => getDocument(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/documents/versions/:id/text',
    access: mayRead,
    params: versionParams,
    response: versionText,
    respond: async (ctx, { params }) => {
      const version = await getVersion(ctx, params.id);
      return {
        versionId: version.id,
        text: version.text,
        blocks: version.blocks.map((block) => ({ ...block, span: [block.span[0], block.span[1]] as [number, number] })),
        pictures: version.pictures,
      };
    },
  }),
];

const originalRoutes = (ports: DocumentsPorts, inTurn = pageTurns()): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/api/documents/versions/:id/original',
    access: mayRead,
    params: versionParams,
    query: originalQuery,
    respond: async (ctx, { params, query }) => {
      const { files, format } = await getOriginals(ctx, params.id);
      const file = files[query.file] ?? notFound();
      return {
        fileName: file.name,
        mediaType: MEDIA[format] ?? 'application/octet-stream',
        content: Buffer.from(await readOriginal(ports.files, file)),
      };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/documents/versions/:id/pages/:page',
    access: mayRead,
    params: pageParams,
    respondOutside: async (tools, { params }) => {
      const originals = await tools.open((ctx) => getOriginals(ctx, params.id));
      const source = originals.page_sources[params.page - 1] ?? notFound();
      const file = originals.files[source.file] ?? notFound();
      const drawn = await inTurn(tools.signal, async () => {
        const bytes = await readOriginal(ports.files, file);
        return ports.intake.renderPage({ bytes, page: source.page, signal: tools.signal });
      });
      if (!drawn.ok)
        throw new Refusal('refused', [
          { code: `documents.problem.${drawn.problem.code}`, params: drawn.problem.params },
        ]);
      return {
        fileName: `trang-${params.page}.webp`,
        mediaType: 'image/webp',
        content: Buffer.from(drawn.picture),
        inline: true,
      };
    },
  }),
];
