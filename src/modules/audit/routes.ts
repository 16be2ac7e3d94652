import ExcelJS from 'exceljs';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { auditPage, auditQuery } from './contract.ts';
import { listEntries, listVerbs } from './queries.ts';

const MOST_ROWS = 20_000;

export const auditRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/audit/entries',
    access: { permission: 'audit.read' },
    query: auditQuery,
    response: auditPage,
    respond: async (ctx, { query }) => ({ ...(await listEntries(ctx, query)), verbs: await listVerbs(ctx) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/audit/entries.xlsx',
    access: { permission: 'audit.read' },
    query: auditQuery,
    respond: async (ctx, { query }) => {
      const { items } = await listEntries(ctx, query, MOST_ROWS);
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('Nhật ký');
      sheet.columns = [
        { header: 'Thời điểm (UTC)', key: 'at', width: 24 },
        { header: 'Người thực hiện', key: 'actorName', width: 28 },
        { header: 'Việc', key: 'verb', width: 28 },
        { header: 'Đối tượng', key: 'subjectType', width: 18 },
        { header: 'Mã đối tượng', key: 'subjectId', width: 38 },
        { header: 'Chi tiết', key: 'details', width: 60 },
        { header: 'Địa chỉ mạng', key: 'ip', width: 18 },
      ];
      for (const item of items) sheet.addRow({ ...item, details: JSON.stringify(item.details) });
      sheet.getRow(1).font = { bold: true };
      return {
        fileName: 'nhat-ky-he-thong.xlsx',
        mediaType: XLSX,
        content: Buffer.from(await book.xlsx.writeBuffer()),
      };
    },
  }),
];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
