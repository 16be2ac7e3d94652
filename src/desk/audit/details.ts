/** One detail of an entry: its name as recorded and its content as text. */
export interface Detail {
  readonly name: string;
  readonly content: string;
}

/** The details of an entry that say something to a person: no empty ones, no bare ids, lists joined. */
export function detailsOf(details: Readonly<Record<string, unknown>>): Detail[] {
  return Object.entries(details)
    .map(([name, value]) => ({ name, content: contentOf(value) }))
    .filter(({ content }) => content !== '');
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function contentOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return ID.test(value) ? '' : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(contentOf).filter(Boolean).join(', ');
  const localized = (value as { vi?: unknown }).vi;
  if (typeof localized === 'string') return localized;
  return Object.entries(value)
    .map(([name, inner]) => [name, contentOf(inner)] as const)
    .filter(([, content]) => content !== '')
    .map(([name, content]) => `${name}: ${content}`)
    .join('; ');
}

/** The word of an act: the trail's own, else the one its module shows in a history (`tasks.completed` → `tasks.act.completed`). */
export function verbWord(verb: string, tOr: (key: string, fallback: string) => string): string {
  const word = tOr(`audit.verb.${verb}`, tOr(verb.replace('.', '.act.'), verb));
  // Histories use the word within a sentence, here it stands alone.
  return word === verb ? word : word.charAt(0).toUpperCase() + word.slice(1);
}
