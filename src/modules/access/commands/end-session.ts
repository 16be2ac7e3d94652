import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { AccessTables } from '../tables.ts';
import { tellAccessChanged } from './create-person.ts';

/** Ends one session of a person; another's is not found. */
export async function endSession(ctx: Ctx, sessionId: string, personId: string): Promise<void> {
  const gone = await ctx.tx
    .withTables<AccessTables>()
    .deleteFrom('access.session')
    .where('id', '=', sessionId)
    .where('userId', '=', personId)
    .executeTakeFirst();
  if (!gone.numDeletedRows) notFound();
  await ctx.record({ verb: 'access.end-session', subjectType: 'person', subjectId: personId });
  await tellAccessChanged(ctx);
}
