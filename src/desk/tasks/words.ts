import type { PartState, PartView, TaskRow, TaskState } from '#modules/tasks/contract.ts';
import type { Tone } from '../ui/state-badge.tsx';
import type { WordsInUse } from '../words.tsx';
import { showDay } from '../format.ts';

/** How each state of a task should be felt. */
export const toneOfTask: Record<ShownState, Tone> = {
  'not-started': 'neutral',
  'in-progress': 'info',
  'to-confirm': 'info',
  'done-on-time': 'good',
  'done-late': 'good',
  overdue: 'bad',
  extended: 'warn',
  cancelled: 'neutral',
};

/** What the office may say of a task: done is done only when every lead was confirmed. */
export type ShownState = TaskState | 'to-confirm';

export const shownState = ({ state, leadsToConfirm }: Pick<TaskRow, 'state' | 'leadsToConfirm'>): ShownState =>
  leadsToConfirm > 0 && (state === 'done-on-time' || state === 'done-late') ? 'to-confirm' : state;

/** How each state of a part should be felt; `done` is proven only when confirmed. */
export function toneOfPart(part: Pick<PartView, 'state' | 'isOverdue' | 'confirmedAt'>): Tone {
  if (part.isOverdue) return 'bad';
  const tones: Record<PartState, Tone> = {
    'when-asked': 'neutral',
    'not-started': 'neutral',
    'in-progress': 'info',
    done: part.confirmedAt ? 'good' : 'info',
    returned: 'warn',
    cancelled: 'neutral',
  };
  return tones[part.state];
}

/** Key of the word for a part's state. */
export function stateOfPart(part: Pick<PartView, 'state' | 'isOverdue' | 'confirmedAt'>) {
  if (part.state === 'done') return part.confirmedAt ? 'tasks.part.confirmed' : 'tasks.part.to-confirm';
  if (part.isOverdue) return 'tasks.part.overdue';
  return `tasks.part.${part.state}` as const;
}

/** Key of what stands where nothing was said: words that were noted down are no document. */
export const unstatedWord = ({ order }: Pick<TaskRow, 'order'>) =>
  order.saidBy === null ? 'tasks.unstated' : 'tasks.unsaid';

const PERIOD = /^(?<year>\d{4})(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])|W(?<week>\d{2})|(?<month>\d{2})))?$/;

/** The period a task stands for, in words: `quý II/2026`, `tháng 5/2026`; empty for work done once. */
export function periodWords(period: TaskRow['period'], { t, language }: Pick<WordsInUse, 't' | 'language'>): string {
  const { year, half, quarter, week, month } = PERIOD.exec(period.key)?.groups ?? {};
  if (half) return t('tasks.period.half', { half: roman(half), year: year! });
  if (quarter) return t('tasks.period.quarter', { quarter: roman(quarter), year: year! });
  if (week) return t('tasks.period.week', { week: String(Number(week)), year: year! });
  if (month) return t('tasks.period.month', { month: String(Number(month)), year: year! });
  if (year) return t('tasks.period.year', { year });
  return period.key.startsWith('on:') && period.end ? showDay(period.end, language) : '';
}

const roman = (digit: string): string => ['', 'I', 'II', 'III', 'IV'][Number(digit)]!;

/** Key and figures of the sentence that says how far away a deadline is; null where there is no day. */
export function nearness(daysLeft: number | null): { key: 'past' | 'today' | 'ahead'; days: number } | null {
  if (daysLeft === null) return null;
  if (daysLeft < 0) return { key: 'past', days: -daysLeft };
  return { key: daysLeft === 0 ? 'today' : 'ahead', days: daysLeft };
}

/** Only what is still open has a deadline worth counting down to. */
export const isOpen = (state: TaskState): boolean =>
  state === 'not-started' || state === 'in-progress' || state === 'overdue' || state === 'extended';
