import { defineRoute, type Route } from '#platform/http/route.ts';
import { XLSX } from '#platform/sheets/media-type.ts';
import { board, boardProgress, boardQuery } from '../contract-boards.ts';
import { exportBoard } from './queries/export-board.ts';
import { readBoard } from './queries/read-board.ts';
import { readProgress } from './queries/read-progress.ts';

/** Bảng tổng hợp. */
export const boardRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/board',
    access: { permission: 'tasks.read' },
    query: boardQuery,
    response: board,
    respond: (ctx, { query }) => readBoard(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/board-progress',
    access: { permission: 'tasks.read' },
    query: boardQuery,
    response: boardProgress,
    respond: (ctx, { query }) => readProgress(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/board.xlsx',
    access: { permission: 'tasks.export' },
    query: boardQuery,
    respond: async (ctx, { query }) => ({
      mediaType: XLSX,
      fileName: 'Bang-tong-hop-nhiem-vu.xlsx',
      content: await exportBoard(ctx, query),
    }),
  }),
];
