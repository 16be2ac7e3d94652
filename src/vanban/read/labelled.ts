import type { AgencyMention, Assignment, Deliverable, Money, Timing } from '../document.ts';
import { lowered } from '../fold.ts';
import { agenciesAt } from './agencies.ts';
import { readDeliverables } from './deliverables.ts';
import { blockOf, findRuns, type Item, type Run } from './label-runs.ts';
import type { LabelKind } from './labels.ts';
import { markerOf } from './markers.ts';
import type { Material } from './material.ts';
import { readMoney, unitOfHead } from './money.ts';
import type { Section } from './section.ts';
import { BEGIN, END, pattern, tidy, vn } from './pattern.ts';
import { distinct, leadsOf, mergeRoles, type Roles } from './roles.ts';
import { isGenericTitle } from './section-kinds.ts';
import type { Paragraph } from './source.ts';
import { readTiming } from './timing.ts';

export interface LabelledResult {
  readonly assignments: readonly Assignment[];
  /** Paragraphs that were used, so that other readers leave them alone. */
  readonly used: ReadonlySet<number>;
}

/** Assignments given by labelled lines: `Cơ quan chủ trì: …`, `Đơn vị thực hiện: …` below a heading or a dash. */
export function readLabelled(material: Material): LabelledResult {
  const runs = findRuns(material);
  const bySection = Map.groupBy(runs, (run) => blockOf(material, run.first));
  const used = new Set<number>();
  const assignments: Assignment[] = [];
  for (const [section, own] of bySection) {
    for (const [turn, run] of own.entries()) {
      const task = taskOf(material, section, own, turn);
      const made = task ? assignmentsOf(material, section, run, task) : [];
      if (made.length === 0) continue;
      for (let at = run.first; at <= run.last; at++) used.add(at);
      if (task) for (const paragraph of task.paragraphs) used.add(paragraph);
      assignments.push(...made);
    }
  }
  return { assignments, used };
}

interface Task {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly number[];
}

/** What the run is about: the words before an inline label, a `Nội dung:` label, the heading, or the paragraph above. */
function taskOf(material: Material, section: Section | null, runs: readonly Run[], turn: number): Task | null {
  const run = runs[turn] as Run;
  const inline = inlineTask(material, run);
  if (inline) return inline;
  const content = run.fields.find((field) => field.kind === 'content');
  const title = section && section.clause.title !== '' ? section : null;
  const isGeneric =
    !title || isGenericTitle(title.clause.title) || (title.clause.kind === 'heading' && runs.length > 1);
  if (!isGeneric && title) return titleTask(material, title);
  if (content && material.text.slice(content.valueStart, content.end).trim().length > 3) {
    return clean(material.text, content.valueStart, content.end, [content.paragraph]);
  }
  const above = paragraphAbove(material, section, runs, turn);
  if (above !== null) {
    const paragraph = material.paragraphs[above] as Paragraph;
    return clean(material.text, paragraph.start + (markerOf(paragraph.text)?.length ?? 0), paragraph.end, [above]);
  }
  return title ? titleTask(material, title) : null;
}

function inlineTask(material: Material, run: Run): Task | null {
  const paragraph = material.paragraphs[run.first] as Paragraph;
  const first = run.fields[0];
  const lead = markerOf(paragraph.text)?.length ?? 0;
  if (!first || first.start - paragraph.start - lead < 12) return null;
  return clean(material.text, paragraph.start + lead, first.start, [run.first]);
}

function titleTask(material: Material, section: Section): Task {
  const paragraph = material.paragraphs[section.titleParagraph] as Paragraph;
  const end = section.clause.kind === 'heading' ? section.clause.span[1] : paragraph.end;
  return clean(material.text, section.titleStart, end, [section.paragraph]);
}

/** The paragraph that a run hangs on where the heading is too wide: the first of its kind after the run before. */
function paragraphAbove(
  material: Material,
  section: Section | null,
  runs: readonly Run[],
  turn: number,
): number | null {
  const run = runs[turn] as Run;
  const from = turn > 0 ? (runs[turn - 1] as Run).last + 1 : section ? section.titleParagraph + 1 : 0;
  const plain: number[] = [];
  for (let at = run.first - 1; at >= from && plain.length < 40; at--) {
    if (!material.isBody(at) || blockOf(material, at) !== section) break;
    plain.unshift(at);
  }
  if (plain.length === 0) return null;
  const sign = (at: number): string => /^\S/u.exec(material.paragraphs[at]?.text ?? '')?.[0] ?? '';
  const bullets = plain.filter((at) => markerOf(material.paragraphs[at]?.text ?? '')?.style === 'bullet');
  const first = bullets[0];
  if (first === undefined) return plain.at(-1) ?? null;
  const own = sign(run.first);
  // Dashes above pluses: the task is the dash, the pluses below it are details.
  const outer = bullets.filter((at) => sign(at) === sign(first) && sign(at) !== own);
  return (turn > 0 ? outer[0] : outer.at(-1)) ?? bullets.at(-1) ?? null;
}

function clean(text: string, start: number, end: number, paragraphs: readonly number[]): Task {
  const raw = text.slice(start, end);
  const lead = /^[\s:–\-+*•.]*/u.exec(raw)?.[0].length ?? 0;
  const kept = raw.slice(lead).replace(/[\s(:;,.–-]+$/u, '');
  const from = start + lead;
  return { text: tidy(kept), start: from, end: from + Math.max(1, kept.length), paragraphs };
}

function assignmentsOf(material: Material, section: Section | null, run: Run, task: Task): Assignment[] {
  const leads = run.fields.filter((field) => field.kind === 'lead');
  const shared = sharedOf(material, run);
  const parts = leads.flatMap((field) => field.items.flatMap((item) => partOf(material, item)));
  const whole = mergeRoles(
    leads.map((field) => {
      const own = leadsOf(material, material.text.slice(field.valueStart, field.end), field.valueStart);
      const listed = field.items
        .filter((item) => partOf(material, item).length === 0)
        .map((item) => leadsOf(material, item.text, item.start));
      return mergeRoles([own, ...listed]);
    }),
  );
  const end = fieldEnd(material, run);
  const base = {
    ...shared,
    section: section?.clause.path ?? null,
    clauseId: section?.clause.id ?? null,
    mode: 'assigned',
    style: 'labelled',
  } as const;
  const made: Assignment[] = parts.map((part) => ({
    ...base,
    task: part.task.text,
    taskSpan: [part.task.start, part.task.end],
    lead: part.lead,
    coordinating: distinct([...part.coordinating, ...shared.coordinating]),
    span: [part.task.start, Math.max(part.task.end, part.end)],
    confidence: 0.9,
  }));
  if (whole.lead.length === 0) return made;
  made.unshift({
    ...base,
    task: task.text,
    taskSpan: [task.start, task.end],
    lead: whole.lead,
    coordinating: distinct([...whole.coordinating, ...shared.coordinating]),
    span: [Math.min(task.start, run.fields[0]?.start ?? task.start), Math.max(end, task.end)],
    confidence: 0.95,
  });
  return made;
}

const fieldEnd = (material: Material, run: Run): number => material.paragraphs[run.last]?.end ?? 0;

interface Shared {
  readonly coordinating: readonly AgencyMention[];
  readonly timing: Timing | null;
  readonly deliverables: readonly Deliverable[];
  readonly budget: Money | null;
  readonly budgetSource: string | null;
}

/** What the other labels of the run say. */
function sharedOf(material: Material, run: Run): Shared {
  const valueOf = (kind: LabelKind): { text: string; start: number } | null => {
    const field = run.fields.find((one) => one.kind === kind);
    const below = field?.kind === 'time' ? field.items[0] : undefined;
    if (below) return below;
    if (!field) return null;
    const raw = material.text.slice(field.valueStart, field.end);
    const lead = raw.length - raw.trimStart().length;
    const text = raw
      .trim()
      .replace(/[\s;)]+$/u, (tail) => (tail.includes(')') && raw.includes('(') ? tail.trim() : ''));
    return text ? { text, start: field.valueStart + lead } : null;
  };
  const [time, product, money, source] = [valueOf('time'), valueOf('product'), valueOf('money'), valueOf('source')];
  const coordinating = run.fields
    .filter((field) => field.kind === 'coordinating')
    .flatMap((field) => [
      ...agenciesAt(material.text.slice(field.valueStart, field.end), field.valueStart, material.index, false).agencies,
      ...field.items.flatMap((item) => agenciesAt(item.text, item.start, material.index, false).agencies),
    ]);
  const moneyLabel = run.fields.find((field) => field.kind === 'money');
  const unit = moneyLabel ? unitOfHead(material.text.slice(moneyLabel.start, moneyLabel.valueStart)) : null;
  return {
    coordinating: distinct(coordinating),
    timing: time ? readTiming(time.text, time.start, material.years) : null,
    deliverables: product ? readDeliverables(product.text, product.start) : [],
    budget: money ? readMoney(money.text, money.start, unit) : null,
    budgetSource: source ? tidy(source.text).replace(/[.;]+$/u, '') : money ? sourceIn(money.text) : null,
  };
}

const SOURCE = pattern(`${BEGIN}(?:${vn`nguồn|ngân sách|xã hội hóa|lồng ghép`})${END}[^.;)]{0,120}`);

/** `từ nguồn ngân sách tỉnh` within a statement of money. */
function sourceIn(text: string): string | null {
  const match = SOURCE.exec(lowered(text));
  return match ? tidy(text.slice(match.index, match.index + match[0].length)).replace(/^nguồn\s+/iu, '') : null;
}

/** `+ Xây dựng ấn phẩm quảng bá: Sở A chủ trì phối hợp với …`: a part of the task with its own lead. */
function partOf(material: Material, item: Item): (Roles & { task: Task; end: number })[] {
  const colons = [...item.text.matchAll(/\s*:\s*/gu)];
  for (const colon of colons.toReversed()) {
    const valueStart = colon.index + colon[0].length;
    const roles = leadsOf(material, item.text.slice(valueStart), item.start + valueStart);
    if (roles.lead.length === 0 || colon.index < 6 || (roles.lead[0]?.confidence ?? 0) < 0.8) continue;
    const task = clean(item.text, 0, colon.index, []);
    return [
      {
        ...roles,
        task: { ...task, start: item.start + task.start, end: item.start + task.end },
        end: item.start + item.text.length,
      },
    ];
  }
  const first = colons[0];
  if (!first) return [];
  const head = leadsOf(material, item.text.slice(0, first.index), item.start);
  const rest = first.index + first[0].length;
  if (head.lead.length === 0 || item.text.length - rest < 8) return [];
  const task = clean(item.text, rest, item.text.length, []);
  return [
    {
      ...head,
      task: { ...task, start: item.start + task.start, end: item.start + task.end },
      end: item.start + item.text.length,
    },
  ];
}
