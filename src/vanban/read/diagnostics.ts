import { remark } from '../catalogue/diagnostics.ts';
import type { AgencyMention, Assignment, Diagnostic, Reading, Span } from '../document.ts';
import { foldName, lowered } from '../fold.ts';
import { dayOf } from './days.ts';
import { labelOfHead } from './labels.ts';
import { romanValue } from './markers.ts';
import { unitOfHead } from './money.ts';
import type { Repairs } from './source.ts';
import { officeNumber, type WrongSum } from './sums.ts';

/** What the remarks are made from besides the reading: repairs of the text, and who is only ever asked. */
export interface Background {
  readonly repairs: Repairs;
  readonly requested: ReadonlySet<string>;
  /** Where tables of tasks stand that were typed as text. */
  readonly tables: readonly Span[];
  readonly sums: readonly WrongSum[];
}

type Unremarked = Omit<Reading, 'diagnostics'>;

/** The remarks on a reading, like a compiler's: in the order of the text, each with its place. */
export function diagnose(reading: Unremarked, background: Background): Diagnostic[] {
  const found = [
    ...onText(reading, background),
    ...onHeader(reading),
    ...reading.assignments.flatMap((one) => onAssignment(reading, one, background.requested)),
    ...onAgencies(reading),
    ...onMoney(reading),
    ...background.sums.map(onSum),
    ...onOutline(reading),
  ];
  const seen = new Set<string>();
  const once = found.filter((one) => {
    const key = `${one.code} ${one.span?.join('-')}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
  return once.toSorted((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0));
}

/** For remarks on the whole text: its title, else its first line. */
function top(reading: Unremarked): Span | null {
  const title = reading.header.documentType ?? reading.header.subject ?? reading.header.issuer;
  if (title) return title.span;
  const start = reading.text.search(/\S/u);
  if (start < 0) return null;
  const end = reading.text.indexOf('\n', start);
  return [start, end < 0 ? reading.text.length : end];
}

const LONG_ENOUGH = 30;
const beginning = (text: string): string => {
  const whole = text.replace(/\s+/g, ' ').trim();
  return whole.length > 80 ? `${whole.slice(0, 77)}…` : whole;
};

const LEVELS = { mat: 'MẬT', 'toi-mat': 'TỐI MẬT', 'tuyet-mat': 'TUYỆT MẬT' } as const;
const URGENCIES = { khan: 'KHẨN', 'thuong-khan': 'THƯỢNG KHẨN', 'hoa-toc': 'HỎA TỐC' } as const;
const GENRES = {
  plan: 'kế hoạch',
  decision: 'quyết định',
  conclusion: 'thông báo kết luận',
  letter: 'công văn',
  instruction: 'ý kiến chỉ đạo',
  other: 'văn bản khác',
  news: 'tin bài',
} as const;

function onText(reading: Unremarked, { repairs, tables }: Background): Diagnostic[] {
  const whole = top(reading);
  const found: Diagnostic[] = [];
  const { secrecy, urgency } = reading.stamps;
  if (secrecy) found.push(remark('VB004', secrecy.span, { level: LEVELS[secrecy.level] }));
  if (urgency) found.push(remark('VB005', urgency.span, { level: URGENCIES[urgency.level] }));
  if (repairs.encoding !== 'unicode') found.push(remark('VB001', whole, { encoding: repairs.encoding.toUpperCase() }));
  const { joinedWords: joined, partedWords: parted } = repairs;
  if (joined + parted > 0) found.push(onWords(whole, joined, parted));
  if (reading.genreConfidence < 0.5) found.push(remark('VB006', whole, { genre: GENRES[reading.genre] }));
  const tasks = [...tablesOfTasks(reading), ...tables];
  for (const span of reading.unclassified) {
    const text = reading.text.slice(...span);
    // Heads, groups and sums of a table of tasks say nothing of their own.
    if (tasks.some((table) => table[0] <= span[0] && span[1] <= table[1])) continue;
    if (text.trim().length >= LONG_ENOUGH) found.push(remark('VB003', span, { text: beginning(text) }));
  }
  return found;
}

/** Only what was repaired is told. */
function onWords(whole: Span | null, joined: number, parted: number): Diagnostic {
  const both = remark('VB002', whole, { joined, parted });
  if (parted === 0) return { ...both, message: `Đã nối ${joined} chỗ chữ bị tách.` };
  return joined === 0 ? { ...both, message: `Đã tách ${parted} chỗ chữ bị dính.` } : both;
}

/** Where the tables stand that gave assignments. */
function tablesOfTasks(reading: Unremarked): Span[] {
  const starts = reading.assignments.filter((one) => one.style === 'table').map((one) => one.taskSpan[0]);
  const tables = Map.groupBy(
    reading.blocks.filter((block) => block.cell !== null),
    (block) => block.cell?.table,
  );
  return [...tables.values()].flatMap((cells) => {
    const whole: Span = [cells[0]?.span[0] ?? 0, cells.at(-1)?.span[1] ?? 0];
    return starts.some((start) => whole[0] <= start && start < whole[1]) ? [whole] : [];
  });
}

function onHeader(reading: Unremarked): Diagnostic[] {
  if (reading.genre === 'news' || reading.genre === 'instruction') return [];
  const { header } = reading;
  const whole = top(reading);
  const assigns = reading.genre !== 'other';
  return [
    ...(header.number ? [] : [remark('VB007', whole)]),
    ...(header.date ? [] : [remark('VB008', whole)]),
    ...(header.issuer ? [] : [remark('VB009', whole)]),
    ...(header.signer.name ? [] : [remark('VB010', whole)]),
    ...(assigns && reading.assignments.length === 0 ? [remark('VB011', whole)] : []),
  ];
}

function onAssignment(reading: Unremarked, one: Assignment, requested: ReadonlySet<string>): Diagnostic[] {
  const found: Diagnostic[] = [];
  const place = { section: one.section ?? '—', task: beginning(one.task) };
  if (one.lead.length === 0) {
    const number = /^\s*(\d{1,3})/u.exec(reading.text.slice(...one.span))?.[1] ?? '—';
    found.push(
      one.style === 'table'
        ? remark('VB014', one.taskSpan, { number, task: place.task })
        : remark('VB013', one.taskSpan, place),
    );
  }
  if (one.timing === null) found.push(remark('VB012', one.taskSpan, place));
  else found.push(...onTiming(reading, one));
  for (const agency of one.lead) {
    if (agency.collective) found.push(remark('VB015', agency.span, { name: agency.name }));
    const isAsked = agency.code !== null && requested.has(agency.code);
    if (isAsked && one.mode === 'assigned' && one.lead.every((lead) => requested.has(lead.code ?? ''))) {
      found.push(remark('VB016', agency.span, { name: agency.name }));
    }
  }
  return found;
}

/** `14/8/2026`: months from March on without a zero (NĐ 30/2020, Phụ lục I, II.4). */
const inVietnamese = (day: string): string =>
  `${day.slice(8)}/${day.slice(5, 7).replace(/^0(?=[3-9])/, '')}/${day.slice(0, 4)}`;

function onTiming(reading: Unremarked, one: Assignment): Diagnostic[] {
  const { timing } = one;
  if (!timing) return [];
  const time = beginning(timing.text);
  const issued = reading.header.date?.value ?? null;
  const found: Diagnostic[] = [];
  if (issued && timing.due && timing.due < issued)
    found.push(remark('VB019', timing.span, { time, issued: inVietnamese(issued) }));
  else if (issued && timing.periodEnd && timing.periodEnd < issued)
    found.push(remark('VB020', timing.span, { time, issued: inVietnamese(issued) }));
  if (timing.dueMonthDay && timing.recurrence === null) found.push(remark('VB021', timing.span, { time }));
  const day = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/u.exec(timing.text);
  if (day && dayOf(Number(day[1]), Number(day[2]), Number(day[3])) === null)
    found.push(remark('VB022', timing.span, { time: day[0] }));
  return found;
}

/** The province that issued the text, from the name of its issuer. */
const homeOf = (reading: Unremarked): string | null =>
  /(?:tỉnh|thành phố)\s+(\p{Lu}[\p{L}\s-]+)$/u.exec(reading.header.issuer?.value ?? '')?.[1]?.trim() ?? null;

/** Each name once, at its first mention. */
function onAgencies(reading: Unremarked): Diagnostic[] {
  const home = homeOf(reading);
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  for (const agency of reading.assignments.flatMap((one): readonly AgencyMention[] => [
    ...one.lead,
    ...one.coordinating,
  ])) {
    const key = foldName(agency.name);
    if (seen.has(key) || agency.collective) continue;
    seen.add(key);
    const isForeign = agency.province !== null && home !== null && foldName(agency.province) !== foldName(home);
    if (isForeign)
      found.push(
        remark('VB018', agency.span, { name: agency.name, province: agency.province ?? '', home: home ?? '' }),
      );
    else if (agency.code === null) found.push(remark('VB017', agency.span, { name: agency.name }));
  }
  return found;
}

/** Columns of money without a unit in their head, above the table, or in their cells. */
function onMoney(reading: Unremarked): Diagnostic[] {
  const found: Diagnostic[] = [];
  const cells = reading.blocks.filter((block) => block.cell !== null);
  const byColumn = Map.groupBy(cells, (block) => `${block.cell?.table}/${block.cell?.column}`);
  for (const column of byColumn.values()) {
    const head = column.find((block) => labelOfHead(reading.text.slice(...block.span)) === 'money');
    if (!head) continue;
    const text = reading.text.slice(...head.span);
    const table = cells.find((block) => block.cell?.table === head.cell?.table);
    const above = reading.text.slice(Math.max(0, (table?.span[0] ?? 0) - 300), table?.span[0] ?? 0);
    const named = /(?:đơn vị(?: tính)?|đvt)\s*:\s*([^\n]{2,40})/iu.exec(above)?.[1] ?? '';
    const hasNumbers = column.some((block) => /^[\d.,\s]+$/u.test(reading.text.slice(...block.span)) && block !== head);
    if (hasNumbers && unitOfHead(lowered(text)) === null && unitOfHead(named) === null)
      found.push(remark('VB023', head.span, { head: beginning(text) }));
  }
  return found;
}

function onSum({ head, sum, total, span }: WrongSum): Diagnostic {
  return remark('VB026', span, { head: beginning(head), sum: officeNumber(sum), total: officeNumber(total) });
}

/** Numbers that do not follow one another among the clauses of one parent. */
function onOutline(reading: Unremarked): Diagnostic[] {
  const found: Diagnostic[] = [];
  const siblings = Map.groupBy(reading.outline, (clause) => `${clause.annex ?? ''}|${clause.parentId ?? ''}`);
  for (const group of siblings.values()) {
    const paths = new Set<string>();
    for (const [at, clause] of group.entries()) {
      const before = group[at - 1];
      // An annex begins its numbers anew.
      if (paths.has(clause.path)) found.push(remark('VB025', clause.span, { path: clause.path }));
      paths.add(clause.path);
      const [last, own] = [before ? valueOf(before.marker) : null, valueOf(clause.marker)];
      if (before && last && own && last.kind === own.kind && own.value > last.value + 1)
        found.push(remark('VB024', clause.span, { before: before.marker, after: clause.marker }));
    }
  }
  return found;
}

function valueOf(marker: string): { kind: string; value: number } | null {
  const last =
    marker
      .replace(/[().]+$/u, '')
      .split(/[.\s]/u)
      .at(-1) ?? '';
  if (/^\d+$/u.test(last)) return { kind: `number${marker.split('.').length}`, value: Number(last) };
  const roman = /^[IVX]+$/u.test(last) ? romanValue(last) : 0;
  return roman > 0 ? { kind: 'roman', value: roman } : null;
}
