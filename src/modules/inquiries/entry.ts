import type { Issue } from '#platform/errors.ts';
import { officialDay } from '#platform/values/day.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { readDay } from '#platform/values/typed-day.ts';
import { readDecimal, writeDecimal } from './decimal.ts';
import type { Entries, Field, FieldKind } from './field.ts';

const LONGEST_TEXT = 5000;
const LONGEST_LINK = 2000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const YES = ['co', 'yes', 'x', '1'];
const NO = ['khong', 'no', '0'];

/**
 * What was typed into a column → the way it is kept: numbers with a point (`1245.5`), whole đồng, days `YYYY-MM-DD`, `yes` or `no`,
 * the choice as the inquiry writes it, the id of a file. Undefined where the column does not take it.
 */
const readers: Readonly<Record<FieldKind, (typed: string, field: Field) => string | undefined>> = {
  text: (typed) => (typed.length <= LONGEST_TEXT ? typed : undefined),
  number: readDecimal,
  money: readMoney,
  day: (typed) => {
    const day = readDay(typed);
    return day !== null && day >= '1900-01-01' && day < '2200-01-01' ? day : undefined;
  },
  'yes-no': (typed) => {
    const word = foldForSearch(typed);
    return YES.includes(word) ? 'yes' : NO.includes(word) ? 'no' : undefined;
  },
  choice: (typed, { choices }) =>
    choices.find((one) => one === typed) ?? choices.find((one) => foldForSearch(one) === foldForSearch(typed)),
  link: readLink,
  file: (typed) => (UUID.test(typed) ? typed : undefined),
};

/** `1.250.000 đồng` → `1250000`; parts of a đồng, millions in words and negative sums are none. */
function readMoney(typed: string): string | undefined {
  const kept = readDecimal(typed.replace(/\s*(đ|₫|đồng|vnđ|vnd)\.?$/iu, ''));
  return kept !== undefined && /^\d+$/.test(kept) ? kept : undefined;
}

function readLink(typed: string): string | undefined {
  const text = /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
  if (text.length > LONGEST_LINK || /\s/.test(text) || !URL.canParse(text)) return undefined;
  const { protocol, hostname, href } = new URL(text);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? href : undefined;
}

export type Reading =
  | { readonly ok: true; readonly entries: Entries }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads what was typed into all columns; what belongs to none is an issue too, so that nothing that somebody wrote is lost without
 * a word. @param typed key of the column → text.
 */
export function readEntries(fields: readonly Field[], typed: Entries): Reading {
  const issues: Issue[] = [];
  const entries: Record<string, string> = {};
  const keys = new Set(fields.map((field) => field.key));
  if (Object.keys(typed).some((key) => !keys.has(key))) issues.push({ code: 'inquiries.unknown-column' });
  for (const field of fields) {
    const text = (Object.hasOwn(typed, field.key) ? typed[field.key]! : '').trim();
    const issue = (code: string) =>
      issues.push({ code, params: { label: field.label, typed: shortened(text) }, field: `entries.${field.key}` });
    if (text === '') {
      if (field.isRequired) issue('inquiries.entry-missing');
      continue;
    }
    const kept = readers[field.kind](text, field);
    if (kept === undefined) issue(`inquiries.not-a-${field.kind}`);
    else entries[field.key] = kept;
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, entries };
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A kept value as one would type it again: `1245.5` → `1.245,5`, `yes` → `Có`. Files keep their id. */
export function typedEntry({ kind }: Pick<Field, 'kind'>, kept: string): string {
  if (kind === 'number' || kind === 'money') return writeDecimal(kept);
  if (kind === 'day') return officialDay(kept);
  if (kind === 'yes-no') return kept === 'yes' ? 'Có' : 'Không';
  return kept;
}
