/** An official document as a clean .docx: named styles, real tables, nothing an officer could not go on editing. */
import { AlignmentType, convertMillimetersToTwip as mm, type FileChild, type Paragraph } from 'docx';
import { bodyBlock, running, signedBody, title } from './docx-body.ts';
import { head } from './docx-head.ts';
import { packed, section, textWidth } from './docx-page.ts';
import { borderless, paragraph } from './docx-parts.ts';
import { isLetter, type Annex, type LooseAnnex, type OfficialDocument } from './official-document.ts';
import {
  addresseeLines,
  annexHead,
  annexNote,
  basisLines,
  closed,
  DRAFT,
  placeAndDate,
  recipientLines,
} from './words.ts';

/** Lays the document out. @returns the bytes of a .docx. */
export const writeDocx = (document: OfficialDocument): Promise<Uint8Array> =>
  packed(document.subject, document.issuer, [
    section(mainPart(document), false),
    ...document.annexes.map((one) => section(annexPart(annexNote(document), one), one.landscape ?? false)),
  ]);

/** Lays an annex out by itself, as a file of its own that goes with a document. @returns the bytes of a .docx. */
export const writeAnnexDocx = (annex: LooseAnnex): Promise<Uint8Array> =>
  packed(annex.title.replace('\n', ' '), annex.issuer, [
    section(annexPart(annex.note, annex), annex.landscape ?? false),
  ]);

function mainPart(document: OfficialDocument): FileChild[] {
  return [
    ...(document.isDraft
      ? [paragraph('draft', DRAFT, { alignment: AlignmentType.CENTER, spacing: { after: 120 } })]
      : []),
    head({ ...document, placeAndDate: placeAndDate(document) }),
    ...(isLetter(document) ? [] : title(document)),
    ...addressees(document.addressees),
    ...basisLines(document.bases).map((line) => running('basis', line)),
    ...signedBody(closed(document)),
    ending(document),
  ];
}

function addressees(list: readonly string[]): Paragraph[] {
  const lines = addresseeLines(list);
  if (lines.length === 0) return [];
  if (lines.length === 1)
    return [
      paragraph('addressees', `Kính gửi: ${lines[0]}`, {
        alignment: AlignmentType.CENTER,
        spacing: { before: 240, after: 240 },
      }),
    ];
  return [
    paragraph('addressees', 'Kính gửi:', { indent: { left: mm(25) }, spacing: { before: 240 }, keepNext: true }),
    ...lines.map((line, index) =>
      paragraph('addressees', line, {
        indent: { left: mm(45), hanging: mm(3.5) },
        spacing: { after: index === lines.length - 1 ? 240 : 0 },
      }),
    ),
  ];
}

/** Recipients at the left, level with the signing authority at the right. The room between post and name is for the signature. */
function ending({ recipients, signer }: OfficialDocument): FileChild {
  const posts = [signer.authority, signer.onBehalf, signer.title].filter((one) => one !== null);
  return borderless(
    [
      [
        paragraph('recipientsHead', 'Nơi nhận:', { spacing: { before: 60 } }),
        ...recipientLines(recipients).map((line) => paragraph('recipients', line)),
      ],
      [
        ...posts.map((line) =>
          paragraph('signerPost', line.toLocaleUpperCase('vi'), { alignment: AlignmentType.CENTER, keepNext: true }),
        ),
        paragraph('signerName', signer.name ?? '', { alignment: AlignmentType.CENTER, spacing: { before: 1500 } }),
      ],
    ],
    [0.5, 0.5],
    textWidth(false),
  );
}

function annexPart(of: string, annex: Annex): FileChild[] {
  const [label, name, note] = annexHead(of, annex);
  const centre = { alignment: AlignmentType.CENTER, keepNext: true };
  return [
    paragraph('annexLabel', label, centre),
    ...name.split('\n').map((line) => paragraph('annexTitle', line, centre)),
    paragraph('annexNote', note, { ...centre, spacing: { after: 240 } }),
    ...annex.body.flatMap((block) => bodyBlock(block, textWidth(annex.landscape ?? false))),
  ];
}
