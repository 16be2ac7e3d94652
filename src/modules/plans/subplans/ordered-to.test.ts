import { describe, expect, it } from 'vitest';
import { tellsToPlan } from './ordered-to.ts';

describe('an implementation plan is asked for by', () => {
  it.each([
    'xây dựng kế hoạch triển khai thực hiện theo chức năng, nhiệm vụ, lĩnh vực quản lý',
    'Căn cứ chức năng, nhiệm vụ của đơn vị, địa phương xây dựng Kế hoạch thực hiện các nhiệm vụ được giao',
    'xây dựng kế hoạch để thực hiện lồng ghép vào Đề án truyền thông tỉnh hằng năm',
    'Xây dựng, ban hành kế hoạch triển khai thực hiện Kế hoạch này trước ngày 30/3/2026',
    'ban hành kế hoạch của cơ quan, địa phương mình để triển khai thực hiện',
    'Lập kế hoạch cụ thể triển khai các nội dung được phân công',
  ])('%s', (task) => {
    expect(tellsToPlan(task)).toBe(true);
  });

  it.each([
    'Thực hiện Kế hoạch này',
    'Hướng dẫn các cơ quan, địa phương thực hiện Kế hoạch',
    'Xây dựng bộ nhận diện tỉnh Thuận Giang',
    'bố trí kinh phí thực hiện Kế hoạch theo phân cấp ngân sách',
    'Tổng hợp kết quả thực hiện Kế hoạch, báo cáo UBND tỉnh',
  ])('not by: %s', (task) => {
    expect(tellsToPlan(task)).toBe(false);
  });
});
