import { DOCUMENT_TYPES } from '../catalogue/index.ts';
import { foldText } from '../fold.ts';
import { titleType } from './head-zone.ts';
import type { AnnexStart } from './outline.ts';
import { tidy } from './pattern.ts';
import type { Line, Paragraph } from './source.ts';
import type { Zones } from './zones.ts';

/** Where annexes begin among the paragraphs, with their names: `Phụ lục I`, `Đề án`. */
export function annexesOf(lines: readonly Line[], zones: Zones, paragraphs: readonly Paragraph[]): AnnexStart[] {
  let paragraph = 0;
  return zones.annexes.flatMap((at) => {
    while (paragraph < paragraphs.length && (paragraphs[paragraph] as Paragraph).lines[1] < at) paragraph += 1;
    return paragraph === paragraphs.length ? [] : [{ paragraph, name: annexName(lines[at]?.text.trim() ?? '') }];
  });
}

/** The name of an annex from the line it begins with: `Phụ lục II`, `Đề án`. */
export function annexName(text: string): string {
  const numbered = /^(ph[ụu] (?:l[ụu]c|bi[ểe]u)|bi[ểe]u)\s*(?:s[ốo]\s*)?([\dIVX]{1,4}[a-z]?)?/iu.exec(text);
  if (numbered?.[1]) {
    const kind = /bi/iu.test(numbered[1].slice(-5)) ? 'Phụ biểu' : 'Phụ lục';
    return numbered[2] ? `${kind} ${numbered[2]}` : kind;
  }
  const type =
    titleType(text) ??
    DOCUMENT_TYPES.map((one) => foldText(one.name)).find((name) => foldText(text).startsWith(`${name} `));
  return DOCUMENT_TYPES.find((one) => foldText(one.name) === type)?.name ?? (tidy(text).slice(0, 60) || 'Phụ lục');
}
