import type { DocumentDetail } from '#modules/documents/contract.ts';
import type { Finding } from '#modules/plans/contract.ts';
import type { OutlinePlace } from '../plans/review/paper.ts';

/** The head of a document stands within its first letters, whatever a web page put around it. */
const WITHIN = 6000;

/**
 * Where the head of a document stands in its text, for laying it out: type and subject, whose words may be parted by line
 * breaks. What is not found word for word is left as it is.
 */
export function headMarks(text: string, head: Pick<DocumentDetail, 'type' | 'subject'>): Finding[] {
  const start = text.slice(0, WITHIN);
  const subject = placeOf(start, head.subject, 0);
  const type = placeOf(start.slice(0, subject?.[0] ?? WITHIN), head.type, 0, true);
  return [...mark('document-type', type), ...mark('subject', subject)];
}

const LONGEST_HEADING = 200;

/** Which items of an outline are headings: short lines that do not end like a sentence; the others are numbered sentences. */
export function headingsOf(
  text: string,
  outline: readonly Pick<DocumentDetail['outline'][number], 'span' | 'level'>[],
): OutlinePlace[] {
  return outline.map(({ span, level }) => {
    const end = text.indexOf('\n', span[0]);
    const line = text.slice(span[0], end < 0 ? text.length : end).trimEnd();
    return { span, level, kind: line.length <= LONGEST_HEADING && !/[.;:,]$/u.test(line) ? 'heading' : 'paragraph' };
  });
}

type Place = readonly [number, number];

function placeOf(text: string, words: string | null, from: number, isLast = false): Place | null {
  const parts = words?.trim().split(/\s+/u) ?? [];
  if (parts.length === 0 || parts[0] === '') return null;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = [...text.slice(from).matchAll(new RegExp(pattern, 'giu'))];
  const match = isLast ? found.at(-1) : found[0];
  return match ? [from + match.index, from + match.index + match[0].length] : null;
}

const mark = (kind: Finding['kind'], place: Place | null): Finding[] =>
  place ? [{ kind, span: [place[0], place[1]], refId: null, assignmentId: null, confidence: 1 }] : [];
