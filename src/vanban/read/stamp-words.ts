import type { Stamps } from '../document.ts';
import { lowered } from '../fold.ts';
import { pattern, vn } from './pattern.ts';

/** Degrees of secrecy of Luật Bảo vệ bí mật nhà nước, in the codes of {@link Stamps}. */
export type SecrecyLevel = NonNullable<Stamps['secrecy']>['level'];
/** Degrees of urgency of Decree 30/2020. */
export type UrgencyLevel = NonNullable<Stamps['urgency']>['level'];

/** Frames, stars and brackets around a stamp. */
export const FRAME = `[\\s\\p{P}\\p{S}]*`;

export const SECRECY: readonly (readonly [SecrecyLevel, string])[] = [
  ['tuyet-mat', vn`tuyệt ?mật`],
  ['toi-mat', vn`tối ?mật`],
  ['mat', 'mật'],
];
export const URGENCY: readonly (readonly [UrgencyLevel, string])[] = [
  ['hoa-toc', `${vn`hỏa ?tốc`}(?:\\s+${vn`hẹn giờ`}.{0,20})?`],
  ['thuong-khan', vn`thượng ?khẩn`],
  ['khan', 'khẩn'],
];

const ANY = [...SECRECY, ...URGENCY].map(([, source]) => source).join('|');
const WHOLE = pattern(`^${FRAME}(?:${ANY})(?:[\\s\\p{P}\\p{S}]+(?:${ANY})){0,2}${FRAME}$`);

/** Is a piece of text nothing but stamps: `MẬT`, `TỐI MẬT - HỎA TỐC`, in any case? */
export function isStampWords(text: string): boolean {
  return text.length < 60 && WHOLE.test(lowered(text));
}
