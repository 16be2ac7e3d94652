import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '#vanban/index.ts';

const FOLDER = new URL('texts/', import.meta.url);
const ALL = readdirSync(FOLDER)
  .sort()
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'))
  .join('\n');

/** Milliseconds that this thread worked, whatever else the machine is doing. */
function workOf(text: string): number {
  const before = process.threadCpuUsage();
  readText(text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

describe('the time of reading grows like the text', () => {
  it('takes for 2 MB about eight times what it takes for 250 KB', () => {
    const large = ALL.repeat(Math.ceil(2_000_000 / ALL.length)).slice(0, 2_000_000);
    workOf(large.slice(0, 100_000));
    const small = workOf(large.slice(0, 250_000));
    expect(workOf(large) / small).toBeLessThan(16);
  }, 240_000);

  it.each<[string, string]>([
    ['one letter', 'a'],
    ['spaces', ' '],
    ['blank lines', '\n'],
    ['pipes', '| '],
    ['dashes', '- '],
    ['open brackets', '(“['],
    ['halves of a number', '1/'],
    ['symbols', 'KH-'],
    ['numbers of documents', '12/KH-UBND '],
    ['words before a number', 'số '],
    ['days', 'ngày 1 tháng '],
    ['issuers', 'của UBND tỉnh, '],
    ['laws', 'Luật Du lịch '],
    ['capitals', 'ỦY BAN NHÂN DÂN TỈNH '],
    ['titles', 'KẾ HOẠCH\n'],
    ['annexes', 'Phụ lục I\n'],
    ['recipients', 'Nơi nhận:\n- Sở A;\n'],
    ['signatures', 'TM. ỦY BAN NHÂN DÂN\n'],
    ['clauses', '1. Việc\n'],
    ['rows', '1\nViệc\nSở Nội vụ\n'],
    ['labels', 'Cơ quan chủ trì: Sở Nội vụ\n'],
    ['sentences', 'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính '],
    ['money', '1.500 triệu đồng; '],
  ])(
    'is bounded for 60,000 signs of %s',
    (_, piece) => {
      const text = piece.repeat(Math.ceil(60_000 / piece.length));
      expect(workOf(text)).toBeLessThan(3000);
    },
    120_000,
  );
});
