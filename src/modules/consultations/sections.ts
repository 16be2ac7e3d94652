import type { Clause } from '#vanban/document.ts';

const MOST_SECTIONS = 300;
const LONGEST = 160;

/** Headings of a draft as a comment names them: `Mục III.2. Nhiệm vụ cụ thể`; numbered sentences by their first words. */
export function sectionsOf(outline: readonly Pick<Clause, 'path' | 'title' | 'annex'>[]): string[] {
  const labels = outline.map(({ path, title, annex }) => {
    const name = `${annex ? `${annex}, ` : ''}${isNumbered(path) ? 'Mục ' : ''}${path}`;
    return shortened(title.trim() ? `${name}. ${title.trim()}` : name);
  });
  return [...new Set(labels)].slice(0, MOST_SECTIONS);
}

/** `III.2`, `2.1`, `1.a`; a path that begins with words (`Điều 3`, `Chương II`) says itself what it is. */
const isNumbered = (path: string): boolean => /^[\dIVXLC]+(?:[.)]|$)/.test(path);

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2))}…`;
}
