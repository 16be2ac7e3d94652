import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { HistoryEntry } from '../contract.ts';
import { toJsonb, type HouseTables } from '../tables.ts';
import { tellWatchers, type TaskNews } from '../watching/commands/tell-watchers.ts';
import { newsOf } from '../watching/news.ts';

/** One thing that happened to a task or to one of its parts. */
export interface Happened {
  readonly taskId: string;
  readonly act: HistoryEntry['act'];
  readonly partId?: string;
  /** The part's agency. */
  readonly organizationId?: string | null;
  readonly onBehalf?: boolean;
  readonly note?: string | null;
  readonly figures?: HistoryEntry['figures'];
  readonly before?: string | null;
  readonly after?: string | null;
}

const BATCH = 500;

/** Adds to the history of tasks, agencies under their names of the day, and tells whoever keeps an eye on them what is news. */
export async function writeHistory(ctx: Ctx, entries: readonly Happened[]): Promise<void> {
  const db = ctx.tx.withTables<HouseTables>();
  const own = ctx.actor.organizationId;
  const wanted = [...new Set([...entries.flatMap((one) => one.organizationId ?? []), ...(own ? [own] : [])])];
  const rows = wanted.length
    ? await db.selectFrom('organizations.organizations_now').select(['id', 'name']).where('id', 'in', wanted).execute()
    : [];
  const nameOf = new Map(rows.map((row) => [row.id, row.name]));
  const values = entries.map((one) => ({
    id: newId(),
    task_id: one.taskId,
    part_id: one.partId ?? null,
    at: ctx.now.toString(),
    person_id: ctx.actor.personId,
    by: ctx.actor.name,
    by_organization: kept(nameOf.get(own ?? '')),
    organization: kept(nameOf.get(one.organizationId ?? '')),
    on_behalf: one.onBehalf ?? false,
    act: one.act,
    note: one.note || null,
    figures: toJsonb(one.figures ?? []),
    before: one.before ?? null,
    after: one.after ?? null,
  }));
  for (let at = 0; at < values.length; at += BATCH)
    await db
      .insertInto('tasks.history')
      .values(values.slice(at, at + BATCH))
      .execute();
  await tellWatchers(
    ctx,
    entries.flatMap((one): TaskNews[] => {
      const news = newsOf(one.act);
      return news
        ? [{ taskId: one.taskId, news, agency: nameOf.get(one.organizationId ?? own ?? '')?.vi ?? null }]
        : [];
    }),
  );
}

const kept = (name: Localized | undefined) => (name ? toJsonb(name) : null);
