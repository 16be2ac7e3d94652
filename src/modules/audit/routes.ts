import { defineRoute, type Route } from '#platform/http/route.ts';
import { writeAuditSheet } from './commands/write-sheet.ts';
import { auditPage, auditQuery } from './contract.ts';
import type { ListBodyNames } from './ports.ts';
import { listEntries, listVerbs } from './queries.ts';

export const auditRoutes = (listBodyNames: ListBodyNames): readonly Route[] => [
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
    respond: (ctx, { query }) => writeAuditSheet(ctx, query, listBodyNames),
  }),
];
