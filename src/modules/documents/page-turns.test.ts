import { setImmediate as soon } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { pageTurns } from './page-turns.ts';

it('draws a few pages at once, all of them in the end, and none for who has gone away', async () => {
  const inTurn = pageTurns();
  const gone = new AbortController();
  let drawing = 0;
  let most = 0;
  let drawn = 0;
  const draw = async () => {
    most = Math.max(most, ++drawing);
    await soon();
    drawing -= 1;
    drawn += 1;
    if (drawn === 5) throw new Error('a page that cannot be drawn');
  };
  const wanted = Array.from({ length: 20 }, (_, page) =>
    inTurn(page % 4 === 3 ? gone.signal : new AbortController().signal, draw),
  );
  gone.abort();
  const ends = await Promise.allSettled(wanted);
  expect([most, drawn]).toEqual([3, 15]);
  expect(ends.filter((end) => end.status === 'rejected')).toHaveLength(6);
});
