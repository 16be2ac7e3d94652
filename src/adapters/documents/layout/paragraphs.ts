import type { SourceBlock } from '#vanban/document.ts';
import { joinLines, textOfLine, type Line } from './lines.ts';
import type { Margins } from './margins.ts';

/** A paragraph while it grows. */
export interface GrowingParagraph {
  readonly page: number;
  readonly lines: Line[];
  readonly centred: boolean;
}

/** A line that begins an item: `I.`, `1.1.`, `a)`, `-`, `Điều 5.` */
const MARKER =
  /^(?:[-–—+•*▪➢☐]|\(?\d{1,3}(?:\.\d{1,3})*[.)/]|\d{1,3}(?:\.\d{1,3})+|[IVXLC]{1,6}[.)/-]|[a-zđ][).]|Điều \d+|(?:Chương|Mục|Phần|PHẦN|CHƯƠNG|MỤC) [\dIVX]+)(?:\s|$)/u;

/** Whether a line stands in the middle between the margins, well inside both. */
export function isCentred(line: Line, { left, right }: Margins): boolean {
  const before = line.left - left;
  const after = right - line.right;
  return before > 1.5 * line.size && after > 1.5 * line.size && Math.abs(before - after) < 0.08 * (right - left);
}

/**
 * Whether a line goes on with the paragraph above it. A line wraps when the next word would not have fitted; so a full
 * line followed by one at the margin goes on, even if that one begins with a dash inside a name.
 */
export function goesOn(paragraph: GrowingParagraph, line: Line, margins: Margins, samePage: boolean): boolean {
  const last = paragraph.lines.at(-1)!;
  const step = line.baseline - last.baseline;
  if (samePage && step > (margins.indents ? 1.7 : 1.35) * Math.max(margins.pitch, 1.1 * line.size)) return false;
  if (Math.abs(line.size - last.size) > 0.25 * last.size) return false;
  const centred = isCentred(line, margins);
  if (paragraph.centred || centred) return paragraph.centred && centred && goesOnCentred(last, line, margins);
  const firstWord = line.words[0]!;
  const isFull = margins.right - last.right < firstWord.right - firstWord.left + 0.5 * line.size;
  return isFull && isAtContinuation(paragraph, line, margins);
}

/** A title that wraps keeps its look and fills most of the line; a new line of a title begins with a capital. */
function goesOnCentred(last: Line, line: Line, { left, right }: Margins): boolean {
  if (isBold(last) !== isBold(line) || isUpper(last) !== isUpper(line)) return false;
  return last.right - last.left > 0.55 * (right - left) || /^\p{Ll}/u.test(textOfLine(line));
}

function isAtContinuation({ lines }: GrowingParagraph, line: Line, margins: Margins): boolean {
  const tolerance = 0.7 * line.size;
  const first = lines[0]!;
  const text = textOfLine(line);
  const second = lines[1];
  if (second) {
    if (line.left > second.left + tolerance) return false;
    return line.left > second.left - tolerance || !MARKER.test(text);
  }
  if (line.left < first.left - tolerance) return true;
  const hanging = first.words[1]?.left;
  const isHanging =
    hanging !== undefined && MARKER.test(textOfLine(first)) && Math.abs(line.left - hanging) < tolerance;
  if (line.left > first.left + tolerance) return isHanging;
  // Both begin at the same place: either both are first lines, or the paragraph has no indent at all.
  const isEnded = /[.;:!?…]$/.test(textOfLine(lines.at(-1)!));
  if (MARKER.test(text) && (isEnded || margins.indents)) return false;
  return !(margins.indents && first.left > margins.left + tolerance && isEnded);
}

const isBold = (line: Line): boolean => line.words.every((word) => word.bold);
const isItalic = (line: Line): boolean => line.words.every((word) => word.italic);
const isUpper = (line: Line): boolean => !/\p{Ll}/u.test(textOfLine(line));

/** The finished paragraph as a block. */
export function paragraphBlock({ lines, page, centred }: GrowingParagraph): SourceBlock {
  return {
    kind: 'paragraph',
    text: joinLines(lines.map(textOfLine)),
    page,
    ...(lines.every(isBold) && { bold: true }),
    ...(lines.every(isItalic) && { italic: true }),
    ...(centred && { centred: true }),
  };
}
