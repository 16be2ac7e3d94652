import { listHolders } from '#modules/access/index.ts';
import { notify, type NoticeKind } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { PartsTable, TaskRecord } from '../../tables.ts';
import { requests } from '../queries/find-request.ts';

interface Telling {
  readonly kind: Extract<
    NoticeKind,
    'extension-asked' | 'extension-granted' | 'extension-refused' | 'obstacle-raised' | 'obstacle-answered'
  >;
  readonly to: readonly string[];
  readonly task: Pick<TaskRecord, 'id' | 'title'>;
  /** The agency that the part is of. */
  readonly organizationId: string | null;
  readonly params: Readonly<Record<string, string>>;
  /** Where it leads; the page of the task where left out. */
  readonly path?: string;
}

/** Tells people of a request or of its answer; whoever acts is not told of his own act. */
export async function tellOfRequest(
  ctx: Ctx,
  { kind, to, task, organizationId, params, path }: Telling,
): Promise<void> {
  const agency = await requests(ctx)
    .selectFrom('organizations.organizations_now')
    .select('name')
    .where('id', '=', organizationId)
    .executeTakeFirst();
  await notify(ctx, [
    {
      personIds: to.filter((id) => id !== ctx.actor.personId),
      kind,
      params: { title: task.title, by: ctx.actor.name, agency: agency?.name.vi ?? ctx.actor.name, ...params },
      level: kind === 'extension-granted' ? 'info' : 'due',
      subject: { type: 'task', id: task.id },
      path: path ?? `/tasks/${task.id}`,
      // Each request and each answer is a thing of its own.
      dedupeKey: `${kind}:${task.id}:${newId()}`,
    },
  ]);
}

/** Who is told of the answer: whoever asked, and the person who does the work; else the agency's officers. */
export async function askersOf(
  ctx: Ctx,
  part: Pick<PartsTable, 'organization_id' | 'assignee_person_id'>,
  askedBy: { readonly personId: string | null; readonly onBehalf: boolean },
): Promise<readonly string[]> {
  const named = [...(askedBy.personId && !askedBy.onBehalf ? [askedBy.personId] : []), part.assignee_person_id].filter(
    (id) => id !== null,
  );
  if (named.length > 0 || part.organization_id === null) return named;
  return listHolders(ctx, 'tasks.report', part.organization_id);
}
