import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { revokeGivenLink } from './commands/revoke-link.ts';
import * as contract from './contract.ts';
import type { LinksPorts } from './ports.ts';
import { listGivenLinks } from './queries.ts';

const command = commandsOf('links');

/** Personal links that were given out; who may see and end them the modules say whose things they are for. */
export const linksRoutes = (ports: LinksPorts): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/api/links/given',
    access: 'signed-in',
    query: contract.givenLinksQuery,
    response: contract.givenLinks,
    respond: (ctx, { query }) => listGivenLinks(ctx, ports, query),
  }),
  command('revoke-link', 'signed-in', contract.revokeLinkBody, contract.givenLinks, (ctx, body) =>
    revokeGivenLink(ctx, ports, body),
  ),
];
