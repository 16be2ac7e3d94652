import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isGranted, type Actor, type OpenCtx } from '../context.ts';
import { Refusal, type Issue } from '../errors.ts';
import type { Log } from '../log.ts';
import { dispositionOf } from './disposition.ts';
import { readFiles } from './files.ts';
import { doneOnce } from './idempotency.ts';
import { storable } from '../values/storable.ts';
import { languageOf } from './language.ts';
import { answerInLines, wantsLines } from './lines.ts';
import { whileDatabaseReturns } from './patience.ts';
import { problemOf } from './problem.ts';
import type { FileReply, RequestTools, Route } from './route.ts';

/** What a person must do before anything else. */
export interface FirstStep {
  /** The sentence of it, a translation key. */
  readonly issue: string;
  /** Paths of the routes that are open meanwhile, besides the public ones. */
  readonly open: readonly string[];
}

/** Tells who sent a request: an actor with the step they must do first, if any; null for nobody. */
export type Authenticate = (request: {
  readonly cookies: Record<string, string | undefined>;
  readonly ip: string;
}) => Promise<(Actor & { readonly firstStep?: FirstStep | null }) | null>;

interface ServerDeps {
  readonly routes: readonly Route[];
  readonly openCtx: OpenCtx;
  readonly authenticate: Authenticate;
  readonly log: Log;
  /** Addresses the desk is served from; a POST from elsewhere is refused. Empty: the Host header decides. */
  readonly origins: readonly string[];
  readonly trustProxy: boolean;
  /**
   * Names under which a request is answered; any where left out. A page elsewhere can give its own name our address (DNS rebinding)
   * and then reads what a house without sign-in, as the demonstration's list of accounts, tells whoever reaches it.
   */
  readonly onlyHosts?: readonly string[] | null;
}

const BODY_LIMIT = 2 * 1024 * 1024;
/** What is read before anybody is signed in: an address and a password. */
const PUBLIC_BODY_LIMIT = 16 * 1024;
/** What our own proxy says of the sender is believed, and nothing of what the sender wrote into the same header before. */
const ourOwnProxy = (_address: string, hop: number): boolean => hop === 0;
const nobody: Actor = { kind: 'person', personId: null, name: '', organizationId: null, grants: [], ip: null };

/** The HTTP server of the API: every route parsed, authorised, run in a transaction, answered, or refused in one shape. */
export async function buildServer(deps: ServerDeps): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: deps.trustProxy ? ourOwnProxy : false,
    routerOptions: { maxParamLength: 200 },
    // An address that is none never reaches a route; it is answered in the same shape.
    frameworkErrors: (error, request, reply) =>
      void answerError(deps, error, request, reply as unknown as FastifyReply),
  });
  const { onlyHosts } = deps;
  if (onlyHosts) {
    app.addHook('onRequest', async (request) => {
      if (!onlyHosts.includes(request.hostname)) throw new Refusal('not-permitted', [{ code: 'errors.foreign-host' }]);
    });
  }
  await app.register(cookie);
  await app.register(helmet, { contentSecurityPolicy: { directives: contentPolicy }, strictTransportSecurity: false });
  await app.register(compress, { threshold: 1024 });
  await app.register(multipart, { limits: { files: 20, parts: 60 } });
  await app.register(rateLimit, { global: false });
  app.setErrorHandler((error, request, reply) => answerError(deps, error, request, reply));
  app.setNotFoundHandler((_request, reply) => reply.status(404).send({ error: 'not-found', issues: [] }));
  for (const route of deps.routes) addRoute(app, deps, route);
  return app;
}

const contentPolicy = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

function addRoute(app: FastifyInstance, deps: ServerDeps, route: Route): void {
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: route.access === 'public' ? PUBLIC_BODY_LIMIT : BODY_LIMIT,
    ...(route.rateLimit ? { config: { rateLimit: { max: route.rateLimit, timeWindow: '1 minute' } } } : {}),
    handler: (request, reply) => answer(deps, route, request, reply),
  });
}

async function answer(deps: ServerDeps, route: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (route.method === 'POST') checkOrigin(deps, request);
  const signal = abortSignal(reply);
  const actor = await whileDatabaseReturns(() => admit(deps, route, request), signal);
  const language = languageOf(request.headers['accept-language'], request.headers['x-language']);
  const input = parseInput(route, request);
  const asked: Asked = { deps, route, request, reply, actor, language, input, signal };
  const work = () => (route.respondOutside ? answerOutside(asked) : answerInside(asked));
  return mayRepeat(asked) ? whileDatabaseReturns(work, signal) : work();
}

interface Asked {
  readonly deps: ServerDeps;
  readonly route: Route;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly actor: Actor;
  readonly language: RequestTools['language'];
  readonly input: { readonly params: unknown; readonly query: unknown; readonly body: unknown };
  readonly signal: AbortSignal;
}

/** What may be done twice; and a command in one transaction under a key, which is done once however often it is sent. */
const mayRepeat = ({ route, request }: Asked): boolean =>
  route.repeatable || (route.respond !== null && typeof request.headers['idempotency-key'] === 'string');

async function answerOutside(asked: Asked): Promise<unknown> {
  const { deps, route, request, reply, input } = asked;
  const { respondOutside, response } = route;
  if (!respondOutside) throw new Error(`route without an answer: ${route.path}`);
  const work = (tell: RequestTools['tell']) => respondOutside(toolsOf(asked, tell), input as never);
  if (!response || !wantsLines(request)) return send(route, reply, await work(() => undefined));
  return answerInLines(
    reply,
    async (tell) => response.parse(await work(tell)),
    (error) => problemOf(deps.log, error, request).body,
  );
}

async function answerInside({ deps, route, request, reply, actor, language, input }: Asked): Promise<unknown> {
  const { respond } = route;
  if (!respond) throw new Error(`route without an answer: ${route.path}`);
  const key = route.method === 'POST' ? request.headers['idempotency-key'] : undefined;
  const sent = { path: route.path, key, body: input.body };
  const result = await deps.openCtx(actor, (ctx) => doneOnce(ctx, sent, () => respond(ctx, input as never)), {
    language,
    readOnly: route.method === 'GET',
  });
  return send(route, reply, result);
}

function toolsOf({ deps, actor, language, request, reply, signal }: Asked, tell: RequestTools['tell']): RequestTools {
  return {
    actor,
    language,
    open: (work) => deps.openCtx(actor, work, { language }),
    openAs: deps.openCtx,
    files: (limit) => readFiles(request, limit),
    signal,
    tell,
    cookies: request.cookies,
    headers: request.headers,
    ip: request.ip,
    setCookie: (name, value, maxAge) => setCookie(reply, request, name, value, maxAge),
  };
}

/** Cookies of the desk: limited to the API that it calls, never sent from another site, out of reach of scripts. */
function setCookie(
  reply: FastifyReply,
  request: FastifyRequest,
  name: string,
  value: string | null,
  maxAge?: number,
): void {
  const base = { path: '/api', httpOnly: true, sameSite: 'strict' as const, secure: request.protocol === 'https' };
  if (value === null) reply.clearCookie(name, base);
  else reply.setCookie(name, value, { ...base, maxAge });
}

function abortSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.on('close', () => {
    if (!reply.raw.writableEnded) controller.abort();
  });
  return controller.signal;
}

/** A browser tells where a command comes from in one header or the other; programs of one's own tell nothing. */
function checkOrigin(deps: ServerDeps, request: FastifyRequest): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  const own = [`${request.protocol}://${request.host}`, ...deps.origins];
  const isForeign = origin ? !own.includes(origin) : site === 'cross-site' || site === 'same-site';
  if (isForeign) throw new Refusal('not-permitted', [{ code: 'errors.foreign-origin' }]);
}

/** The actor, if the route lets them in at all; which organization's things they may touch is for the command to say. */
async function admit(deps: ServerDeps, route: Route, request: FastifyRequest): Promise<Actor> {
  const actor = await deps.authenticate({ cookies: request.cookies, ip: request.ip });
  if (route.access === 'public') return actor ?? { ...nobody, ip: request.ip };
  if (!actor) throw new Refusal('not-signed-in');
  if (actor.firstStep && !actor.firstStep.open.includes(route.path))
    throw new Refusal('first-step-needed', [{ code: actor.firstStep.issue }]);
  if (route.access !== 'signed-in' && !isGranted(actor, route.access.permission)) throw new Refusal('not-permitted');
  return actor;
}

function parseInput(route: Route, request: FastifyRequest): { params: unknown; query: unknown; body: unknown } {
  return {
    params: route.params ? parse(route.params, request.params) : undefined,
    query: route.query ? parse(route.query, request.query) : undefined,
    body: route.body ? parse(route.body, request.body ?? {}) : undefined,
  };
}

function parse(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(plain(value));
  if (result.success) return result.data;
  throw new Refusal('invalid-input', result.error.issues.map(toIssue));
}

function plain(value: unknown): unknown {
  try {
    return storable(value);
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('invalid-input'); // nested to break us
    throw error;
  }
}

/** A contract may name the sentence itself: `z.string().min(10, 'access.password-too-short')`. */
const OWN_SENTENCE = /^[a-z-]+\.[a-z-]+$/;

const toIssue = (issue: z.core.$ZodIssue): Issue => ({
  code: OWN_SENTENCE.test(issue.message) ? issue.message : `errors.input-${issue.code}`,
  field: issue.path.join('.'),
});

function send(route: Route, reply: FastifyReply, result: unknown): unknown {
  if (route.response) return reply.header('cache-control', 'no-store').send(route.response.parse(result));
  const file = result as FileReply;
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', dispositionOf(file.fileName, file.inline ?? false))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
    .header('cache-control', 'private, no-store')
    .send(file.content);
}

/** One shape for every refusal: `{ error, issues }`. */
function answerError(deps: ServerDeps, error: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  const { status, body } = problemOf(deps.log, error, request);
  return reply.status(status).send(body);
}
