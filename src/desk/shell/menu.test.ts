import { describe, expect, it } from 'vitest';
import { isAt, menuFor } from './menu.ts';

const roles = {
  'focal-officer': [
    'documents.read',
    'plans.read',
    'plans.review',
    'tasks.read',
    'tasks.read-all',
    'organizations.read',
    'audit.read',
    'settings.edit',
  ],
  administrator: [
    'access.manage',
    'audit.read',
    'settings.edit',
    'organizations.read',
    'documents.read',
    'plans.read',
    'tasks.read-all',
  ],
  'agency-officer': ['documents.read', 'plans.read', 'organizations.read', 'tasks.read', 'tasks.report'],
  nobody: [],
};
const menu = (role: keyof typeof roles, organizationId: string | null) =>
  menuFor({ grants: [{ permissions: roles[role], organizationId }] }).map((part) =>
    part.places.map((place) => place.to),
  );

describe('the menu', () => {
  it.each([
    [
      'focal-officer',
      null,
      [
        ['/', '/documents', '/plans', '/tasks', '/boards', '/obstacles', '/organizations'],
        ['/audit', '/settings'],
      ],
    ],
    [
      'administrator',
      null,
      [
        ['/', '/documents', '/plans', '/tasks', '/boards', '/obstacles', '/organizations'],
        ['/people', '/audit', '/settings'],
      ],
    ],
    ['agency-officer', 'x', [['/', '/documents', '/tasks', '/boards', '/obstacles', '/organizations']]],
    ['nobody', null, [['/']]],
  ] as const)('of %s', (role, organizationId, expected) => {
    expect(menu(role, organizationId)).toEqual(expected);
  });

  it('calls the first place by what it is: own work for the province, assigned work for an agency', () => {
    const label = (role: keyof typeof roles, id: string | null) =>
      menuFor({ grants: [{ permissions: roles[role], organizationId: id }] })[0]!.places[0]!.label;
    expect([label('focal-officer', null), label('agency-officer', 'x')]).toEqual([
      'desk.menu.work',
      'desk.menu.assigned',
    ]);
  });

  it('has a letter of its own for each place', () => {
    const letters = menuFor({
      grants: [{ permissions: [...roles['focal-officer'], 'access.manage'], organizationId: null }],
    })
      .flatMap((part) => part.places)
      .map((place) => place.letter);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters).not.toContain('g');
  });

  it.each([
    ['/', '/', true],
    ['/', '/tasks', false],
    ['/tasks', '/tasks/1', true],
    ['/plans', '/planets', false],
  ])('%s marks %s: %s', (to, pathname, marked) => {
    expect(isAt({ to }, pathname)).toBe(marked);
  });
});
