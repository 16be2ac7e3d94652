import { elementsOf, findAll, textOf, type XmlElement } from './xml.ts';

const STAMP = /^\P{L}*((?:TUYỆT|TỐI)\s*MẬT|MẬT)\P{L}*$/iu;

/**
 * Stamps of secrecy where the text itself is not: in the heads and feet of any page, and in watermarks and WordArt. A running
 * head is left out of the text, but a document is as secret as any of its pages says.
 * @param margins headers and footers of every section
 */
export function readMarginStamps(margins: readonly XmlElement[], body: XmlElement): string[] {
  const lines = margins.flatMap((margin) => [...linesOf(margin)]);
  const drawn = [...margins, body]
    .flatMap((part) => findAll(part, 'v:textpath'))
    .map((one) => one.attributes['string'] ?? '');
  return [...lines, ...drawn].flatMap((line) => {
    const stamp = STAMP.exec(line.normalize('NFC'))?.[1];
    return stamp ? [stamp.toUpperCase()] : [];
  });
}

/** What each paragraph says, those in text boxes by themselves. */
function* linesOf(parent: XmlElement): Generator<string> {
  for (const child of elementsOf(parent)) {
    if (child.name === 'w:p') yield ownText(child);
    yield* linesOf(child);
  }
}

function ownText(parent: XmlElement): string {
  return elementsOf(parent)
    .map((child) => {
      if (child.name === 'w:t') return textOf(child);
      if (child.name === 'w:br' || child.name === 'w:tab') return ' ';
      return child.name === 'w:p' ? '' : ownText(child);
    })
    .join('');
}
