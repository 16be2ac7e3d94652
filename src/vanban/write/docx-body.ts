/** The middle of a .docx: the title, running text, headings and tables. */
import { AlignmentType, convertMillimetersToTwip as mm, LineRuleType, type FileChild, type Paragraph } from 'docx';
import { textWidth } from './docx-page.ts';
import { paragraph, rule, ruledTable } from './docx-parts.ts';
import { BODY, lineWidth, LOOK } from './measures.ts';
import type { BodyBlock, OfficialDocument } from './official-document.ts';

/** Type name and subject in the middle, a rule of a third to a half of its width under them. */
export function title(document: Pick<OfficialDocument, 'type' | 'subject'>): Paragraph[] {
  const width = textWidth(false);
  return [
    paragraph('typeName', document.type.toLocaleUpperCase('vi'), {
      alignment: AlignmentType.CENTER,
      spacing: { before: 240 },
    }),
    paragraph('title', document.subject, { alignment: AlignmentType.CENTER, keepNext: true }),
    rule(width, Math.min(0.3 * width, 0.45 * lineWidth(document.subject, LOOK.title.size)), 240),
  ];
}

/** A paragraph of the body: justified, first line moved in, at least 6 pt between; a heading stays with what follows. */
export const running = (style: keyof typeof LOOK, text: string, keepNext = style === 'heading'): Paragraph =>
  paragraph(style, text, {
    keepNext,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(BODY.indent) },
    spacing: { before: 0, after: 20 * BODY.spacing, line: Math.round(240 * BODY.lines), lineRule: LineRuleType.AUTO },
  });

/** The whole body above a signature: its last paragraph goes with it, for no signature stands on a page alone. */
export const signedBody = (blocks: readonly BodyBlock[]): FileChild[] =>
  blocks.flatMap((block, index) =>
    block.kind === 'paragraph' && index === blocks.length - 1
      ? [running('body', block.text, true)]
      : bodyBlock(block, textWidth(false)),
  );

export function bodyBlock(block: BodyBlock, width: number): FileChild[] {
  if (block.kind === 'paragraph') return [running('body', block.text)];
  if (block.kind === 'table') return [ruledTable(block.columns, block.rows, width), paragraph('table', '')];
  return [
    running(
      block.level === 3 ? 'body' : 'heading',
      block.level === 1 ? block.text.toLocaleUpperCase('vi') : block.text,
    ),
  ];
}
