import { secrecyStampIn, type SecrecyLevel, type SourceBlock } from '#vanban/index.ts';

export type { SecrecyLevel } from '#vanban/index.ts';

/**
 * Looks for a stamp MẬT, TỐI MẬT or TUYỆT MẬT in what was read of a file, before anything of it is stored; null where
 * there is none. The rule is the reader's own, so that a text is never refused for one reason and read for another.
 */
export function findSecrecyStamp(blocks: readonly SourceBlock[]): SecrecyLevel | null {
  return secrecyStampIn(blocks);
}
