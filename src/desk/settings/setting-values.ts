import { readDay, typedDay } from '../format.ts';

/** How a setting is typed: what the input holds is text, or yes/no. */
export type SettingKind =
  | 'text'
  | 'yes-no'
  | 'number'
  | 'days'
  | 'numbers'
  | 'month-day'
  | 'organization'
  | 'address'
  | 'province-kind';

const kinds: Readonly<Record<string, SettingKind>> = {
  'province.kind': 'province-kind',
  'desk.public-address': 'address',
  'organizations.focal': 'organization',
  'deadlines.before-weekend': 'yes-no',
  'deadlines.holidays': 'days',
  'reports.annual-month-day': 'month-day',
  'reminders.days-before': 'numbers',
  'reminders.rounds-before': 'numbers',
};

/** The way a setting is typed, from its key; where a later module declares one we do not know, from its value. */
export function kindOf(key: string, value: unknown): SettingKind {
  const known = kinds[key];
  if (known) return known;
  if (typeof value === 'boolean') return 'yes-no';
  if (typeof value === 'number') return 'number';
  return Array.isArray(value) ? 'numbers' : 'text';
}

/** The value as it stands in the input. */
export function toTyped(kind: SettingKind, value: unknown): string {
  if (kind === 'days') return (value as string[]).map(typedDay).join('\n');
  if (kind === 'numbers') return (value as number[]).join(', ');
  if (kind === 'yes-no') return value ? 'yes' : 'no';
  if (kind === 'month-day') return String(value).split('-').toReversed().join('/');
  return String(value);
}

/** What was typed, as the server takes it; what cannot be read is passed on as typed, and the server says so. */
export function fromTyped(kind: SettingKind, typed: string): unknown {
  if (kind === 'days') return linesOf(typed, /\n|,|;/).map((line) => readDay(line) ?? line);
  if (kind === 'numbers') return linesOf(typed, /[\s,;]+/).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  if (kind === 'yes-no') return typed === 'yes';
  if (kind === 'number') return /^\d+$/.test(typed.trim()) ? Number(typed) : typed.trim();
  if (kind === 'month-day') {
    const match = /^(\d{1,2})\/(\d{1,2})$/.exec(typed.trim());
    return match ? `${match[2]!.padStart(2, '0')}-${match[1]!.padStart(2, '0')}` : typed.trim();
  }
  return typed.trim();
}

const linesOf = (typed: string, between: RegExp): string[] =>
  typed
    .split(between)
    .map((line) => line.trim())
    .filter((line) => line !== '');
