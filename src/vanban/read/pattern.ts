import { shiftTones } from '../fold.ts';

/** Nothing of a word stands before or after. `\b` knows no Vietnamese letters. */
export const BEGIN = '(?<![\\p{L}\\p{N}])';
export const END = '(?![\\p{L}\\p{N}])';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ALL_MARKS = /\p{M}/gu;

/** The ways a marked letter may stand in a text: as it is, without its tone, bare. Bare letters stand for themselves. */
function spellings(letter: string): string {
  if (letter === 'đ') return '[đd]';
  const taken = letter.normalize('NFD');
  if (taken.length === 1) return letter;
  const forms = new Set([letter, taken.replace(TONES, '').normalize('NFC'), taken.replace(ALL_MARKS, '')]);
  return `[${[...forms].join('')}]`;
}

/**
 * Source of a regular expression from Vietnamese words, for texts folded by `lowered`: a marked letter also matches
 * its bare form (headings without diacritics), never another mark (`Sở` is not `Số`); a space matches any run of
 * white space, ` ?` also none; the whole is one group. Marked letters and spaces must not stand inside a class `[…]`; words are written in lower case.
 */
export function vn(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const known = values.length === 0 ? SOURCES.get(strings) : undefined;
  if (known !== undefined) return known;
  const whole = strings.raw
    .map((part, index) => {
      const source = Array.from(shiftTones(part.normalize('NFC')), (sign) => (sign === ' ' ? '\\s+' : spellings(sign)));
      return source.join('').replaceAll('\\s+?', '\\s*') + (values[index] ?? '');
    })
    .join('');
  const source = `(?:${whole})`;
  if (values.length === 0) SOURCES.set(strings, source);
  return source;
}
/** One source for each place that writes it, however often that place is passed. */
const SOURCES = new WeakMap<TemplateStringsArray, string>();

/** A whole-word pattern of alternatives, longest first where they share a beginning. */
export function words(...sources: readonly string[]): string {
  return `${BEGIN}(?:${sources.join('|')})${END}`;
}

/** Compiles a source made with `vn` for text folded by `lowered`. */
export function pattern(source: string, flags = 'u'): RegExp {
  // A regular expression with `g` or `y` remembers where it was, so it is never shared.
  if (/[gy]/.test(flags)) return new RegExp(source, flags);
  let compiled = COMPILED.get(flags);
  if (!compiled) COMPILED.set(flags, (compiled = new Map()));
  const known = compiled.get(source);
  if (known) return known;
  const made = new RegExp(source, flags);
  if (compiled.size < MOST_COMPILED) compiled.set(source, made);
  return made;
}
/** By flags, then by source: sources are long, and a key made of both would be hashed anew each time. */
const COMPILED = new Map<string, Map<string, RegExp>>();
const MOST_COMPILED = 2000;

/** All matches of a pattern with the `g` flag; the pattern's state is left untouched. */
export function matchesOf(text: string, regex: RegExp): RegExpExecArray[] {
  return [...text.matchAll(regex)] as RegExpExecArray[];
}

const UNTIDY = /[^\S ]| {2}/;

/** One line of words: white space of any kind becomes one space. */
export function tidy(text: string): string {
  return (UNTIDY.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
