import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { keepFilesUntilNamed } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { PagesTaken } from '../../tables.ts';
import type { FetchedPage, PageResult, TasksPorts } from '../ports.ts';
import { siteRhythm, type SiteRhythm } from '../site-rhythm.ts';

export const TAKE_PAGES = 'tasks.take-pages';

/** Asks for pages to be taken down as they stand; the job does it after the commit. */
export async function askForPages(
  ctx: Ctx,
  pieces: readonly { readonly id: string; readonly url: string }[],
): Promise<void> {
  if (pieces.length === 0) return;
  const rows = pieces.map((piece) => ({ id: newId(), evidence_id: piece.id, url: piece.url }));
  await sql`insert into tasks.snapshots (id, evidence_id, url, state, asked_at, asked_by)
    select n.id, n.evidence_id, n.url, 'waiting', ${ctx.now.toString()}::timestamptz, ${ctx.actor.name}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (id uuid, evidence_id uuid, url text)`.execute(ctx.tx);
  await ctx.enqueue(TAKE_PAGES, {}, { key: TAKE_PAGES });
}

interface Tools {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly signal: AbortSignal;
}

/** Where pages wait to be taken down: a table with the columns of {@link PagesTaken}, and what follows once one is kept. */
export interface PageShelf {
  readonly table: string;
  readonly onKept?: (ctx: Ctx, pageId: string, kept: KeptPage) => Promise<void>;
}

/** What is known of a page once its bytes lie in the file store. */
interface KeptPage {
  readonly sha256: string;
  readonly title: string | null;
}

type Ports = Pick<TasksPorts, 'files' | 'pages'>;

/** Takes down every page of links that waits. */
export const takePages = (tools: Tools, ports: Ports): Promise<void> =>
  takeWaitingPages(tools, ports, {
    table: 'tasks.snapshots',
    // A link that was handed in without words takes those of its page.
    onKept: async (ctx, pageId, { sha256, title }) =>
      void (await sql`update tasks.evidence e set snapshot_hash = ${sha256},
          title = case when e.title = e.url and ${title}::text is not null then left(${title}::text, 500) else e.title end
        from tasks.snapshots s where s.id = ${pageId} and e.id = s.evidence_id`.execute(ctx.tx)),
  });

/** Pages taken down at the same time, each from another site. */
const AT_ONCE = 4;
/** For a site that rests longer the job does not wait: its pages are taken down at the next run. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Takes down every page that waits on a shelf, one at a time from each site. Safe to run twice and to be killed anywhere: what was
 * begun and not ended is tried again.
 */
export async function takeWaitingPages(tools: Tools, ports: Ports, shelf: PageShelf): Promise<void> {
  const rhythm = siteRhythm(ports.pages.pauseMs ?? 0);
  // One after the other, so that no two choose the same site.
  let chosen: Promise<unknown> = Promise.resolve();
  const choose = (): Promise<Waiting | undefined> => {
    const next = chosen.then(() => chooseNext(tools, shelf, rhythm));
    chosen = next.catch(() => undefined);
    return next;
  };
  const work = async (): Promise<void> => {
    for (let page = await choose(); page; page = await choose()) {
      const { id, url, site } = page;
      const result = await ports.pages.fetch(url, tools.signal);
      if (tools.signal.aborted) return;
      rhythm.end(site, Date.now(), result.ok ? ANSWERED : { answered: !result.mayWorkLater, restMs: result.restMs });
      await tools.open((ctx) => keepOutcome(ctx, ports, shelf, id, result));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const ANSWERED = { answered: true };

/** The next page of a site that does not rest; waits for one where all that is left is of sites that rest for a moment. */
async function chooseNext(tools: Tools, shelf: PageShelf, rhythm: SiteRhythm): Promise<Waiting | undefined> {
  while (!tools.signal.aborted) {
    const resting = rhythm.resting(Date.now());
    const page = await tools.open((ctx) => beginNext(ctx, shelf, resting));
    if (page) {
      rhythm.begin(page.site);
      return page;
    }
    const pause = rhythm.untilFree(Date.now());
    if (resting.length === 0 || (pause ?? 0) > LONGEST_WAIT_MS) return undefined;
    if (!(await tools.open((ctx) => isAnyDue(ctx, shelf)))) return undefined;
    await wait(pause ?? 0, undefined, { signal: tools.signal }).catch(() => undefined);
  }
  return undefined;
}

const MOST_ATTEMPTS = 4;
const MINUTES_BETWEEN = 20;

type Waiting = Pick<PagesTaken, 'id' | 'url'> & { readonly site: string };

/** `baothuangiang.example` of the page's address. */
const site = sql`substring(url from '^[a-z]+://([^/?#]+)')`;

/** Pages that wait and were not tried a short while ago. */
const isDue = (ctx: Ctx) => sql`state = 'waiting' and (tried_at is null
  or tried_at <= ${ctx.now.subtract({ minutes: MINUTES_BETWEEN }).toString()}::timestamptz)`;

/** The attempt is written down before anything is asked of the other side. */
async function beginNext(ctx: Ctx, shelf: PageShelf, resting: readonly string[]): Promise<Waiting | undefined> {
  const table = sql.table(shelf.table);
  const { rows } =
    await sql<Waiting>`update ${table} set attempts = attempts + 1, tried_at = ${ctx.now.toString()}::timestamptz
    where id = (select id from ${table} where ${isDue(ctx)} and ${site} <> all(${sql.val([...resting])}::text[])
        order by asked_at limit 1 for update skip locked)
    returning id, url, ${site} as site`.execute(ctx.tx);
  return rows[0];
}

async function isAnyDue(ctx: Ctx, shelf: PageShelf): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(shelf.table)} where ${isDue(ctx)} limit 1`.execute(ctx.tx);
  return rows.length > 0;
}

async function keepOutcome(ctx: Ctx, ports: Ports, shelf: PageShelf, id: string, result: PageResult): Promise<void> {
  const table = sql.table(shelf.table);
  const { rows } =
    await sql<PagesTaken>`select * from ${table} where id = ${id} and state = 'waiting' for update`.execute(ctx.tx);
  const [row] = rows;
  if (!row) return;
  if (result.ok) return keepPage(ctx, ports, shelf, id, result.page);
  if (result.mayWorkLater && row.attempts < MOST_ATTEMPTS) return;
  await sql`update ${table} set state = 'failed', problem = ${result.problem} where id = ${id}`.execute(ctx.tx);
}

async function keepPage(
  ctx: Ctx,
  { files }: Pick<TasksPorts, 'files'>,
  shelf: PageShelf,
  id: string,
  page: FetchedPage,
): Promise<void> {
  await keepFilesUntilNamed(ctx);
  const pageHash = await files.put(page.bytes);
  const textHash = page.text === null ? null : await files.put(Buffer.from(page.text, 'utf8'));
  await sql`update ${sql.table(shelf.table)} set state = 'kept', fetched_at = ${ctx.now.toString()}::timestamptz,
      final_url = ${page.finalUrl}, status = ${page.status}, media_type = ${page.mediaType},
      page_title = left(${page.title}::text, 500), page_sha256 = ${pageHash}, text_sha256 = ${textHash},
      size = ${page.bytes.length}
    where id = ${id}`.execute(ctx.tx);
  await shelf.onKept?.(ctx, id, { sha256: pageHash, title: page.title });
}
