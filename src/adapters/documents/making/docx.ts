import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

export interface HandMadeDocx {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  /** Inside of the header that the relation `rHead` names. */
  readonly header?: string;
}

/** For tests: a .docx whose XML is written by hand, for what the library `docx` cannot make. */
export function handMadeDocx({ body, numbering, styles, footnotes, header }: HandMadeDocx): Uint8Array {
  const part = (root: string, content: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`);
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(numbering !== undefined && { 'word/numbering.xml': part('numbering', numbering) }),
    ...(styles !== undefined && { 'word/styles.xml': part('styles', styles) }),
    ...(footnotes !== undefined && { 'word/footnotes.xml': part('footnotes', footnotes) }),
    ...(header !== undefined && {
      'word/header1.xml': part('hdr', header),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships><Relationship Id="rHead" Target="header1.xml"/></Relationships>',
      ),
    }),
  });
}

/** One paragraph; `properties` is the inside of `w:pPr`. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${text === '' ? '' : run(text)}</w:p>`;

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export const listed = (text: string, sequence: number, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${sequence}"/></w:numPr>`);

export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

export const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** A list definition: `levels` are [format, text] from the outermost. */
export function listDefinition(id: number, levels: readonly (readonly [format: string, text: string])[]): string {
  const inside = levels.map(
    ([format, text], depth) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${inside.join('')}</w:abstractNum>`;
}

export const list = (id: number, definition: number, inside = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${inside}</w:num>`;
