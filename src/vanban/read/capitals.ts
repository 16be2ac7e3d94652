import { CAPITAL, classesOf, isMarkOfText, LETTER, SMALL, UNKNOWN } from '../signs.ts';

/** A line in capital letters; marks of lists and numbers do not count. */
export function isCapitals(text: string): boolean {
  let [letters, capitals] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const classes = classesOf(text.charCodeAt(at));
    if (classes & UNKNOWN && !isMarkOfText(text.charCodeAt(at))) return isCapitalsAnywhere(text);
    if (!(classes & LETTER)) continue;
    if (classes & SMALL) return false;
    letters += 1;
    if (classes & CAPITAL) capitals += 1;
  }
  return letters > 2 && capitals > 0;
}

function isCapitalsAnywhere(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
