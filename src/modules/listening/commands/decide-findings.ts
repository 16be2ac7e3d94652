import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import type { DecideFindingsBody } from '../contract.ts';
import { tables } from '../queries/sight.ts';
import type { ContractsTable, FeedsTable, FindingsTable } from '../tables.ts';
import { keepItems } from './record-item.ts';
import { writtenItem, type Written } from './write-item.ts';
import { checkKeeps } from './write-outlet.ts';

/**
 * Enters what feeds brought in the register, under the outlet and the contract of the feed; what stands there already is left as it is.
 * @throws {Refusal} `not-permitted`, `not-found`, `listening.finding-decided`.
 */
export async function takeFindings(ctx: Ctx, { findingIds }: DecideFindingsBody): Promise<{ count: number }> {
  const findings = await lockWaiting(ctx, findingIds);
  const feeds = new Map(
    (await tables(ctx).selectFrom('listening.feeds').selectAll().execute()).map((one) => [one.id, one]),
  );
  // Held, so that no period changes under the items.
  const held = await tables(ctx).selectFrom('listening.contracts').selectAll().forShare().execute();
  const contracts = new Map(held.map((one) => [one.id, one]));
  const written = findings.flatMap((finding) => {
    const feed = feeds.get(finding.feed_id)!;
    return itemOfFinding(finding, feed, contracts.get(feed.contract_id ?? '')) ?? [];
  });
  const ids = await keepItems(ctx, written);
  const keys = written.flatMap((one) => one.address_key ?? []);
  const items = await tables(ctx)
    .selectFrom('listening.items')
    .select(['id', 'address_key'])
    .where('address_key', 'in', keys)
    .where('withdrawn_at', 'is', null)
    .execute();
  for (const { id, address_key } of items)
    await tables(ctx)
      .updateTable('listening.findings')
      .set({ state: 'taken', item_id: id, decided_at: ctx.now.toString(), decided_by: ctx.actor.name })
      .where('address_key', '=', address_key!)
      .execute();
  await tell(ctx, 'listening.take-findings', findings.length);
  return { count: ids.length };
}

/** Leaves out what feeds brought: it is not proposed again. @throws {Refusal} as {@link takeFindings}. */
export async function leaveFindings(ctx: Ctx, { findingIds }: DecideFindingsBody): Promise<{ count: number }> {
  const findings = await lockWaiting(ctx, findingIds);
  await tables(ctx)
    .updateTable('listening.findings')
    .set({ state: 'left', decided_at: ctx.now.toString(), decided_by: ctx.actor.name })
    .where(
      'id',
      'in',
      findings.map((one) => one.id),
    )
    .execute();
  await tell(ctx, 'listening.leave-findings', findings.length);
  return { count: findings.length };
}

/** In one order, so that two officers who decide at once do not wait for each other. */
async function lockWaiting(ctx: Ctx, findingIds: readonly string[]): Promise<FindingsTable[]> {
  checkKeeps(ctx);
  const ids = [...new Set(findingIds)];
  const findings = await tables(ctx)
    .selectFrom('listening.findings')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  if (findings.length < ids.length) notFound();
  if (findings.some((one) => one.state !== 'waiting')) refuse('listening.finding-decided', undefined, 'conflict');
  return findings;
}

function itemOfFinding(finding: FindingsTable, feed: FeedsTable, contract: ContractsTable | undefined): Written | null {
  const day = finding.published_on;
  const isUnder = contract?.outlet_id === feed.outlet_id && contract.starts_on <= day && day <= contract.ends_on;
  return writtenItem({
    outletId: feed.outlet_id,
    contractId: isUnder ? contract.id : null,
    title: finding.title,
    publishedOn: day,
    author: finding.author,
    url: finding.url,
    form: 'news',
    language: feed.language,
  });
}

const tell = (ctx: Ctx, verb: 'listening.take-findings' | 'listening.leave-findings', count: number): Promise<void> =>
  ctx.record({ verb, subjectType: 'press-register', subjectId: null, details: { count } });
