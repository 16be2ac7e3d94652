import { describe, expect, it } from 'vitest';
import type { TaskRow } from '#modules/tasks/contract.ts';
import { leadNames } from './lead-names.ts';

const body = (id: string) => ({ id, name: { vi: id }, abbreviation: null });
const lead = (id: string): TaskRow['leads'][number] => ({
  organization: body(id),
  collective: null,
  state: 'not-started',
});
const part = (role: 'lead' | 'coordinating'): TaskRow['ownPart'] => ({
  id: 'p',
  version: 1,
  role,
  state: 'not-started',
  confirmedAt: null,
  dueOn: null,
  assignee: null,
  note: null,
});

describe('the leads that a row names', () => {
  it.each([
    ['own agency behind those that were given', ['a', 'b', 'c'], part('lead'), 'own', ['own', 'a', 'b']],
    ['own agency among them', ['a', 'own', 'b'], part('lead'), 'own', ['own', 'a', 'b']],
    ['an agency that coordinates', ['a', 'b'], part('coordinating'), 'own', ['a', 'b']],
    ['somebody without an agency', ['a', 'b'], null, null, ['a', 'b']],
  ])('%s', (_case, given, ownPart, own, expected) => {
    const names = leadNames({ leads: given.map(lead), ownPart }, own ? body(own) : null);
    expect(names.map((name) => name.vi)).toEqual(expected);
  });
});
