/** The page of every .docx (Phụ lục I, mục I): paper, margins, numbers, named styles. */
import {
  AlignmentType,
  convertMillimetersToTwip as mm,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type IParagraphStyleOptions,
  type ISectionOptions,
} from 'docx';
import { BODY, FONT, LOOK, PAGE, type Look } from './measures.ts';

/** A file of these parts, each with its own paper and page numbers. @returns the bytes of a .docx. */
export async function packed(title: string, creator: string, sections: ISectionOptions[]): Promise<Uint8Array> {
  const run = { font: FONT, size: 2 * BODY.size, language: { value: 'vi-VN' } };
  const file = new Document({
    title,
    creator,
    styles: { default: { document: { run } }, paragraphStyles: styles() },
    sections,
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
export function section(children: FileChild[], landscape: boolean): ISectionOptions {
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

/** Millimetres between the margins. */
export const textWidth = (landscape: boolean): number =>
  (landscape ? PAGE.height : PAGE.width) - PAGE.left - PAGE.right;
