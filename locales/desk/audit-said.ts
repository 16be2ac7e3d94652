/** How a line of the audit trail is said: on the screen by the desk, in the file by the server. */
import type { Language } from '#platform/values/localized.ts';
import { capitalised, showDay, showInstant, showNumber } from '#platform/values/shown.ts';

/** One detail of an entry in words: what it is, and what it was. */
export interface Detail {
  readonly name: string;
  readonly content: string;
}

/** What is needed to say details in words. */
export interface DetailWords {
  readonly language: Language;
  /** The word of a key that is put together from a value, or `fallback`. */
  readonly tOr: (key: string, fallback: string) => string;
  /** The name of an agency by its id or code. */
  readonly bodyOf: (idOrCode: string) => string | undefined;
}

/** Places in a text, and what is told by the other details already. */
const UNSAID: ReadonlySet<string> = new Set(['span', 'fields', 'already']);

/** The details of an entry that say something to a person: no empty ones, no marks of the machine, lists joined. */
export function detailsOf(
  verb: string,
  details: Readonly<Record<string, unknown>>,
  words: DetailWords,
): readonly Detail[] {
  const [module] = verb.split('.');
  const nameOf = (name: string): string =>
    words.tOr(`audit.detail.${verb}.${name}`, words.tOr(`audit.detail.${module}.${name}`, partName(name, words)));
  return Object.entries(details)
    .filter(([name]) => !UNSAID.has(name))
    .map(([name, value]) => ({ name: nameOf(name), content: contentOf(value, words) }))
    .filter(({ content }) => content !== '');
}

const partName = (name: string, words: DetailWords): string => words.tOr(`audit.detail.${name}`, name);

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Enough of a hash to compare two by eye. */
const HASH = /^[0-9a-f]{64}$/;
const HASH_SHOWN = 12;

function contentOf(value: unknown, words: DetailWords): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return textOf(value, words);
  if (typeof value === 'number') return showNumber(value, words.language);
  if (typeof value === 'boolean') return words.tOr(`audit.value.${value}`, '');
  if (Array.isArray(value))
    return value
      .map((one) => contentOf(one, words))
      .filter(Boolean)
      .join('; ');
  return partsOf(value as Readonly<Record<string, unknown>>, words);
}

function textOf(value: string, words: DetailWords): string {
  const body = words.bodyOf(value);
  if (body !== undefined) return body;
  if (ID.test(value)) return '';
  if (HASH.test(value)) return `${value.slice(0, HASH_SHOWN)}…`;
  if (INSTANT.test(value)) return showInstant(value, words.language);
  if (DAY.test(value)) return showDay(value, words.language);
  return words.tOr(`audit.value.${value}`, value);
}

/** A name in several languages; a choice with its kind (`{ kind: 'date', on }`); else part by part, those that count none left out. */
function partsOf(value: Readonly<Record<string, unknown>>, words: DetailWords): string {
  const localized = value[words.language] ?? value['vi'];
  if (typeof localized === 'string') return localized;
  const { kind, ...rest } = value;
  const said = Object.entries(rest)
    .map(([name, inner]) => ({ name: partName(name, words), content: inner === 0 ? '' : contentOf(inner, words) }))
    .filter(({ content }) => content !== '');
  if (typeof kind === 'string')
    return said.length > 0 ? said.map(({ content }) => content).join('; ') : words.tOr(`audit.value.${kind}`, kind);
  return said.map(({ name, content }) => `${name} ${content}`).join('; ');
}

/** The word of an act: the trail's own, else the one its module shows in a history (`tasks.completed` → `tasks.act.completed`). */
export function verbWord(verb: string, tOr: (key: string, fallback: string) => string): string {
  const word = tOr(`audit.verb.${verb}`, tOr(verb.replace('.', '.act.'), verb));
  // Histories use the word within a sentence, here it stands alone.
  return word === verb ? word : capitalised(word);
}

/** What an act was done to: its kind, and of a setting which one. */
export function subjectWord(subjectType: string, subjectId: string | null, tOr: DetailWords['tOr']): string {
  const kind = tOr(`audit.subject.${subjectType}`, subjectType);
  return subjectType === 'setting' ? `${kind}: ${tOr(`settings.name.${subjectId}`, '')}` : kind;
}
