import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { NoticeKind, Params } from '../sentence.ts';
import { toJsonb, type HouseTables, type NoticeLevel } from '../tables.ts';

export interface Notice {
  readonly personIds: readonly string[];
  readonly kind: NoticeKind;
  /** Fills the sentence of the kind. */
  readonly params: Params;
  readonly level: NoticeLevel;
  readonly subject: { readonly type: string; readonly id: string | null };
  /** Where it leads on the desk: `/tasks/<id>`. */
  readonly path: string;
  /** The same thing is told to a person once: `task-due:<part>:7`. */
  readonly dedupeKey: string;
  /** Left out for whoever the same act has already told about the same subject. */
  readonly unlessTold?: boolean;
}

const BATCH = 500;

/** Tells people something, once each: on the desk at once, by the daily mail where they have not read it by then. */
export async function notify(ctx: Ctx, notices: readonly Notice[]): Promise<void> {
  const told = await toldByThisAct(ctx, notices);
  const rows = notices.flatMap((notice) =>
    [...new Set(notice.personIds)]
      .filter((id) => !told.has(`${id} ${notice.subject.id}`))
      .map((personId) => ({
        id: newId(),
        person_id: personId,
        kind: notice.kind,
        params: toJsonb(notice.params),
        level: notice.level,
        subject_type: notice.subject.type,
        subject_id: notice.subject.id,
        path: notice.path,
        dedupe_key: notice.dedupeKey,
        created_at: ctx.now.toString(),
        read_at: null,
        digest_on: null,
      })),
  );
  const db = ctx.tx.withTables<HouseTables>();
  for (let at = 0; at < rows.length; at += BATCH) {
    await db
      .insertInto('notifications.notices')
      .values(rows.slice(at, at + BATCH))
      .onConflict((conflict) => conflict.columns(['person_id', 'dedupe_key']).doNothing())
      .execute();
  }
}

/** Person and subject of what this act (this transaction) has told, where a notice asks not to double it. */
async function toldByThisAct(ctx: Ctx, notices: readonly Notice[]): Promise<ReadonlySet<string>> {
  const asking = notices.filter((one) => one.unlessTold === true && one.personIds.length > 0);
  if (asking.length === 0) return new Set();
  const rows = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('notifications.notices')
    .select(['person_id', 'subject_id'])
    .where('person_id', 'in', [...new Set(asking.flatMap((one) => one.personIds))])
    .where('subject_id', 'in', [...new Set(asking.flatMap((one) => one.subject.id ?? []))])
    .where(sql<boolean>`xmin = pg_current_xact_id()::xid`)
    .execute();
  return new Set(rows.map((row) => `${row.person_id} ${row.subject_id}`));
}
