import { refuse } from '#platform/errors.ts';
import { defineRoute, type RequestTools, type Route } from '#platform/http/route.ts';
import { changeFocalPerson, confirmFocalPerson } from './commands/change-focal-person.ts';
import { importFocalPersons, previewFocalPersons } from './commands/import-focal-persons.ts';
import { importOrganizations, previewOrganizations } from './commands/import-organizations.ts';
import { createOrganization } from './commands/create-organization.ts';
import { mergeOrganizations } from './commands/merge-organizations.ts';
import { renameOrganization } from './commands/rename-organization.ts';
import { writeFocalSheet, writeOrganizationsSheet } from './commands/write-sheets.ts';
import {
  changeFocalPersonBody,
  collectiveList,
  confirmFocalPersonBody,
  created,
  createOrganizationBody,
  done,
  focalImportPreview,
  focalPersonList,
  idParams,
  imported,
  importFocalPersonsBody,
  importOrganizationsBody,
  mergeOrganizationsBody,
  mergerList,
  mergerPreview,
  organizationDetail,
  organizationImportPreview,
  organizationList,
  organizationsQuery,
  renameOrganizationBody,
} from './contract.ts';
import { countParts, type OrganizationsPorts } from './merger.ts';
import { getOrganization, listCollectives, listFocalPersons, listOrganizations } from './queries.ts';
import { listMergers } from './queries/list-mergers.ts';

const read = { permission: 'organizations.read' };
const ok = { ok: true as const };
const WORKBOOK_LIMIT = 5 * 1024 * 1024;

/** The one workbook of an upload. */
async function sentWorkbook(tools: RequestTools): Promise<Uint8Array> {
  const { files } = await tools.files(WORKBOOK_LIMIT);
  return files[0]?.bytes ?? refuse('errors.no-file', {}, 'invalid-input');
}

export const organizationsRoutes = (ports: OrganizationsPorts): readonly Route[] => [
  ...ownRoutes(ports),
  ...sheetRoutes,
];

const ownRoutes = (ports: OrganizationsPorts): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/api/organizations',
    access: read,
    query: organizationsQuery,
    response: organizationList,
    respond: async (ctx, { query }) => ({ items: await listOrganizations(ctx, query) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/organizations/collectives',
    access: read,
    response: collectiveList,
    respond: async (ctx) => ({ items: await listCollectives(ctx) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/organizations/focal-persons',
    access: read,
    response: focalPersonList,
    respond: async (ctx) => ({ items: await listFocalPersons(ctx) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/organizations/:id',
    access: read,
    params: idParams,
    response: organizationDetail,
    respond: (ctx, { params }) => getOrganization(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/organizations/:id/mergers',
    access: read,
    params: idParams,
    response: mergerList,
    respond: async (ctx, { params }) => ({ items: await listMergers(ctx, ports, params.id) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/organizations/create-organization',
    access: { permission: 'organizations.edit' },
    body: createOrganizationBody,
    response: created,
    respond: (ctx, { body }) => createOrganization(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/organizations/rename-organization',
    access: { permission: 'organizations.edit' },
    body: renameOrganizationBody,
    response: done,
    respond: async (ctx, { body }) => {
      await renameOrganization(ctx, body);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/organizations/preview-merger',
    access: { permission: 'organizations.merge' },
    body: mergeOrganizationsBody,
    response: mergerPreview,
    respond: async (ctx, { body }) => ({ parts: await countParts(ctx, ports, body) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/organizations/merge-organizations',
    access: { permission: 'organizations.merge' },
    body: mergeOrganizationsBody,
    response: done,
    respond: async (ctx, { body }) => {
      await mergeOrganizations(ctx, ports, body);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/organizations/change-focal-person',
    access: 'signed-in',
    body: changeFocalPersonBody,
    response: done,
    respond: async (ctx, { body }) => {
      await changeFocalPerson(ctx, body);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/organizations/confirm-focal-person',
    access: 'signed-in',
    body: confirmFocalPersonBody,
    response: done,
    respond: async (ctx, { body }) => {
      await confirmFocalPerson(ctx, body);
      return ok;
    },
  }),
];

/** Rosters and the register of focal persons as workbooks: taken home, filled in, looked at row by row, taken in. */
const sheetRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/organizations/focal-persons.xlsx',
    access: { permission: 'focal-persons.edit' },
    respond: (ctx) => writeFocalSheet(ctx),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/organizations/preview-focal-persons',
    access: { permission: 'focal-persons.edit' },
    response: focalImportPreview,
    respondOutside: async (tools) => {
      const bytes = await sentWorkbook(tools);
      return { rows: await tools.open((ctx) => previewFocalPersons(ctx, bytes)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/organizations/import-focal-persons',
    access: { permission: 'focal-persons.edit' },
    body: importFocalPersonsBody,
    response: imported,
    respond: (ctx, { body }) => importFocalPersons(ctx, body.lines),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/organizations/roster.xlsx',
    access: { permission: 'organizations.edit' },
    respond: (ctx) => writeOrganizationsSheet(ctx),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/organizations/preview-organizations',
    access: { permission: 'organizations.edit' },
    response: organizationImportPreview,
    respondOutside: async (tools) => {
      const bytes = await sentWorkbook(tools);
      return { rows: await tools.open((ctx) => previewOrganizations(ctx, bytes)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/organizations/import-organizations',
    access: { permission: 'organizations.edit' },
    body: importOrganizationsBody,
    response: imported,
    respond: (ctx, { body }) => importOrganizations(ctx, body.lines),
  }),
];
