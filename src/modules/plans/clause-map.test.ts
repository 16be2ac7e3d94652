import { describe, expect, it } from 'vitest';
import { mapClauses, type MappedClause } from './clause-map.ts';

const clause = (path: string, title: string, rest = ''): MappedClause => ({
  id: path,
  path,
  title,
  body: rest ? `${title}\n${rest}` : title,
});
const website = 'Duy trì, nâng cao chất lượng Trang thông tin đối ngoại tỉnh bằng 05 thứ tiếng';
const keywords = 'Xây dựng bộ từ khóa truyền thông về đầu tư, du lịch của tỉnh';
const contest = 'Tổ chức Cuộc thi ảnh, video “Thuận Giang trong tôi”';

describe('clauses of the next version of a plan', () => {
  it.each<[string, MappedClause[], MappedClause[], string[]]>([
    ['nothing changed', [clause('I.1', website)], [clause('I.1', website)], ['I.1→I.1 same']],
    [
      'spaces, case and a closing full stop are not a change',
      [clause('I.1', website)],
      [clause('I.1', `${website.toUpperCase()} .`)],
      ['I.1→I.1 same'],
    ],
    [
      'a clause that moved is the same',
      [clause('I.1', website), clause('I.2', keywords)],
      [clause('I.1', contest), clause('I.2', website), clause('II.1', keywords)],
      ['→I.1 new', 'I.1→I.2 same', 'I.2→II.1 same'],
    ],
    [
      'another number of boards is a change',
      [clause('I.3', 'Lắp đặt bảng tin', 'Lắp đặt 12 bảng tin điện tử tại các xã, phường trước ngày 30/11')],
      [clause('I.3', 'Lắp đặt bảng tin', 'Lắp đặt 15 bảng tin điện tử tại các xã, phường trước ngày 30/11')],
      ['I.3→I.3 changed'],
    ],
    [
      'a tone mark alone is a change',
      [clause('I.1', 'Chỉnh trang tỉnh')],
      [clause('I.1', 'Chỉnh trang tính')],
      ['I.1→I.1 changed'],
    ],
    [
      'a clause that was dropped is gone and what came in its place is new',
      [clause('I.1', website), clause('I.2', 'Giới thiệu Thuận Giang tại Hàn Quốc')],
      [clause('I.1', website), clause('I.2', 'Sản xuất chuỗi video ngắn bằng tiếng Anh')],
      ['I.1→I.1 same', '→I.2 new', 'I.2→ gone'],
    ],
    [
      'equal headings at several places stay at their places',
      [clause('I.1', 'Mục đích'), clause('II.1', 'Mục đích')],
      [clause('I.1', 'Mục đích'), clause('II.1', 'Mục đích')],
      ['I.1→I.1 same', 'II.1→II.1 same'],
    ],
    [
      'one clause that became two is split',
      [
        clause(
          'I.1',
          'Tập huấn và tuyên truyền',
          'Tổ chức 02 lớp tập huấn nghiệp vụ thông tin đối ngoại cho cấp xã. Phát hành 5.000 tờ rơi tuyên truyền biển đảo bằng tiếng Anh.',
        ),
      ],
      [
        clause('I.1', 'Tập huấn', 'Tổ chức 02 lớp tập huấn nghiệp vụ thông tin đối ngoại cho cấp xã.'),
        clause('I.2', 'Tuyên truyền', 'Phát hành 5.000 tờ rơi tuyên truyền biển đảo bằng tiếng Anh.'),
      ],
      ['I.1→I.1 split', 'I.1→I.2 split'],
    ],
    ['everything is new', [], [clause('I', 'Mục đích')], ['→I new']],
    ['everything is gone', [clause('I', 'Mục đích')], [], ['I→ gone']],
  ])('%s', (_, before, after, expected) => {
    expect(mapClauses(before, after).map((one) => `${one.oldId ?? ''}→${one.newId ?? ''} ${one.kind}`)).toEqual(
      expected,
    );
  });

  it('maps 400 clauses within a second of work', () => {
    const many = (from: number) =>
      Array.from({ length: 400 }, (_, n) =>
        clause(`I.${n}`, `Nhiệm vụ ${n + from}`, `Triển khai nội dung số ${n * 7 + from} trên địa bàn tỉnh`),
      );
    const before = process.cpuUsage();
    expect(mapClauses(many(0), many(3))).toHaveLength(400);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
