import { officialDay, type Day } from '#platform/values/day.ts';
import type { CardSubject } from './contract.ts';

/** A thing as a card tells it: always Vietnamese, the language in which offices write to each other. */
export interface Card {
  /** `Nhiệm vụ`. */
  readonly kind: string;
  readonly title: string;
  /** `Chủ trì: Sở Y tế`. */
  readonly agency: string | null;
  readonly due: {
    readonly word: string;
    readonly on: Day;
    /** Something is still asked for; the days are counted. */
    readonly isOpen: boolean;
    /** As the province counts it. */
    readonly isLate: boolean;
  } | null;
  /** `Đang thực hiện`. */
  readonly state: string | null;
  /** On the desk. */
  readonly path: string;
}

/** What a kind is called where nothing else of it may be told. */
export const KINDS: Readonly<Record<CardSubject['type'], string>> = {
  task: 'Nhiệm vụ',
  plan: 'Kế hoạch',
  document: 'Văn bản',
  inquiry: 'Hỏi lại',
  consultation: 'Lấy ý kiến',
  letter: 'Công văn đôn đốc',
  obstacle: 'Khó khăn, kiến nghị',
  extension: 'Đề nghị gia hạn',
  decision: 'Xin ý kiến lãnh đạo',
  comment: 'Ý kiến trao đổi',
  obligation: 'Việc định kỳ',
  press: 'Tin, bài báo chí',
  'press-contract': 'Hợp đồng, chuyên mục báo chí',
  owes: 'Nội dung chưa báo cáo',
  briefing: 'Trang lãnh đạo',
  board: 'Tình hình thực hiện',
};

const DAY_MS = 86_400_000;
const daysFrom = (a: Day, b: Day): number => Math.round((Date.parse(b) - Date.parse(a)) / DAY_MS);

/** `Hạn: 14/11/2026 (quá hạn 3 ngày)`; what is done, or ended, is no longer counted. */
export function dueWords(due: NonNullable<Card['due']>, today: Day): { text: string; isLate: boolean } {
  const left = daysFrom(today, due.on);
  const day = `${due.word}: ${officialDay(due.on)}`;
  if (due.isLate) return { text: left < 0 ? `${day} (quá hạn ${-left} ngày)` : `${day} (quá hạn)`, isLate: true };
  if (!due.isOpen || left > 7 || left < 0) return { text: day, isLate: false };
  return { text: `${day} (${left === 0 ? 'hôm nay' : `còn ${left} ngày`})`, isLate: false };
}

const LONGEST = 220;

/** Cut between words. */
export function shortened(text: string, most = LONGEST): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** The text to be pasted: at most five lines, the address last and alone on its line, so that every chat makes a link of it. */
export function textOf(card: Card, today: Day, address: string): string {
  return [
    `${card.kind}: ${shortened(card.title)}`,
    card.agency,
    card.due ? dueWords(card.due, today).text : null,
    card.state,
    address,
  ]
    .filter((line) => line !== null)
    .join('\n');
}
