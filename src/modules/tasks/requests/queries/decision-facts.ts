import { officialDay, type Day } from '#platform/values/day.ts';
import type { Ctx } from '#platform/context.ts';
import type { Fact } from '#modules/approvals/index.ts';
import type { HouseTables, TaskRecord } from '../../tables.ts';
import { listSources } from '../../queries/list-sources.ts';

/** A leader reads on a telephone: the words of the document are cut here. */
const MOST_WORDS = 600;

/** One fact, where there is something to say. */
export const fact = (name: Fact['name'], text: string | null | undefined): Fact[] => (text ? [{ name, text }] : []);

/** As officials write it; nothing without a day. */
export const dayFact = (name: 'due' | 'until', day: Day | null): Fact[] => fact(name, day && officialDay(day));

/** Which document ordered the work, and in which words. */
export async function orderFacts(ctx: Ctx, task: Pick<TaskRecord, 'obligation_id'>): Promise<Fact[]> {
  const [source] = await listSources(ctx, task.obligation_id);
  if (!source) return [];
  const words =
    source.words && source.words.length > MOST_WORDS ? `${source.words.slice(0, MOST_WORDS)}…` : source.words;
  const named = [source.documentType, source.number].filter(Boolean).join(' ');
  return [
    ...fact('order', source.issuedOn ? `${named} ngày ${officialDay(source.issuedOn)}` : named),
    ...fact('words', words),
  ];
}

/** Names of the agencies that lead, the first few. */
export async function leadsFact(ctx: Ctx, taskId: string): Promise<Fact[]> {
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parts as p')
    .innerJoin('organizations.organizations_now as o', 'o.id', 'p.organization_id')
    .select('o.name')
    .where('p.task_id', '=', taskId)
    .where('p.role', '=', 'lead')
    .where('p.state', '<>', 'cancelled')
    .orderBy('p.id')
    .limit(6)
    .execute();
  const names = rows.map((row) => row.name.vi);
  return fact('agency', names.length > 5 ? `${names.slice(0, 5).join('; ')}…` : names.join('; '));
}

/** The name of one agency. */
export async function agencyFact(ctx: Ctx, organizationId: string | null): Promise<Fact[]> {
  if (organizationId === null) return [];
  const row = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('organizations.organizations_now')
    .select('name')
    .where('id', '=', organizationId)
    .executeTakeFirst();
  return fact('agency', row?.name.vi);
}
