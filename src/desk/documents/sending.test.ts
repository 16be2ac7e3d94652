import { describe, expect, it } from 'vitest';
import { problemBeforeSending, stepsWhileSending } from './sending.ts';

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

describe('the steps while a document is being sent', () => {
  const shown = (progress: Parameters<typeof stepsWhileSending>[0]) =>
    stepsWhileSending(progress)
      .map((one) => `${one.step} ${one.state}${one.total ? ` ${one.done}/${one.total}` : ''}`)
      .slice(0, 3);

  it.each([
    [null, ['receive running', 'open waiting', 'recognise waiting']],
    [{ step: 'reading', done: 0, total: 3 }, ['receive done', 'open running', 'recognise waiting']],
    [{ step: 'recognising', done: 1, total: 3 }, ['receive done', 'open done', 'recognise running 1/3']],
  ] as const)('after hearing %j', (progress, steps) => expect(shown(progress)).toEqual(steps));
});
