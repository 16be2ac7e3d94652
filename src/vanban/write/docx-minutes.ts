import { AlignmentType, type FileChild } from 'docx';
import { signedBody, title } from './docx-body.ts';
import { head } from './docx-head.ts';
import { packed, section, textWidth } from './docx-page.ts';
import { borderless, paragraph } from './docx-parts.ts';
import type { Minutes } from './official-document.ts';

const TYPE = 'Biên bản';
const CENTRE = { alignment: AlignmentType.CENTER };

/** Lays minutes out (Phụ lục III, mẫu 1.10). @returns the bytes of a .docx. */
export const writeMinutesDocx = (minutes: Minutes): Promise<Uint8Array> =>
  packed(minutes.subject, minutes.issuer, [
    section(
      [
        head({ ...minutes, type: TYPE, urgency: null, placeAndDate: null }),
        ...title({ type: TYPE, subject: minutes.subject }),
        ...signedBody(minutes.body),
        signatures(minutes),
      ],
      false,
    ),
  ]);

/** Who signs, side by side; the room between is for the signatures. */
const signatures = ({ signers }: Minutes): FileChild =>
  borderless(
    signers.map(({ role, name }) => [
      paragraph('signerPost', role.toLocaleUpperCase('vi'), { ...CENTRE, spacing: { before: 240 }, keepNext: true }),
      paragraph('signerNote', '(Ký, ghi rõ họ tên)', { ...CENTRE, keepNext: true }),
      paragraph('signerName', name, { ...CENTRE, spacing: { before: 1500 } }),
    ]),
    signers.map(() => 1 / signers.length),
    textWidth(false),
  );
