import type { Day, Reference, ReportedDocument } from '../document.ts';
import { lowered } from '../fold.ts';
import type { NameIndex } from './agency-names.ts';
import { daysIn } from './days.ts';
import { enactorOf, type Page } from './enactor.ts';
import { BEGIN, END, pattern, tidy, vn } from './pattern.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import type { Passage } from './passage.ts';
import { sourceDocument } from './source-note.ts';

/** Types that are reported on, by the words that name them. */
const KIND = vn`kế hoạch hành động|kế hoạch|chương trình hành động|chương trình|đề án|quyết định|chỉ thị|nghị quyết|công văn|thông báo|chiến lược|phương án|hướng dẫn|công điện|quy chế|quy định|kết luận|văn bản`;
const ACT = vn`(?:ký quyết định|ký ban hành|ban hành|ký|phê duyệt|thông qua|công bố|triển khai|xây dựng|có)`;
/** `ban hành Kế hoạch số …`, `ban hành Kế hoạch công tác …`. */
const ENACTED = pattern(`${BEGIN}${ACT}\\s+(?:${vn`bản|các|thông tin về`}\\s+)?(${KIND})${END}`, 'gu');
/** `Kế hoạch Thông tin đối ngoại tỉnh …`, named without an act. */
const NAMED = pattern(`${BEGIN}(${KIND})\\s+(?=\\p{L})`, 'gu');
const BACK = pattern(
  `${BEGIN}(?:${vn`theo|tại|của|thực hiện|nội dung`})\\s+(${KIND})${END}|${BEGIN}(${KIND})\\s+(?:${vn`nhằm|đề ra|đặt ra|nêu|xác định|này|cũng|yêu cầu|tập trung|gồm|trên`})${END}`,
  'gu',
);
const SUBJECT_END = pattern(
  `[;:]|\\.(?=\\s|$|/)|\\s\\((?:${vn`có|kèm|gửi|đính kèm`})\\s|[,\\s]+(?:${vn`nhằm|theo đó|trong đó|với (?:mục|các|những|nhiều|tổng|quan|[0-9])|đây là|gồm|bao gồm|qua đó|gửi (?:các|ủy ban|ubnd|chủ tịch|sở|bộ)|để (?:triển|thực|nâng|tăng|chỉ)|đã|sẽ|có hiệu lực|do (?:ubnd|sở|chủ tịch|đồng chí|ông|bà)|trên cơ sở|yêu cầu|đề ra|đặt ra|xác định|chia (?:làm|thành)`})${END}`,
);
const PERIOD = pattern(
  `${vn`giai đoạn|năm|thời kỳ|nhiệm kỳ`}\\s+(?:20\\d{2})(?:\\s*[-–]\\s*20\\d{2})?(?:\\s*,?\\s*${vn`(?:tầm nhìn|định hướng)(?: đến)?(?: năm)?`}\\s+20\\d{2})?`,
  'gu',
);

/** `gửi các báo, đài; phòng Văn hóa … đề nghị …`: whom it goes to is not what it is about. */
const SENT = pattern(`^${vn`gửi`}\\s[^.]{3,300}?(?=${BEGIN}(?:${vn`về việc|đề nghị|yêu cầu|v\/v`})\\s)`, 'su');
const ABOUT = pattern(`^(?:${vn`về việc|về|v/v`})\\s+`);
const GROUND = pattern(`(?:${vn`thực hiện|căn cứ|triển khai|theo|quán triệt`})\\s*(?:${vn`các`}\\s*)?$`);
const WEAK_ACT = pattern(vn`^(?:triển khai|có|xây dựng)`);
const DONE = pattern(`(?:${vn`vừa|đã|mới`})\\s+$`);

const HAS = pattern(vn`^có\s`);
const ON_DAY = pattern(`^[^.;]{0,30}${vn`ngày`}\\s*\\d{1,2}\\s?[/.-]\\s?\\d{1,2}[^.;]{0,120}$`);
/** `Trước đó, … đã ban hành Kế hoạch số …`: told to explain. */
const EARLIER = pattern(`^\\s*(?:${vn`trước đó|trước đây|được biết`})${END}`);

interface Candidate {
  readonly document: ReportedDocument;
  readonly weight: number;
}

/** The document that a news item tells about: by the words of its enactment, its number, or how often it is named. */
export function readReported(
  passages: readonly Passage[],
  references: readonly Reference[],
  index: NameIndex,
  published: Day | null,
): ReportedDocument | null {
  const source = sourceDocument(passages, index);
  if (source) return source;
  const backs = countBacks(passages);
  const candidates = passages.flatMap((passage, at) => candidatesIn(passage, at, backs, { index, published }));
  const best = candidates.reduce<Candidate | null>(
    (top, one) => (top === null || one.weight > top.weight ? one : top),
    null,
  );
  if (!best || best.weight < 1.5) return null;
  return completed(best.document, candidates, references);
}

/** How often the text points back to a document of a type: `theo Kế hoạch`, `Kế hoạch đề ra`. */
function countBacks(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { low } of passages) {
    for (const match of low.matchAll(BACK)) {
      const kind = tidy(match[1] ?? match[2] ?? '');
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return counts;
}

function candidatesIn(passage: Passage, at: number, backs: ReadonlyMap<string, number>, page: Page): Candidate[] {
  const mentions = mentionsIn(passage, page.index);
  const found: Candidate[] = [];
  const taken = new Set<number>();
  // A headline shortens; the sentence below it tells the whole.
  const isHeadline = at < 6 && passage.text.length < 220 && !/[.;:]$/u.test(passage.text);
  const early = (isHeadline ? 0 : Math.max(0, 2 - at * 0.25)) - (EARLIER.test(passage.low) ? 4 : 0);
  const back = (kind: string): number => Math.min(2, (backs.get(kind) ?? 0) * 0.5);
  for (const match of passage.low.matchAll(ENACTED)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    if (taken.has(start) || !isTold(passage, match.index)) continue;
    taken.add(start);
    const document = documentAt(passage, start, match[1] ?? '', match.index, mentions, page);
    found.push({
      document,
      weight: 3 + early + back(tidy(match[1] ?? '')) + (document.number ? 2 : 0) + (document.subject ? 0.5 : 0),
    });
  }
  for (const match of passage.low.matchAll(NAMED)) {
    if (taken.has(match.index) || !/^\p{Lu}/u.test(passage.text.slice(match.index))) continue;
    const document = documentAt(passage, match.index, match[1] ?? '', -1, mentions, page);
    if (!document.number && !hasPeriod(document.subject)) continue;
    const isGround = GROUND.test(passage.low.slice(Math.max(0, match.index - 30), match.index));
    found.push({
      document,
      weight:
        0.5 +
        (isHeadline ? 1.2 : early) +
        back(tidy(match[1] ?? '')) +
        (document.number ? 1.5 : 0) -
        (isGround ? 3 : 0),
    });
  }
  return found;
}

/** `triển khai Kế hoạch số …` tells of work on an older document, unless a body did it: `UBND tỉnh triển khai …`. */
function isTold(passage: Passage, act: number): boolean {
  if (!WEAK_ACT.test(passage.low.slice(act, act + 12)) || DONE.test(passage.low.slice(Math.max(0, act - 8), act)))
    return true;
  // `Ngày 19/4, UBND tỉnh có Công văn về việc …`.
  return HAS.test(passage.low.slice(act, act + 4)) && ON_DAY.test(passage.low.slice(0, act));
}

/** A year; the year of a day (`trước ngày 30/5/2022`) is none. */
const hasPeriod = (subject: string | null): boolean => subject !== null && /(?<![\d/.-])20\d{2}/u.test(subject);

function documentAt(
  passage: Passage,
  start: number,
  kind: string,
  act: number,
  mentions: readonly Mention[],
  page: Page,
): ReportedDocument {
  const mention = mentions.find((one) => one.begin >= start - 2 && one.begin <= start + 2);
  const named =
    start +
    kind.length +
    (URGENT.exec(passage.low.slice(start + kind.length, start + kind.length + 20))?.[0].length ?? 0);
  const bare = mention ? null : BARE_NUMBER.exec(passage.low.slice(named, named + 20));
  const numbered = named + (bare?.[0].length ?? 0);
  const dated = bare ? BARE_DAY.exec(passage.low.slice(numbered, numbered + 30)) : null;
  const bareDay = dated ? daysIn(dated[0])[0]?.day : undefined;
  const from = mention ? mention.end : numbered + (dated?.[0].length ?? 0);
  const enactor = act >= 0 ? enactorOf(passage, act, page) : { issuer: null, date: null };
  const words = tidy(passage.text.slice(start, start + kind.length));
  const aside = mention || bare ? undefined : asideOf(passage, from, kind, mentions);
  const own = mention ?? aside;
  return {
    documentType: words.slice(0, 1).toUpperCase() + words.slice(1).toLowerCase(),
    number: own?.number ?? bare?.[1] ?? bare?.[2] ?? null,
    issuer: own?.issuer ?? enactor.issuer,
    date: own?.date ?? bareDay ?? enactor.date,
    subject: subjectAt(passage, from, aside && passage.text.lastIndexOf('(', aside.begin)),
  };
}

/** `… vừa có Công văn đề nghị … (Công văn số 1236/SVHTTDL-QLVH, ngày 30/10/2019)`: number and day in brackets behind it. */
function asideOf(passage: Passage, from: number, kind: string, mentions: readonly Mention[]): Mention | undefined {
  return mentions.find(
    (one) =>
      one.begin > from &&
      one.begin < from + FAR &&
      IN_BRACKETS.test(passage.low.slice(from, one.begin)) &&
      (one.type === null || lowered(one.type.name) === tidy(kind)),
  );
}
/** So far behind its name the number of a document may stand. */
const FAR = 700;
const IN_BRACKETS = /^[^.]{0,600}\(\s*$/su;

/** `Chỉ thị số 17 về …`, `công văn 2933 ngày …`: a number whose symbol the article leaves out. */
const BARE_NUMBER = pattern(
  `^\\s+(?:${vn`số`}\\s+(\\d{1,5})(?![\\d/\\-])|(\\d{2,5})(?=\\s+(?:${vn`ngày|của|về`})${END}))`,
);
/** `Công văn khẩn`, `công điện hỏa tốc`. */
const URGENT = pattern(`^\\s+(?:${vn`thượng khẩn|khẩn|hỏa tốc`})${END}`);
/** The day that follows such a number. */
const BARE_DAY = pattern(`^[\\s,(]*${vn`ngày`}\\s*[\\d/.-]{3,10}\\)?`);

/** The words after number, day and issuer up to the end of the thought. */
function subjectAt(passage: Passage, from: number, until = from + 400): string | null {
  const rest = passage.text.slice(from, Math.min(until, from + 400));
  const low = lowered(rest);
  const lead = /^[\s,)”"“]*/u.exec(low)?.[0].length ?? 0;
  const sent = SENT.exec(low.slice(lead))?.[0].length ?? 0;
  const about = ABOUT.exec(low.slice(lead + sent))?.[0].length ?? 0;
  const begin = lead + sent + about;
  const stop = SUBJECT_END.exec(low.slice(begin));
  let end = stop ? begin + stop.index : low.length;
  const periods = [...low.slice(begin, end).matchAll(PERIOD)];
  const first = periods[0];
  // What follows the years after a comma is the next thought: `…, giai đoạn 2021-2025, tỉnh … đặt ra mục tiêu`.
  if (first && /^\s*,/u.test(low.slice(begin + first.index + first[0].length, end)))
    end = begin + first.index + first[0].length;
  const words = tidy(rest.slice(begin, end)).replace(/^[“"](?=[^“"”]*$)|[",.\s]+$/gu, '');
  // A closing quote belongs to the subject only with the one that opens it.
  const unwrapped = /^“[^“”]*”$/u.test(words) ? words.slice(1, -1) : words;
  const subject = unwrapped.includes('“') ? unwrapped : unwrapped.replace(/”+$/u, '');
  return subject.length > 8 ? subject : null;
}

/** What another mention of the same document says; `UBND tỉnh` with the province that the subject names. */
function completed(
  document: ReportedDocument,
  all: readonly Candidate[],
  references: readonly Reference[],
): ReportedDocument {
  const same = all
    .map((one) => one.document)
    .filter(
      (one) =>
        one.documentType === document.documentType &&
        (!document.number || !one.number || one.number === document.number),
    );
  const cited = document.number ? references.find((one) => one.number === document.number) : undefined;
  const issuer = same.find((one) => one.issuer)?.issuer ?? null;
  const subject = document.subject ?? same.find((one) => one.subject)?.subject ?? null;
  const number = document.number ?? (hasPeriod(subject) ? null : (same.find((one) => one.number)?.number ?? null));
  return {
    documentType: document.documentType,
    number,
    issuer: document.issuer ?? cited?.issuer ?? issuer,
    date: document.date ?? cited?.date ?? null,
    subject,
  };
}
