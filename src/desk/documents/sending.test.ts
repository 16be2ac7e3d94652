import { expect, it } from 'vitest';
import { problemBeforeSending } from './sending.ts';

const file = (name: string, size: number) => ({ name, size });
const MB = 1024 * 1024;

it.each([
  ['one letter', [file('kh.docx', 40_000)], null],
  ['photos of one letter', [file('1.jpg', MB), file('2.jpg', MB)], null],
  ['nothing', [], 'documents.problem.no-file'],
  ['an empty file among others', [file('1.jpg', MB), file('2.jpg', 0)], 'documents.problem.empty-file'],
  ['300 MB', [file('kh.pdf', 300 * MB)], 'documents.problem.too-large'],
  ['just the limit', [file('kh.pdf', 50 * MB)], null],
  ['a whole album', Array.from({ length: 21 }, (_, n) => file(`${n}.jpg`, MB)), 'documents.problem.too-many-files'],
])('says before sending what speaks against %s', (_name, files, code) => {
  expect(problemBeforeSending(files)?.code ?? null).toBe(code);
});
