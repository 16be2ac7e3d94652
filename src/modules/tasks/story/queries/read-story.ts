import { sql } from 'kysely';
import type { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import type { story, StoryEntry, StoryQuery } from '../../contract.ts';
import { agenciesInSight, canSeeTask } from '../../queries/sight.ts';
import { anchorOf } from '../story-kind.ts';
import { storyOf } from './story-sources.ts';

type Found = Omit<StoryEntry, 'byOrganization' | 'onBehalf'> & {
  readonly by_organization: StoryEntry['byOrganization'];
  readonly on_behalf: boolean;
  readonly place: string;
};

/** A task's whole story, newest first, of one kind or of all; a page from after the cursor. */
export async function readStory(ctx: Ctx, taskId: string, query: StoryQuery): Promise<z.output<typeof story>> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  const after = query.cursor === undefined ? null : readCursor(query.cursor);
  const { rows } = await sql<Found>`
    select s.id, to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, s.kind, s.act, s.params, s.by,
      s.by_organization, s.organization, s.on_behalf, s.note, s.figures, s.before, s.after, s.path, s.at::text as place
    from (${storyOf(taskId, await agenciesInSight(ctx))}) as s
    where (${query.kind ?? null}::text is null or s.kind = ${query.kind ?? null}::text)
      and (${after === null}::boolean or (s.at, s.id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::text))
    order by s.at desc, s.id desc limit ${query.limit + 1}`.execute(ctx.tx);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toEntry),
    nextCursor: rows.length > query.limit && last ? cursorOf(last) : null,
  };
}

function toEntry({ by_organization, on_behalf, place: _place, ...row }: Found): StoryEntry {
  return { ...row, byOrganization: by_organization, onBehalf: on_behalf, path: row.path ?? anchorOf[row.kind] ?? null };
}

const cursorOf = ({ place, id }: Found): string => Buffer.from(JSON.stringify([place, id])).toString('base64url');

function readCursor(cursor: string): { readonly at: string; readonly id: string } {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(read) && read.length === 2 && typeof read[0] === 'string' && typeof read[1] === 'string')
      if (!Number.isNaN(Date.parse(read[0]))) return { at: read[0], id: read[1] };
  } catch {
    // Not a cursor of ours: refused below.
  }
  throw new Refusal('invalid-input', [{ code: 'errors.input-invalid_format', field: 'cursor' }]);
}
