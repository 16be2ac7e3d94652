import { describe, expect, it } from 'vitest';
import { detailsOf } from './details.ts';

describe('details of an entry', () => {
  it.each([
    [{ name: 'Sở Y tế', parentId: null }, [{ name: 'name', content: 'Sở Y tế' }]],
    [{ organizationId: '019a0000-0000-7000-8000-000000000000' }, []],
    [{ predecessors: ['so-y-te', 'so-noi-vu'] }, [{ name: 'predecessors', content: 'so-y-te, so-noi-vu' }]],
    [{ after: { vi: 'Sở Y tế', en: 'Department of Health' } }, [{ name: 'after', content: 'Sở Y tế' }]],
    [
      { before: [30, 7, 1], after: false },
      [
        { name: 'before', content: '30, 7, 1' },
        { name: 'after', content: 'false' },
      ],
    ],
    [{ counts: { tasks: 3, parts: null } }, [{ name: 'counts', content: 'tasks: 3' }]],
  ])('says %j', (details, expected) => {
    expect(detailsOf(details)).toEqual(expected);
  });
});
