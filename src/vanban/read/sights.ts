import { lowered } from '../fold.ts';
import type { Line } from './source.ts';

/** What part of the page a line belongs to. `left`: behind the end of the document, and no words of a site. */
export type Zone = 'furniture' | 'machine' | 'head' | 'body' | 'recipients' | 'signature' | 'annex' | 'left';

/** A line as the zones see it. `low` holds its first signs only: what a line is shows at its beginning. */
export interface Sight {
  readonly line: Line;
  readonly text: string;
  readonly low: string;
  readonly blank: boolean;
}

const SEEN = 400;

export function sightsOf(lines: readonly Line[]): Sight[] {
  return lines.map((line) => {
    const text = line.text.trim();
    return { line, text, low: lowered(line.text.slice(0, SEEN)), blank: text === '' };
  });
}

/** The next lines that hold text. */
export function nextLines(sights: readonly Sight[], at: number, count: number): Sight[] {
  const found: Sight[] = [];
  for (let next = at + 1; next < sights.length && found.length < count; next++) {
    const sight = sights[next];
    if (sight && !sight.blank) found.push(sight);
  }
  return found;
}

export function previousLine(sights: readonly Sight[], at: number): Sight | undefined {
  for (let before = at - 1; before >= 0 && at - before < 200; before--)
    if (!sights[before]?.blank) return sights[before];
  return undefined;
}

/** Capitals and signs only, two letters at least: `ỦY`, `GIAI ĐOẠN 2022 - 2025`. */
export function isUpper(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** Rules and frames between the parts of a page. */
export function isRule(text: string): boolean {
  return /^[-–—_=*|~.\s]+$/u.test(text);
}

const NAME =
  /^(?:(?:TS|ThS|PGS|GS|BS|CN|KS|NSƯT|NSND)\.?\s*)*\p{Lu}\p{Ll}*(?:[’'-]\p{Lu}?\p{Ll}+)?(?:\s+\p{Lu}(?:\p{Ll}*|[’'-]\p{Lu}?\p{Ll}+)){1,5}$/u;

/** `Nguyễn Văn An`, `Lò Minh Thắng`, `Y Thông`: two to six words with capitals, not in capitals throughout. */
export function isPersonName(text: string): boolean {
  const bare = text.replace(/[.\s]+$/u, '');
  return bare.length < 46 && NAME.test(bare) && /\p{Ll}/u.test(bare);
}
