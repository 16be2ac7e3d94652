import { readdirSync, readFileSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ReaderResult } from '#modules/documents/index.ts';
import { blocksOfText, defaultCatalogue, read } from '#vanban/index.ts';
import { openDocumentReader, readerWithoutThreads } from './reader.ts';

const FOLDER = new URL('../../../test/documents/texts/', import.meta.url);
const samples = readdirSync(FOLDER)
  .sort()
  .map((name) => [name, blocksOfText(readFileSync(new URL(name, FOLDER), 'utf8'))] as const);
const catalogue = defaultCatalogue;

/** A plan of some 6,000 assignments. */
const long = blocksOfText(
  Array.from(
    { length: 6_000 },
    (_, index) =>
      `${index + 1}. Xây dựng phóng sự đợt ${index + 1}\n- Cơ quan chủ trì: Sở Tài chính\n- Thời gian: Quý III/2026`,
  ).join('\n'),
);

describe.each([
  ['in threads', openDocumentReader()],
  ['where it stands', readerWithoutThreads()],
])('the reader %s', (_, reader) => {
  it('finds in every sample what the pure reader finds', async () => {
    for (const [name, blocks] of samples) {
      const result = await reader.read({ name, blocks, catalogue });
      expect(result).toEqual({ ok: true, reading: read(blocks, catalogue) });
    }
  });

  it('reads nothing for someone who has left', async () => {
    const result = await reader.read({ name: 'x', blocks: long, catalogue, signal: AbortSignal.abort() });
    expect(result).toMatchObject({ ok: false, problem: { code: 'aborted' } });
  });
});

describe('a text that takes long', () => {
  it('leaves the server its turns until it is read', async () => {
    let result: ReaderResult | undefined;
    const reading = openDocumentReader()
      .read({ name: 'dai.docx', blocks: long, catalogue })
      .then((end) => (result = end));
    let turns = 0;
    while (!result) {
      await turn();
      turns += 1;
    }
    await reading;
    expect(result).toMatchObject({ ok: true, reading: { assignments: { length: 6_000 } } });
    // Read on this thread, the text would leave one or two.
    expect(turns).toBeGreaterThan(50);
  });

  it('is given up at the limit, and the next one is read all the same', async () => {
    const hurried = openDocumentReader({ limits: { seconds: 0.001 } });
    expect(await hurried.read({ name: 'dai.docx', blocks: long, catalogue })).toEqual({
      ok: false,
      problem: { code: 'timeout', params: { name: 'dai.docx', seconds: 0.001 } },
    });
    const reader = openDocumentReader();
    const leaving = new AbortController();
    const left = reader.read({ name: 'dai.docx', blocks: long, catalogue, signal: leaving.signal });
    leaving.abort();
    expect(await left).toMatchObject({ ok: false, problem: { code: 'aborted' } });
    expect(await reader.read({ name: 'mot-dong.txt', blocks: blocksOfText('KẾ HOẠCH'), catalogue })).toMatchObject({
      ok: true,
    });
  });
});
