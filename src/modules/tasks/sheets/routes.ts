import { refuse } from '#platform/errors.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { importNumbers, previewNumbers } from './commands/import-numbers.ts';

const WORKBOOK_LIMIT = 5 * 1024 * 1024;
const mayAssign = { permission: 'tasks.assign' };

/** Sheets that come in about tasks: numbers of the People's Committee's own tracking system. */
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
];
