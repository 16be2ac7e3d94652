import type { Layout } from './layouts.ts';

const plan = (place: string, body: string): string =>
  `ỦY BAN NHÂN DÂN
TỈNH ${place.toUpperCase()}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 31/KH-UBND
${place}, ngày 03 tháng 02 năm 2026
KẾ HOẠCH
Truyền thông năm 2026

${body}

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH


Lê Thị Na
`;

/** Further layouts with what a careful reader finds in them; see summary.ts for how to read a line. */
export const moreLayouts: readonly (Layout & { readonly expected: readonly string[] })[] = [
  {
    name: 'who leads and who helps as headings, the agencies as bullets below them',
    text: plan(
      'Cà Mau',
      `I. NỘI DUNG
1. Tổ chức ngày hội văn hóa ba dân tộc
Cơ quan chủ trì:
- Sở Văn hóa, Thể thao và Du lịch
- Sở Công Thương
Đơn vị phối hợp:
- Sở Tài chính
- UBND các xã, phường
Thời gian: Quý II/2026
2. Sản xuất phim tài liệu về rừng ngập mặn
2.1. Cơ quan chủ trì:
- Báo và phát thanh, truyền hình Cà Mau
2.2. Cơ quan phối hợp:
- Sở Nội vụ
- Sở Y tế
3. In sổ tay tuyên truyền
a) Đơn vị chủ trì
- Sở Tư pháp
b) Đơn vị phối hợp
+ Công an tỉnh
+ Sở Nội vụ
c) Thời gian thực hiện: trước ngày 30/6/2026
4. Mở lớp bồi dưỡng phóng viên
Cơ quan chủ trì
Sở Nội vụ
Thời gian thực hiện:
- Tháng 9/2026.`,
    ),
    expected: [
      'labelled I.1: Sở Văn hóa, Thể thao và Du lịch + Sở Công Thương ← Sở Tài chính + UBND các xã, phường: Tổ chức ngày hội văn hóa ba dân tộc @ Quý II/2026 [→2026-06-30]',
      'labelled I.2: Báo và phát thanh, truyền hình Cà Mau ← Sở Nội vụ + Sở Y tế: Sản xuất phim tài liệu về rừng ngập mặn',
      'labelled I.3: Sở Tư pháp ← Công an tỉnh + Sở Nội vụ: In sổ tay tuyên truyền @ trước ngày 30/6/2026 [2026-06-30]',
      'labelled I.4: Sở Nội vụ: Mở lớp bồi dưỡng phóng viên @ Tháng 9/2026 [→2026-09-30]',
    ],
  },
  {
    name: 'one list of leads and one of helpers for a whole part',
    text: plan(
      'Cà Mau',
      `I. NỘI DUNG
Truyền thông về rừng ngập mặn.
II. PHÂN CÔNG
1. Đơn vị chủ trì
- Sở Văn hóa, Thể thao và Du lịch: tổ chức ngày hội.
- Sở Công Thương: trưng bày sản phẩm OCOP.
2. Đơn vị phối hợp
- Sở Tài chính
- Công an tỉnh`,
    ),
    expected: [
      'labelled II: Sở Văn hóa, Thể thao và Du lịch ← Sở Tài chính + Công an tỉnh: tổ chức ngày hội',
      'labelled II: Sở Công Thương ← Sở Tài chính + Công an tỉnh: trưng bày sản phẩm OCOP',
    ],
  },
  {
    name: 'notes that give nobody work',
    text: plan(
      'Gia Lai',
      `I. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Theo dõi, đôn đốc việc thực hiện Kế hoạch này.
- Lưu ý: các đơn vị gửi kèm bản mềm.
- Một số nội dung cần lưu ý:
+ Các đơn vị gửi hồ sơ qua trục liên thông.
+ Hồ sơ gồm 02 bộ.
- Tổng hợp, báo cáo UBND tỉnh.
2. Sở Tài chính bố trí kinh phí.
Lưu ý: Các sở, ban, ngành không tổ chức trùng lịch với lễ hội.
* Ghi chú: Sở Y tế là đầu mối về y tế.`,
    ),
    expected: [
      'responsibility I.1: Sở Nội vụ: Theo dõi, đôn đốc việc thực hiện Kế hoạch này',
      'responsibility I.1: Sở Nội vụ: Tổng hợp, báo cáo UBND tỉnh',
      'responsibility I.2: Sở Tài chính: bố trí kinh phí',
    ],
  },
  {
    name: 'communes named one by one',
    text: plan(
      'Gia Lai',
      `I. TỔ CHỨC THỰC HIỆN
1. UBND các xã: Ia Grai, Đak Đoa, Chư Sê và phường Pleiku tổ chức tuyên truyền tại thôn, làng.
2. UBND các xã, phường tổ chức phát thanh hằng tuần.
3. Giao Ủy ban nhân dân các phường: Hội Phú, Thống Nhất chủ trì, phối hợp với Sở Y tế tổ chức hội thi trước ngày 30/6/2026.`,
    ),
    expected: [
      'responsibility I.1: UBND xã Ia Grai + UBND xã Đak Đoa + UBND xã Chư Sê + UBND phường Pleiku: tổ chức tuyên truyền tại thôn, làng',
      'responsibility I.2: UBND các xã, phường: tổ chức phát thanh @ hằng tuần [weekly]',
      'responsibility I.3: Ủy ban nhân dân phường Hội Phú + Ủy ban nhân dân phường Thống Nhất ← Sở Y tế: tổ chức hội thi @ trước ngày 30/6/2026 [2026-06-30]',
    ],
  },
];
