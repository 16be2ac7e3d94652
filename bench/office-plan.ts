/** The words of a provincial plan of some 40 pages, in the density of real ones: prose, labelled tasks, duties, an annex. */
import { AGENCIES } from './generated-plan.ts';

/** A paragraph of the plan and how the office lays it out. */
export interface PlanParagraph {
  readonly look: 'plain' | 'heading' | 'title' | 'bullet' | 'label';
  readonly text: string;
}

export interface OfficePlan {
  readonly opening: readonly PlanParagraph[];
  readonly body: readonly PlanParagraph[];
  readonly annexTitle: readonly PlanParagraph[];
  readonly annexRows: readonly (readonly string[])[];
}

const TASKS = 32;
const BODIES = 20;
const ROWS = 64;

const SUBJECTS = [
  'quảng bá hình ảnh đất và người Thuận Giang',
  'giới thiệu tiềm năng, thế mạnh và chính sách thu hút đầu tư của tỉnh',
  'thông tin về kết quả phát triển kinh tế - xã hội, quốc phòng, an ninh, đối ngoại',
  'truyền thông về du lịch xanh, làng nghề và sản phẩm OCOP',
  'tuyên truyền về chủ quyền biển, đảo và công tác biên giới',
  'giới thiệu di sản văn hóa, lễ hội truyền thống và ẩm thực địa phương',
  'thông tin về chuyển đổi số, cải cách hành chính và dịch vụ công trực tuyến',
  'phản bác thông tin sai lệch, xuyên tạc tình hình địa phương',
];
const FORMS = [
  'Xây dựng chuyên trang, chuyên mục',
  'Sản xuất phóng sự, phim tài liệu ngắn',
  'Biên soạn, in và phát hành tài liệu bằng tiếng Anh, tiếng Trung, tiếng Nhật',
  'Tổ chức đoàn phóng viên báo chí trong và ngoài nước đến tác nghiệp',
  'Phối hợp với các cơ quan báo chí Trung ương đăng tải loạt bài',
  'Tổ chức hội nghị, tọa đàm',
  'Vận hành các tài khoản mạng xã hội chính thức của tỉnh để',
  'Tham gia hội chợ, triển lãm, tuần văn hóa ở nước ngoài nhằm',
];
const REASONS = [
  'Trong những năm qua, công tác thông tin, truyền thông của tỉnh đã đạt nhiều kết quả, góp phần nâng cao nhận thức của các cấp, các ngành và Nhân dân; tuy nhiên nội dung còn chậm đổi mới, hình thức chưa phong phú, việc phối hợp giữa các cơ quan, đơn vị có lúc chưa chặt chẽ.',
  'Nội dung thông tin phải chính xác, kịp thời, có trọng tâm, trọng điểm, phù hợp với từng nhóm đối tượng, địa bàn và phong tục, tập quán của từng nước; bảo đảm đúng chủ trương của Đảng, chính sách, pháp luật của Nhà nước và các cam kết quốc tế mà Việt Nam tham gia.',
  'Việc thực hiện gắn với nhiệm vụ chính trị của địa phương, lồng ghép với các chương trình, đề án đã được phê duyệt, sử dụng tiết kiệm, hiệu quả nguồn lực hiện có và huy động sự tham gia của doanh nghiệp, hội đồng hương, người Việt Nam ở nước ngoài.',
  'Ưu tiên các sản phẩm truyền thông đa phương tiện, ngắn gọn, dễ chia sẻ trên môi trường số; từng bước hình thành kho dữ liệu ảnh, video, tư liệu dùng chung, có bản quyền rõ ràng, phục vụ lâu dài cho công tác thông tin đối ngoại của tỉnh.',
];
const DUTIES = [
  'tham mưu Ủy ban nhân dân tỉnh chỉ đạo, hướng dẫn, kiểm tra việc thực hiện kế hoạch này',
  'xây dựng kế hoạch chi tiết của ngành, gửi cơ quan đầu mối trước ngày 15/4/2026 để theo dõi, tổng hợp',
  'cung cấp thông tin, số liệu, hình ảnh thuộc lĩnh vực quản lý cho các cơ quan báo chí và Cổng Thông tin điện tử tỉnh',
  'bố trí kinh phí, nhân lực, phương tiện thực hiện nhiệm vụ được giao theo quy định của pháp luật về ngân sách nhà nước',
];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const agency = (index: number): string => pick(AGENCIES, index);
const heading = (text: string): PlanParagraph => ({ look: 'heading', text });
const plain = (text: string): PlanParagraph => ({ look: 'plain', text });
const title = (text: string): PlanParagraph => ({ look: 'title', text });
const label = (text: string): PlanParagraph => ({ look: 'label', text });

/** The plan with this number. */
export function officePlan(number: number): OfficePlan {
  return {
    opening: [
      title('KẾ HOẠCH'),
      title('Thông tin, truyền thông của tỉnh Thuận Giang năm 2026'),
      plain(
        'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại; Quyết định số 1191/QĐ-TTg ngày 16/8/2022 của Thủ tướng Chính phủ;',
      ),
      plain(
        `Thực hiện Kế hoạch số ${number + 12}/KH-TU ngày 10/01/2026 của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:`,
      ),
    ],
    body: [
      heading('I. MỤC ĐÍCH, YÊU CẦU'),
      heading('1. Mục đích'),
      ...REASONS.map(plain),
      heading('2. Yêu cầu'),
      ...REASONS.toReversed().map(plain),
      heading('II. NHIỆM VỤ, GIẢI PHÁP'),
      ...Array.from({ length: TASKS }, (_, index) => task(index)).flat(),
      heading('III. TỔ CHỨC THỰC HIỆN'),
      ...Array.from({ length: BODIES }, (_, index) => duties(index)).flat(),
      plain('Trên đây là Kế hoạch thông tin, truyền thông của tỉnh năm 2026, yêu cầu các cơ quan, đơn vị thực hiện./.'),
    ],
    annexTitle: [title('PHỤ LỤC'), title('DANH MỤC HOẠT ĐỘNG NĂM 2026')],
    annexRows: [
      ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'Kinh phí (triệu đồng)'],
      ...Array.from({ length: ROWS }, (_, index) => annexRow(index)),
    ],
  };
}

/** A task: its heading, a paragraph or two of prose, and the labelled lines. */
const task = (index: number): PlanParagraph[] => [
  heading(`${index + 1}. ${pick(FORMS, index)} ${pick(SUBJECTS, index * 3 + 1)} (đợt ${index + 1})`),
  plain(
    `${pick(REASONS, index)} Năm 2026 tập trung ${pick(SUBJECTS, index + 2)}, ${pick(SUBJECTS, index + 5)} tới công chúng tại ${(index % 7) + 3} địa bàn trọng điểm trong và ngoài nước.`,
  ),
  ...(index % 2 ? [plain(pick(REASONS, index + 1))] : []),
  label(`- Cơ quan chủ trì: ${agency(index)}.`),
  label(`- Cơ quan phối hợp: ${agency(index + 1)}; ${agency(index + 2)}; các cơ quan, đơn vị liên quan.`),
  label(`- Thời gian thực hiện: ${index % 2 ? 'Quý III/2026' : 'Trước ngày 15/11/2026'}.`),
  label(`- Sản phẩm: ${(index % 40) + 1} tin, bài, phóng sự.`),
  label(`- Kinh phí: ${(index % 90) + 10} triệu đồng, từ nguồn ngân sách tỉnh.`),
];

const duties = (index: number): PlanParagraph[] => [
  heading(`${index + 1}. ${agency(index)}`),
  ...DUTIES.map((duty, turn): PlanParagraph => ({
    look: 'bullet',
    text: `- Chủ trì, phối hợp với ${agency(index + turn + 1)} ${duty}; ${pick(SUBJECTS, index + turn)}.`,
  })),
];

const annexRow = (index: number): string[] => [
  `${index + 1}`,
  `${pick(FORMS, index + 3)} ${pick(SUBJECTS, index * 5 + 2)} phục vụ sự kiện số ${index + 1}`,
  agency(index),
  `${agency(index + 1)}; ${agency(index + 2)}`,
  index % 3 ? `Quý ${['I', 'II', 'III', 'IV'][index % 4]}/2026` : 'Thường xuyên',
  `${(index % 60) * 5 + 20}`,
];

/** Signs on a line of 14-point text between the margins of Nghị định 30/2020, lines on a page with their spacing. */
const [LINE, PAGE] = [76, 30];
/** Signs on a line of the widest column of the annex. */
const CELL_LINE = 30;

const linesOf = (text: string, width: number): number => Math.ceil(text.length / width);

/** Pages that the plan fills, by its lines. */
export function pagesOf(plan: OfficePlan): number {
  const text = [...plan.opening, ...plan.body, ...plan.annexTitle].reduce(
    (sum, one) => sum + linesOf(one.text, LINE),
    0,
  );
  const rows = plan.annexRows.reduce(
    (sum, row) => sum + Math.max(...row.map((cell, column) => linesOf(cell, column === 1 ? CELL_LINE : CELL_LINE / 2))),
    0,
  );
  return Math.ceil((text + rows) / PAGE);
}
