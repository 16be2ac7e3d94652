import type { Assignment } from '../document.ts';
import { lowered } from '../fold.ts';
import { isCapitals } from './capitals.ts';
import { agenciesAt } from './agencies.ts';
import {
  clausesOf,
  dutiesIn,
  isFormula,
  isThin,
  opensNotes,
  ownDuty,
  type DutyFound,
  type Holder,
} from './duty-clauses.ts';
import { ENDS_LIST, SPEAKS_THROUGHOUT, zoneOf } from './duty-zone.ts';
import { readDuty, type Duty, type OrderVerb } from './duty.ts';
import { markerOf } from './markers.ts';
import type { Material } from './material.ts';
import type { Section } from './section.ts';
import { pattern, vn } from './pattern.ts';
import { isDutyHeading } from './section-kinds.ts';
import type { Paragraph } from './source.ts';

const ABOUT = pattern(
  `^\\s*(?:${vn`(?:trách nhiệm|nhiệm vụ|phân công|phân công nhiệm vụ)(?: cụ thể)?(?: của| cho| đối với)?|đối với|về phía`}\\s*:?\\s+)?(?:(?<asks>${vn`(?:trân trọng |kính )?đề nghị|mời`})|(?<gives>${vn`giao(?: nhiệm vụ)?(?: cho)?|phân công`})|(?<wants>${vn`yêu cầu`}))?\\s*:?\\s*`,
);

/** Walks through the parts that say what each agency does, and remembers for each level who is spoken to. */
export function readResponsibilities(material: Material, used: ReadonlySet<number>): Assignment[] {
  const zone = zoneOf(material);
  const walk = new Walk(material);
  const found: Assignment[] = [];
  for (const [index, paragraph] of material.paragraphs.entries()) {
    if (!material.isBody(index) || !zone(index)) continue;
    if (used.has(index)) walk.pass(index);
    else found.push(...walk.take(paragraph, index));
  }
  return found;
}

/** The style of the assignments of a text: a letter has no "Tổ chức thực hiện". */
export const styleOf = (material: Material): Assignment['style'] =>
  SPEAKS_THROUGHOUT.has(material.genre) ? 'sentence' : 'responsibility';

class Walk {
  private readonly material: Material;
  private readonly holders = new Map<Section | null, Holder | null>();
  /** Agency named by a bullet, for the deeper bullets that follow it. */
  private bullet: { readonly sign: string; readonly holder: Holder } | null = null;

  private last = -1;
  private isAddress = false;
  /** Sign of the bullet that opened a list of notes; null outside of one. */
  private note: string | null = null;

  constructor(material: Material) {
    this.material = material;
  }

  /** A paragraph that another reader took. */
  pass(index: number): void {
    if (this.material.sectionOf[index]?.paragraph === index) this.bullet = null;
  }

  take(paragraph: Paragraph, index: number): Assignment[] {
    const { material } = this;
    const section = material.sectionOf[index] ?? null;
    const opens = section !== null && (section.paragraph === index || section.titleParagraph === index);
    const marker = markerOf(paragraph.text);
    const text = paragraph.text.slice(marker?.length ?? 0);
    const start = paragraph.start + (marker?.length ?? 0);
    if (opens) this.bullet = null;
    if (section === null && material.annexStarts.some((at) => at > this.last && at <= paragraph.start))
      this.holders.clear();
    this.last = paragraph.start;
    if (material.genre === 'instruction' && isAround(text)) return [];
    const sign = marker?.style === 'bullet' ? marker.marker : '';
    if (this.bullet?.sign === sign) this.bullet = null;
    if (this.addressed(text, sign) || this.noted(text, sign)) return [];
    const named = this.namesOnly(text, start);
    if (named && (sign === '' || /:\s*$/u.test(text))) {
      this.hold(section, opens, sign, named);
      return [];
    }
    if (opens && section.clause.kind === 'heading' && !this.saysDuty(text, start)) {
      this.holders.set(section, null);
      return [];
    }
    return this.dutiesOf(text, start, section, opens, sign);
  }

  /** `Kính gửi:` and the list below it name whom the letter goes to. */
  private addressed(text: string, sign: string): boolean {
    if (ADDRESS.test(lowered(text.slice(0, 100)))) this.isAddress = true;
    else if (sign === '') this.isAddress = false;
    return this.isAddress;
  }

  /** `Lưu ý:` and the bullets below it explain; they give no work. */
  private noted(text: string, sign: string): boolean {
    if (opensNotes(text)) this.note = sign;
    else if (sign === '' || sign === this.note) this.note = null;
    return this.note !== null;
  }

  private dutiesOf(text: string, start: number, section: Section | null, opens: boolean, sign: string): Assignment[] {
    const { material } = this;
    if (isFormula(text)) return [];
    const closes = sign === '' && !opens && SENT_BY_ALL.test(lowered(text));
    const above = closes ? (this.holders.get(null) ?? null) : (this.bullet?.holder ?? this.holderOf(section));
    const opensList = /:\s*$/u.test(text) && (text.length < 400 || OPENS_LIST.test(lowered(text.slice(-80))));
    const first = ownDuty(
      opensList ? openingDuty(material, text, start) : readDuty(text, start, material.index),
      above,
    );
    const own: Holder | null = first.lead.length > 0 ? { lead: first.lead, coordinating: [], verb: first.verb } : null;
    if (own) this.hold(section, opens, sign, /:\s*$/u.test(text) ? { ...own, coordinating: first.coordinating } : own);
    // `… thực hiện các nội dung sau:` only opens a list.
    if (opensList) return [];
    const holder = own ? null : above;
    return dutiesIn(material, text, start, holder)
      .filter((one) => saysTask(one) && (one.duty.hasRole || opens || sign !== '' || !isThin(one.task)))
      .map((one) => toAssignment(one, section, styleOf(material), own ? 0.9 : 0.85));
  }

  private hold(section: Section | null, opens: boolean, sign: string, holder: Holder): void {
    if (sign !== '') this.bullet = { sign, holder };
    else if (opens || section === null) this.holders.set(section, holder);
    else this.holders.set(section, holder);
  }

  private holderOf(section: Section | null): Holder | null {
    for (let at: Section | null = section; at; at = at.parent) {
      const holder = this.holders.get(at);
      if (holder !== undefined) return holder;
    }
    return this.holders.get(null) ?? null;
  }

  private saysDuty(text: string, start: number): boolean {
    const duty = readDuty(text, start, this.material.index);
    return duty.lead.length > 0 && text.length - duty.taskStart > 11;
  }

  /** `1. Các sở, ban, ngành; UBND các xã:`, `Trách nhiệm của Sở Tài chính`: names and nothing else. */
  private namesOnly(text: string, start: number): Holder | null {
    const about = ABOUT.exec(lowered(text));
    const from = about?.[0].length ?? 0;
    const rest = text.slice(from).replace(/[\s:.;,]+$/u, '');
    if (rest.length < 3 || rest.length > 600) return null;
    // `Các cơ quan báo chí: Báo …, Đài …` names those it means after the colon.
    const colon = rest.indexOf(':');
    const after =
      colon > 0 ? agenciesAt(rest.slice(colon + 1), start + from + colon + 1, this.material.index, true) : null;
    const meant =
      after && after.agencies.length > 0 && rest.slice(colon + 1 + after.end).trim() === '' ? after.agencies : null;
    const whole = agenciesAt(rest, start + from, this.material.index, true);
    const list = meant && whole.end <= colon ? { agencies: meant, end: rest.length } : whole;
    // `Trách nhiệm của các cơ quan` opens the part; it gives no duty to all of them.
    if (isDutyHeading(text) && list.agencies.every((one) => one.collective)) return null;
    if (list.agencies.length === 0 || !ENDS_LIST.test(lowered(rest.slice(list.end)))) return null;
    const verb: OrderVerb = about?.groups?.['asks'] ? 'đề nghị' : about?.groups?.['gives'] ? 'giao' : null;
    return { lead: list.agencies, coordinating: [], verb, isHeading: true };
  }
}

/** Lines around a leader's note: the office and the slip in capitals, the day, the person who wrote it. */
const isAround = (text: string): boolean =>
  isCapitals(text) || /^(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?[.\s]*$/iu.test(text) || WRITER.test(text);
const WRITER = /^(?:P?CT|P?GĐ|P?CVP|TP|Chủ tịch|Phó Chủ tịch|Giám đốc|Phó Giám đốc)\.?\s+(?:\p{Lu}\p{Ll}*\s*){2,5}$/u;

/** `Báo cáo gửi về Sở A trước ngày …` below the list is the work of all to whom the list speaks. */
const SENT_BY_ALL = pattern(
  vn`^\s*(?:văn bản|báo cáo|kết quả|hồ sơ|danh sách|ý kiến)(?: \S+){0,6} gửi(?: về| đến)? .{0,120}(?:trước|chậm nhất)`,
);

const OPENS_LIST = pattern(`(?:${vn`sau|sau đây|cụ thể`})\\s*:\\s*$`);

/** Who is to do what a list says: named at the beginning of the paragraph, else in its last sentence. */
function openingDuty(material: Material, text: string, start: number): Duty {
  const first = readDuty(text, start, material.index);
  const last = clausesOf(text).at(-1);
  if (first.lead.length > 0 || !last) return first;
  return readDuty(text.slice(last.start, last.end), start + last.start, material.index);
}

/** `báo cáo trong vòng 01 tháng …`: with a deadline one verb is a task. */
const saysTask = ({ task, timing }: DutyFound): boolean => task.length > (timing === null ? 7 : 4);

/** `Kính gửi:`; of a telegram `Chủ tịch UBND tỉnh điện:`. */
const ADDRESS = pattern(vn`^\s*(?:kính gửi|kính trình|đồng kính gửi)|^[^:.;]{4,80} điện\s*:\s*$`);
/** The assignment that a duty makes at its place in the outline. */
export function toAssignment(
  found: DutyFound,
  section: Section | null,
  style: Assignment['style'],
  confidence: number,
): Assignment {
  const isVague = found.lead.some((one) => one.confidence < 0.8);
  return {
    task: found.task,
    taskSpan: found.taskSpan,
    lead: found.lead,
    coordinating: notLeading(found),
    mode: found.mode,
    deliverables: [],
    timing: found.timing,
    budget: found.budget,
    budgetSource: null,
    section: section?.clause.path ?? null,
    clauseId: section?.clause.id ?? null,
    style,
    span: found.span,
    confidence: isVague ? confidence - 0.2 : confidence,
  };
}

const notLeading = (found: DutyFound): Assignment['coordinating'] => {
  const seen = new Set(found.lead.map((one) => lowered(one.name)));
  return found.coordinating.filter((one) => !seen.has(lowered(one.name)) && seen.add(lowered(one.name)));
};
