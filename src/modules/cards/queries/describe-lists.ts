import type { OrganizationsNow } from '#modules/organizations/index.ts';
import { getLetter, listOwes, readBoard, readBriefing } from '#modules/tasks/index.ts';
import { getPlanHeading } from '#modules/plans/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { officialDay } from '#platform/values/day.ts';
import { KINDS, type Card } from '../card.ts';
import type { CardSubject } from '../contract.ts';
import { namesOf } from './describe-work.ts';

/** A formal letter that chases, and whom. */
export async function describeLetter(ctx: Ctx, id: string): Promise<Card> {
  const letter = await getLetter(ctx, id);
  const states = { drafted: 'Chờ số', issued: 'Đã phát hành', dropped: 'Đã bỏ' } as const;
  const number = letter.number ? ` · số ${letter.number}` : '';
  const day = letter.issuedOn ? ` ngày ${officialDay(letter.issuedOn)}` : '';
  return {
    kind: `${KINDS.letter} (lần ${letter.round})`,
    title: letter.subject,
    agency: namesOf(
      'Gửi',
      letter.agencies.map((one) => one.name),
    ),
    due: null,
    state: `${states[letter.state]}${number}${day}`,
    path: `/owes/letters/${id}`,
  };
}

/** What the agencies chosen still owe. */
export async function describeOwes(ctx: Ctx, subject: CardSubject & { type: 'owes' }): Promise<Card> {
  const { until, planId, organizationIds } = subject;
  const list = await listOwes(ctx, { until, planId });
  const chosen = list.items.filter((one) => organizationIds.includes(one.organization.id));
  const count = chosen.reduce((sum, one) => sum + one.count, 0);
  const search = new URLSearchParams({ ...(planId ? { planId } : {}), ...(until ? { until } : {}) }).toString();
  return {
    kind: KINDS.owes,
    title: `${chosen.length} cơ quan, địa phương còn ${count} nội dung đến hạn ngày ${officialDay(list.until)} chưa báo cáo`,
    agency: namesOf(
      'Gồm',
      chosen.map((one) => one.organization.name),
    ),
    due: null,
    state: null,
    path: search ? `/owes?${search}` : '/owes',
  };
}

/** The leader's page of today. */
export async function describeBriefing(ctx: Ctx): Promise<Card> {
  const { day, late } = await readBriefing(ctx);
  return {
    kind: `${KINDS.briefing} ngày ${officialDay(day)}`,
    title:
      late.tasks === 0
        ? 'Không có nhiệm vụ quá hạn'
        : `${late.tasks} nhiệm vụ quá hạn, ở ${late.agencies} cơ quan, địa phương`,
    agency: namesOf(
      'Quá hạn nhiều nhất',
      late.items.slice(0, 2).map((one) => one.organization.name),
    ),
    due: null,
    state: null,
    path: '/',
  };
}

const BOARDS = {
  organization: 'Theo cơ quan',
  plan: 'Theo kế hoạch',
  section: 'Theo mục',
  month: 'Theo tháng',
} as const;

/** A board as it is filtered: how many tasks there are, how many of them late and done; of one agency, by how its own parts stand. */
export async function describeBoard(ctx: Ctx, subject: CardSubject & { type: 'board' }): Promise<Card> {
  const { type: _type, ...query } = subject;
  const { total } = await readBoard(ctx, query);
  const agency = query.organizationId ? await nameOf(ctx, query.organizationId) : null;
  const plan = query.planId ? await getPlanHeading(ctx, query.planId) : null;
  const about = [
    agency?.vi ?? BOARDS[query.by],
    plan ? `kế hoạch ${plan.number ? `số ${plan.number}` : plan.title}` : '',
    query.year ? `năm ${query.year}` : '',
  ];
  const done = total['done-on-time'] + total['done-late'];
  const { organizationId, by, planId, year } = query;
  const search = new URLSearchParams({
    ...(organizationId ? {} : { by }),
    ...(planId ? { planId } : {}),
    ...(year ? { year: String(year) } : {}),
  }).toString();
  return {
    kind: KINDS.board,
    title: about.filter(Boolean).join(', '),
    agency: `${total.total} nhiệm vụ: ${done} hoàn thành (${total['done-late']} quá hạn), ${total.overdue} đang quá hạn`,
    due: null,
    state: total.unproven > 0 ? `${total.unproven} báo xong chưa đủ minh chứng` : null,
    path: `${organizationId ? `/organizations/${organizationId}/work` : '/boards'}${search ? `?${search}` : ''}`,
  };
}

async function nameOf(ctx: Ctx, id: string): Promise<OrganizationsNow['name']> {
  const found = await ctx.tx
    .withTables<{ 'organizations.organizations_now': OrganizationsNow }>()
    .selectFrom('organizations.organizations_now')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirst();
  return found?.name ?? notFound();
}
