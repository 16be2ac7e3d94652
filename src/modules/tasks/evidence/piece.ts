import type { z } from 'zod';
import { officialDay } from '#platform/values/day.ts';
import type { evidenceFields, SourceKind } from '../contract.ts';
import type { EvidenceFile } from '../tables.ts';

type Fields = { readonly [K in keyof typeof evidenceFields]?: z.output<(typeof evidenceFields)[K]> };

/** A piece of evidence as it is handed in for a task. */
export interface Piece extends Fields {
  readonly taskId: string;
  /** The first lead's part where left out. */
  readonly partId?: string;
  readonly sourceKind: SourceKind;
  /** The thing in the module that owns it: with it the piece is one, however many tasks it serves. */
  readonly sourceId?: string;
  readonly sourceVersion?: string;
  readonly title: string;
  readonly url?: string;
  /** Hash of the page as it stood, where the module that owns the source kept it. */
  readonly snapshotHash?: string;
  readonly file?: EvidenceFile;
  readonly letter?: { readonly number?: string | undefined; readonly issuedOn: string };
  /** ISO instant, where it is known to the minute. */
  readonly occurredAt?: string;
}

/**
 * A web address as it is kept: without the place within the page and without what newsletters and networks append, so that
 * the same page is the same evidence. Null where it is no address of a web page.
 */
export function pageAddress(typed: string): string | null {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || !url.hostname.includes('.')) return null;
  if (url.username || url.password) return null;
  url.hash = '';
  for (const name of url.searchParams.keys().toArray())
    if (/^(utm_\w+|fbclid|gclid|zarsrc|zalo_\w+)$/i.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** `Công văn số 112/CAT-PX03 ngày 02/10/2026: …`. */
export const letterTitle = (letter: { number?: string | undefined; issuedOn: string; subject: string }): string =>
  `Văn bản${letter.number ? ` số ${letter.number}` : ''} ngày ${officialDay(letter.issuedOn)}: ${letter.subject}`.slice(
    0,
    500,
  );

/** What tells two pieces without an owner apart within one task: the page, or the bytes of the file. */
export const sameness = (piece: Pick<Piece, 'url' | 'file' | 'sourceKind'>): string | null => {
  if (piece.sourceKind === 'link') return piece.url ?? null;
  return piece.file?.sha256 ?? null;
};
