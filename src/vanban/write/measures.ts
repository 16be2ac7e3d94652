/**
 * Measures of NĐ 30/2020/NĐ-CP, Phụ lục I: page (mục I), components (mục V). Millimetres and points; the layouts turn them into
 * their own units.
 */
export const FONT = 'Times New Roman';
/** A4; margins 20–25 above and below, 30–35 left, 15–20 right: the widest text that the decree allows. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 } as const;
/** Lùi đầu dòng 1 or 1.27 cm; at least 6 pt between paragraphs; single to 1.5 lines. */
export const BODY = { indent: 12.7, spacing: 6, lines: 1.1, size: 14 } as const;
/** Share of the head's left column; the number of a body with a long name must not break. */
export const HEAD_LEFT = 0.42;

export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** RRGGBB; black where left out. */
  readonly color?: string;
}

/** Size in points and style of each component. */
export const LOOK = {
  nation: { size: 13, bold: true },
  motto: { size: 14, bold: true },
  superior: { size: 13 },
  issuer: { size: 13, bold: true },
  number: { size: 13 },
  placeAndDate: { size: 14, italics: true },
  typeName: { size: 14, bold: true },
  title: { size: 14, bold: true },
  letterSubject: { size: 12 },
  // Bright red, box and letters (Phụ lục I, II.12b).
  urgency: { size: 13, bold: true, color: 'FF0000' },
  draft: { size: 13, bold: true },
  addressees: { size: 14 },
  basis: { size: 14, italics: true },
  body: { size: 14 },
  heading: { size: 14, bold: true },
  table: { size: 13 },
  recipientsHead: { size: 12, bold: true, italics: true },
  recipients: { size: 11 },
  signerPost: { size: 14, bold: true },
  signerNote: { size: 14, italics: true },
  signerName: { size: 14, bold: true },
  annexLabel: { size: 14, bold: true },
  annexTitle: { size: 14, bold: true },
  annexNote: { size: 14, italics: true },
  pageNumber: { size: 13 },
} as const satisfies Record<string, Look>;

/** Width of a line of bold Times in millimetres, estimated by letter class; for rules that are to be as long as words. */
export function lineWidth(text: string, size: number): number {
  const ems = Array.from(text).reduce((sum, letter) => sum + emOf(letter), 0);
  return ems * size * 0.3528;
}

const emOf = (letter: string): number => {
  if (/[\s.,;:'ijlt/-]/i.test(letter)) return 0.3;
  if (/[mwMW]/.test(letter)) return 0.85;
  return /\p{Lu}/u.test(letter) ? 0.7 : 0.5;
};
