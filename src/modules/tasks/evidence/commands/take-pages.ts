import { sql } from 'kysely';
import { keepFilesUntilNamed } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { HouseTables, SnapshotsTable } from '../../tables.ts';
import type { FetchedPage, PageResult, TasksPorts } from '../ports.ts';

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

/** Pages taken down at the same time. */
const AT_ONCE = 4;

/** Takes down every page that waits. Safe to run twice and to be killed anywhere: what was begun and not ended is tried again. */
export async function takePages(tools: Tools, ports: Pick<TasksPorts, 'files' | 'pages'>): Promise<void> {
  const work = async (): Promise<void> => {
    for (;;) {
      const waiting = tools.signal.aborted ? undefined : await tools.open(beginNext);
      if (!waiting) return;
      const result = await ports.pages.fetch(waiting.url, tools.signal);
      if (tools.signal.aborted) return;
      await tools.open((ctx) => keepOutcome(ctx, ports, waiting.id, result));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

const MOST_ATTEMPTS = 4;
const MINUTES_BETWEEN = 20;

type Waiting = Pick<SnapshotsTable, 'id' | 'url'>;

/** The attempt is written down before anything is asked of the other side. */
async function beginNext(ctx: Ctx): Promise<Waiting | undefined> {
  const before = ctx.now.subtract({ minutes: MINUTES_BETWEEN }).toString();
  const { rows } =
    await sql<Waiting>`update tasks.snapshots set attempts = attempts + 1, tried_at = ${ctx.now.toString()}::timestamptz
    where id = (select id from tasks.snapshots where state = 'waiting'
        and (tried_at is null or tried_at <= ${before}::timestamptz) order by asked_at limit 1 for update skip locked)
    returning id, url`.execute(ctx.tx);
  return rows[0];
}

async function keepOutcome(ctx: Ctx, ports: Pick<TasksPorts, 'files'>, id: string, result: PageResult): Promise<void> {
  const db = ctx.tx.withTables<HouseTables>();
  const row = await db
    .selectFrom('tasks.snapshots')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  if (!row) return;
  if (!result.ok) {
    if (result.mayWorkLater && row.attempts < MOST_ATTEMPTS) return;
    await db
      .updateTable('tasks.snapshots')
      .set({ state: 'failed', problem: result.problem })
      .where('id', '=', id)
      .execute();
    return;
  }
  await keepPage(ctx, ports, row, result.page);
}

async function keepPage(
  ctx: Ctx,
  { files }: Pick<TasksPorts, 'files'>,
  row: SnapshotsTable,
  page: FetchedPage,
): Promise<void> {
  await keepFilesUntilNamed(ctx);
  const pageHash = await files.put(page.bytes);
  const textHash = page.text === null ? null : await files.put(Buffer.from(page.text, 'utf8'));
  const db = ctx.tx.withTables<HouseTables>();
  await db
    .updateTable('tasks.snapshots')
    .set({
      state: 'kept',
      fetched_at: ctx.now.toString(),
      final_url: page.finalUrl,
      status: page.status,
      media_type: page.mediaType,
      page_title: page.title?.slice(0, 500) ?? null,
      page_sha256: pageHash,
      text_sha256: textHash,
      size: page.bytes.length,
    })
    .where('id', '=', row.id)
    .execute();
  // A link that was handed in without words takes those of its page.
  await sql`update tasks.evidence set snapshot_hash = ${pageHash},
      title = case when title = url and ${page.title}::text is not null then left(${page.title}::text, 500) else title end
    where id = ${row.evidence_id}`.execute(ctx.tx);
}
