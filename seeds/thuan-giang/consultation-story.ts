/** The draft of the plan of 2026, whom the Sở asked for comments in February, what came back and what became of it. */
import type { Day } from '#platform/values/day.ts';

/** One comment: the heading of the draft by its beginning, the words, and how the Sở handled it. */
interface StoryComment {
  readonly section: string;
  readonly text: string;
  readonly kind: 'accepted' | 'partly' | 'explained';
  readonly handling: string;
}

interface StoryReply {
  readonly on: Day;
  readonly agency: string;
  readonly letterNumber: string | null;
  readonly letterOn: Day | null;
  /** None: nhất trí, không có ý kiến. */
  readonly comments: readonly StoryComment[];
}

export const consultation = {
  on: '2026-02-02' as Day,
  title: 'Dự thảo Kế hoạch Thông tin đối ngoại và quảng bá hình ảnh tỉnh Thuận Giang năm 2026',
  detail:
    'Đề nghị tập trung góp ý nội dung trọng tâm (mục II), phân công nhiệm vụ (mục III và Phụ lục), kinh phí (mục IV).',
  letterNumber: '71/SVHTTDL-TTĐN',
  letterOn: '2026-02-02' as Day,
  dueOn: '2026-02-10' as Day,
  agencies: [
    'so-tai-chinh',
    'so-ngoai-vu',
    'bql-khu-kinh-te-va-khu-cong-nghiep',
    'cong-an-tinh',
    'ban-tuyen-giao-va-dan-van',
    'bao-va-phat-thanh-truyen-hinh',
    'ubnd-phuong-truong-an',
    'ubnd-xa-tra-thuong',
  ],
  remindedOn: '2026-02-09' as Day,
  closedOn: '2026-02-11' as Day,
  handledOn: '2026-02-12' as Day,
  linkedOn: '2026-03-06' as Day,
} as const;

/** In the order in which they came; the press agency and phường Trường An never replied. */
export const replies: readonly StoryReply[] = [
  {
    on: '2026-02-04',
    agency: 'bql-khu-kinh-te-va-khu-cong-nghiep',
    letterNumber: '96/BQL-VP',
    letterOn: '2026-02-04',
    comments: [],
  },
  {
    on: '2026-02-05',
    agency: 'so-ngoai-vu',
    letterNumber: '118/SNgV-VP',
    letterOn: '2026-02-05',
    comments: [
      {
        section: 'Mục II.3.a.',
        text: 'Đề nghị bổ sung Lào vào thị trường ưu tiên, vì tỉnh có cửa khẩu Nậm Khê và quan hệ hợp tác thường xuyên với hai tỉnh bạn.',
        kind: 'accepted',
        handling: 'Đã bổ sung Lào vào thị trường ưu tiên tại điểm a khoản 3 mục II.',
      },
      {
        section: 'Mục III.2.',
        text: 'Đề nghị nêu rõ việc đón đoàn phóng viên nước ngoài thực hiện theo quy định về hoạt động báo chí của báo chí nước ngoài tại Việt Nam; thống nhất nội dung làm việc trước với địa phương nơi đoàn đến.',
        kind: 'accepted',
        handling: 'Đã bổ sung đoạn về đón đoàn phóng viên nước ngoài tại khoản 2 mục III.',
      },
    ],
  },
  {
    on: '2026-02-06',
    agency: 'cong-an-tinh',
    letterNumber: '402/CAT-ANCTNB',
    letterOn: '2026-02-05',
    comments: [
      {
        section: 'Mục I.2.b.',
        text: 'Đề nghị bổ sung yêu cầu tuân thủ quy định về bảo vệ bí mật nhà nước và bảo vệ dữ liệu cá nhân trong sản xuất, đăng, phát tin, bài, hình ảnh.',
        kind: 'accepted',
        handling: 'Đã bổ sung tại điểm b khoản 2 mục I.',
      },
      {
        section: 'Mục III.3.',
        text: 'Đề nghị giao Công an tỉnh chủ trì xử lý toàn bộ thông tin sai lệch về tỉnh.',
        kind: 'explained',
        handling:
          'Nhiệm vụ 13 chỉ gồm phát hiện, cung cấp thông tin giải thích, làm rõ theo Thông tư số 22/2016/TT-BTTTT, do Sở Văn hóa, Thể thao và Du lịch chủ trì. Việc điều tra, xử lý vi phạm thực hiện theo thẩm quyền của Công an tỉnh và đã được nêu tại khoản 5 mục V; đề nghị giữ như dự thảo.',
      },
    ],
  },
  {
    on: '2026-02-09',
    agency: 'so-tai-chinh',
    letterNumber: '287/STC-HCSN',
    letterOn: '2026-02-09',
    comments: [
      {
        section: 'Mục IV.',
        text: 'Đề nghị làm rõ nhiệm vụ nào sử dụng kinh phí chi thường xuyên của cơ quan chủ trì; phần kinh phí thực hiện trong năm 2027 đưa vào dự toán năm 2027.',
        kind: 'accepted',
        handling:
          'Đã bổ sung khoản 2 mục IV: nhiệm vụ 1 và nhiệm vụ 13 sử dụng kinh phí chi thường xuyên; phần kinh phí của nhiệm vụ 5 thực hiện trong năm 2027 tổng hợp vào dự toán năm 2027.',
      },
      {
        section: 'Phụ lục, Mục III.',
        text: 'Kinh phí kết nối đài truyền thanh cấp xã đề nghị chia cho ngân sách cấp xã cùng bảo đảm.',
        kind: 'explained',
        handling:
          'Dự toán năm 2026 của cấp xã đã giao, không bố trí nội dung này; kết nối vào hệ thống thông tin nguồn là nhiệm vụ tập trung của cấp tỉnh. Đề nghị giữ nguồn ngân sách tỉnh như dự thảo.',
      },
    ],
  },
  {
    on: '2026-02-10',
    agency: 'ban-tuyen-giao-va-dan-van',
    letterNumber: '515-CV/BTGDVTU',
    letterOn: '2026-02-09',
    comments: [
      {
        section: 'Mục II.1.',
        text: 'Đề nghị quy định việc sử dụng thống nhất thông điệp, không để các cơ quan, địa phương tự thay đổi câu chữ.',
        kind: 'accepted',
        handling: 'Đã bổ sung điểm c khoản 1 mục II.',
      },
      {
        section: 'Mục III.1.',
        text: 'Đề nghị Trang thông tin đối ngoại cập nhật hằng ngày bằng cả 05 thứ tiếng.',
        kind: 'partly',
        handling:
          'Tiếng Anh được cập nhật thường xuyên. Các ngôn ngữ còn lại tập trung vào những nội dung ít thay đổi, có ngày rà soát, vì chưa đủ người thẩm định bản dịch hằng ngày.',
      },
    ],
  },
  {
    on: '2026-02-10',
    agency: 'ubnd-xa-tra-thuong',
    letterNumber: null,
    letterOn: null,
    comments: [
      {
        section: 'Mục V.1.',
        text: 'Đề nghị lùi thời hạn báo cáo của cấp xã đến 10/11/2026 vì trùng thời gian chuẩn bị kỳ họp Hội đồng nhân dân xã.',
        kind: 'explained',
        handling:
          'Sở Văn hóa, Thể thao và Du lịch phải tổng hợp, trình báo cáo của tỉnh trước ngày 15/11/2026 nên giữ thời hạn trước ngày 31/10/2026; biểu mẫu được gửi trước ngày 30/9/2026 để các xã chủ động.',
      },
    ],
  },
];
