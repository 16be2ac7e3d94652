/** One row of the annex of the plan, in the words of the document. */
export interface PlannedTask {
  readonly number: number;
  readonly task: string;
  readonly lead: string;
  /** `null`: the cell above reaches down over this row. */
  readonly coordinating: string | null;
  readonly time: string;
  readonly deliverable: string;
  /** Million đồng; null where the work is paid from regular expenses. */
  readonly millions: number | null;
}

/** A group of the annex: a row of its own over all columns. */
export interface TaskGroup {
  readonly heading: string;
  readonly tasks: readonly PlannedTask[];
}

const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
const COMMUNES = 'UBND các xã, phường, đặc khu';

/** The 16 tasks of Plan 46, in their four groups. */
export const plan46Groups: readonly TaskGroup[] = [
  {
    heading: 'Hoàn thiện thể chế và duy trì các kênh thông tin chủ lực',
    tasks: [
      {
        number: 1,
        task: 'Tham mưu sửa đổi Quy chế quản lý hoạt động thông tin đối ngoại trên địa bàn tỉnh phù hợp với mô hình chính quyền địa phương 02 cấp',
        lead: CULTURE,
        coordinating: 'Sở Tư pháp; Sở Ngoại vụ',
        time: 'Quý II/2026',
        deliverable: '01 quyết định của UBND tỉnh',
        millions: null,
      },
      {
        number: 2,
        task: 'Duy trì, nâng cao chất lượng Trang thông tin đối ngoại tỉnh bằng 05 thứ tiếng',
        lead: CULTURE,
        coordinating: 'Văn phòng UBND tỉnh; các sở, ban, ngành',
        time: 'Thường xuyên',
        deliverable: '≥ 300 tin, bài tiếng Anh',
        millions: 620,
      },
      {
        number: 3,
        task: 'Thực hiện chuyên mục song ngữ Việt - Anh về đất và người Thuận Giang',
        lead: 'Đề nghị Báo và phát thanh, truyền hình Thuận Giang',
        coordinating: 'Các cơ quan, địa phương',
        time: 'Hằng tuần',
        deliverable: '48 số',
        millions: 960,
      },
      {
        number: 4,
        task: 'Hợp tác truyền thông với các cơ quan báo chí Trung ương, kênh truyền hình đối ngoại',
        lead: CULTURE,
        coordinating: 'Văn phòng UBND tỉnh',
        time: 'Quý II - quý IV/2026',
        deliverable: '12 phóng sự; 60 tin, bài',
        millions: 1150,
      },
    ],
  },
  {
    heading: 'Xây dựng bộ nhận diện, nội dung và sản phẩm quảng bá',
    tasks: [
      {
        number: 5,
        task: 'Xây dựng bộ nhận diện tỉnh Thuận Giang sau sắp xếp đơn vị hành chính',
        lead: CULTURE,
        coordinating: 'Hội Văn học nghệ thuật tỉnh; Sở Khoa học và Công nghệ',
        time: 'Năm 2026 - 2027',
        deliverable: '01 biểu trưng; 01 khẩu hiệu; 01 cẩm nang sử dụng',
        millions: 480,
      },
      {
        number: 6,
        task: 'Xây dựng bộ từ khóa truyền thông về đầu tư, du lịch, năng lực cạnh tranh (PCI) của tỉnh',
        lead: `${CULTURE}; Sở Tài chính`,
        coordinating: 'Sở Khoa học và Công nghệ; Ban Quản lý Khu kinh tế và các khu công nghiệp',
        time: 'Quý III/2026',
        deliverable: '120 từ khóa x 03 ngôn ngữ',
        millions: 90,
      },
      {
        number: 7,
        task: 'Đón, hướng dẫn đoàn phóng viên nước ngoài tìm hiểu, đưa tin về tỉnh',
        lead: 'Sở Ngoại vụ',
        coordinating: `${CULTURE}; Công an tỉnh; UBND xã nơi đoàn đến`,
        time: 'Quý II, quý IV/2026',
        deliverable: '02 đoàn',
        millions: 340,
      },
      {
        number: 8,
        task: 'Xuất bản ấn phẩm giới thiệu môi trường đầu tư bằng tiếng Việt, tiếng Anh, tiếng Hàn',
        lead: 'Ban Quản lý Khu kinh tế và các khu công nghiệp',
        coordinating: 'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch',
        time: 'Trước ngày 30/6/2026',
        deliverable: '3.000 bản in và bản điện tử',
        millions: 280,
      },
      {
        number: 9,
        task: 'Quảng bá chè Trà Sơn và sản phẩm OCOP của tỉnh tới thị trường ngoài nước',
        lead: 'Sở Nông nghiệp và Môi trường',
        coordinating: 'Sở Công Thương; UBND các xã vùng chè',
        time: 'Quý II - quý IV/2026',
        deliverable: '02 tuần hàng; 10 clip',
        millions: 210,
      },
      {
        number: 10,
        task: 'Tổ chức Cuộc thi ảnh, video “Thuận Giang trong tôi”',
        lead: CULTURE,
        coordinating: 'Hội Văn học nghệ thuật tỉnh; Tỉnh đoàn',
        time: 'Tháng 6 - tháng 10/2026',
        deliverable: '≥ 400 tác phẩm dự thi',
        millions: 260,
      },
    ],
  },
  {
    heading: 'Phát triển thông tin cơ sở, nâng cao năng lực và xử lý thông tin',
    tasks: [
      {
        number: 11,
        task: 'Tập huấn nghiệp vụ thông tin đối ngoại, thông tin cơ sở cho cấp xã',
        lead: CULTURE,
        coordinating: COMMUNES,
        time: 'Quý III/2026',
        deliverable: '02 lớp; 200 người',
        millions: 150,
      },
      {
        number: 12,
        task: 'Kết nối đài truyền thanh cấp xã vào hệ thống thông tin nguồn; lắp đặt bảng tin điện tử công cộng',
        lead: CULTURE,
        coordinating: null,
        time: 'Trước ngày 30/11',
        deliverable: '97 đài; 12 bảng tin',
        millions: 1900,
      },
      {
        number: 13,
        task: 'Theo dõi dư luận; cung cấp thông tin giải thích, làm rõ đối với thông tin sai lệch về tỉnh',
        lead: CULTURE,
        coordinating: 'Công an tỉnh; đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy',
        time: 'Thường xuyên',
        deliverable: 'Hồ sơ từng vụ việc',
        millions: null,
      },
    ],
  },
  {
    heading: 'Đối thoại, hợp tác và lan tỏa trong cộng đồng',
    tasks: [
      {
        number: 14,
        task: 'Gặp gỡ, đối thoại với doanh nghiệp có vốn đầu tư nước ngoài',
        lead: 'Sở Tài chính',
        coordinating: 'Ban Quản lý Khu kinh tế và các khu công nghiệp; Thuế tỉnh',
        time: 'Hằng quý',
        deliverable: '04 cuộc',
        millions: 120,
      },
      {
        number: 15,
        task: 'Giới thiệu Thuận Giang tại Hàn Quốc, hướng tới kỷ niệm 35 năm thiết lập quan hệ ngoại giao Việt Nam - Hàn Quốc',
        lead: 'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch',
        coordinating: `Sở Ngoại vụ; ${CULTURE}`,
        time: 'Quý III/2026',
        deliverable: '01 sự kiện',
        millions: 700,
      },
      {
        number: 16,
        task: 'Phát động thi đua “Mỗi xã, phường một câu chuyện đẹp”',
        lead: 'Sở Nội vụ',
        coordinating: `Ủy ban MTTQ Việt Nam tỉnh; ${CULTURE}`,
        time: 'Cả năm 2026',
        deliverable: '97 câu chuyện',
        millions: 100,
      },
    ],
  },
];

const changes: ReadonlyMap<number, Partial<PlannedTask>> = new Map([
  [6, { time: 'Quý IV/2026' }],
  [12, { deliverable: '97 đài; 15 bảng tin', millions: 2150 }],
]);

/** What took the place of task 15 when the plan was adjusted in August. */
const adjustedNewTask: PlannedTask = {
  number: 15,
  task: 'Sản xuất chuỗi video ngắn “Một phút Thuận Giang” bằng tiếng Anh, tiếng Hàn đăng trên các nền tảng số',
  lead: 'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch',
  coordinating: `${CULTURE}; đề nghị Báo và phát thanh, truyền hình Thuận Giang`,
  time: 'Quý III - quý IV/2026',
  deliverable: '20 video',
  millions: 450,
};

/** The tasks after the adjustment: 6 and 12 changed, the event in Korea gone to 2027, one new; the same sum. */
export const adjustedGroups: readonly TaskGroup[] = plan46Groups.map(({ heading, tasks }) => ({
  heading,
  tasks: tasks.map((task) => (task.number === 15 ? adjustedNewTask : { ...task, ...changes.get(task.number) })),
}));

/** Sum of the money of the groups, in million đồng. */
export const totalMillions = (groups: readonly TaskGroup[]): number =>
  groups.flatMap((group) => group.tasks).reduce((sum, task) => sum + (task.millions ?? 0), 0);
