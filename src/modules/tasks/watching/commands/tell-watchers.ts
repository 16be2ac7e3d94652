import { getActor } from '#modules/access/index.ts';
import { notify } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { HouseTables } from '../../tables.ts';
import { watchKey, type News } from '../news.ts';

/** Something about a task that its watchers are told. */
export interface TaskNews {
  readonly taskId: string;
  readonly news: News;
  /** The agency whose part it is about; null: whoever acts. */
  readonly agency?: string | null;
  /** Who did it, where it is not the actor. */
  readonly by?: { readonly personId: string | null; readonly name: string };
}

/**
 * Tells whoever keeps an eye on these tasks, once a task, kind of news and day; nobody of his own act, nobody who may no longer see
 * the task, and nobody whom the act has told already.
 */
export async function tellWatchers(ctx: Ctx, all: readonly TaskNews[]): Promise<void> {
  if (all.length === 0) return;
  const watchers = await watchersOf(ctx, [...new Set(all.map((one) => one.taskId))]);
  if (watchers.length === 0) return;
  const seeing = await withSight(ctx, watchers);
  const day = dayInVietnam(ctx.now);
  await notify(
    ctx,
    all.flatMap(({ taskId, news, agency, by = ctx.actor }) => {
      const told = seeing.filter((one) => one.task_id === taskId && one.person_id !== by.personId);
      if (told.length === 0) return [];
      return {
        personIds: told.map((one) => one.person_id),
        kind: 'watched' as const,
        // A choice in a sentence (ICU select) has no hyphen in its names.
        params: { news: news.replaceAll('-', '_'), title: told[0]!.title, agency: agency ?? by.name, by: by.name },
        level: 'info' as const,
        subject: { type: 'task', id: taskId },
        path: `/tasks/${taskId}`,
        dedupeKey: `${watchKey(taskId)}${news}:${day}`,
        unlessTold: true,
      };
    }),
  );
}

interface Watcher {
  readonly task_id: string;
  readonly person_id: string;
  readonly title: string;
  readonly email: string;
}

const watchersOf = (ctx: Ctx, taskIds: readonly string[]): Promise<Watcher[]> =>
  ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.watchers as w')
    .innerJoin('tasks.tasks as t', 't.id', 'w.task_id')
    .innerJoin('access.people_now as p', 'p.id', 'w.person_id')
    .select(['w.task_id', 'w.person_id', 't.title', 'p.email'])
    .where('w.task_id', 'in', [...taskIds])
    .where('p.active', '=', true)
    .execute();

/** Whoever began to watch and has gone to another agency since is told no more. */
async function withSight(ctx: Ctx, watchers: readonly Watcher[]): Promise<Watcher[]> {
  const seeing: Watcher[] = [];
  for (const [email, own] of Map.groupBy(watchers, (one) => one.email)) {
    const actor = await getActor(ctx, email);
    for (const one of own) if (await canSeeTask({ ...ctx, actor }, one.task_id)) seeing.push(one);
  }
  return seeing;
}
