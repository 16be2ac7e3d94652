/**
 * A house for tests: real database, real commands, a clock that stands where the test says.
 *
 *   const house = await testHouse();                       // audit trail only
 *   await house.as(actor, (ctx) => acceptPlan(ctx, …));    // one transaction
 *   const app = await house.server(modules);               // buildApp with the modules' routes
 *   await app.get(actor, '/api/plans');  await app.post(actor, '/api/plans/x', body);
 *   await house.drop();
 *
 * `actor` is anyone made by `actorWith`; the server takes it from the header `x-test-actor`, so that route tests need no password.
 */
import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { buildApp } from '../../src/app.ts';
import { recordEntry } from '../../src/modules/audit/index.ts';
import type { Actor, Ctx, Grant, OpenCtx } from '../../src/platform/context.ts';
import { openLog } from '../../src/platform/log.ts';
import type { Module } from '../../src/platform/module.ts';
import { contextOpener } from '../../src/platform/open-ctx.ts';
import { newId } from '../../src/platform/values/id.ts';
import { testDatabase, type TestDatabase } from './database.ts';

export interface TestHouse {
  readonly database: TestDatabase;
  readonly openCtx: OpenCtx;
  /** Sets the clock. */
  at(instant: string): void;
  as<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  server(modules: readonly Module[]): Promise<TestServer>;
  drop(): Promise<void>;
}

export interface TestServer {
  readonly app: FastifyInstance;
  get(actor: Actor | null, path: string): Promise<TestReply>;
  post(actor: Actor | null, path: string, body?: object, headers?: Record<string, string>): Promise<TestReply>;
}

export interface TestReply {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers freely
  readonly body: any;
  readonly bytes: Buffer;
  readonly headers: Record<string, unknown>;
}

/** Builds the house on a database of its own; the clock stands at 06/11/2026 09:00 in Viet Nam. */
export async function testHouse(options: { readonly listeners?: Record<string, string[]> } = {}): Promise<TestHouse> {
  const database = await testDatabase();
  let now = Temporal.Instant.from('2026-11-06T02:00:00Z');
  const openCtx = contextOpener({
    kysely: database.kysely,
    clock: () => now,
    listeners: options.listeners ?? {},
    record: recordEntry,
  });
  const servers: FastifyInstance[] = [];
  return {
    database,
    openCtx,
    at: (instant) => {
      now = Temporal.Instant.from(instant);
    },
    as: (actor, work) => openCtx(actor, work),
    server: async (modules) => {
      const server = await testServer(modules, openCtx);
      servers.push(server.app);
      return server;
    },
    drop: async () => {
      for (const app of servers) await app.close();
      await database.drop();
    },
  };
}

async function testServer(modules: readonly Module[], openCtx: OpenCtx): Promise<TestServer> {
  const actors = new Map<string, Actor>();
  const app = await buildApp({
    modules,
    openCtx,
    authenticate: async ({ cookies }) => actors.get(cookies['test-actor'] ?? '') ?? null,
    log: openLog('error'),
    origins: [],
    trustProxy: false,
    deskFolder: null,
    version: 'test',
  });
  const send = async (
    method: 'GET' | 'POST',
    actor: Actor | null,
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<TestReply> => {
    const key = actor?.personId ?? '';
    if (actor) actors.set(key, actor);
    const reply = await app.inject({
      method,
      url,
      payload: method === 'POST' ? (body ?? {}) : undefined,
      headers,
      cookies: actor ? { 'test-actor': key } : {},
    });
    const isJson = String(reply.headers['content-type'] ?? '').includes('json');
    return {
      status: reply.statusCode,
      body: isJson ? reply.json() : reply.body,
      bytes: reply.rawPayload,
      headers: reply.headers,
    };
  };
  return {
    app,
    get: (actor, path) => send('GET', actor, path),
    post: (actor, path, body, headers) => send('POST', actor, path, body, headers),
  };
}

/** A person with permissions for one organization (null: the province). */
export function actorWith(
  permissions: readonly string[],
  organizationId: string | null = null,
  name = 'Vũ Hoài Thương',
): Actor {
  const grants: Grant[] = [{ permissions, organizationId }];
  return { kind: 'person', personId: newId(), name, organizationId, grants, ip: '127.0.0.1' };
}
