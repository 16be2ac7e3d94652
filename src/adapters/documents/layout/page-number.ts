import { textOfLine, type Line } from './lines.ts';

const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?(\d{1,4})(?:\s*\/\s*\d{1,4})?[-–—\s]*$/i;

/** The number of a page, from a line in its margin that says nothing else; null for any other line. */
export function pageNumberOf(line: Line, pageHeight: number): number | null {
  if (line.baseline > 0.11 * pageHeight && line.baseline < 0.9 * pageHeight) return null;
  const number = PAGE_NUMBER.exec(textOfLine(line))?.[1];
  return number === undefined ? null : Number(number);
}
