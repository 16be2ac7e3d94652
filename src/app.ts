import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { OpenCtx } from '#platform/context.ts';
import { openApi } from '#platform/http/openapi.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { buildServer, type Authenticate } from '#platform/http/server.ts';
import type { Log } from '#platform/log.ts';
import type { Module } from '#platform/module.ts';
import { calendars } from './portal/calendars/routes.ts';
import { answers } from './portal/answers/routes.ts';
import { shortLinks, type CardsDeps } from './portal/cards/routes.ts';
import type { AnswersDeps } from './portal/answers/visit.ts';

export interface AppDeps {
  readonly modules: readonly Module[];
  readonly openCtx: OpenCtx;
  readonly authenticate: Authenticate;
  readonly log: Log;
  readonly origins: readonly string[];
  readonly trustProxy: boolean;
  /** Names under which the house answers; any where left out. */
  readonly onlyHosts?: readonly string[] | null;
  /** Folder of the built desk; null where only the API is served (tests of routes). */
  readonly deskFolder: string | null;
  readonly version: string;
  /** What pages without an account need; null where only the API is served. */
  readonly answers?: (Pick<AnswersDeps, 'ports' | 'approvals'> & Pick<CardsDeps, 'painter'>) | null;
  /** Routes of the installation itself, beside the modules'. */
  readonly routes?: readonly Route[];
}

/** The whole HTTP application in reading order: the modules' routes, what the house itself answers, the desk. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const routes = routesOf(deps);
  const app = await buildServer({ ...deps, routes });
  let description: object | null = null; // dear to make, and anybody may ask
  app.get('/api/openapi.json', async () => (description ??= openApi(routes, deps.version)));
  if (deps.answers) {
    await app.register(answers({ ...deps, ...deps.answers }));
    await app.register(shortLinks({ ...deps, ...deps.answers }));
  }
  await app.register(calendars(deps));
  if (deps.deskFolder) await serveDesk(app, deps.deskFolder);
  return app;
}

/** Every route of the application; the table role × route is made from it. */
export function routesOf(deps: Pick<AppDeps, 'modules' | 'routes'>): readonly Route[] {
  return [health, ...(deps.routes ?? []), ...deps.modules.flatMap((module) => module.routes ?? [])];
}

/** For the reverse proxy: the process answers and its database too, at this moment. */
const health = defineRoute({
  method: 'GET',
  path: '/api/health',
  access: 'public',
  repeatable: false,
  response: z.object({ ok: z.literal(true) }),
  respond: async (ctx) => {
    await ctx.tx.selectNoFrom((e) => e.val(1).as('one')).execute();
    return { ok: true as const };
  },
});

/** The staff's application: hashed files for a year, its page never cached; every path below /desk is the page. */
async function serveDesk(app: FastifyInstance, folder: string): Promise<void> {
  await stat(join(folder, 'index.html'));
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/desk/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  // Read at each request: a desk that was built anew has new names of files.
  const sendPage = async (_request: FastifyRequest, reply: FastifyReply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(await readFile(join(folder, 'index.html'), 'utf8'));
  app.get('/', (_request, reply) => reply.redirect('/desk/'));
  app.get('/desk', (_request, reply) => reply.redirect('/desk/'));
  app.get('/desk/*', sendPage);
}
