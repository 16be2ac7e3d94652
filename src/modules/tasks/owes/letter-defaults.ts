import type { LetterView } from '../contract.ts';
import type { LetterChoices } from './reminder-letter.ts';
import { symbolOfIssuer, type OfficialDocument } from '#vanban/write/index.ts';

/** Head, signature and recipients of the last letter, so that an officer types them once. */
export const choicesOf = (last: OfficialDocument, answerBy: LetterChoices['answerBy']): LetterChoices => ({
  superior: last.superior,
  issuer: last.issuer,
  symbol: last.number.symbol,
  place: last.place,
  urgency: last.urgency,
  answerBy,
  signer: { onBehalf: last.signer.onBehalf, title: last.signer.title, name: last.signer.name },
  recipients: last.recipients.filter((one) => one !== 'Như trên'),
});

/** The very first letter: what the house knows of the focal agency. */
export const firstChoices = (
  known: {
    readonly province: string;
    readonly provinceKind: 'tinh' | 'thanh-pho';
    readonly agency: string;
    readonly abbreviation: string | null;
  },
  answerBy: LetterChoices['answerBy'],
): LetterChoices => ({
  superior: `Ủy ban nhân dân ${known.provinceKind === 'tinh' ? 'tỉnh' : 'thành phố'} ${known.province}`,
  issuer: known.agency,
  symbol: symbolOfIssuer(known.abbreviation ?? known.agency),
  place: known.province,
  urgency: null,
  answerBy,
  signer: { onBehalf: null, title: 'Giám đốc', name: null },
  recipients: ['Lưu: VT'],
});

/** What the file of a letter is called. */
export const letterFileName = (letter: Pick<LetterView, 'number' | 'round'>): string =>
  `Cong-van-don-doc-${letter.number?.replaceAll('/', '-') ?? `lan-${letter.round}`}.docx`;
