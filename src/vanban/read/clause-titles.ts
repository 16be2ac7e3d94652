import type { Clause } from '../document.ts';
import { lowered } from '../fold.ts';
import { isCapitals } from './capitals.ts';
import { markerOf, type Marker } from './markers.ts';
import { pattern, tidy, vn } from './pattern.ts';
import type { Paragraph } from './source.ts';

export interface Titled {
  readonly title: string;
  readonly kind: Clause['kind'];
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

const LONG_HEADING = 260;

/** The words behind a mark: the whole heading, or the beginning of a numbered paragraph. */
export function titleOf(
  paragraphs: readonly Paragraph[],
  index: number,
  marker: Marker,
  isBody: (paragraph: number) => boolean,
): Titled {
  let at = index;
  let paragraph = paragraphs[index] as Paragraph;
  let from = marker.length;
  // `Điều 1.` or `Chương I` alone on its line: the title is on the next.
  const next = paragraphs[index + 1];
  if (
    paragraph.text.slice(from).trim() === '' &&
    next &&
    isBody(index + 1) &&
    (!markerOf(next.text) || marker.style === 'part')
  ) {
    [at, paragraph, from] = [index + 1, next, 0];
  }
  const rest = paragraph.text.slice(from);
  const start = paragraph.start + from + (rest.length - rest.trimStart().length);
  const heading = headingIn(rest.trim(), paragraphs[at + 1]);
  if (heading !== null) {
    return {
      title: tidy(heading),
      kind: 'heading',
      start,
      end: Math.max(start + heading.length, paragraph.start + from),
      paragraph: at,
    };
  }
  return { title: beginningOf(rest), kind: 'paragraph', start, end: paragraph.end, paragraph: at };
}

/** The title if the paragraph is one and nothing more; null for a numbered sentence. */
function headingIn(text: string, next: Paragraph | undefined): string | null {
  const bare = text.replace(/\s*[:.;]+\s*$/u, '');
  if (text === '' || text.length > LONG_HEADING) return text === '' ? '' : null;
  if (isCapitals(text)) return bare;
  if (/\.\/\.|[;]$/u.test(text)) return null;
  // A dot ends a sentence; headings of a few words may carry one all the same.
  if (text.endsWith('.') && !text.endsWith('..')) return isShortTitle(bare) && next !== undefined ? bare : null;
  if (NAMED_TASK.test(lowered(bare)) && bare.length < 160) return bare;
  const sentence = /[.;:]\s+\S/u.exec(bare.replace(/\b(?:TP|TX|Tp|Tx|St|Dr)\./gu, '$&'));
  if (sentence && bare.slice(sentence.index + 1).trim().length > 12) return null;
  return bare;
}

/** `Nhiệm vụ 1: Thiết kế bộ nhận diện`: the colon parts a heading from its number, not from a sentence. */
const NAMED_TASK = pattern(
  `^(?:${vn`nhiệm vụ|nội dung|mục tiêu|giải pháp|hoạt động|giai đoạn|chuyên đề|bước|đợt|phần|dự án|nhóm|hợp phần|chủ đề`})(?:\\s+[\\divx]{1,4}|\\s+${vn`thứ`}\\s+\\p{L}+)?\\s*:[^:.;]+$`,
);

const SHORT_TITLES = pattern(
  `^${vn`(?:mục đích|yêu cầu|mục tiêu|mục tiêu chung|mục tiêu cụ thể|nội dung|đối tượng|thời gian|địa điểm|kinh phí|quan điểm|nhiệm vụ|giải pháp|tổ chức thực hiện)`}`,
);

function isShortTitle(text: string): boolean {
  return text.length < 60 && SHORT_TITLES.test(lowered(text));
}

/** The beginning of a numbered paragraph: its first words, up to about 160 signs. */
function beginningOf(text: string): string {
  const whole = tidy(text);
  if (whole.length <= 160) return whole;
  const space = whole.lastIndexOf(' ', 160);
  return whole.slice(0, space > 60 ? space : 160);
}
