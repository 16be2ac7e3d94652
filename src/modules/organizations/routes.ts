import { defineRoute, type Route } from '#platform/http/route.ts';
import { changeFocalPerson, confirmFocalPerson } from './commands/change-focal-person.ts';
import { createOrganization } from './commands/create-organization.ts';
import { mergeOrganizations, previewMerger } from './commands/merge-organizations.ts';
import { renameOrganization } from './commands/rename-organization.ts';
import {
  changeFocalPersonBody,
  collectiveList,
  confirmFocalPersonBody,
  created,
  createOrganizationBody,
  done,
  focalPersonList,
  idParams,
  mergeOrganizationsBody,
  mergerPreview,
  organizationDetail,
  organizationList,
  organizationsQuery,
  renameOrganizationBody,
} from './contract.ts';
import type { OrganizationsPorts } from './merger.ts';
import { getOrganization, listCollectives, listFocalPersons, listOrganizations } from './queries.ts';

const read = { permission: 'organizations.read' };
const ok = { ok: true as const };

export const organizationsRoutes = (ports: OrganizationsPorts): readonly Route[] => [
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
    respond: async (ctx, { body }) => ({ parts: await previewMerger(ctx, ports, body.predecessorIds) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/organizations/merge-organizations',
    access: { permission: 'organizations.merge' },
    body: mergeOrganizationsBody,
    response: done,
    respond: async (ctx, { body }) => {
      await mergeOrganizations(ctx, body);
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
