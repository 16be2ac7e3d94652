import type { SourceBlock } from '#vanban/document.ts';
import { foldForSearch } from '#platform/values/fold.ts';

/** Degrees of secrecy of Luật Bảo vệ bí mật nhà nước. */
export type SecrecyLevel = 'mat' | 'toi-mat' | 'tuyet-mat';

const LEVELS: ReadonlyMap<string, SecrecyLevel> = new Map([
  ['mat', 'mat'],
  ['toi mat', 'toi-mat'],
  ['tuyet mat', 'tuyet-mat'],
]);
/** A stamp is a line of its own in capitals, perhaps framed or starred; "mật ong" and "bảo mật" are words in a sentence. */
const STAMP = /^[\s\p{P}\p{S}]*(?:độ\s+mật\s*:\s*)?((?:TUYỆT|TỐI)\s+MẬT|MẬT)[\s\p{P}\p{S}]*$/u;
const DEGREE = /độ\s+mật\s*:\s*(tuyệt\s+mật|tối\s+mật|mật)\s*$/iu;

/** Looks for a stamp MẬT, TỐI MẬT or TUYỆT MẬT in what was read of a file; null where there is none. */
export function findSecrecyStamp(blocks: readonly SourceBlock[]): SecrecyLevel | null {
  for (const line of linesOf(blocks)) {
    const text = line.normalize('NFC').trim();
    const found = (STAMP.exec(text) ?? DEGREE.exec(text))?.[1];
    const level = found && LEVELS.get(foldForSearch(found));
    if (level) return level;
  }
  return null;
}

function* linesOf(blocks: readonly SourceBlock[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield* block.text.split('\n');
    else for (const cell of block.rows.flat()) yield* cell.text.split(/[\n|]/);
  }
}
