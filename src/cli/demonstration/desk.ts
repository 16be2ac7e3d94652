import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { getActor } from '#modules/access/index.ts';
import { intakeBegun, intakeView, type IntakeView } from '#modules/documents/contract.ts';
import type { Clock } from '#platform/clock.ts';
import { systemActor, type Actor } from '#platform/context.ts';
import type { Log } from '#platform/log.ts';
import { StartProblem } from '#platform/start-problem.ts';
import { buildApp } from '../../app.ts';
import type { House } from '../../main.ts';

/** The desk as people used it through the year: the same requests that the screens send, in order, each on its day. */
export interface DemonstrationDesk {
  get<S extends z.ZodType>(person: string, schema: S, path: string): Promise<z.output<S>>;
  /** @throws with the issues where the product refuses: the story then no longer fits the product. */
  post<S extends z.ZodType>(person: string, schema: S, path: string, body: object): Promise<z.output<S>>;
  /** Sends a file with the fields of its form. */
  sendFile<S extends z.ZodType>(
    person: string,
    schema: S,
    path: string,
    file: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<z.output<S>>;
  /** Takes a file in as a person does and waits until it was read. */
  importFile(person: string, file: string): Promise<IntakeView>;
  close(): Promise<void>;
}

/** A clock that is moved from day to day; within a day it goes on by a moment at each look, so that the order stays. */
export interface StoryClock {
  readonly clock: Clock;
  /** Office hours begin at 08:00 in Viet Nam. A day that has come is not begun again. */
  to(day: string): void;
}

export function storyClock(day: string): StoryClock {
  const morning = (of: string) => Temporal.Instant.from(`${of}T08:00:00+07:00`);
  let now = morning(day);
  return {
    clock: () => (now = now.add({ milliseconds: 250 })),
    to: (next) => {
      const begins = morning(next);
      if (Temporal.Instant.compare(begins, now) > 0) now = begins;
    },
  };
}

type DeskHouse = Pick<House, 'modules' | 'openCtx' | 'log' | 'config'>;

/**
 * Opens the desk on a house whose worker runs. People are named by their address.
 * @throws {StartProblem} `disk-full`, by each request that found no room
 */
export async function openDesk(house: DeskHouse): Promise<DemonstrationDesk> {
  let present: Actor | null = null;
  const app = await buildApp({
    modules: house.modules,
    openCtx: house.openCtx,
    authenticate: async () => present,
    log: withoutDiskFull(house.log),
    origins: [],
    trustProxy: false,
    deskFolder: null,
    version: 'demonstration',
  });
  const seat = async (email: string): Promise<void> => {
    present = await house.openCtx(systemActor, (ctx) => getActor(ctx, email), { readOnly: true });
  };
  const answered = (reply: Reply, path: string) => {
    if (/"errors\.disk-full"/.test(reply.body))
      throw new StartProblem('disk-full', { folder: house.config.dataFolder });
    return answerOf(reply, path);
  };
  const desk: DemonstrationDesk = {
    async get(person, schema, path) {
      await seat(person);
      return schema.parse(answered(await app.inject({ method: 'GET', url: path }), path)) as never;
    },
    async post(person, schema, path, body) {
      await seat(person);
      return schema.parse(answered(await app.inject({ method: 'POST', url: path, payload: body }), path)) as never;
    },
    async sendFile(person, schema, path, file, fields) {
      await seat(person);
      return schema.parse(answered(await sendFile(app, path, file, fields), path)) as never;
    },
    async importFile(person, file) {
      await seat(person);
      const { intakeId } = intakeBegun.parse(answered(await sendFile(app, INTAKE, file), INTAKE));
      for (;;) {
        const view = await desk.get(person, intakeView, `/api/documents/intakes/${intakeId}`);
        if (view.state === 'read') return view;
        if (view.state !== 'received' && view.state !== 'reading')
          throw new Error(`${basename(file)} was not read: ${view.state} ${view.problem?.code ?? ''}`);
        await wait(100);
      }
    },
    close: () => app.close(),
  };
  return desk;
}

const INTAKE = '/api/documents/begin-intake';

/** The start says a full disk in its own sentence; a line of the log beside it would only hide that. */
const withoutDiskFull = (log: Log): Log => ({
  ...log,
  error: (event, error, fields) => {
    if (event !== 'request.disk-full') log.error(event, error, fields);
  },
});

async function sendFile(
  app: FastifyInstance,
  path: string,
  file: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('files', new File([await readFile(file)], basename(file)));
  const request = new Request('http://desk/', { method: 'POST', body: form });
  return app.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

interface Reply {
  readonly statusCode: number;
  readonly body: string;
  json(): unknown;
}

function answerOf(reply: Reply, path: string): unknown {
  if (reply.statusCode !== 200) throw new Error(`${path} answered ${reply.statusCode}: ${reply.body.slice(0, 500)}`);
  return reply.json();
}
