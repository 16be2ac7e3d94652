import type { AuditEntry, Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { AuditTables } from '../tables.ts';

/** Writes one line of the trail in the command's own transaction: what is done and what is recorded commit together. */
export async function recordEntry(ctx: Ctx, entry: AuditEntry): Promise<void> {
  const { actor } = ctx;
  await ctx.tx
    .withTables<AuditTables>()
    .insertInto('audit.entries')
    .values({
      id: newId(),
      at: ctx.now.toString(),
      person_id: actor.personId,
      actor_name: actor.name,
      organization_id: entry.organizationId ?? actor.organizationId,
      verb: entry.verb,
      subject_type: entry.subjectType,
      subject_id: entry.subjectId,
      details: JSON.stringify(entry.details ?? {}),
      ip: actor.ip,
    })
    .execute();
}
