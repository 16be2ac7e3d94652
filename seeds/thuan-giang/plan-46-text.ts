/** One piece of the body of the plan: a Roman heading, a clause with a heading, or a paragraph. */
export type Piece = readonly [kind: 'roman' | 'clause' | 'body', text: string];

const REPORT_TITLE = 'thông tin đối ngoại và quảng bá hình ảnh tỉnh Thuận Giang năm 2026';

/** Legal bases of the plan; every cited text is a real one but the submission of the province's own department. */
export const bases: readonly string[] = [
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
  'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại',
  'Căn cứ Nghị định số 49/2024/NĐ-CP ngày 10 tháng 5 năm 2024 của Chính phủ quy định về hoạt động thông tin cơ sở',
  'Căn cứ Thông tư số 22/2016/TT-BTTTT ngày 19 tháng 10 năm 2016 của Bộ trưởng Bộ Thông tin và Truyền thông hướng dẫn quản lý hoạt động thông tin đối ngoại của các tỉnh, thành phố trực thuộc Trung ương',
  'Thực hiện Kết luận số 57-KL/TW ngày 15 tháng 6 năm 2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới; Nghị quyết số 47/NQ-CP ngày 15 tháng 4 năm 2024 của Chính phủ ban hành Chương trình hành động thực hiện Kết luận số 57-KL/TW; Quyết định số 173/QĐ-TTg ngày 27 tháng 01 năm 2026 của Thủ tướng Chính phủ về Chiến lược truyền thông quảng bá hình ảnh Việt Nam ra nước ngoài giai đoạn 2026 - 2030, tầm nhìn đến năm 2045',
];

/** I. Mục đích, yêu cầu; II. Nội dung, đối tượng, hình thức. */
export const purposeAndContent: readonly Piece[] = [
  ['roman', 'I. MỤC ĐÍCH, YÊU CẦU'],
  ['clause', '1. Mục đích'],
  [
    'body',
    'a) Cung cấp thông tin chính thức, kịp thời, có hệ thống về đường lối của Đảng, chính sách, pháp luật của Nhà nước; giới thiệu tiềm năng, thế mạnh, môi trường đầu tư, bản sắc văn hóa và thành tựu phát triển của tỉnh Thuận Giang sau sắp xếp đơn vị hành chính đến bạn bè quốc tế, cộng đồng người Việt Nam ở nước ngoài và Nhân dân trong tỉnh.',
  ],
  [
    'body',
    'b) Xây dựng hình ảnh Thuận Giang là vùng đất an toàn, thân thiện, giàu bản sắc, nối liền cao nguyên chè Trà Sơn với đồng bằng và biển đảo; góp phần thu hút đầu tư, phát triển du lịch, mở rộng thị trường cho sản phẩm của tỉnh.',
  ],
  [
    'body',
    'c) Chủ động cung cấp thông tin giải thích, làm rõ trước những thông tin sai lệch; củng cố niềm tin của Nhân dân, nhà đầu tư và du khách.',
  ],
  ['clause', '2. Yêu cầu'],
  [
    'body',
    'a) Phân công bảo đảm rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền; mỗi nhiệm vụ có sản phẩm đo đếm được và có tài liệu kiểm chứng.',
  ],
  [
    'body',
    'b) Thông tin chính xác, đúng định hướng, tuân thủ quy định về bảo vệ bí mật nhà nước, bảo vệ dữ liệu cá nhân, sở hữu trí tuệ. Bản đồ, hình ảnh sử dụng phải thể hiện đầy đủ chủ quyền quốc gia, trong đó có quần đảo Hoàng Sa và quần đảo Trường Sa.',
  ],
  [
    'body',
    'c) Nội dung phù hợp với từng nhóm đối tượng, từng thị trường; bản dịch phải được thẩm định trước khi đăng, phát; sản phẩm có sử dụng trí tuệ nhân tạo phải gắn dấu hiệu nhận biết theo quy định.',
  ],
  [
    'body',
    'd) Lồng ghép với các chương trình, kế hoạch đang thực hiện; sử dụng kinh phí tiết kiệm, hiệu quả; không phô trương, hình thức.',
  ],
  ['roman', 'II. NỘI DUNG, ĐỐI TƯỢNG VÀ HÌNH THỨC'],
  ['clause', '1. Thông điệp'],
  ['body', 'a) Thông điệp bằng tiếng Việt: “Thuận Giang – Gặp gỡ và vươn xa”.'],
  ['body', 'b) Thông điệp bằng tiếng Anh: “Thuan Giang: Where Journeys Begin”.'],
  [
    'body',
    'c) Thông điệp được sử dụng thống nhất trên Trang thông tin đối ngoại, ấn phẩm, sản phẩm nghe nhìn, gian hàng và sự kiện do các cơ quan, địa phương của tỉnh tổ chức; không tự thay đổi câu chữ.',
  ],
  ['clause', '2. Nội dung trọng tâm'],
  [
    'body',
    'a) Chủ trương, chính sách phát triển của tỉnh sau hợp nhất; kết quả vận hành chính quyền địa phương 02 cấp; cải cách thủ tục hành chính, chuyển đổi số.',
  ],
  [
    'body',
    'b) Môi trường đầu tư, kinh doanh; Khu kinh tế Vịnh Mây, các khu công nghiệp, cửa khẩu Nậm Khê; các dự án hạ tầng kết nối vùng.',
  ],
  [
    'body',
    'c) Di sản, lễ hội, ẩm thực, làng nghề; chè Trà Sơn, nước mắm Hòn Mây, gốm Vân Đức; đời sống văn hóa của đồng bào các dân tộc.',
  ],
  ['body', 'd) Chủ quyền biển, đảo; công tác bảo vệ biên giới; trách nhiệm của Việt Nam với cộng đồng quốc tế.'],
  ['clause', '3. Đối tượng'],
  [
    'body',
    'a) Ngoài nước: nhà đầu tư, doanh nghiệp, hãng lữ hành, khách du lịch; phóng viên, cơ quan báo chí nước ngoài; tổ chức quốc tế; cộng đồng người Việt Nam ở nước ngoài. Thị trường ưu tiên: Hàn Quốc, Nhật Bản, Trung Quốc, Lào và các nước ASEAN.',
  ],
  [
    'body',
    'b) Trong nước: Nhân dân trong tỉnh; cán bộ, công chức, viên chức; doanh nghiệp có vốn đầu tư nước ngoài, chuyên gia, du học sinh đang sinh sống, làm việc, học tập trên địa bàn tỉnh.',
  ],
  ['clause', '4. Hình thức'],
  ['body', 'a) Trang thông tin đối ngoại tỉnh, Cổng Thông tin điện tử tỉnh, trang của các cơ quan, địa phương.'],
  ['body', 'b) Báo chí trong nước, kênh truyền hình đối ngoại, báo chí nước ngoài, các nền tảng số.'],
  ['body', 'c) Ấn phẩm, sản phẩm nghe nhìn; sự kiện, hội chợ, cuộc thi; hoạt động đón đoàn, gặp gỡ, đối thoại.'],
  ['body', 'd) Đài truyền thanh cấp xã, bảng tin điện tử công cộng và các hình thức thông tin cơ sở khác.'],
];

const group = (heading: string, sentences: readonly string[]): Piece[] => [
  ['clause', heading],
  ...sentences.map((text): Piece => ['body', text]),
];

/** III. Nhiệm vụ: what the four groups of the annex are about. */
export const tasksInGroups: readonly Piece[] = [
  ['roman', 'III. NHIỆM VỤ'],
  [
    'body',
    'Nội dung, phân công, thời gian thực hiện, sản phẩm và kinh phí của 16 nhiệm vụ được quy định tại Phụ lục kèm theo Kế hoạch này, gồm 04 nhóm:',
  ],
  ...group('1. Hoàn thiện thể chế và duy trì các kênh thông tin chủ lực (nhiệm vụ 1 đến nhiệm vụ 4)', [
    'Quy chế quản lý hoạt động thông tin đối ngoại của tỉnh được sửa đổi theo hướng phân định rõ trách nhiệm của cấp tỉnh và cấp xã, không còn nội dung giao cho cấp huyện. Trang thông tin đối ngoại tỉnh giữ đủ 05 thứ tiếng, trong đó tiếng Anh được cập nhật thường xuyên; các ngôn ngữ còn lại tập trung vào những nội dung ít thay đổi, có ngày rà soát.',
    'Chuyên mục song ngữ và hoạt động hợp tác truyền thông ưu tiên câu chuyện về con người, sản phẩm, việc làm mới của địa phương; hạn chế tin hội nghị.',
  ]),
  ...group('2. Xây dựng bộ nhận diện, nội dung và sản phẩm quảng bá (nhiệm vụ 5 đến nhiệm vụ 10)', [
    'Bộ nhận diện được xây dựng có sự tham gia của người dân, chuyên gia; hoàn thành mẫu trong năm 2026, triển khai áp dụng trong năm 2027. Bộ từ khóa, ấn phẩm đầu tư, video và ảnh được đưa vào kho dữ liệu quảng bá hình ảnh của tỉnh để các cơ quan, địa phương cùng sử dụng.',
    'Việc đón đoàn phóng viên nước ngoài tuân thủ quy định về hoạt động thông tin, báo chí của báo chí nước ngoài tại Việt Nam; nội dung làm việc được thống nhất trước với địa phương nơi đoàn đến.',
  ]),
  ...group('3. Phát triển thông tin cơ sở, nâng cao năng lực và xử lý thông tin (nhiệm vụ 11 đến nhiệm vụ 13)', [
    'Toàn bộ 97 đài truyền thanh cấp xã được kết nối vào hệ thống thông tin nguồn của tỉnh; bảng tin điện tử đặt tại nơi đông người qua lại, cửa khẩu, bến cảng, cảng hàng không. Người làm công tác thông tin ở cấp xã được tập huấn kỹ năng viết, chụp ảnh, đọc phát thanh và an toàn thông tin.',
    'Thông tin sai lệch về tỉnh được phát hiện sớm, xác minh và làm rõ trong thời gian ngắn nhất; mỗi vụ việc có hồ sơ theo dõi riêng.',
  ]),
  ...group('4. Đối thoại, hợp tác và lan tỏa trong cộng đồng (nhiệm vụ 14 đến nhiệm vụ 16)', [
    'Các cuộc gặp gỡ, đối thoại tập trung giải quyết vướng mắc cụ thể của doanh nghiệp; kết quả được công khai. Hoạt động giới thiệu tỉnh ở nước ngoài gắn với nhu cầu hợp tác thực chất, có đầu mối theo dõi sau sự kiện.',
    'Phong trào thi đua khuyến khích mỗi xã, phường, đặc khu tìm, viết và kể một câu chuyện đẹp có thật, có nhân vật, có hình ảnh và được nhân vật đồng ý.',
  ]),
];

/** IV. Kinh phí. */
export const financing: readonly Piece[] = [
  ['roman', 'IV. KINH PHÍ'],
  [
    'body',
    '1. Tổng kinh phí thực hiện Kế hoạch là 7.360 triệu đồng (bảy tỷ, ba trăm sáu mươi triệu đồng) từ nguồn ngân sách tỉnh năm 2026 đã giao trong dự toán của các cơ quan, đơn vị; lồng ghép các chương trình, dự án và nguồn huy động hợp pháp khác.',
  ],
  [
    'body',
    '2. Nhiệm vụ 1 và nhiệm vụ 13 sử dụng kinh phí chi thường xuyên của cơ quan chủ trì. Phần kinh phí của nhiệm vụ 5 thực hiện trong năm 2027 được tổng hợp vào dự toán năm 2027.',
  ],
  [
    'body',
    '3. Việc quản lý, sử dụng, thanh toán, quyết toán kinh phí thực hiện theo Luật Ngân sách nhà nước và các quy định hiện hành.',
  ],
];

/** V. Tổ chức thực hiện. */
export const organization: readonly Piece[] = [
  ['roman', 'V. TỔ CHỨC THỰC HIỆN'],
  ['clause', '1. Các sở, ban, ngành, cơ quan, đơn vị; UBND các xã, phường, đặc khu'],
  [
    'body',
    'a) Phân công 01 lãnh đạo phụ trách và 01 công chức, viên chức làm đầu mối; gửi họ tên, chức vụ, số điện thoại, địa chỉ thư điện tử của đầu mối về Sở Văn hóa, Thể thao và Du lịch trong thời hạn 15 ngày kể từ ngày ban hành Kế hoạch này.',
  ],
  [
    'body',
    'b) Thực hiện nhiệm vụ được giao; cung cấp tin, bài, hình ảnh, số liệu và tài liệu kiểm chứng; chịu trách nhiệm về tính chính xác của nội dung cung cấp.',
  ],
  ['body', 'c) Báo cáo kết quả thực hiện về Sở Văn hóa, Thể thao và Du lịch trước ngày 31/10/2026.'],
  ['clause', '2. Sở Văn hóa, Thể thao và Du lịch'],
  [
    'body',
    'a) Là cơ quan đầu mối theo dõi, đôn đốc, kiểm tra, hướng dẫn các cơ quan, địa phương thực hiện Kế hoạch; ban hành biểu mẫu báo cáo trước ngày 30/9/2026.',
  ],
  [
    'body',
    'b) Tổng hợp kết quả, báo cáo UBND tỉnh và Bộ Văn hóa, Thể thao và Du lịch trước ngày 15/11 hằng năm; báo cáo đột xuất khi có yêu cầu.',
  ],
  ['clause', '3. Sở Tài chính'],
  [
    'body',
    'Chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch và các cơ quan liên quan tham mưu UBND tỉnh bố trí kinh phí thực hiện Kế hoạch theo phân cấp ngân sách.',
  ],
  ['clause', '4. Sở Ngoại vụ'],
  [
    'body',
    'Hướng dẫn các cơ quan, địa phương thực hiện quy định về lễ tân, hợp tác quốc tế, hoạt động của phóng viên nước ngoài; cung cấp thông tin về chương trình đối ngoại của tỉnh.',
  ],
  ['clause', '5. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Ban Chỉ huy Bộ đội Biên phòng tỉnh'],
  [
    'body',
    'Theo chức năng, nhiệm vụ được giao, phối hợp bảo đảm an ninh, trật tự, an toàn thông tin trong các hoạt động của Kế hoạch; tuyên truyền về bảo vệ chủ quyền biên giới, biển, đảo.',
  ],
  ['clause', '6. Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy'],
  [
    'body',
    'Định hướng nội dung thông tin đối ngoại; chỉ đạo các cơ quan báo chí và hệ thống tuyên giáo, dân vận các cấp phối hợp thực hiện Kế hoạch.',
  ],
  ['clause', '7. Đề nghị Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội'],
  ['body', 'Tuyên truyền, vận động đoàn viên, hội viên và Nhân dân hưởng ứng, tham gia các hoạt động của Kế hoạch.'],
  ['clause', '8. Đề nghị Báo và phát thanh, truyền hình Thuận Giang'],
  [
    'body',
    'Tăng thời lượng, chuyên mục về thông tin đối ngoại; phối hợp chia sẻ tư liệu, hình ảnh vào kho dữ liệu quảng bá hình ảnh của tỉnh.',
  ],
  [
    'body',
    'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, địa phương kịp thời phản ánh về Sở Văn hóa, Thể thao và Du lịch để tổng hợp, báo cáo UBND tỉnh xem xét, điều chỉnh./.',
  ],
];

/** Nơi nhận. */
export const recipients: readonly string[] = [
  'Bộ Văn hóa, Thể thao và Du lịch (để b/c)',
  'Thường trực Tỉnh ủy (để b/c)',
  'Thường trực HĐND tỉnh (để b/c)',
  'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
  'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  'Ủy ban MTTQ Việt Nam tỉnh',
  'Các tổ chức chính trị - xã hội tỉnh',
  'Các sở, ban, ngành, đơn vị thuộc UBND tỉnh',
  'Công an tỉnh; Bộ CHQS tỉnh; Ban Chỉ huy BĐBP tỉnh',
  'Báo và phát thanh, truyền hình Thuận Giang',
  'UBND các xã, phường, đặc khu',
  'Cổng Thông tin điện tử tỉnh',
  'Lưu: VT, KGVX (Th)',
];

/** The sentence that opens the plan after its bases, and the one that opens its adjustment. */
export const openings = {
  signed: `Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 112/TTr-SVHTTDL ngày 24 tháng 02 năm 2026, Ủy ban nhân dân tỉnh ban hành Kế hoạch ${REPORT_TITLE} như sau:`,
  draft: `Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch, Ủy ban nhân dân tỉnh ban hành Kế hoạch ${REPORT_TITLE} như sau:`,
  adjusted: `Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 398/TTr-SVHTTDL ngày 07 tháng 8 năm 2026, Ủy ban nhân dân tỉnh điều chỉnh và ban hành lại toàn bộ Kế hoạch ${REPORT_TITLE} (thay thế Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026) như sau:`,
};
