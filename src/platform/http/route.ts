import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Actor, Ctx, OpenCtx } from '../context.ts';
import type { Language } from '../values/localized.ts';

/** Who may call: anyone, any signed-in person, or holders of a permission (for some organization; the command checks which). */
export type Access = 'public' | 'signed-in' | { readonly permission: string };

/** A file as the answer. */
export interface FileReply {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer | Readable;
  /** Shown in the page instead of downloaded. */
  readonly inline?: boolean;
}

/** A file that was sent. `bytes` is read whole; its limit is the route's. */
export interface SentFile {
  /** Of the form's input. */
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a route without its own transaction gets. */
export interface RequestTools {
  readonly actor: Actor;
  readonly language: Language;
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly openAs: OpenCtx;
  /** Files of a multipart request; at most `limit` bytes each, else a refusal `too-large`. */
  readonly files: (limit: number) => Promise<{ files: SentFile[]; fields: Record<string, string> }>;
  readonly signal: AbortSignal;
  /** Tells how far long work is; heard by callers that asked for lines (`accept: application/x-ndjson`). */
  readonly tell: (progress: unknown) => void;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly ip: string;
  /** Sets (or with null clears) a cookie limited to the desk. */
  readonly setCookie: (name: string, value: string | null, maxAgeSeconds?: number) => void;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: Access;
  readonly params: z.ZodType | null;
  readonly query: z.ZodType | null;
  readonly body: z.ZodType | null;
  /** Null for files. */
  readonly response: z.ZodType | null;
  /** Attempts a minute per address, where guessing must be slow. */
  readonly rateLimit: number | null;
  /** May be done again when the database went away in the middle of it: every question, unless it asks just that. */
  readonly repeatable: boolean;
  readonly respond: ((ctx: Ctx, input: never) => Promise<unknown>) | null;
  readonly respondOutside: ((tools: RequestTools, input: never) => Promise<unknown>) | null;
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

interface Input<P, Q, B> {
  readonly params: Out<P>;
  readonly query: Out<Q>;
  readonly body: Out<B>;
}

interface Shape<P, Q, B, R> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly access: Access;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response?: R;
  readonly rateLimit?: number;
  readonly repeatable?: boolean;
}

type Reply<R> = R extends z.ZodType ? z.input<R> : FileReply;

/**
 * The one way to define a route. GET asks, POST does. `respond` runs inside one transaction (read-only for GET);
 * `respondOutside` opens its own, for uploads and long work.
 */
export function defineRoute<
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  R extends z.ZodType | undefined = undefined,
>(
  route: Shape<P, Q, B, R> &
    (
      | { readonly respond: (ctx: Ctx, input: Input<P, Q, B>) => Promise<Reply<R>> }
      | { readonly respondOutside: (tools: RequestTools, input: Input<P, Q, B>) => Promise<Reply<R>> }
    ),
): Route {
  return {
    params: null,
    query: null,
    body: null,
    response: null,
    rateLimit: null,
    repeatable: route.method === 'GET',
    respond: null,
    respondOutside: null,
    ...route,
  } as unknown as Route;
}
