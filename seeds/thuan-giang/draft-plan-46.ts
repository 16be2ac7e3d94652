/** Plan 46 as the Sở sent it for comments in February: what agencies then asked for does not stand in it yet. */
import type { Piece } from './plan-46-text.ts';

/** Pieces of the signed text that came in by a comment, by their first words. */
const ADDED_LATER = [
  'c) Thông điệp được sử dụng thống nhất',
  'Việc đón đoàn phóng viên nước ngoài',
  '2. Nhiệm vụ 1 và nhiệm vụ 13',
];

/** Words of the signed text → those of the draft. */
const OTHERWISE: readonly (readonly [signed: string, draft: string])[] = [
  ['bảo vệ bí mật nhà nước, bảo vệ dữ liệu cá nhân, sở hữu trí tuệ', 'sở hữu trí tuệ'],
  ['Trung Quốc, Lào và các nước ASEAN', 'Trung Quốc và các nước ASEAN'],
  [
    ', trong đó tiếng Anh được cập nhật thường xuyên; các ngôn ngữ còn lại tập trung vào những nội dung ít thay đổi, có ngày rà soát',
    '',
  ],
  ['3. Việc quản lý, sử dụng', '2. Việc quản lý, sử dụng'],
];

/** The pieces of the draft. */
export const draftOf = (pieces: readonly Piece[]): Piece[] =>
  pieces
    .filter(([, text]) => !ADDED_LATER.some((begins) => text.startsWith(begins)))
    .map(([kind, text]) => [kind, OTHERWISE.reduce((words, [signed, draft]) => words.replace(signed, draft), text)]);
