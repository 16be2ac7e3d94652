interface Named {
  readonly personId: string;
  readonly name: string;
}

/** A run of a comment's text; `mention` where it names a person. */
export interface Segment {
  readonly text: string;
  readonly mention: boolean;
}

/** A comment cut at its mentions: `@[Vũ Hoài Thương]` is shown as `@Vũ Hoài Thương` where it names one of them. */
export function segmentsOf(text: string, mentions: readonly Named[]): Segment[] {
  const names = new Set(mentions.map((one) => one.name));
  return text
    .split(/(@\[[^\]\n]{1,120}\])/)
    .filter((run) => run !== '')
    .map((run) => {
      const name = /^@\[(.+)\]$/.exec(run)?.[1];
      return name !== undefined && names.has(name)
        ? { text: `@${name}`, mention: true }
        : { text: run, mention: false };
    });
}

/** What is being typed after an `@` right before the caret: `thương` in `chị @thương|`; null where nothing is. */
export function mentionAt(text: string, caret: number): { readonly start: number; readonly typed: string } | null {
  const found = /(?:^|\s)@([\p{L} ]{0,40})$/u.exec(text.slice(0, caret));
  return found ? { start: caret - found[1]!.length - 1, typed: found[1]! } : null;
}

/** The text with the person in place of what was typed, and where the caret goes. */
export function putMention(
  text: string,
  at: { readonly start: number; readonly typed: string },
  name: string,
): { readonly text: string; readonly caret: number } {
  const mark = `@[${name}] `;
  const end = at.start + 1 + at.typed.length;
  return { text: text.slice(0, at.start) + mark + text.slice(end), caret: at.start + mark.length };
}

/** Ids of those whose mark still stands in the text. */
export const mentionedIn = (text: string, people: readonly Named[]): string[] => [
  ...new Set(people.filter((one) => text.includes(`@[${one.name}]`)).map((one) => one.personId)),
];
