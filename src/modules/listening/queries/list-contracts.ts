import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { ContractList, PressContract } from '../contract.ts';
import { mayKeep } from '../policy.ts';
import type { ContractsTable } from '../tables.ts';
import { contractInSight, itemCounts } from './sight.ts';

/** Contracts and columns in sight with how far each is, the latest to end first. */
export async function listContracts(ctx: Ctx): Promise<ContractList> {
  return { items: await contractsOf(ctx), may: { keep: mayKeep(ctx.actor) } };
}

/** @throws {Refusal} `not-found`, also for one that serves nothing in sight. */
export async function getContract(ctx: Ctx, id: string): Promise<PressContract> {
  const found = await sql`select 1 from listening.contracts c where c.id = ${id} and ${contractInSight(ctx)}`.execute(
    ctx.tx,
  );
  const [contract] = found.rows.length > 0 ? await contractsOf(ctx, id) : [];
  return contract ?? notFound();
}

type Found = ContractsTable & {
  readonly outlet: string;
  readonly task: string | null;
  readonly result: string | null;
  readonly published: number;
  readonly counted: number;
};

/** @param id of the one that is wanted; all in sight where left out. */
export async function contractsOf(ctx: Ctx, id?: string): Promise<PressContract[]> {
  const { rows } = await sql<Found>`
    select c.*, o.name as outlet, t.title as task, r.title as result, n.published, n.counted
    from listening.contracts c
    join listening.outlets o on o.id = c.outlet_id
    left join tasks.tasks_now t on t.id = c.task_id
    left join tasks.expected_results_now r on r.id = c.expected_result_id
    cross join lateral (
      select count(*)::int as published, (count(*) filter (where ${itemCounts}))::int as counted
      from listening.items i where i.contract_id = c.id and i.withdrawn_at is null) n
    where ${id ? sql`c.id = ${id}` : contractInSight(ctx)}
    order by c.ends_on desc, c.title collate "vi-x-icu", c.id`.execute(ctx.tx);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind,
    outlet: { id: row.outlet_id, name: row.outlet },
    title: row.title,
    number: row.number,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    promised: row.promised,
    published: row.published,
    counted: row.counted,
    task: row.task_id && row.task !== null ? { id: row.task_id, title: row.task } : null,
    expectedResult:
      row.expected_result_id && row.result !== null ? { id: row.expected_result_id, title: row.result } : null,
  }));
}
