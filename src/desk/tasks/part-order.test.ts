import { expect, it } from 'vitest';
import { partsInOrder } from './part-order.ts';

const part = (id: string, change: object = {}) => ({
  id,
  organization: { id, name: { vi: id }, abbreviation: null },
  role: 'lead' as const,
  state: 'done' as const,
  isOverdue: false,
  confirmedAt: '2026-11-01T00:00:00Z',
  ...change,
});
const ids = (parts: readonly { id: string }[]) => parts.map((one) => one.id);
const long = Array.from({ length: 9 }, (_, index) => part(`xa-${index}`));

it('puts the own agency first, and leads before those that coordinate', () => {
  const parts = [part('a', { role: 'coordinating' }), part('b'), part('c')];
  expect(ids(partsInOrder(parts, 'c'))).toEqual(['c', 'b', 'a']);
  expect(ids(partsInOrder(parts, null))).toEqual(['b', 'c', 'a']);
});

it('puts whoever waits for somebody before what is settled, where there are many', () => {
  const parts = [
    ...long,
    part('chua-nop', { state: 'not-started', isOverdue: true }),
    part('cho-xac-nhan', { confirmedAt: null }),
    part('tra-lai', { state: 'returned' }),
    part('khi-can', { state: 'when-asked' }),
  ];
  expect(ids(partsInOrder(parts, 'xa-8')).slice(0, 5)).toEqual([
    'xa-8',
    'cho-xac-nhan',
    'tra-lai',
    'chua-nop',
    'khi-can',
  ]);
});
