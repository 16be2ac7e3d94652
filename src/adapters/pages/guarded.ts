import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FetchedPage, PageFetcher, PageProblem, PageResult } from '#modules/tasks/index.ts';
import { isPublicAddress } from './public-address.ts';
import { readFeedSource, readWords } from './page-words.ts';

interface Options {
  /** For tests alone: servers that may be reached although their address is not public, as `127.0.0.1:4567`. */
  readonly alsoAllowed?: readonly string[];
  /** How names become addresses; the system's unless a test says otherwise. */
  readonly resolve?: Resolve;
  readonly limits?: Partial<Limits>;
  readonly pauseMs?: number;
}

interface Limits {
  /** After unpacking. */
  readonly bytes: number;
  /** From the first question to the last byte, redirects and all. */
  readonly milliseconds: number;
  readonly redirects: number;
}

type Resolve = (
  host: string,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** No newspaper notices a reader who turns a page each second. */
const PAUSE_MS = 1_000;
const LIMITS: Limits = { bytes: 5 * 1024 * 1024, milliseconds: 20_000, redirects: 5 };
const PAGE: Kind = {
  media: /^(text\/html|application\/xhtml\+xml|text\/plain|application\/pdf|image\/(jpeg|png|webp))$/,
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.5',
};
/** Servers name feeds in many ways; whether it is one is told by its words. */
const FEED: Kind = {
  media: /^(application\/((rss|atom|rdf|feed)\+)?(xml|json)|text\/(xml|plain|html))$/,
  accept: 'application/rss+xml,application/atom+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5',
};

interface Kind {
  readonly media: RegExp;
  readonly accept: string;
}

/** Ends the taking down of a page with the reason that the person is told. */
class Stopped extends Error {
  readonly problem: PageProblem;
  readonly mayWorkLater: boolean;
  readonly restMs: number;

  constructor(problem: PageProblem, mayWorkLater = false, restMs = 0) {
    super(problem);
    this.problem = problem;
    this.mayWorkLater = mayWorkLater;
    this.restMs = restMs;
  }
}

/**
 * Takes pages down from the public web. The address is judged where the connection is made: the very addresses that the name
 * resolved to are checked and then used, so that a name that answers differently a moment later leads nowhere else. Every
 * redirect is judged anew; only the web's own ports are used; size, time and redirects are limited.
 */
export function guardedPages(options: Options = {}): PageFetcher {
  const guard: Guard = {
    allowed: new Set(options.alsoAllowed ?? []),
    resolve: options.resolve ?? ((host, answer) => systemLookup(host, { all: true }, answer)),
    limits: { ...LIMITS, ...options.limits },
  };
  return {
    pauseMs: options.pauseMs ?? PAUSE_MS,
    async fetch(url, signal, kind = 'page') {
      const timeout = AbortSignal.timeout(guard.limits.milliseconds);
      const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
      try {
        return { ok: true, page: await follow(guard, kind === 'feed' ? FEED : PAGE, url, either) };
      } catch (error) {
        return failed(error, timeout.aborted);
      }
    },
  };
}

interface Guard {
  readonly allowed: ReadonlySet<string>;
  readonly resolve: Resolve;
  readonly limits: Limits;
}

function failed(error: unknown, isLate: boolean): PageResult {
  if (error instanceof Stopped) {
    const { problem, mayWorkLater, restMs } = error;
    return { ok: false, problem, mayWorkLater, ...(restMs > 0 ? { restMs } : {}) };
  }
  if (isLate) return { ok: false, problem: 'too-slow', mayWorkLater: true };
  const { code = '' } = error as NodeJS.ErrnoException;
  if (/CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS|ERR_SSL/.test(code))
    return { ok: false, problem: 'bad-certificate', mayWorkLater: false };
  if (code === 'ENOTFOUND') return { ok: false, problem: 'not-found', mayWorkLater: true };
  return { ok: false, problem: 'no-answer', mayWorkLater: true };
}

async function follow(guard: Guard, kind: Kind, address: string, signal: AbortSignal): Promise<FetchedPage> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= guard.limits.redirects; redirects += 1) {
    const answer = await ask(guard, kind, url, signal);
    const { statusCode = 0, headers } = answer;
    if ([301, 302, 303, 307, 308].includes(statusCode) && headers.location) {
      answer.destroy();
      if (!URL.canParse(headers.location, url)) throw new Stopped('refused');
      url = new URL(headers.location, url);
      continue;
    }
    return readPage(guard, kind, url, answer, signal);
  }
  throw new Stopped('too-many-redirects');
}

/** Sends one question; its address is judged first where it is written as a number, else when the name was resolved. */
function ask(guard: Guard, { accept }: Kind, url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Stopped('not-public');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const mayReach = (at: string): boolean =>
    guard.allowed.has(`${at}:${port}`) || (isPublicAddress(at) && (port === 80 || port === 443));
  if (isIP(host) && !mayReach(host)) throw new Stopped('not-public');
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        signal,
        // A connection of its own for each question: none is reused that another name opened.
        agent: false,
        headers: {
          accept,
          'accept-encoding': 'gzip, deflate, br',
          'accept-language': 'vi,en;q=0.7',
          'user-agent': 'Mozilla/5.0 (compatible; LanToa/1.0; keeps cited pages as they stand)',
        },
        lookup: (name, { all }, answer) => {
          guard.resolve(name, (error, addresses) => {
            if (error) return answer(error, '');
            // One closed address among public ones is reason enough: such a name is set up to lead inside.
            if (addresses.length === 0 || !addresses.every((one) => mayReach(one.address)))
              return answer(new Stopped('not-public') as NodeJS.ErrnoException, '');
            const [first] = addresses;
            return all ? answer(null, addresses) : answer(null, first!.address, first!.family);
          });
        },
      },
      resolve,
    );
    sent.on('error', reject);
    sent.end();
  });
}

async function readPage(
  guard: Guard,
  kind: Kind,
  url: URL,
  answer: IncomingMessage,
  signal: AbortSignal,
): Promise<FetchedPage> {
  const status = answer.statusCode ?? 0;
  const [type = '', ...rest] = (answer.headers['content-type'] ?? 'text/html').toLowerCase().split(';');
  const mediaType = type.trim();
  const problem = problemOf(answer, mediaType, kind);
  if (problem) {
    answer.destroy();
    throw problem;
  }
  const bytes = await readBytes(guard, answer, signal);
  const charset = /charset=["']?([\w-]+)/.exec(rest.join(';'))?.[1] ?? null;
  const words = kind === FEED ? readFeedSource(bytes, charset) : readWords(mediaType, bytes, charset);
  return { finalUrl: url.href, status, mediaType, bytes, ...words };
}

function problemOf({ statusCode: status = 0, headers }: IncomingMessage, mediaType: string, { media }: Kind) {
  if (status === 404 || status === 410) return new Stopped('not-found');
  if (status === 429 || status >= 500) return new Stopped('no-answer', true, restOf(headers['retry-after']));
  if (status < 200 || status >= 300) return new Stopped('refused');
  return media.test(mediaType) ? null : new Stopped('not-a-page');
}

/** `Retry-After` in milliseconds: seconds, or a day and time (RFC 9110, 10.2.3). */
function restOf(said: string | undefined): number {
  if (said === undefined) return 0;
  const rest = /^\d+$/.test(said.trim()) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return rest > 0 ? rest : 0;
}

async function readBytes(guard: Guard, answer: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const body = unpacked(answer);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > guard.limits.bytes) throw new Stopped('too-large');
      if (signal.aborted) throw signal.reason;
      chunks.push(chunk);
    }
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(answer: IncomingMessage): Readable {
  switch (answer.headers['content-encoding']?.trim().toLowerCase()) {
    case undefined:
    case '':
    case 'identity':
      return answer;
    case 'gzip':
    case 'x-gzip':
      return pass(answer, createGunzip());
    case 'deflate':
      return pass(answer, createInflate());
    case 'br':
      return pass(answer, createBrotliDecompress());
    default:
      throw new Stopped('not-a-page');
  }
}

/** What breaks on the line breaks the unpacking too, so that nobody waits for the rest. */
function pass(answer: IncomingMessage, unpacking: ReturnType<typeof createGunzip>): Readable {
  answer.on('error', (error) => unpacking.destroy(error));
  answer.on('aborted', () => unpacking.destroy(new Error('the connection was cut')));
  return answer.pipe(unpacking);
}
