import { describe, expect, it } from 'vitest';
import { matchAssignments, type WrittenAssignment } from './assignment-match.ts';

const written = (id: string, task: string, more: Partial<WrittenAssignment> = {}): WrittenAssignment => ({
  id,
  clauseId: null,
  task,
  leads: ['Sở VHTTDL'],
  coordinating: [],
  deliverables: [],
  timing: 'Quý III/2026',
  budget: null,
  ...more,
});
const keywords = 'Xây dựng bộ từ khóa truyền thông về đầu tư, du lịch, năng lực cạnh tranh của tỉnh';

describe('assignments of the next version of a plan', () => {
  it.each<[string, WrittenAssignment, WrittenAssignment, string]>([
    ['unchanged', written('a', keywords), written('b', keywords), 'same'],
    ['later by a quarter', written('a', keywords), written('b', keywords, { timing: 'Quý IV/2026' }), 'changed'],
    ['with another sum', written('a', keywords), written('b', keywords, { budget: '90 triệu đồng' }), 'changed'],
    ['to another agency', written('a', keywords), written('b', keywords, { leads: ['Sở Tài chính'] }), 'changed'],
    ['reworded', written('a', keywords), written('b', keywords.replace('du lịch', 'xúc tiến du lịch')), 'changed'],
    ['another task', written('a', keywords), written('b', 'Tổ chức cuộc thi ảnh về đất và người'), 'new'],
  ])('%s', (_, before, after, change) => {
    expect(matchAssignments([before], [after], () => null).get('b')?.change).toBe(change);
  });

  it('tells equal tasks apart by their leads and by where their clause was', () => {
    const task = 'Tuyên truyền trên địa bàn tỉnh theo chức năng, nhiệm vụ được giao';
    const before = [
      written('a1', task, { leads: ['Công an tỉnh'], clauseId: 'old-1' }),
      written('a2', task, { leads: ['Sở Tài chính'], clauseId: 'old-2' }),
      written('a3', task, { leads: ['Sở Tài chính'], clauseId: 'old-3' }),
    ];
    const after = [
      written('b1', task, { leads: ['Sở Tài chính'], clauseId: 'new-3' }),
      written('b2', task, { leads: ['Sở Tài chính'], clauseId: 'new-2' }),
      written('b3', task, { leads: ['Công an tỉnh'], clauseId: 'new-1' }),
    ];
    const match = matchAssignments(before, after, (id) => id.replace('new', 'old'));
    expect(after.map((one) => match.get(one.id)?.previousId)).toEqual(['a3', 'a2', 'a1']);
  });
});
