/**
 * What the press said about Thuận Giang in 2026: agencies of the press, what two of them owe by contract, and the items of the
 * register as they were typed into sheets. Names and addresses are nobody's.
 */
import type { Day } from '#platform/values/day.ts';
import type { CreateContractBody, CreateOutletBody } from '#modules/listening/contract.ts';

const OWN = 'Báo và phát thanh, truyền hình Thuận Giang';
const BRIDGE = 'Báo Nhịp cầu Đối ngoại';
const CHANNEL = 'Kênh truyền hình Việt Nam Hội nhập';
const TRAVEL = 'Tạp chí Du lịch Bốn phương';
const HIGHLANDS = 'Báo Miền Thượng';
const LAO = 'Vientiane Morning Post';

export const outlets: readonly CreateOutletBody[] = [
  {
    name: OWN,
    kinds: ['print', 'online', 'radio', 'television'],
    level: 'provincial',
    site: 'bao.thuangiang.example',
  },
  { name: BRIDGE, kinds: ['print', 'online'], level: 'central', site: 'nhipcaudoingoai.example' },
  { name: CHANNEL, kinds: ['television', 'online'], level: 'central', site: 'vnhoinhap.example' },
  { name: TRAVEL, kinds: ['online'], level: 'central', site: 'bonphuong.example' },
  { name: HIGHLANDS, kinds: ['print', 'online'], level: 'other-province', site: 'mienthuong.example' },
  { name: LAO, kinds: ['online'], level: 'foreign', site: 'vientianemorning.example' },
];

const COLUMN = 'Trang Thuận Giang hội nhập';
const REPORTAGES = 'Phóng sự Thuận Giang trên kênh truyền hình đối ngoại';

type Promised = Omit<CreateContractBody, 'outletId' | 'taskId' | 'expectedResultId'>;
/** Both serve one task; `towards`: words of the expected result. */
export const contracts: readonly (Promised & { readonly outlet: string; readonly towards: string })[] = [
  {
    kind: 'column',
    outlet: BRIDGE,
    title: COLUMN,
    number: '12/2026/HĐTT',
    startsOn: '2026-07-01',
    endsOn: '2026-12-31',
    promised: 24,
    towards: 'tin, bài',
  },
  {
    kind: 'contract',
    outlet: CHANNEL,
    title: REPORTAGES,
    number: '15/2026/HĐTT',
    startsOn: '2026-07-01',
    endsOn: '2026-12-31',
    promised: 6,
    towards: 'phóng sự',
  },
];

/** Words of the task that the contracts serve. */
export const servedTask = 'Hợp tác truyền thông với các cơ quan báo chí Trung ương';
export const signedOn: Day = '2026-07-01';
/** Until this day the items of both contracts count; those of November wait to be counted. */
export const countedOn: Day = '2026-10-30';
/** When sheets of items come in. */
export const sheetDays: readonly Day[] = [
  '2026-07-03',
  '2026-08-04',
  '2026-09-04',
  '2026-10-05',
  '2026-10-30',
  '2026-11-05',
];

/** An item of the register. */
export interface PressStoryItem {
  readonly day: Day;
  readonly outlet: string;
  readonly form: string;
  readonly title: string;
  readonly url: string;
  readonly author: string;
  readonly contract: string;
  readonly language: string;
  readonly tone: string;
}

type Row = readonly [day: Day, form: string, title: string, path: string, author: string, tone?: string];

const itemsOf = (
  outlet: string,
  rows: readonly Row[],
  { contract = '', language = '' }: { contract?: string; language?: string } = {},
): PressStoryItem[] => {
  const { site } = outlets.find((one) => one.name === outlet)!;
  return rows.map(([day, form, title, path, author, tone = 'Tích cực']) => ({
    day,
    outlet,
    form,
    title,
    url: `https://${site}/${path}`,
    author,
    contract,
    language,
    tone,
  }));
};

export const items: readonly PressStoryItem[] = [
  ...itemsOf(
    BRIDGE,
    [
      [
        '2026-07-06',
        'Bài',
        'Thuận Giang sau một năm sắp xếp: một cửa khẩu, một cảng biển',
        'tg/mot-cua-khau-mot-cang',
        'Lã Minh Quý',
      ],
      [
        '2026-07-13',
        'Tin',
        'Chè Trà Sơn giữ thị trường Viêng Chăn sau tuần hàng tháng Sáu',
        'tg/che-tra-son-vieng-chan',
        'Lã Minh Quý',
      ],
      ['2026-07-20', 'Bài', 'Gốm Vân Đức đi tìm khách hàng ở bên kia biên giới', 'tg/gom-van-duc', 'Trương Ánh Nguyệt'],
      [
        '2026-07-28',
        'Tin',
        'Khu kinh tế Vịnh Mây cấp phép ba dự án trong tháng Bảy',
        'tg/vinh-may-ba-du-an',
        'Lã Minh Quý',
      ],
      ['2026-08-04', 'Bài', 'Người Hòn Mây làm du lịch bằng nghề nước mắm', 'tg/hon-may-nuoc-mam', 'Trương Ánh Nguyệt'],
      [
        '2026-08-11',
        'Tin',
        'Tàu hàng qua cửa khẩu Nậm Khê tăng chuyến phục vụ mùa nông sản',
        'tg/nam-khe-tang-chuyen',
        'Lã Minh Quý',
      ],
      [
        '2026-08-18',
        'Phỏng vấn',
        'Giữ lời hứa với nhà đầu tư: trao đổi với Sở Tài chính Thuận Giang',
        'tg/giu-loi-hua',
        'Nghiêm Thế Vinh',
      ],
      [
        '2026-08-26',
        'Tin',
        'Lớp tiếng Lào cho cán bộ vùng biên khai giảng tại Trà Thượng',
        'tg/lop-tieng-lao',
        'Trương Ánh Nguyệt',
      ],
      ['2026-09-02', 'Bài', 'Ngày Quốc khánh ở xã đảo Hòn Mây', 'tg/quoc-khanh-hon-may', 'Nghiêm Thế Vinh'],
      [
        '2026-09-08',
        'Tin',
        'Thuận Giang công bố bộ ảnh quảng bá bằng ba thứ tiếng',
        'tg/bo-anh-ba-thu-tieng',
        'Lã Minh Quý',
      ],
      [
        '2026-09-18',
        'Tin',
        '26 doanh nghiệp Hàn Quốc dự Ngày Thuận Giang tại Seoul',
        'tg/ngay-thuan-giang-seoul',
        'Nghiêm Thế Vinh',
      ],
      ['2026-09-21', 'Bài', 'Sau Seoul, Thuận Giang chuẩn bị gì để đón nhà đầu tư', 'tg/sau-seoul', 'Nghiêm Thế Vinh'],
      [
        '2026-09-28',
        'Tin',
        'Đài truyền thanh xã kết nối hệ thống thông tin nguồn: 81/97 đài',
        'tg/dai-truyen-thanh-xa',
        'Lã Minh Quý',
        'Trung lập',
      ],
      [
        '2026-10-06',
        'Bài',
        'Ruộng bậc thang Mường Lâm và câu chuyện giữ rừng đầu nguồn',
        'tg/muong-lam-giu-rung',
        'Trương Ánh Nguyệt',
      ],
      [
        '2026-10-13',
        'Tin',
        'Cuộc thi ảnh và video “Thuận Giang trong tôi” nhận 462 tác phẩm',
        'tg/cuoc-thi-anh',
        'Lã Minh Quý',
      ],
      [
        '2026-10-20',
        'Bài',
        'Vịnh Mây trả lời những câu doanh nghiệp Hàn Quốc hay hỏi',
        'tg/vinh-may-tra-loi',
        'Nghiêm Thế Vinh',
      ],
      [
        '2026-10-27',
        'Tin',
        'Mười tháng, Thuận Giang đón 412.300 lượt khách quốc tế',
        'tg/khach-quoc-te-10-thang',
        'Lã Minh Quý',
      ],
      ['2026-11-02', 'Bài', 'Chuyến tàu đêm ở cảng Vịnh Mây', 'tg/tau-dem-vinh-may', 'Trương Ánh Nguyệt'],
      [
        '2026-11-04',
        'Tin',
        'Thuận Giang gặp gỡ báo chí về kết quả thông tin đối ngoại năm 2026',
        'tg/gap-go-bao-chi',
        'Lã Minh Quý',
      ],
    ],
    { contract: COLUMN },
  ),
  ...itemsOf(
    CHANNEL,
    [
      ['2026-07-24', 'Phóng sự', 'Con đường chè lên miền biên viễn', 'phong-su/con-duong-che', 'Nhóm phóng viên'],
      ['2026-08-21', 'Phóng sự', 'Làng biển Hòn Mây vào mùa', 'phong-su/lang-bien-hon-may', 'Nhóm phóng viên'],
      ['2026-09-25', 'Phóng sự', 'Thuận Giang gõ cửa Seoul', 'phong-su/thuan-giang-go-cua-seoul', 'Nhóm phóng viên'],
      [
        '2026-10-23',
        'Phóng sự',
        'Cửa khẩu Nậm Khê, nơi hai nền văn hóa gặp nhau',
        'phong-su/cua-khau-nam-khe',
        'Nhóm phóng viên',
      ],
    ],
    { contract: REPORTAGES },
  ),
  ...itemsOf(OWN, [
    [
      '2026-03-06',
      'Tin',
      'Tỉnh ban hành Kế hoạch thông tin đối ngoại năm 2026',
      'thoi-su/ke-hoach-ttdn-2026',
      'Đinh Khánh Vy',
      'Trung lập',
    ],
    ['2026-04-15', 'Bài', 'Mùa chè đầu tiên của hợp tác xã Trà Sơn', 'kinh-te/mua-che-dau-tien', 'Đinh Khánh Vy'],
    ['2026-05-19', 'Bài', 'Người giữ lửa ở làng gốm Vân Đức', 'van-hoa/giu-lua-van-duc', 'Lại Quốc Cường'],
    [
      '2026-06-12',
      'Tin',
      'Đoàn phóng viên Lào, Thái Lan tác nghiệp tại Thuận Giang',
      'thoi-su/doan-phong-vien',
      'Đinh Khánh Vy',
    ],
    [
      '2026-07-16',
      'Chương trình',
      'Câu chuyện hội nhập: nói tiếng Anh ở chợ phiên',
      'truyen-hinh/cau-chuyen-hoi-nhap-7',
      'Phòng Chuyên đề',
    ],
    [
      '2026-08-13',
      'Bài',
      'Chủ tàu Hòn Mây than khó vì bến chật',
      'kinh-te/ben-chat-hon-may',
      'Lại Quốc Cường',
      'Tiêu cực',
    ],
    [
      '2026-08-27',
      'Tin',
      'Tỉnh làm rõ thông tin về thu phí tại cửa khẩu Nậm Khê',
      'thoi-su/lam-ro-thu-phi',
      'Đinh Khánh Vy',
      'Trung lập',
    ],
    ['2026-09-24', 'Tin', 'Tập huấn thông tin đối ngoại cho 214 cán bộ cơ sở', 'thoi-su/tap-huan-214', 'Đinh Khánh Vy'],
    ['2026-10-08', 'Ảnh', 'Chùm ảnh: Thuận Giang mùa lúa chín', 'anh/mua-lua-chin', 'Lại Quốc Cường'],
    [
      '2026-11-03',
      'Tin',
      'Còn 11 cơ quan chưa gửi báo cáo thông tin đối ngoại',
      'thoi-su/con-11-co-quan',
      'Đinh Khánh Vy',
      'Trung lập',
    ],
  ]),
  ...itemsOf(TRAVEL, [
    ['2026-04-29', 'Bài', 'Ba ngày ở Hòn Mây', 'diem-den/ba-ngay-hon-may', 'Tô Hải Miên'],
    ['2026-07-30', 'Bài', 'Ngủ nhà sàn bên suối Trà Khê', 'diem-den/nha-san-tra-khe', 'Tô Hải Miên'],
    ['2026-10-15', 'Ảnh', 'Vịnh Mây nhìn từ khinh khí cầu', 'anh/vinh-may-khinh-khi-cau', 'Tô Hải Miên'],
  ]),
  ...itemsOf(HIGHLANDS, [
    ['2026-06-04', 'Tin', 'Hai tỉnh phối hợp quảng bá tuyến du lịch chè', 'du-lich/tuyen-du-lich-che', 'Bế Thu Lan'],
    ['2026-09-11', 'Bài', 'Học cách Thuận Giang nối đài truyền thanh xã', 'xa-hoi/hoc-thuan-giang', 'Bế Thu Lan'],
  ]),
  ...itemsOf(
    LAO,
    [
      ['2026-06-24', 'Tin', 'Tra Son tea week opens in Vientiane', 'business/tra-son-tea-week', 'Somchai K.'],
      ['2026-08-19', 'Bài', 'What the Nam Khe rail link means for Lao farmers', 'business/nam-khe-rail', 'Somchai K.'],
      [
        '2026-10-28',
        'Tin',
        'Thuan Giang invites Lao students to its photo contest',
        'culture/photo-contest',
        'Manivanh S.',
      ],
    ],
    { language: 'Tiếng Anh' },
  ),
];

/** A feed of the province's own paper; the last item names neither the province nor a word of the feed. */
export const feed = {
  on: '2026-11-05' as Day,
  outlet: OWN,
  url: 'https://bao.thuangiang.example/rss/thoi-su.rss',
  keywords: ['Trà Sơn', 'Vịnh Mây', 'Hòn Mây', 'Nậm Khê'],
  items: [
    [
      'Thu, 05 Nov 2026 06:30:00 +0700',
      'thoi-su/hop-bao-thang-11',
      'Họp báo thường kỳ tháng 11: Thuận Giang thông tin về kết quả đối ngoại',
    ],
    ['Thu, 05 Nov 2026 05:45:00 +0700', 'kinh-te/che-tra-son-da-nang', 'Chè Trà Sơn chuẩn bị tuần hàng tại Đà Nẵng'],
    ['Wed, 04 Nov 2026 18:20:00 +0700', 'kinh-te/vinh-may-tau-hang', 'Cảng Vịnh Mây đón tàu hàng thứ 300 trong năm'],
    ['Wed, 04 Nov 2026 15:00:00 +0700', 'the-gioi/bong-da', 'Kết quả vòng loại giải bóng đá châu Á'],
  ],
} as const;
