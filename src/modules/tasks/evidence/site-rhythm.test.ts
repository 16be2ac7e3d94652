import { expect, it } from 'vitest';
import { LONG_REST_MS, siteRhythm } from './site-rhythm.ts';

const answered = { answered: true };
const silent = { answered: false };

it('one page of a site is on the way at a time, and the site is left alone for a moment after it', () => {
  const rhythm = siteRhythm(1_000);
  rhythm.begin('bao.example');
  expect(rhythm.resting(0)).toEqual(['bao.example']);
  expect(rhythm.untilFree(0)).toBe(100);
  rhythm.end('bao.example', 500, answered);
  expect([rhythm.resting(1_499), rhythm.resting(1_500)]).toEqual([['bao.example'], []]);
  expect([rhythm.untilFree(600), rhythm.untilFree(1_500)]).toEqual([900, null]);
});

it('a site that says for how long is left alone for so long', () => {
  const rhythm = siteRhythm(1_000);
  rhythm.end('bao.example', 0, { answered: false, restMs: 30_000 });
  expect(rhythm.untilFree(0)).toBe(30_000);
});

it('a site that does not answer twice in a row rests long; an answer between makes good again', () => {
  const rhythm = siteRhythm(1_000);
  rhythm.end('cham.example', 0, silent);
  rhythm.end('cham.example', 2_000, answered);
  rhythm.end('cham.example', 4_000, silent);
  expect(rhythm.untilFree(4_000)).toBe(1_000);
  rhythm.end('cham.example', 6_000, silent);
  expect(rhythm.untilFree(6_000)).toBe(LONG_REST_MS);
});
