import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText, type Assignment, type Reading } from '#vanban/index.ts';

/**
 * Whole documents of other provinces and newspapers, each with what a careful reader found in it (`*.truth.txt`,
 * written before the reader saw the text). They are counted together: how much of what they say is found, and how
 * much of what is found they say.
 */
const folder = new URL('unseen/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.truth.txt'))
  .map((file) => file.replace('.truth.txt', ''));

/** The lines of a truth, by their key. */
type Facts = ReadonlyMap<string, readonly string[]>;

const truthOf = (name: string): Facts => {
  const facts = new Map<string, string[]>();
  for (const line of readFileSync(new URL(`${name}.truth.txt`, folder), 'utf8')
    .trim()
    .split('\n')) {
    const [, key = '', value = ''] = /^(\w+): (.*)$/u.exec(line) ?? [];
    facts.set(key, [...(facts.get(key) ?? []), value]);
  }
  return facts;
};

const readingOf = (name: string): Reading => readText(readFileSync(new URL(`${name}.txt`, folder), 'utf8'));

/** What a reading says, in the words of a truth file. */
function foundIn({ genre, header, reportsOn, references, outline, recipients, assignments }: Reading): Facts {
  const { documentType, number, issuer, place, date, subject, signer } = header;
  const parts = [signer.authority, signer.onBehalf, signer.title, signer.name].map((one) => one?.value ?? '-');
  const texts = (role?: 'addressee'): string[] => recipients.filter((one) => one.role === role).map((one) => one.text);
  const one = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
  return new Map([
    ['genre', [genre]],
    ['type', one(documentType?.value)],
    ['number', one(number?.value)],
    ['issuer', one(issuer?.value)],
    ['place', one(place?.value)],
    ['date', one(date?.value)],
    ['subject', one(subject?.value)],
    ['signer', parts.every((part) => part === '-') ? [] : [parts.join(' | ')]],
    [
      'reports',
      reportsOn
        ? [joined(reportsOn.documentType, reportsOn.number, reportsOn.issuer, reportsOn.date, reportsOn.subject)]
        : [],
    ],
    [
      'reference',
      references
        .filter((cited) => cited.number)
        .map((cited) => joined(cited.number, cited.type, cited.date, cited.issuer)),
    ],
    ['clause', outline.map((clause) => `${clause.level} ${clause.marker} ${clause.title}`)],
    ['recipient', texts()],
    ['addressee', texts('addressee')],
    ['assignment', assignments.map(lineOf)],
  ]);
}

const joined = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? '-').join(' | ');

function lineOf({ lead, coordinating, timing, task }: Assignment): string {
  const agencies = (list: Assignment['lead']): string => list.map((agency) => agency.name).join(' + ');
  const when = [timing?.due, timing?.dueMonthDay, timing?.recurrence, timing?.periodEnd && `→${timing.periodEnd}`];
  return `${agencies(lead)} | ${agencies(coordinating)} | ${when.filter(Boolean).join(' ')} | ${task}`;
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ủy ban nhân dân/gu, 'ubnd')
    .replace(/[\s|]+/gu, ' ')
    .trim();
/** Titles and tasks may be cut in a truth; all else is whole. */
const says = (key: string, found: string, truth: string): boolean =>
  key === 'clause' || key === 'assignment' ? folded(found).startsWith(folded(truth)) : folded(found) === folded(truth);

interface Count {
  readonly missed: readonly string[];
  readonly false: readonly string[];
  readonly right: number;
}

function compare(key: string, truth: readonly string[], found: readonly string[]): Count {
  const left = [...found];
  const missed = truth.filter((fact) => {
    const at = left.findIndex((line) => says(key, line, fact));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { missed, false: left, right: found.length - left.length };
}

/** The least F1 of the facts under each key of a truth. */
const LEAST = {
  genre: 1,
  type: 1,
  number: 1,
  issuer: 1,
  place: 1,
  date: 1,
  subject: 1,
  signer: 1,
  reports: 1,
  reference: 1,
  clause: 1,
  recipient: 1,
  addressee: 1,
  assignment: 0.98,
};
const counts = names.flatMap((name) => {
  const [truth, found] = [truthOf(name), foundIn(readingOf(name))];
  return Object.keys(LEAST).map((key) => ({ name, key, ...compare(key, truth.get(key) ?? [], found.get(key) ?? []) }));
});

/** F1 of all facts under a key. */
function figureOf(key: string): number {
  const own = counts.filter((one) => one.key === key);
  const sum = (of: (one: Count) => number): number => own.reduce((total, one) => total + of(one), 0);
  const right = sum((one) => one.right);
  return (2 * right) / (2 * right + sum((one) => one.missed.length) + sum((one) => one.false.length));
}

/** What is missed (-) or given falsely (+), for whoever mends the reader. */
const told = (key: string): string =>
  counts
    .filter((one) => one.key === key)
    .flatMap(({ name, missed, false: given }) => [
      ...missed.map((fact) => `${name} - ${fact}`),
      ...given.map((fact) => `${name} + ${fact}`),
    ])
    .join('\n');

describe('whole documents that the reader was not made on', () => {
  it.each(Object.entries(LEAST))('%s: F1 of at least %d', (key, least) => {
    expect(figureOf(key), told(key)).toBeGreaterThanOrEqual(least);
  });

  it('a news item is never a plan: it assigns nothing and has no outline', () => {
    for (const name of names.filter((one) => one.startsWith('news-'))) {
      const { genre, assignments, outline, header, reportsOn } = readingOf(name);
      expect([genre, assignments.length, outline.length, header.number], name).toEqual(['news', 0, 0, null]);
      expect(reportsOn, name).not.toBeNull();
    }
  });
});
