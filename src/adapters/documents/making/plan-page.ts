import type { Drawn } from './paper.ts';

/** For tests: the first page of a plan, with what makes pages hard: a head in two halves, wrapped lines, a table. */
export const PLAN_PAGE: readonly Drawn[] = [
  {
    kind: 'halves',
    left: ['ỦY BAN NHÂN DÂN', 'TỈNH THUẬN GIANG', 'Số: 46/KH-UBND'],
    right: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Thuận Giang, ngày 05 tháng 3 năm 2026',
    ],
  },
  { kind: 'text', text: 'KẾ HOẠCH', bold: true, centred: true },
  { kind: 'text', text: 'Thông tin đối ngoại và quảng bá hình ảnh tỉnh năm 2026', bold: true, centred: true },
  { kind: 'text', text: 'I. MỤC ĐÍCH, YÊU CẦU', bold: true },
  {
    kind: 'text',
    text: '1. Nâng cao nhận thức của các cấp, các ngành và người dân về công tác thông tin đối ngoại; quảng bá tiềm năng, thế mạnh, cơ hội đầu tư, du lịch của tỉnh đến bạn bè trong nước và quốc tế.',
  },
  {
    kind: 'text',
    text: '2. Việc triển khai phải bảo đảm đúng định hướng, thiết thực, hiệu quả, tiết kiệm; phối hợp chặt chẽ giữa Sở Văn hóa, Thể thao và Du lịch với các sở, ban, ngành và Ủy ban nhân dân các xã, phường.',
  },
  { kind: 'text', text: 'II. NHIỆM VỤ', bold: true },
  {
    kind: 'table',
    widths: [36, 190, 150, 90],
    rows: [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
      ['1', 'Tổ chức 02 lớp tập huấn nghiệp vụ thông tin đối ngoại', 'Sở Văn hóa, Thể thao và Du lịch', 'Quý II'],
      ['2', 'Xây dựng phim giới thiệu tỉnh bằng tiếng Anh', 'Báo và Đài Phát thanh, Truyền hình', 'Trước 15/11'],
      ['3', 'Quảng bá chè Trà Sơn và sản phẩm OCOP', 'Sở Nông nghiệp và Môi trường', 'Cả năm'],
    ],
  },
  { kind: 'text', text: 'Giao Sở Tài chính tham mưu bố trí kinh phí 260 triệu đồng thực hiện Kế hoạch này./.' },
];

/** The words of {@link PLAN_PAGE} in reading order, for measuring recognition. */
export const PLAN_WORDS: string = PLAN_PAGE.flatMap((item) => {
  if (item.kind === 'halves') return [...item.left, ...item.right];
  if (item.kind === 'table') return item.rows.flat();
  return item.kind === 'text' ? [item.text] : [];
}).join(' ');
