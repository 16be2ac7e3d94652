import type { Day, Reference, Span } from '../document.ts';
import { lowered } from '../fold.ts';
import { isCapitals } from './capitals.ts';
import { daysIn } from './days.ts';
import { BEGIN, END, pattern, tidy, vn } from './pattern.ts';
import { DAY_LEAD } from './mention-surroundings.ts';
import type { Passage } from './passage.ts';

/** Words that end the name of a law. */
const LAW_STOPS: ReadonlySet<string> = new Set(
  'ngày năm số về quy có được để theo của hoặc này tại đã trong cho nêu do là với từ hiện thì khi đến bằng như gồm cũng sau liên'.split(
    ' ',
  ),
);
const LAW_WORDS = pattern(
  `^(?:${vn`phổ biến|ban hành|đất đai|báo chí|ngân sách|tổ chức|du lịch|quảng cáo|an ninh|tiếp cận|phòng|bảo vệ|công nghệ`})${END}`,
);
/** `GIÁO DỤC PHÁP LUẬT` in capitals names no law. */
const OF_LAWS = pattern(vn`pháp\s+$`);
const LAW_CHANGES = pattern(`^${vn`sửa đổi|bổ sung`}`);
const NO_LAW = pattern(`^${vn`sư|pháp|việt nam|gia|lệ`}${END}`);
const LAW = pattern(`${BEGIN}(bộ luật|luật|pháp lệnh)\\s+(?=\\p{L})`, 'gu');

/** Laws cited by their name alone (`Luật Du lịch ngày 19/6/2017`): the name stands as type, the number is empty. */
export function readNamedLaws(passages: readonly Passage[]): Reference[] {
  const groups = new Map<string, Reference>();
  for (const passage of passages) {
    let until = 0;
    for (const match of passage.low.matchAll(LAW)) {
      // `Luật sửa đổi một số điều của Luật …` is one law.
      if (match.index < until || OF_LAWS.test(passage.low.slice(0, match.index).slice(-6))) continue;
      const law = lawAt(passage, match.index, match.index + match[0].length);
      if (!law) continue;
      until = law.end;
      const key = `${lowered(law.name)}|${law.date ?? ''}`;
      const span: Span = [passage.start + match.index, passage.start + law.end];
      const known = groups.get(key);
      groups.set(
        key,
        known
          ? // A name in capitals gives way to the name as the law is written.
            {
              ...known,
              type: isCapitals(known.type ?? '') ? law.name : known.type,
              mentions: [...known.mentions, span],
            }
          : { number: '', type: law.name, date: law.date, issuer: null, span, mentions: [span], confidence: 0.8 },
      );
    }
  }
  return [...groups.values()];
}

function lawAt(passage: Passage, start: number, from: number): { name: string; date: Day | null; end: number } | null {
  const { text, low } = passage;
  if (!/^\p{Lu}/u.test(text.slice(start, start + 1))) return null;
  const rest = text.slice(from, from + 140);
  const after = low.slice(from, from + 40);
  const changes = LAW_CHANGES.test(after);
  if (!changes && !/^\p{Lu}/u.test(rest) && !LAW_WORDS.test(after)) return null;
  if (NO_LAW.test(after)) return null;
  const end = endOfLaw(passage, from, changes);
  const name = tidy(text.slice(start, end));
  if (name.split(' ').length < 3 && !/^(?:Bộ luật|Luật|Pháp lệnh) \p{Lu}/u.test(name)) return null;
  const tail = low.slice(end, end + 40);
  const day = daysIn(tail)[0];
  const date = day && DAY_LEAD.test(tail.slice(0, day.start)) ? day.day : null;
  return { name, date, end: date && day ? end + day.end : end };
}

function endOfLaw(passage: Passage, from: number, changes: boolean): number {
  const { text, low } = passage;
  let end = from;
  for (const word of text.slice(from, from + 160).matchAll(/[\p{L}\p{N}]+/gu)) {
    const at = from + word.index;
    const own = low.slice(at, at + word[0].length);
    if (end > from && !/^\s*$/u.test(text.slice(end, at)) && !goesOn(text.slice(end, at), text.slice(at), changes))
      break;
    if (end > from && LAW_STOPS.has(own) && !(changes && (own === 'của' || own === 'số'))) break;
    if (
      own === 'và' &&
      /^và (?:luật|các|nghị|quyết|thông|pháp|bộ luật|chỉ thị|kế hoạch|chương trình|hướng dẫn|công văn|đề án)/u.test(
        low.slice(at, at + 16),
      )
    )
      break;
    end = at + word[0].length;
  }
  return end;
}

/** `Luật Phòng, chống thiên tai`, `Luật sửa đổi, bổ sung …`: a comma before a small letter inside a name. */
function goesOn(gap: string, after: string, changes: boolean): boolean {
  if (!/^\s*,\s*$/u.test(gap)) return false;
  return (
    /^(?:chống|giáo dục|bổ sung|cứu|tố cáo)/u.test(lowered(after.slice(0, 12))) || (changes && /^\p{Ll}/u.test(after))
  );
}
