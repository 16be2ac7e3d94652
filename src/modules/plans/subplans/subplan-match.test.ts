import { describe, expect, it } from 'vitest';
import { plan46Groups } from '../../../../seeds/thuan-giang/plan-46-tasks.ts';
import { LEAST, proposeLinks, SURE, type Comparable, type Ordered, type OrderedRole } from './subplan-match.ts';

/** Roles of Sở Ngoại vụ in the tasks of plan 46. */
const roles: Readonly<Record<number, OrderedRole>> = {
  1: 'coordinating',
  7: 'lead',
  15: 'coordinating',
  2: 'when-asked',
};
const parent: Ordered[] = plan46Groups.flatMap((group) =>
  group.tasks.map((task) => ({
    id: `p${task.number}`,
    task: task.task,
    section: group.heading,
    deliverables: [...task.deliverable.matchAll(/(\d+) ([\p{L} ]+)/gu)].map(([, quantity, unit]) => ({
      quantity: Number(quantity),
      unit: unit!.trim(),
    })),
    role: roles[task.number] ?? null,
  })),
);
const own = (task: string, more: Partial<Comparable> = {}): Comparable => ({
  id: 'own',
  task,
  section: '',
  deliverables: [],
  ...more,
});
const found = (one: Comparable): string | null => proposeLinks([one], parent)[0]?.parentAssignmentId ?? null;

describe('an assignment of an agency plan is proposed for', () => {
  it.each([
    ['its own words', 'Đón, hướng dẫn đoàn phóng viên nước ngoài tìm hiểu, đưa tin về tỉnh', 'p7'],
    [
      'the same work said at more length',
      'Xây dựng chương trình, đón và hướng dẫn 02 đoàn phóng viên nước ngoài (Lào, Hàn Quốc) tìm hiểu, đưa tin về tỉnh',
      'p7',
    ],
    ['a part of the work', 'Hướng dẫn đoàn phóng viên nước ngoài tác nghiệp trên địa bàn tỉnh', 'p7'],
    [
      'work that it only supports',
      'Phối hợp tổ chức sự kiện giới thiệu Thuận Giang tại Hàn Quốc hướng tới kỷ niệm 35 năm thiết lập quan hệ ngoại giao',
      'p15',
    ],
    ['work of another agency, where the words are plain', 'Tổ chức Cuộc thi ảnh, video “Thuận Giang trong tôi”', 'p10'],
    [
      'work with contributions of every agency',
      'Cung cấp tin, bài tiếng Anh cho Trang thông tin đối ngoại tỉnh bằng 05 thứ tiếng',
      'p2',
    ],
    ['nothing, where nothing of the parent is like it', 'Bồi dưỡng tiếng Lào cho cán bộ cửa khẩu Nậm Khê', null],
    ['nothing, where only common words are shared', 'Tổ chức thực hiện nhiệm vụ của tỉnh năm 2026', null],
    ['nothing, where there are hardly any words', 'Báo cáo', null],
  ])('%s', (_, task, expected) => {
    expect(found(own(task))).toBe(expected);
  });

  it('the assignment that brings the same thing, where words leave a doubt', () => {
    const two: Ordered[] = [
      {
        id: 'a',
        task: 'Sản xuất video quảng bá du lịch biển',
        section: '',
        deliverables: [{ quantity: 5, unit: 'video' }],
        role: 'lead',
      },
      {
        id: 'b',
        task: 'Sản xuất ấn phẩm quảng bá du lịch biển',
        section: '',
        deliverables: [{ quantity: 9, unit: 'ấn phẩm' }],
        role: 'lead',
      },
    ];
    const one = own('Quảng bá du lịch biển Hòn Mây', { deliverables: [{ quantity: 3, unit: 'ấn phẩm' }] });
    expect(proposeLinks([one], two)[0]?.parentAssignmentId).toBe('b');
  });

  it('what its own agency leads before the same words of another', () => {
    const same = { task: 'Biên soạn tài liệu giới thiệu tỉnh', section: '', deliverables: [] };
    const two: Ordered[] = [
      { ...same, id: 'other', role: null },
      { ...same, id: 'ours', role: 'lead' },
    ];
    expect(proposeLinks([own(same.task)], two)[0]?.parentAssignmentId).toBe('ours');
  });
});

describe('confidence', () => {
  it('is sure for the same words, and never below what is proposed', () => {
    const [same] = proposeLinks([own(parent[6]!.task)], parent);
    expect(same!.confidence).toBeGreaterThan(SURE);
    const all = proposeLinks(
      parent.map((one) => ({ ...one, id: `own-${one.id}` })),
      parent,
    );
    expect(all.map((one) => one.parentAssignmentId)).toEqual(parent.map((one) => one.id));
    expect(Math.min(...all.map((one) => one.confidence))).toBeGreaterThanOrEqual(LEAST);
    expect(Math.max(...all.map((one) => one.confidence))).toBeLessThanOrEqual(1);
  });

  it('has nothing to say of empty plans', () => {
    expect(proposeLinks([], parent)).toEqual([]);
    expect(proposeLinks([own('Đón đoàn phóng viên nước ngoài')], [])).toEqual([]);
  });
});
