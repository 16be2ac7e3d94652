import type { Drawn } from './paper.ts';

/** For tests: an official letter as it leaves an office, before pens and stamps have touched it. */
export const LETTER_PAGE: readonly Drawn[] = [
  {
    kind: 'halves',
    left: [
      'ỦY BAN NHÂN DÂN',
      'TỈNH THUẬN GIANG',
      'Số: 1234/UBND-VX',
      'V/v triển khai Kế hoạch thông tin',
      'đối ngoại năm 2026',
      // Room for stamps, as the rules of layout leave it.
      '',
      '',
      '',
      '',
    ],
    right: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Thuận Giang, ngày 05 tháng 3 năm 2026',
    ],
  },
  { kind: 'text', text: 'Kính gửi: Các sở, ban, ngành; Ủy ban nhân dân các xã, phường.', centred: true },
  {
    kind: 'text',
    text: 'Thực hiện Kế hoạch số 46/KH-UBND ngày 12 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về thông tin đối ngoại và quảng bá hình ảnh tỉnh, Ủy ban nhân dân tỉnh có ý kiến như sau:',
  },
  {
    kind: 'text',
    text: '1. Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Báo và Đài Phát thanh, Truyền hình xây dựng chuyên mục giới thiệu tiềm năng, thế mạnh của tỉnh; hoàn thành trước ngày 30 tháng 6 năm 2026.',
  },
  {
    kind: 'text',
    text: '2. Giao Sở Tài chính tham mưu bố trí kinh phí 260 triệu đồng; Sở Nội vụ tổ chức 02 lớp tập huấn nghiệp vụ cho cán bộ cơ sở trong quý II.',
  },
  {
    kind: 'text',
    text: '3. Ủy ban nhân dân các xã, phường báo cáo kết quả thực hiện về Sở Văn hóa, Thể thao và Du lịch trước ngày 15 tháng 11 hằng năm để tổng hợp./.',
  },
  {
    kind: 'halves',
    left: ['Nơi nhận:', '- Như trên;', '- Chủ tịch, các Phó Chủ tịch;', '- Lưu: VT, VX.'],
    right: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', '', 'Nguyễn Văn Bình'],
  },
];

/** The words of {@link LETTER_PAGE}, for measuring recognition whatever the order of the halves. */
export const LETTER_WORDS: readonly string[] = LETTER_PAGE.flatMap((item) => {
  if (item.kind === 'halves') return [...item.left, ...item.right];
  return item.kind === 'text' ? [item.text] : [];
}).flatMap((text) => text.split(' ').filter(Boolean));
