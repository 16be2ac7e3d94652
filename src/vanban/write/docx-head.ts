/** The two-column head (Phụ lục I, mục IV): issuer, number and a letter's subject at the left; nation, motto, place and day at the right. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type Paragraph,
} from 'docx';
import { paragraph, rule } from './docx-parts.ts';
import { HEAD_LEFT, lineWidth, LOOK, PAGE } from './measures.ts';
import { isLetter, type OfficialDocument } from './official-document.ts';
import { issuerLines, MOTTO, NATION, numberLine, subjectLine, URGENCY_WORDS } from './words.ts';

const WIDTH = PAGE.width - PAGE.left - PAGE.right;
const LEFT = WIDTH * HEAD_LEFT;
const RIGHT = WIDTH - LEFT;
const CENTRE = { alignment: AlignmentType.CENTER };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** What the head says; minutes name neither place nor day in it. */
export type Head = Pick<OfficialDocument, 'type' | 'superior' | 'issuer' | 'number' | 'subject' | 'urgency'> & {
  readonly placeAndDate: string | null;
};

/** Rows, so that number and day stand on one line however long the issuer's name is. */
export function head(document: Head): Table {
  const issuer = issuerLines(document.issuer);
  const rows: (readonly [Paragraph[], Paragraph[]])[] = [
    [
      [
        ...issuerLines(document.superior ?? '')
          .filter((line) => line !== '')
          .map((line) => paragraph('superior', line, CENTRE)),
        ...issuer.map((line) => paragraph('issuer', line, CENTRE)),
        rule(LEFT, Math.min(LEFT * 0.45, lineWidth(issuer.at(-1) ?? '', LOOK.issuer.size) * 0.45)),
      ],
      [
        paragraph('nation', NATION, CENTRE),
        paragraph('motto', MOTTO, CENTRE),
        rule(RIGHT, lineWidth(MOTTO, LOOK.motto.size)),
      ],
    ],
    [
      [paragraph('number', numberLine(document), CENTRE), ...underNumber(document)],
      [paragraph('placeAndDate', document.placeAndDate ?? '', CENTRE)],
    ],
  ];
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(WIDTH), type: WidthType.DXA },
    columnWidths: [mm(LEFT), mm(RIGHT)],
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                children,
                width: { size: mm(index === 0 ? LEFT : RIGHT), type: WidthType.DXA },
                margins: { left: 0, right: 0, top: 0, bottom: 0 },
              }),
          ),
        }),
    ),
  });
}

/** A letter's subject 6 pt below its number; the urgency in a box below that. */
function underNumber(document: Head): Paragraph[] {
  return [
    ...(isLetter(document)
      ? [paragraph('letterSubject', subjectLine(document), { ...CENTRE, spacing: { before: 120 } })]
      : []),
    ...(document.urgency ? [urgencyBox(URGENCY_WORDS[document.urgency])] : []),
  ];
}

/** Boxes are 30 mm wide for hỏa tốc, 40 for thượng khẩn, 20 for khẩn (Phụ lục I, II.12b). */
function urgencyBox(words: string): Paragraph {
  const width = { 'HỎA TỐC': 30, 'THƯỢNG KHẨN': 40, KHẨN: 20 }[words] ?? 30;
  const line = { style: BorderStyle.SINGLE, size: 8, color: 'FF0000', space: 4 };
  const side = mm((LEFT - width) / 2);
  return paragraph('urgency', words, {
    ...CENTRE,
    indent: { left: side, right: side },
    spacing: { before: 160 },
    border: { top: line, bottom: line, left: line, right: line },
  });
}
