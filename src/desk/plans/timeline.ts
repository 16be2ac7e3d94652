import type { TimelineView } from '#modules/plans/contract.ts';

type Item = TimelineView['items'][number];

/** A bar from `left` over `width`, both in percent of the whole time; `dots` are last lawful days. */
export interface TimelineRow {
  readonly item: Item;
  readonly left: number;
  readonly width: number;
  readonly dots: readonly { readonly day: string; readonly at: number }[];
}

export interface TimelineColumn {
  readonly label: string;
  readonly at: number;
  readonly width: number;
}

/** The years (or the quarters, where the plan runs for up to two years) that the bars stand over. */
export function timelineColumns(from: string, to: string): TimelineColumn[] {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1;
  const months = years <= 2 ? 3 : 12;
  const columns: TimelineColumn[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (let month = 0; month < 12; month += months) {
      const start = shareOf(iso(year, month), from, to);
      const end = shareOf(iso(year, month + months), from, to);
      const width = Math.min(100, end) - Math.max(0, start);
      const label = months === 12 ? String(year) : `${['I', 'II', 'III', 'IV'][month / 3]}/${year}`;
      if (width > 0.01) columns.push({ label, at: Math.max(0, start), width });
    }
  }
  return columns;
}

/** Bars in the order in which the work begins, then ends. Work without a beginning begins with the plan. */
export function timelineRows({ from, to, items }: Pick<TimelineView, 'from' | 'to' | 'items'>): TimelineRow[] {
  return items
    .map((item) => {
      const left = item.start ? clamp(shareOf(item.start, from, to)) : 0;
      const last = item.end ?? item.dueOn.at(-1) ?? to;
      const right = clamp(shareOf(dayAfter(last), from, to));
      const dots = item.dueOn
        .map((day) => ({ day, at: shareOf(day, from, to) }))
        .filter((dot) => dot.at >= 0 && dot.at <= 100);
      return { item, left, width: Math.max(0.8, right - left), dots };
    })
    .toSorted((a, b) => a.left - b.left || a.width - b.width);
}

const iso = (year: number, month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
const clamp = (share: number): number => Math.min(100, Math.max(0, share));
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** How much of the time from the first day to the end of the last has gone by when a day begins, in percent. */
export function shareOf(day: string, from: string, to: string): number {
  const whole = Date.parse(dayAfter(to)) - Date.parse(from);
  return whole > 0 ? ((Date.parse(day) - Date.parse(from)) / whole) * 100 : 0;
}
