import type { SourceBlock, SourceCell } from '#vanban/index.ts';

/** A table of a word processor with its lines above. `|` parts cells; `^` reaches down, `>` reaches right. */
export interface WordTable {
  readonly name: string;
  readonly above?: readonly string[];
  readonly rows: readonly string[];
}

/** Cells from lines: `a | ^2 b | >3 c` is a, b over two rows, c over three columns; ` / ` is a line break in a cell. */
export function tableOf(rows: readonly string[]): SourceBlock {
  return { kind: 'table', rows: rows.map((row) => row.split('|').map(cellOf)) };
}

function cellOf(raw: string): SourceCell {
  const match = /^\s*(?:\^(\d+)\s)?(?:>(\d+)\s)?(.*?)\s*$/u.exec(raw);
  const text = (match?.[3] ?? '').replaceAll(' / ', '\n');
  const rowSpan = match?.[1] ? { rowSpan: Number(match[1]) } : {};
  const columnSpan = match?.[2] ? { columnSpan: Number(match[2]) } : {};
  return { text, ...rowSpan, ...columnSpan };
}

/** A plan of one table, signed in 2026. */
export function blocksWith(table: WordTable): SourceBlock[] {
  const lines = [
    'ỦY BAN NHÂN DÂN',
    'TỈNH ĐIỆN BIÊN',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 31/KH-UBND',
    'Điện Biên, ngày 09 tháng 02 năm 2026',
    'KẾ HOẠCH',
    'Truyền thông về Lễ hội Hoa Ban năm 2026',
    '',
    'I. PHÂN CÔNG',
    ...(table.above ?? []),
  ];
  return [...lines.map((text): SourceBlock => ({ kind: 'paragraph', text })), tableOf(table.rows)];
}

export const wordTables: readonly WordTable[] = [
  {
    name: 'a head over two rows with merged cells, section rows over all columns, a sum',
    above: ['ĐVT: triệu đồng'],
    rows: [
      '^2 STT|^2 Nội dung|>2 Phân công|^2 Tiến độ|^2 Dự toán',
      'Chủ trì|Phối hợp',
      '>6 A. Trước lễ hội',
      '1|In pa nô, áp phích|Sở VHTTDL|Các sở, ngành liên quan|Tháng 02|350',
      '2|Họp báo giới thiệu lễ hội|Văn phòng UBND tỉnh|Sở VHTTDL; Hội Nhà báo tỉnh|20/02/2026|-',
      '>6 B. Trong lễ hội',
      '3|Truyền hình trực tiếp|Báo và phát thanh, truyền hình tỉnh|Sở KHCN|13/3/2026|1.200,5',
      '>5 Cộng|1.550,5',
    ],
  },
  {
    name: 'a lead that reaches down over several tasks, a coordinating cell over others',
    rows: [
      'TT|Nhiệm vụ|Cơ quan chủ trì|Cơ quan phối hợp|Thời hạn',
      '1|Xây dựng thể lệ cuộc thi ảnh|^2 Sở Nội vụ|Sở Tư pháp|Quý I',
      '2|Tổ chức trao giải|^2 Sở Tài chính; Tỉnh đoàn|Quý III',
      '3|Tổng kết|Sở Y tế|Quý IV',
    ],
  },
  {
    name: 'like above: nt, như trên, a quote',
    rows: [
      'STT|Công việc|Đơn vị thực hiện|Hoàn thành',
      '1|Lập danh sách đội thi|Sở Giáo dục và Đào tạo|15/3/2026',
      '2|Tập huấn đội thi|nt|30/3/2026',
      '3|Thi vòng tỉnh|- như trên -|"',
    ],
  },
  {
    name: 'several leads in a cell, parted by lines, dashes, semicolons',
    rows: [
      'STT|Tên nhiệm vụ|Chủ trì|Phối hợp',
      '1|Khảo sát tuyến du lịch lòng hồ|- Sở Văn hóa, Thể thao và Du lịch / - Sở Xây dựng|UBND các xã ven hồ / Công an tỉnh',
      '2|Kiểm tra điều kiện an toàn|Sở Xây dựng; Công an tỉnh; Sở Y tế|Bộ Chỉ huy Quân sự tỉnh, Sở Công Thương',
    ],
  },
  {
    name: 'sub-rows that take the lead of the row they belong to, and one with its own',
    rows: [
      'STT|Nội dung nhiệm vụ|Chủ trì|Thời gian',
      '1|Sản xuất phim giới thiệu tỉnh|Sở Văn hóa, Thể thao và Du lịch|Năm 2026',
      '1.1|Viết kịch bản phân cảnh||Quý I',
      '1.2|Dịch phụ đề tiếng Anh, tiếng Lào|Sở Ngoại vụ|Quý II',
      '2|Chiếu phim lưu động|UBND các xã, phường|Hằng quý',
    ],
  },
  {
    name: 'one column for both parts, with labels or with verbs',
    rows: [
      'TT|Hoạt động|Cơ quan chủ trì/phối hợp|Kinh phí (đồng)',
      '1|Mở gian hàng tại hội chợ|Chủ trì: Sở Công Thương. Phối hợp: Sở Nông nghiệp và Môi trường, UBND các xã|45.000.000',
      '2|Kết nối hãng lữ hành|Sở Du lịch chủ trì; Hiệp hội Du lịch tỉnh, Sở Ngoại vụ phối hợp|120.000.000',
      '3|Đón đoàn famtrip|Sở Du lịch chủ trì, phối hợp với Công an tỉnh|30.500.000 đồng',
    ],
  },
  {
    name: 'quarters as columns with crosses, money of several years with a total',
    rows: [
      '^2 STT|^2 Nhiệm vụ|^2 Đơn vị|>4 Thời gian|>3 Kinh phí (tỷ đồng)',
      'Quý I|Quý II|Quý III|Quý IV|2026|2027|Tổng',
      '1|Lắp đặt bảng điện tử|Sở Khoa học và Công nghệ||x|x||1,2|0,8|2',
      '2|Bảo dưỡng|Sở Khoa học và Công nghệ||||x|0,3||0,3',
    ],
  },
  {
    name: 'the head again after a page break, the numbers of columns, a task that goes on',
    rows: [
      'STT|Nhiệm vụ|Chủ trì|Phối hợp|Kết quả',
      '(1)|(2)|(3)|(4)|(5)',
      '1|Xây dựng cổng du lịch thông minh|Sở Văn hóa, Thể thao và Du lịch|VNPT; Viettel|01 cổng',
      '|tích hợp bản đồ số, thuyết minh tự động|||',
      'STT|Nhiệm vụ|Chủ trì|Phối hợp|Kết quả',
      '2|Tập huấn vận hành|Sở Khoa học và Công nghệ||03 lớp; ít nhất 90 học viên',
    ],
  },
  {
    name: 'products in two columns, a source of money, a request in the cell',
    rows: [
      'STT|Nội dung|Sản phẩm|ĐVT|Số lượng|Cơ quan thực hiện|Kinh phí (triệu đồng)|Nguồn kinh phí',
      '1|Thực hiện phóng sự|Phóng sự truyền hình|phim|12|Đề nghị Báo và phát thanh, truyền hình tỉnh|240|Ngân sách tỉnh',
      '2|Phát tờ rơi|Tờ rơi|tờ|5.000|UBND các xã|lồng ghép|Xã hội hóa',
    ],
  },
  {
    name: 'no numbers, the agencies first',
    rows: [
      'Cơ quan, đơn vị|Nhiệm vụ được giao|Thời gian hoàn thành',
      'Sở Dân tộc và Tôn giáo|Vận động người có uy tín tuyên truyền bằng tiếng dân tộc|Thường xuyên',
      'Bộ Chỉ huy Bộ đội Biên phòng tỉnh|Tuyên truyền tại các bản biên giới|Trước ngày 15 hằng tháng',
      'Chi cục Kiểm lâm vùng III|Cắm biển báo cháy rừng|01/3/2026 - 30/4/2026',
    ],
  },
  {
    name: 'a task without a lead among others',
    rows: [
      'STT|Nhiệm vụ|Chủ trì|Thời gian',
      '1|Vệ sinh môi trường khu vực lễ hội|UBND phường Mường Thanh|12/3/2026',
      '2|Dự phòng phương án thời tiết xấu||Trước ngày 05/3/2026',
    ],
  },
  {
    name: 'two groups of columns of tasks: the group merged, the task beside it',
    rows: [
      'Nhóm nhiệm vụ|Nhiệm vụ cụ thể|Chủ trì|Phối hợp',
      '^2 Thông tin đối ngoại|Dịch trang thông tin ra tiếng Lào|Sở Ngoại vụ|Sở Nội vụ',
      'Gửi bản tin cho cơ quan đại diện|Văn phòng UBND tỉnh|',
      'Thông tin cơ sở|Nâng cấp 20 đài xã|Sở Khoa học và Công nghệ|UBND các xã',
    ],
  },
];
