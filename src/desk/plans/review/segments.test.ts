import { describe, expect, it } from 'vitest';
import type { Finding } from '#modules/plans/contract.ts';
import { assignmentOf, keepingSame, leadingFinding, segmentsOf } from './segments.ts';

const found = (kind: Finding['kind'], start: number, end: number, assignmentId: string | null = null): Finding => ({
  kind,
  span: [start, end],
  refId: null,
  assignmentId,
  confidence: 1,
});
const drawn = (segments: ReturnType<typeof segmentsOf>): string[][] =>
  segments.map((place) =>
    place.map(({ start, end, findings }) => [start, end, ...findings.map((one) => one.kind)].join(' ')),
  );

describe('highlighted stretches of a text', () => {
  it.each<[string, [number, number][], Finding[], string[][]]>([
    ['no finding', [[0, 9]], [], [['0 9']]],
    ['one in the middle', [[0, 9]], [found('lead', 3, 5)], [['0 3', '3 5 lead', '5 9']]],
    [
      'nested, the widest first',
      [[0, 20]],
      [found('lead', 4, 8), found('assignment', 2, 15), found('clause', 0, 20)],
      [['0 2 clause', '2 4 clause assignment', '4 8 clause assignment lead', '8 15 clause assignment', '15 20 clause']],
    ],
    [
      'overlapping without nesting',
      [[0, 12]],
      [found('timing', 2, 7), found('budget', 5, 10)],
      [['0 2', '2 5 timing', '5 7 timing budget', '7 10 budget', '10 12']],
    ],
    [
      'over several paragraphs, with a gap between them',
      [
        [0, 5],
        [6, 10],
        [11, 14],
      ],
      [found('task', 3, 12)],
      [['0 3', '3 5 task'], ['6 10 task'], ['11 12 task', '12 14']],
    ],
    [
      'the same place twice',
      [[0, 4]],
      [found('task', 1, 3), found('message', 1, 3)],
      [['0 1', '1 3 task message', '3 4']],
    ],
    [
      'an empty finding and an empty place',
      [
        [0, 0],
        [1, 3],
      ],
      [found('lead', 2, 2)],
      [[], ['1 3']],
    ],
    [
      'a finding between two places',
      [
        [0, 4],
        [9, 12],
      ],
      [found('lead', 5, 8)],
      [['0 4'], ['9 12']],
    ],
  ])('%s', (_name, places, findings, expected) => {
    expect(drawn(segmentsOf(places, findings))).toEqual(expected);
  });

  it('leaves out no letter and covers none twice, in whatever order findings come', () => {
    const findings = Array.from({ length: 400 }, (_, index) => {
      const start = (index * 7919) % 970;
      return found('lead', start, Math.min(1000, start + 1 + ((index * 31) % 40)));
    });
    const segments = segmentsOf([[0, 1000]], findings)[0]!;
    expect(segments.map((one) => one.start)).toEqual([0, ...segments.slice(0, -1).map((one) => one.end)]);
    expect(segments.at(-1)!.end).toBe(1000);
    for (const { start, end, findings: over } of segments) {
      const expected = findings.filter((one) => one.span[0] <= start && one.span[1] >= end).length;
      expect(over).toHaveLength(expected);
    }
  });

  it('takes a document of 400 pages in a moment', () => {
    const places = Array.from({ length: 20_000 }, (_, index): [number, number] => [index * 60, index * 60 + 59]);
    const findings = places.flatMap(([start], index) => [
      found('assignment', start, start + 50, `a${index}`),
      found('lead', start + 5, start + 20, `a${index}`),
      found('clause', start, start + 59),
    ]);
    const began = performance.now();
    expect(segmentsOf(places, findings).flat()).toHaveLength(80_000);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

it('keeps paragraphs that look as before, so that only what changed is drawn anew', () => {
  const places: [number, number][] = [
    [0, 10],
    [11, 20],
  ];
  const before = segmentsOf(places, [found('task', 2, 5, 'a'), found('lead', 12, 15, 'b')]);
  const after = keepingSame(before, segmentsOf(places, [found('task', 2, 5, 'a'), found('lead', 12, 15, 'c')]));
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([true, false]);
  expect(assignmentOf(after[1]![1]!)).toBe('c');
});

describe('what a stretch is shown as', () => {
  it.each<[string, Finding[], string | null, string | null]>([
    ['nothing found', [], null, null],
    ['a lead within an assignment', [found('assignment', 0, 9, 'a'), found('lead', 0, 5, 'a')], 'lead', 'a'],
    [
      'only the assignment within a clause',
      [found('clause', 0, 20), found('assignment', 0, 9, 'a')],
      'assignment',
      'a',
    ],
    [
      'a clause of one line inside an assignment',
      [found('assignment', 0, 9, 'a'), found('clause', 0, 4)],
      'assignment',
      'a',
    ],
    ['a heading', [found('clause', 0, 9)], 'clause', null],
    ['a citation within an assignment', [found('assignment', 0, 20, 'a'), found('reference', 3, 9)], 'reference', 'a'],
  ])('%s', (_name, findings, kind, assignment) => {
    const segment = { start: 0, end: 4, findings };
    expect([leadingFinding(segment)?.kind ?? null, assignmentOf(segment)]).toEqual([kind, assignment]);
  });
});
