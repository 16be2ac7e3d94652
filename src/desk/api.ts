import type { z } from 'zod';
import * as shape from 'zod/mini';
import type { Language } from '#platform/values/localized.ts';

/** One thing that a person can mend: a key of the words with its parameters; `field` names an input. */
export interface Issue {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly field?: string;
}

/** What went wrong with a request. `code` is the platform's (`stale-version`), or `connection-lost`, or `unexpected-answer`. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly issues: readonly Issue[];

  constructor(code: string, issues: readonly Issue[] = []) {
    super(issues.map((issue) => issue.code).join(', ') || code);
    this.name = 'ApiProblem';
    this.code = code;
    this.issues = issues;
  }
}

const refusal = shape.object({
  error: shape.string(),
  issues: shape.array(
    shape.object({
      code: shape.string(),
      params: shape.optional(shape.record(shape.string(), shape.union([shape.string(), shape.number()]))),
      field: shape.optional(shape.string()),
    }),
  ),
});

let language: Language = 'vi';
/** The language that the server answers in (file names, sheets). */
export const setRequestLanguage = (next: Language): void => {
  language = next;
};

let whenSignedOut: () => void = () => undefined;
/** Called when the server says that nobody is signed in any more. */
export const onSignedOut = (listener: () => void): void => {
  whenSignedOut = listener;
};

/**
 * Asks the server: `get<typeof planList>('/api/plans')`, named by the schema of the contract. The server lets no answer out
 * that its contract does not hold, so the browser fetches types only, no schemas.
 * @throws {ApiProblem}
 */
export async function get<S extends z.ZodType>(path: string, signal?: AbortSignal): Promise<z.output<S>> {
  return read<S>(await send(path, { method: 'GET', ...(signal ? { signal } : {}) }));
}

/** Fetches a file. @throws {ApiProblem} */
export const getFile = async (path: string): Promise<Blob> => (await send(path, { method: 'GET' })).blob();

/**
 * Sends a command. The same `key` twice does the work once, so a lost answer may be asked for again.
 * @throws {ApiProblem}
 */
export async function post<S extends z.ZodType>(
  path: string,
  body: unknown = {},
  key: string = crypto.randomUUID(),
): Promise<z.output<S>> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  return read<S>(await send(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

/** Sends files with named fields (multipart). @throws {ApiProblem} */
export async function postFiles<S extends z.ZodType>(
  path: string,
  files: readonly File[],
  fields: Readonly<Record<string, string>> = {},
): Promise<z.output<S>> {
  return read<S>(await send(path, { method: 'POST', body: formOf(files, fields) }));
}

/** Files and named fields as a form. */
export function formOf(files: readonly File[], fields: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const file of files) form.append('files', file, file.name);
  return form;
}

const line = shape.union([
  shape.object({ progress: shape.unknown() }),
  shape.object({ result: shape.unknown() }),
  refusal,
]);

/**
 * Sends files as {@link postFiles}, and hears how far the server is while it works (JSON lines).
 * @throws {ApiProblem}
 */
export async function postFilesHearing<S extends z.ZodType, P>(
  path: string,
  form: FormData,
  hear: (progress: P) => void,
): Promise<z.output<S>> {
  const headers = { accept: 'application/x-ndjson' };
  const response = await send(path, { method: 'POST', headers, body: form });
  for await (const text of linesOf(response)) {
    const parsed = line.safeParse(JSON.parse(text));
    if (!parsed.success) break;
    if ('error' in parsed.data) throw new ApiProblem(parsed.data.error, parsed.data.issues);
    if ('result' in parsed.data) return parsed.data.result as z.output<S>;
    hear(parsed.data.progress as P);
  }
  throw new ApiProblem('unexpected-answer');
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  while (reader) {
    const { done, value } = await reader.read().catch(() => {
      throw new ApiProblem('connection-lost');
    });
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** An address with the filters that are set: `/api/tasks?state=late`. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined | null>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  return search.size > 0 ? `${path}?${search}` : path;
}

type Sent = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

async function send(path: string, init: Sent): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'x-language': language, ...init.headers },
    });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiProblem(init.method === 'GET' ? 'connection-lost-reading' : 'connection-lost');
  }
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.code === 'not-signed-in' && problem.issues.length === 0) whenSignedOut();
  throw problem;
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const parsed = refusal.safeParse(await response.json().catch(() => null));
  if (parsed.success) return new ApiProblem(parsed.data.error, parsed.data.issues);
  // A proxy in front of a resting server answers pages of its own.
  return new ApiProblem(response.status >= 502 ? 'busy' : 'unexpected-answer');
}

async function read<S extends z.ZodType>(response: Response): Promise<z.output<S>> {
  try {
    return (await response.json()) as z.output<S>;
  } catch {
    throw new ApiProblem('unexpected-answer');
  }
}
