import { sql } from 'kysely';
import { listHolders } from '#modules/access/index.ts';
import { notify, type Notice } from '#modules/notifications/index.ts';
import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, officialDay, type Day } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import { daysAfter } from '../../due-day.ts';
import { reminderKey, remindersFor, type Audience, type Reminder, type ReminderRules } from '../reminder.ts';

/** Rules of the province. */
export const reminderRules = async (ctx: Ctx): Promise<ReminderRules> => ({
  daysBefore: await getSetting(ctx, 'reminders.days-before'),
  lateDays: await getSetting(ctx, 'reminders.late-days'),
});

/** Agencies that have open parts with a day that may have to be spoken of today, after the one named; in the order of ids. */
export async function listAgenciesToRemind(ctx: Ctx, rules: ReminderRules, after: string | null): Promise<string[]> {
  const until = daysAfter(dayInVietnam(ctx.now), Math.max(0, ...rules.daysBefore));
  const { rows } = await sql<{ id: string }>`
    select o.id from organizations.organizations_now o
    where o.signs_in and o.valid_to is null and (${after}::uuid is null or o.id > ${after}::uuid)
      and exists (select 1 from tasks.parts p where p.organization_id = o.id and p.is_pending and p.due_on <= ${until}::date)
    order by o.id limit 50`.execute(ctx.tx);
  return rows.map((row) => row.id);
}

interface PendingPart {
  readonly id: string;
  readonly task_id: string;
  readonly title: string;
  readonly due_on: Day;
  /** And is past the day that counts. */
  readonly can_be_late: boolean;
  readonly assignee_person_id: string | null;
}

/**
 * Tells the people of one agency what of its work is due or late, each mark once: the person who does it, or where none is named
 * the agency's officers; its leaders and the focal agency only of what has been late for as long as the province says.
 */
export async function remindOrganization(ctx: Ctx, organizationId: string, rules: ReminderRules): Promise<void> {
  const today = dayInVietnam(ctx.now);
  const parts = await pendingParts(ctx, organizationId, daysAfter(today, Math.max(0, ...rules.daysBefore)));
  const [officers, leaders, focal, agency] = [
    await listHolders(ctx, 'tasks.report', organizationId),
    await listHolders(ctx, 'tasks.assign', organizationId),
    await listHolders(ctx, 'tasks.confirm', null),
    await nameOf(ctx, organizationId),
  ];
  const told = (part: PendingPart, audience: Audience): readonly string[] => {
    if (audience === 'leaders') return leaders;
    if (audience === 'focal') return focal;
    // A leader who also reports is told what the officers are told only where nobody else is there to do it.
    const others = officers.filter((id) => !leaders.includes(id));
    return part.assignee_person_id ? [part.assignee_person_id] : others.length > 0 ? others : officers;
  };
  const notices = parts.flatMap((part) =>
    remindersFor({ dueOn: part.due_on, canBeLate: part.can_be_late }, today, rules).map((one) =>
      noticeOf(part, one, told(part, one.audience), agency),
    ),
  );
  await notify(ctx, notices);
}

function noticeOf(part: PendingPart, reminder: Reminder, personIds: readonly string[], agency: Localized): Notice {
  const isLate = reminder.days < 0;
  return {
    personIds,
    kind: reminder.audience === 'officers' ? (isLate ? 'task-late' : 'task-due') : 'task-late-leader',
    params: { title: part.title, days: Math.abs(reminder.days), due: officialDay(part.due_on), agency: agency.vi },
    level: reminder.audience === 'leaders' ? 'leader' : isLate ? 'late' : 'due',
    subject: { type: 'task', id: part.task_id },
    path: `/tasks/${part.task_id}`,
    dedupeKey: `${reminderKey(part.id)}${reminder.audience}:${reminder.mark}`,
  };
}

async function pendingParts(ctx: Ctx, organizationId: string, until: Day): Promise<PendingPart[]> {
  const { rows } = await sql<PendingPart>`
    select p.id, p.task_id, t.title, p.due_on::text as due_on,
      p.can_be_late and p.late_after < ${dayInVietnam(ctx.now)}::date as can_be_late, p.assignee_person_id
    from tasks.parts p join tasks.tasks t on t.id = p.task_id
    where p.organization_id = ${organizationId} and p.is_pending and p.due_on <= ${until}::date
    order by p.due_on, p.id`.execute(ctx.tx);
  return rows;
}

async function nameOf(ctx: Ctx, organizationId: string): Promise<Localized> {
  const { rows } = await sql<{ name: Localized }>`
    select name from organizations.organizations_now where id = ${organizationId}`.execute(ctx.tx);
  return rows[0]?.name ?? { vi: '' };
}
