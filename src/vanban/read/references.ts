import type { Reference } from '../document.ts';
import type { NameIndex } from './agency-names.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import type { Passage } from './passage.ts';

/** The mentions of all passages as citations: one for each number, in the order of first mention, without the own number. */
export function readReferences(passages: readonly Passage[], own: string | null, index: NameIndex): Reference[] {
  const groups = new Map<string, Mention[]>();
  const key = (number: string): string => number.toLowerCase().replace(/^0+(?=\d)/u, '');
  for (const passage of passages) {
    for (const mention of mentionsIn(passage, index)) {
      if (own !== null && key(mention.number) === key(own)) continue;
      const group = groups.get(key(mention.number));
      if (group) group.push(mention);
      else groups.set(key(mention.number), [mention]);
    }
  }
  return [...groups.values()].map(citationOf);
}

/** What any mention says counts for all; a named type before one worked out. */
function citationOf(mentions: readonly Mention[]): Reference {
  const first = mentions[0] as Mention;
  const types = mentions.flatMap((one) => (one.type ? [one.type] : []));
  const type =
    types.find((one) => one.from === 'named') ?? types.find((one) => one.from === 'chain') ?? types[0] ?? null;
  return {
    number: first.number,
    type: type?.name ?? null,
    date: mentions.find((one) => one.date)?.date ?? null,
    issuer: mentions.find((one) => one.issuer)?.issuer ?? null,
    span: first.span,
    mentions: mentions.map((one) => one.span),
    confidence: type?.from === 'named' ? 0.97 : type ? 0.85 : 0.7,
  };
}
