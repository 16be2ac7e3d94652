/** An official document as a clean .docx: named styles, real tables, nothing an officer could not go on editing. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Header,
  LineRuleType,
  PageNumber,
  PageOrientation,
  Packer,
  Paragraph,
  TextRun,
  type FileChild,
  type IParagraphStyleOptions,
  type ISectionOptions,
} from 'docx';
import { head } from './docx-head.ts';
import { borderless, paragraph, ruledTable } from './docx-parts.ts';
import { BODY, FONT, LOOK, PAGE, type Look } from './measures.ts';
import { isLetter, type Annex, type BodyBlock, type OfficialDocument } from './official-document.ts';
import { addresseeLines, annexHead, basisLines, closed, recipientLines, type AnnexTo } from './words.ts';

/** Lays the document out. @returns the bytes of a .docx. */
export async function writeDocx(document: OfficialDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.subject,
    creator: document.issuer,
    styles: { default: { document: { run: { font: FONT, size: 2 * BODY.size } } }, paragraphStyles: styles() },
    sections: [
      section(mainPart(document), false),
      ...document.annexes.map((one) => section(annexPart(document, one), one.landscape ?? false)),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** Lays an annex out by itself, as a file of its own that goes with a document. @returns the bytes of a .docx. */
export async function writeAnnexDocx(to: AnnexTo, annex: Annex): Promise<Uint8Array> {
  const file = new Document({
    title: annex.title,
    creator: to.issuer,
    styles: { default: { document: { run: { font: FONT, size: 2 * BODY.size } } }, paragraphStyles: styles() },
    sections: [section(annexPart(to, annex), annex.landscape ?? false)],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

/** Paragraph styles by the names of `LOOK`, so that an officer changes one thing in one place. */
function styles(): IParagraphStyleOptions[] {
  return Object.entries(LOOK).map(([id, look]: [string, Look]) => ({
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      size: 2 * look.size,
      bold: look.bold ?? false,
      italics: look.italics ?? false,
      color: look.color ?? '000000',
    },
  }));
}

/** Its own page numbers from 1, in the middle of the top margin, none on the first page (Phụ lục I, mục I). */
function section(children: FileChild[], landscape: boolean): ISectionOptions {
  const [width, height] = [mm(PAGE.width), mm(PAGE.height)];
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width, height, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: {
          top: mm(PAGE.top),
          bottom: mm(PAGE.bottom),
          left: mm(PAGE.left),
          right: mm(PAGE.right),
          header: mm(8),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [pageNumber()] }),
      first: new Header({ children: [new Paragraph('')] }),
    },
    children,
  };
}

const pageNumber = (): Paragraph =>
  new Paragraph({
    style: 'pageNumber',
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });

function mainPart(document: OfficialDocument): FileChild[] {
  return [
    head(document),
    ...(isLetter(document) ? [] : title(document)),
    ...addressees(document.addressees),
    ...basisLines(document.bases).map((line) => running('basis', line)),
    ...closed(document).flatMap((block) => bodyBlock(block, textWidth(false))),
    ending(document),
  ];
}

/** Type name and subject in the middle, a rule of a third to a half of its width under them. */
function title(document: OfficialDocument): Paragraph[] {
  return [
    paragraph('typeName', document.type.toLocaleUpperCase('vi'), {
      alignment: AlignmentType.CENTER,
      spacing: { before: 240 },
    }),
    paragraph('title', document.subject, { alignment: AlignmentType.CENTER, keepNext: true }),
    paragraph('title', '', {
      alignment: AlignmentType.CENTER,
      indent: { left: mm(55), right: mm(55) },
      border: { top: { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 } },
      spacing: { after: 120 },
    }),
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

/** A paragraph of the body: justified, first line moved in, at least 6 pt between. */
const running = (style: keyof typeof LOOK, text: string): Paragraph =>
  paragraph(style, text, {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(BODY.indent) },
    spacing: { before: 0, after: 20 * BODY.spacing, line: Math.round(240 * BODY.lines), lineRule: LineRuleType.AUTO },
  });

function bodyBlock(block: BodyBlock, width: number): FileChild[] {
  if (block.kind === 'paragraph') return [running('body', block.text)];
  if (block.kind === 'table') return [ruledTable(block.columns, block.rows, width), paragraph('table', '')];
  return [
    running(
      block.level === 3 ? 'body' : 'heading',
      block.level === 1 ? block.text.toLocaleUpperCase('vi') : block.text,
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

function annexPart(document: AnnexTo, annex: Annex): FileChild[] {
  const [label, name, note] = annexHead(document, annex);
  const centre = { alignment: AlignmentType.CENTER, keepNext: true };
  return [
    paragraph('annexLabel', label, centre),
    paragraph('annexTitle', name, centre),
    paragraph('annexNote', note, { ...centre, spacing: { after: 240 } }),
    ...annex.body.flatMap((block) => bodyBlock(block, textWidth(annex.landscape ?? false))),
  ];
}

/** Millimetres between the margins. */
const textWidth = (landscape: boolean): number => (landscape ? PAGE.height : PAGE.width) - PAGE.left - PAGE.right;
