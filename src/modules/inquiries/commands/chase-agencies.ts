import { listHolders } from '#modules/access/index.ts';
import { takeHoldersToRemind } from '#modules/links/index.ts';
import { notify, sendMessageLater, type NoticeKind } from '#modules/notifications/index.ts';
import { getSetting } from '#modules/settings/index.ts';
import { remindersFor } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, officialDay, type Day } from '#platform/values/day.ts';

/** One question, or one draft, that went to many and has a day. */
export interface ChasedRound {
  readonly subject: { readonly type: 'inquiry' | 'consultation'; readonly id: string };
  readonly title: string;
  readonly dueOn: Day;
  /** On the desk. */
  readonly path: string;
  /** Agencies from which nothing has come. */
  readonly owing: readonly string[];
  /** Who answers for an agency. */
  readonly permission: string;
  readonly askerPersonId: string | null;
  /** The beginning of the keys of notices that the agency's answer settles. */
  readonly keyOf: (organizationId: string) => string;
  /** `trả lời`, `góp ý`. */
  readonly verb: string;
}

/** Days before the last day on which those who owe are reminded. */
export const roundReminders = (ctx: Ctx): Promise<readonly number[]> => getSetting(ctx, 'reminders.rounds-before');

/** Of what lies longer behind its day the asker has been told. */
export const DAYS_BEHIND = 7;

/**
 * Reminds those who owe an answer before the day and once after it: officers with an account by a notice, which the daily mail takes
 * along, others who hold a link by an e-mail with it. After the day whoever asked is told how many are silent. Each once, whatever
 * days the machine stood still.
 */
export async function chaseAgencies(ctx: Ctx, round: ChasedRound, daysBefore: readonly number[]): Promise<void> {
  if (round.owing.length === 0) return;
  const rules = { daysBefore, lateDays: [Infinity, Infinity] as const };
  const [reminder] = remindersFor({ dueOn: round.dueOn, canBeLate: true }, dayInVietnam(ctx.now), rules);
  if (!reminder) return;
  const isLate = reminder.days < 0;
  const { type } = round.subject;
  const about = { title: round.title, due: officialDay(round.dueOn), days: reminder.days };
  const withoutAccount: string[] = [];
  for (const organizationId of round.owing) {
    const personIds = await listHolders(ctx, round.permission, organizationId);
    if (personIds.length === 0) withoutAccount.push(organizationId);
    const dedupeKey = `${round.keyOf(organizationId)}${reminder.mark}`;
    await tell(ctx, round, { personIds, dedupeKey, kind: `${type}-${isLate ? 'late' : 'due'}`, params: about, isLate });
  }
  await writeToHolders(ctx, round, { organizationIds: withoutAccount, mark: reminder.mark, days: reminder.days });
  if (isLate && round.askerPersonId !== null)
    await tell(ctx, round, {
      personIds: [round.askerPersonId],
      dedupeKey: `${type}-unanswered:${round.subject.id}:${round.dueOn}`,
      kind: `${type}-unanswered`,
      params: { ...about, count: round.owing.length },
      isLate,
    });
}

interface Told {
  readonly personIds: readonly string[];
  readonly dedupeKey: string;
  readonly kind: NoticeKind;
  readonly params: Readonly<Record<string, string | number>>;
  readonly isLate: boolean;
}

const tell = (ctx: Ctx, { subject, path }: ChasedRound, { isLate, ...told }: Told): Promise<void> =>
  notify(ctx, [{ ...told, level: isLate ? 'late' : 'due', subject, path }]);

interface Unregistered {
  readonly organizationIds: readonly string[];
  readonly mark: string;
  readonly days: number;
}

/** Nothing is sent where the house has no address that a telephone elsewhere reaches. */
async function writeToHolders(
  ctx: Ctx,
  round: ChasedRound,
  { organizationIds, mark, days }: Unregistered,
): Promise<void> {
  const house = await getSetting(ctx, 'desk.public-address');
  if (!house) return;
  const due = officialDay(round.dueOn);
  for (const holder of await takeHoldersToRemind(ctx, round.subject, organizationIds, mark))
    await sendMessageLater(ctx, {
      channel: 'email',
      kind: 'reminder',
      to: { address: holder.email, name: holder.name },
      title: `${days < 0 ? 'Quá hạn' : 'Sắp đến hạn'} ${round.verb}: ${round.title}`,
      text: [
        `Kính gửi anh/chị ${holder.name}.`,
        days < 0
          ? `Hạn ${round.verb} là ngày ${due}, đến nay chưa nhận được nội dung của cơ quan anh/chị: ${round.title}.`
          : `Hạn ${round.verb} là ngày ${due}: ${round.title}.`,
        `Đề nghị ${round.verb} tại đây, không cần mật khẩu: ${house}${holder.path}`,
        'Trân trọng.',
      ].join('\n'),
      subject: round.subject,
    });
}
