import { getDecision, type ApprovalsPorts } from '#modules/approvals/index.ts';
import { getRound } from '#modules/consultations/index.ts';
import { getDocument } from '#modules/documents/index.ts';
import { getInquiry } from '#modules/inquiries/index.ts';
import { getContract, getItem } from '#modules/listening/index.ts';
import { getPlanHeading } from '#modules/plans/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, officialDay, type Day } from '#platform/values/day.ts';
import { KINDS, type Card } from '../card.ts';

/** `Kế hoạch số 187/KH-UBND ngày 02/3/2026`. */
function nameOfPaper(type: string | null, number: string | null, issuedOn: Day | null, otherwise: string): string {
  return [type ?? otherwise, number ? `số ${number}` : '', issuedOn ? `ngày ${officialDay(issuedOn)}` : '']
    .filter(Boolean)
    .join(' ');
}

/** A plan; under review for those who review. */
export async function describePlan(ctx: Ctx, id: string): Promise<Card> {
  const plan = await getPlanHeading(ctx, id);
  const states = {
    'in-review': 'Đang rà soát',
    accepted: 'Đang thực hiện',
    superseded: 'Đã có bản thay thế',
    dismissed: 'Đã bỏ qua',
  } as const;
  return {
    kind: nameOfPaper(plan.type, plan.number, plan.issuedOn, KINDS.plan),
    title: plan.title,
    agency: plan.issuer ? `Ban hành: ${plan.issuer}` : null,
    due: null,
    state: states[plan.state],
    path: `/plans/${id}`,
  };
}

/** A document of the register. */
export async function describeDocument(ctx: Ctx, id: string): Promise<Card> {
  const one = await getDocument(ctx, id);
  return {
    kind: nameOfPaper(one.type, one.number, one.issuedOn, KINDS.document),
    title: one.subject ?? KINDS.document,
    agency: one.issuer ? `Ban hành: ${one.issuer}` : null,
    due: null,
    state: null,
    path: `/documents/${id}`,
  };
}

/** A question to many: how many answered, for those who see all. */
export async function describeInquiry(ctx: Ctx, id: string): Promise<Card> {
  const one = await getInquiry(ctx, id);
  const owing = one.counts ? one.counts.owing > 0 : one.rows.some((row) => row.state !== 'answered');
  const isOpen = one.closedAt === null && owing;
  const answered = one.counts ? ` · đã trả lời ${one.counts.answered}/${one.counts.asked}` : '';
  return {
    kind: KINDS.inquiry,
    title: one.title,
    agency: one.askedBy.organization ? `Cơ quan hỏi: ${one.askedBy.organization.name.vi}` : null,
    due: { word: 'Hạn trả lời', on: one.dueOn, isOpen, isLate: isOpen && one.isDue },
    state: `${one.closedAt === null ? 'Đang hỏi' : 'Đã đóng'}${answered}`,
    path: `/inquiries/${id}`,
  };
}

/** A draft sent for comments: how many replied, for those who see all. */
export async function describeConsultation(ctx: Ctx, id: string): Promise<Card> {
  const one = await getRound(ctx, id);
  const isOpen = one.closedAt === null && one.rows.some((row) => row.state === 'waiting');
  const replied = one.counts ? ` · đã có ý kiến ${one.counts.replied}/${one.counts.asked}` : '';
  return {
    kind: KINDS.consultation,
    title: one.title,
    agency: one.openedBy.organization ? `Cơ quan lấy ý kiến: ${one.openedBy.organization.name.vi}` : null,
    due: { word: 'Hạn góp ý', on: one.dueOn, isOpen, isLate: isOpen && one.isDue },
    state: `${one.closedAt === null ? 'Đang lấy ý kiến' : 'Đã đóng'}${replied}`,
    path: `/consultations/${id}`,
  };
}

/** What lies before a leader. */
export async function describeDecision(ctx: Ctx, ports: ApprovalsPorts, id: string): Promise<Card> {
  const one = await getDecision(ctx, ports, id);
  const states = {
    asked: 'Chờ quyết định',
    'asked-back': 'Lãnh đạo hỏi lại',
    agreed: 'Đồng ý',
    refused: 'Không đồng ý',
    withdrawn: 'Đã rút',
  } as const;
  const isOpen = one.state === 'asked' || one.state === 'asked-back';
  return {
    kind: KINDS.decision,
    title: one.question,
    agency: `Xin ý kiến: ${one.leader.name}${one.leader.post ? `, ${one.leader.post}` : ''}`,
    due:
      one.answerBy === null
        ? null
        : { word: 'Xin trả lời', on: one.answerBy, isOpen, isLate: isOpen && one.answerBy < dayInVietnam(ctx.now) },
    state: one.isLapsed ? 'Không còn cần quyết định' : states[one.state],
    path: `/decisions/${id}`,
  };
}

/** What the press said. */
export async function describePress(ctx: Ctx, id: string): Promise<Card> {
  const one = await getItem(ctx, id);
  const counted = one.uses.filter((use) => use.state === 'standing').length;
  const uses = counted > 0 ? `Là minh chứng của ${counted} nhiệm vụ` : null;
  return {
    kind: KINDS.press,
    title: one.title,
    agency: `${one.outlet.name}, ${officialDay(one.publishedOn)}`,
    due: null,
    state: one.withdrawn ? 'Đã rút khỏi sổ' : uses,
    path: `/press/items/${id}`,
  };
}

/** A contract or column of the press, with how far it is. */
export async function describePressContract(ctx: Ctx, id: string): Promise<Card> {
  const one = await getContract(ctx, id);
  return {
    kind:
      one.kind === 'contract' ? `Hợp đồng truyền thông${one.number ? ` số ${one.number}` : ''}` : 'Chuyên mục báo chí',
    title: one.title,
    agency: one.outlet.name,
    due: { word: 'Thực hiện đến', on: one.endsOn, isOpen: one.published < one.promised, isLate: false },
    state: `Đã đăng, phát ${one.published}/${one.promised} tin, bài · ${one.counted} được tính là minh chứng`,
    path: `/press?contractId=${id}`,
  };
}
