import type { SourceBlock } from '#vanban/document.ts';
import { readBlocks } from './body.ts';
import type { Story } from './story.ts';
import { childOf, elementsOf, findAll, switchOf, type XmlElement } from './xml.ts';

/** What only the top of a first page says: motto, number, or a stamp of secrecy or urgency. */
const OF_FIRST_PAGE =
  /CỘNG\s+H[OÒ][AÀ]\s+XÃ HỘI|(?:^|\s)Số\s*:|^\W*(?:TỐI MẬT|TUYỆT MẬT|MẬT|KHẨN|THƯỢNG KHẨN|HỎA TỐC|HOẢ TỐC)\W*$/mu;

/**
 * The header of the first page, when it holds what belongs to the text; running heads and page numbers are left out.
 * `part` opens a part of the package by its relation.
 */
export function readFirstHead(
  story: Story,
  body: XmlElement,
  part: (relation: string) => XmlElement | undefined,
): SourceBlock[] {
  const [section] = findAll(body, 'w:sectPr');
  if (!section) return [];
  const kind = switchOf(section, 'w:titlePg') ? 'first' : 'default';
  const reference = elementsOf(section).find(
    (one) => one.name === 'w:headerReference' && one.attributes['w:type'] === kind,
  );
  const relation = reference?.attributes['r:id'];
  const header = relation === undefined ? undefined : part(relation);
  if (!header || childOf(header, 'w:p') === undefined) return [];
  const blocks = readBlocks(story, header);
  return OF_FIRST_PAGE.test(blocks.map(textOfBlock).join('\n').normalize('NFC')) ? blocks : [];
}

const textOfBlock = (block: SourceBlock): string =>
  block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.map((cell) => cell.text).join('\n')).join('\n');
