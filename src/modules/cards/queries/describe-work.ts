import type { CommentsNow } from '#modules/conversations/index.ts';
import {
  canSeeTask,
  getObligation,
  getObstacle,
  getTask,
  listExtensions,
  type ExtensionRequestsNow,
} from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { officialDay } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import { KINDS, shortened, type Card } from '../card.ts';

type TaskState = Awaited<ReturnType<typeof getTask>>['state'];

const STATES: Readonly<Record<TaskState, string>> = {
  'not-started': 'Chưa bắt đầu',
  'in-progress': 'Đang thực hiện',
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  overdue: 'Quá hạn',
  extended: 'Được gia hạn',
  cancelled: 'Không còn thực hiện',
};
const CLOSED: ReadonlySet<TaskState> = new Set(['done-on-time', 'done-late', 'cancelled']);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** `Chủ trì: Sở Y tế và 3 cơ quan khác`. */
export function namesOf(word: string, names: readonly (Localized | null | undefined)[], count = names.length) {
  const [first, second] = names.flatMap((name) => name?.vi ?? []);
  if (first === undefined) return null;
  const rest = count - (second === undefined ? 1 : 2);
  return `${word}: ${first}${second === undefined ? '' : `, ${second}`}${rest > 0 ? ` và ${rest} cơ quan khác` : ''}`;
}

/** That it is late, the line of the day says. */
function stateOf({ state, plan }: Awaited<ReturnType<typeof getTask>>): string | null {
  const words = [state === 'overdue' ? '' : STATES[state], plan?.number ? `theo văn bản số ${plan.number}` : ''];
  return capital(words.filter(Boolean).join(' · ')) || null;
}

/** A task, its leads, the day that counts and how it stands. */
export async function describeTask(ctx: Ctx, id: string): Promise<Card> {
  const task = await getTask(ctx, id);
  const isOpen = !CLOSED.has(task.state) && task.mode === 'assigned' && !task.isHistoric;
  return {
    kind: KINDS.task,
    title: capital(task.title),
    agency: namesOf(
      'Chủ trì',
      task.leads.map((lead) => lead.organization?.name ?? lead.collective),
      task.leadCount,
    ),
    due:
      task.deadline.on === null
        ? null
        : { word: 'Hạn', on: task.deadline.on, isOpen, isLate: task.state === 'overdue' },
    state: stateOf(task),
    path: `/tasks/${id}`,
  };
}

/** Another day that an agency asks for; it stands on its task's page. */
export async function describeExtension(ctx: Ctx, id: string): Promise<Card> {
  const found = await ctx.tx
    .withTables<{ 'tasks.extension_requests_now': ExtensionRequestsNow }>()
    .selectFrom('tasks.extension_requests_now')
    .select('task_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) notFound();
  const one = (await listExtensions(ctx, found.task_id)).find((request) => request.id === id);
  if (!one) notFound();
  const task = await getTask(ctx, found.task_id);
  const states = {
    open: 'Chờ trả lời',
    granted: 'Đã gia hạn',
    refused: 'Không gia hạn',
    withdrawn: 'Đã rút',
    lapsed: 'Việc đã kết thúc',
  } as const;
  return {
    kind: KINDS.extension,
    title: capital(task.title),
    agency: namesOf('Cơ quan đề nghị', [one.organization?.name]),
    due: { word: 'Hạn hiện nay', on: one.dueBefore, isOpen: one.state === 'open', isLate: false },
    state: `Xin đến ${officialDay(one.until)} · ${states[one.state]}`,
    path: `/tasks/${found.task_id}#requests`,
  };
}

/** What stands in the way, or is proposed, and who must resolve it; on its task's page, or in the list for whom the task is closed. */
export async function describeObstacle(ctx: Ctx, id: string): Promise<Card> {
  const one = await getObstacle(ctx, id);
  const states = { open: 'Chưa trả lời', answered: 'Đã trả lời', resolved: 'Đã giải quyết' } as const;
  return {
    kind: one.kind === 'proposal' ? 'Kiến nghị, đề xuất' : 'Khó khăn, vướng mắc',
    title: one.text,
    agency: namesOf('Cơ quan giải quyết', [one.addressedTo.name]),
    due: null,
    state: `${states[one.state]} · ${shortened(capital(one.task.title), 120)}`,
    path: (await canSeeTask(ctx, one.task.id)) ? `/tasks/${one.task.id}#requests` : '/obstacles',
  };
}

/** What somebody said about a task. */
export async function describeComment(ctx: Ctx, id: string): Promise<Card> {
  const one = await ctx.tx
    .withTables<{ 'conversations.comments_now': CommentsNow }>()
    .selectFrom('conversations.comments_now')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!one || one.subject_type !== 'task' || !(await canSeeTask(ctx, one.subject_id))) notFound();
  const task = await getTask(ctx, one.subject_id);
  return {
    kind: KINDS.comment,
    title: one.text,
    agency: `${one.author}${one.author_organization ? `, ${one.author_organization}` : ''}`,
    due: null,
    state: `Về nhiệm vụ: ${shortened(task.title, 120)}`,
    path: `/tasks/${one.subject_id}#comments`,
  };
}

const RHYTHMS: Readonly<Record<Awaited<ReturnType<typeof getObligation>>['rhythm'], string>> = {
  once: 'Một lần',
  ongoing: 'Thường xuyên',
  weekly: 'Hằng tuần',
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  'half-yearly': '6 tháng một lần',
  yearly: 'Hằng năm',
  custom: 'Theo các mốc riêng',
};

/** Work that returns, with its next open day. */
export async function describeObligation(ctx: Ctx, id: string): Promise<Card> {
  const one = await getObligation(ctx, id);
  const next = one.periods.findLast((period) => !CLOSED.has(period.state) && period.dueOn !== null);
  return {
    kind: KINDS.obligation,
    title: capital(one.title),
    agency: null,
    due: next?.dueOn ? { word: 'Kỳ tới hạn', on: next.dueOn, isOpen: true, isLate: next.state === 'overdue' } : null,
    state: one.ended ? 'Đã kết thúc' : RHYTHMS[one.rhythm],
    path: `/obligations/${id}`,
  };
}
