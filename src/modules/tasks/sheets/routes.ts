import { refuse } from '#platform/errors.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { importNumbers, previewNumbers } from './commands/import-numbers.ts';
import { importReports, mustSpeakFor, previewReports } from './commands/import-reports.ts';

const WORKBOOK_LIMIT = 5 * 1024 * 1024;
const mayAssign = { permission: 'tasks.assign' };
const mayReport = { permission: 'tasks.report' };

/** Sheets that come in about tasks: numbers of the People's Committee's own tracking system, reports of agencies. */
export const sheetRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/api/tasks/preview-numbers',
    access: mayAssign,
    response: contract.numberImportPreview,
    respondOutside: async (tools) => {
      const { files } = await tools.files(WORKBOOK_LIMIT);
      const { bytes } = files[0] ?? refuse('errors.no-file', {}, 'invalid-input');
      return { rows: await tools.open((ctx) => previewNumbers(ctx, bytes)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/import-numbers',
    access: mayAssign,
    body: contract.importNumbersBody,
    response: contract.numbersImported,
    respond: (ctx, { body }) => importNumbers(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/preview-reports',
    access: mayReport,
    query: contract.previewReportsQuery,
    response: contract.reportImportPreview,
    respondOutside: async (tools, { query }) => {
      await tools.open(async (ctx) => mustSpeakFor(ctx, query.organizationId));
      const { files } = await tools.files(WORKBOOK_LIMIT);
      const { bytes } = files[0] ?? refuse('errors.no-file', {}, 'invalid-input');
      return { rows: await tools.open((ctx) => previewReports(ctx, query.organizationId, bytes)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/import-reports',
    access: mayReport,
    body: contract.importReportsBody,
    response: contract.reportsImported,
    respond: (ctx, { body }) => importReports(ctx, body),
  }),
];
