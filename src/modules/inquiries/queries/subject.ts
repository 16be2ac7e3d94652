import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { SubjectType } from '../tables.ts';

const titles: Readonly<Record<SubjectType, (id: string) => ReturnType<typeof sql<{ title: string | null }>>>> = {
  plan: (id) => sql`select title from plans.plans_now where id = ${id}`,
  task: (id) => sql`select title from tasks.tasks_now where id = ${id}`,
  document: (id) => sql`
    select coalesce(concat_ws(' ', type, number), '') || coalesce(', ' || subject, '') as title
    from documents.documents_now where id = ${id}`,
};

/** What the subject of an inquiry is called today; null where it is not there. */
export async function findSubjectTitle(ctx: Ctx, type: SubjectType, id: string): Promise<string | null> {
  const { rows } = await titles[type](id).execute(ctx.tx);
  return rows[0]?.title?.slice(0, 500) ?? null;
}
