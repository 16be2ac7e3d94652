/** How a province might lay out who does what: our own wording, one kind of layout each. */
export interface Layout {
  readonly name: string;
  readonly text: string;
}

const head = (place: string, title: string, subject: string): string =>
  `ỦY BAN NHÂN DÂN
TỈNH ${place.toUpperCase()}
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 27/${title === 'KẾ HOẠCH' ? 'KH' : title === 'THÔNG BÁO' ? 'TB' : 'QĐ'}-UBND
${place}, ngày 02 tháng 02 năm 2026
${title}
${subject}

`;

const foot = `

Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH


Hoàng Văn Bình
`;

export const layouts: readonly Layout[] = [
  {
    name: 'duties of agencies below headings with letters and dashes',
    text: `${head('Lai Châu', 'KẾ HOẠCH', 'Truyền thông về bảo tồn chữ Thái cổ năm 2026')}Thực hiện Chương trình số 15-CTr/TU ngày 10/12/2025 của Tỉnh ủy, UBND tỉnh ban hành Kế hoạch như sau:
I. MỤC TIÊU
1. Phấn đấu 70% xã có tủ sách song ngữ.
II. TRÁCH NHIỆM CỦA CÁC CƠ QUAN
1. Sở Văn hóa, Thể thao và Du lịch
a) Chủ trì, phối hợp với Sở Giáo dục và Đào tạo, Hội Văn học nghệ thuật tỉnh sưu tầm, số hóa tài liệu cổ; hoàn thành trước ngày 30/9/2026.
b) Định kỳ hằng quý tổng hợp tình hình, báo cáo UBND tỉnh.
2. Sở Giáo dục và Đào tạo:
- Biên soạn tài liệu dạy chữ Thái cho học sinh tiểu học.
- Mở 03 lớp bồi dưỡng giáo viên trong quý III/2026.
3. Đề nghị Hội Nông dân tỉnh, Tỉnh đoàn: Tuyên truyền, vận động hội viên, đoàn viên tham gia sưu tầm.
4. UBND các xã, phường
Bố trí địa điểm đặt tủ sách; phân công người quản lý.
5. Chế độ báo cáo
Các cơ quan, đơn vị gửi báo cáo về Sở Văn hóa, Thể thao và Du lịch trước ngày 05/12 hằng năm.${foot}`,
  },
  {
    name: 'orders in the sentences of a conclusion',
    text: `${head('Hà Tĩnh', 'THÔNG BÁO', 'Kết luận của Phó Chủ tịch UBND tỉnh tại cuộc họp về chuẩn bị lễ hội')}Ngày 28/01/2026, đồng chí Phó Chủ tịch UBND tỉnh đã chủ trì cuộc họp. Sau khi nghe báo cáo và ý kiến thảo luận, Phó Chủ tịch UBND tỉnh kết luận như sau:
1. Cơ bản thống nhất với dự thảo kịch bản do Sở Văn hóa, Thể thao và Du lịch trình.
2. Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Công an tỉnh, UBND phường Thành Sen hoàn thiện kịch bản, trình UBND tỉnh trước ngày 10/02/2026.
3. Giao Công an tỉnh xây dựng phương án bảo đảm an ninh, trật tự; phân luồng giao thông khu vực tổ chức lễ hội.
4. Sở Y tế chịu trách nhiệm bố trí lực lượng trực cấp cứu, kiểm tra an toàn thực phẩm từ ngày 20/02/2026 đến ngày 25/02/2026.
5. Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy định hướng các cơ quan báo chí đưa tin về lễ hội.
6. Về kinh phí: giao Sở Tài chính thẩm định dự toán, tham mưu UBND tỉnh quyết định trong tháng 02/2026.
Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.${foot}`,
  },
  {
    name: 'a letter whose opening sentence names those who are to act',
    text: `ỦY BAN NHÂN DÂN
TỈNH QUẢNG TRỊ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 415/UBND-VX
V/v tăng cường tuyên truyền phòng, chống mua bán người
Quảng Trị, ngày 12 tháng 3 năm 2026

Kính gửi:
- Các sở, ban, ngành;
- UBND các xã, phường, đặc khu.

Để nâng cao hiệu quả công tác tuyên truyền, UBND tỉnh yêu cầu các sở, ban, ngành, UBND các xã, phường, đặc khu thực hiện một số nội dung sau:
1. Tăng cường tuyên truyền trên hệ thống truyền thanh cơ sở, cổng thông tin điện tử của cơ quan, đơn vị.
2. Lồng ghép nội dung phòng, chống mua bán người vào sinh hoạt của thôn, khu phố.
3. Giao Công an tỉnh chủ trì, phối hợp với Bộ Chỉ huy Bộ đội Biên phòng tỉnh cung cấp thông tin về phương thức, thủ đoạn của tội phạm cho các cơ quan báo chí.
4. Báo cáo kết quả về Công an tỉnh trước ngày 15/6/2026 để tổng hợp.
Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.${foot}`,
  },
  {
    name: 'labels in one line after a semicolon',
    text: `${head('Tuyên Quang', 'KẾ HOẠCH', 'Thông tin cơ sở năm 2026')}II. NHIỆM VỤ CỤ THỂ
1. Nâng cấp đài truyền thanh xã
Thay thế thiết bị đã hỏng, chuyển sang truyền thanh ứng dụng viễn thông.
Đơn vị chủ trì: Sở Khoa học và Công nghệ; đơn vị phối hợp: UBND các xã; thời gian hoàn thành: Quý IV/2026; kinh phí: 2,5 tỷ đồng (ngân sách tỉnh).
2. Xây dựng chuyên mục "Tiếng nói bản làng"
Cơ quan thực hiện: Báo và phát thanh, truyền hình Tuyên Quang. Thời gian: phát sóng hằng tuần. Sản phẩm: 52 số.
3. Khảo sát nhu cầu thông tin của người dân vùng cao (Phụ trách: Phòng Văn hóa - Xã hội các xã; thời hạn: trước ngày 31/8/2026)${foot}`,
  },
  {
    name: 'labels as a block of lines without dashes',
    text: `${head('Khánh Hòa', 'KẾ HOẠCH', 'Quảng bá du lịch biển giai đoạn 2026 - 2028')}III. NỘI DUNG THỰC HIỆN
1. Tổ chức lễ hội yến sào
Nội dung: Giới thiệu nghề khai thác yến, ẩm thực địa phương.
Đơn vị chủ trì: Sở Văn hóa, Thể thao và Du lịch
Đơn vị phối hợp: Công ty TNHH Nhà nước một thành viên Yến sào Khánh Hòa, Hiệp hội Du lịch tỉnh
Thời gian tổ chức: Tháng 6 hằng năm
Địa điểm: Quảng trường 2 tháng 4
Dự kiến kinh phí: 1 tỷ 200 triệu đồng/năm
Nguồn kinh phí: Xã hội hóa
2. Sản xuất phim tài liệu về Trường Sa
Cơ quan chủ trì thực hiện: Báo và phát thanh, truyền hình Khánh Hòa
Cơ quan phối hợp thực hiện: Vùng 4 Hải quân; UBND đặc khu Trường Sa
Thời hạn hoàn thành: Trước ngày 20 tháng 12 năm 2027
Kết quả: 03 tập phim, mỗi tập 25 phút
Kinh phí thực hiện: 850.000.000 đồng${foot}`,
  },
  {
    name: 'roles in the sentence at the end of each dash',
    text: `${head('Sơn La', 'KẾ HOẠCH', 'Xúc tiến tiêu thụ xoài, nhãn năm 2026')}II. NỘI DUNG
1. Hoạt động trong nước
- Tổ chức Tuần hàng nông sản tại Hà Nội. Giao Sở Công Thương chủ trì, phối hợp với Sở Nông nghiệp và Môi trường thực hiện trong tháng 7/2026.
- Đưa xoài lên các sàn thương mại điện tử (Sở Khoa học và Công nghệ chủ trì, phối hợp với Bưu điện tỉnh).
2. Hoạt động ngoài nước
Kết nối với tham tán thương mại Việt Nam tại các nước. Sở Công Thương chủ trì, phối hợp với Sở Ngoại vụ triển khai thực hiện.
III. KINH PHÍ
Kinh phí thực hiện được bố trí từ ngân sách tỉnh.${foot}`,
  },
  {
    name: 'a decision that orders in its articles',
    text: `${head('Phú Thọ', 'QUYẾT ĐỊNH', 'Về việc thành lập Tổ biên tập bản tin đối ngoại')}CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;
Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 45/TTr-SNV ngày 20/01/2026.
QUYẾT ĐỊNH:
Điều 1. Thành lập Tổ biên tập bản tin đối ngoại gồm các thành viên có tên trong danh sách kèm theo.
Điều 2. Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với các cơ quan liên quan ban hành quy chế hoạt động của Tổ biên tập, hoàn thành trong tháng 3/2026.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
Chánh Văn phòng UBND tỉnh, Giám đốc các sở: Nội vụ, Tài chính; thủ trưởng các cơ quan liên quan và các thành viên có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.${foot}`,
  },
  {
    name: 'a table with pipes, a head over two rows, sections and a sum',
    text: `${head('Lạng Sơn', 'KẾ HOẠCH', 'Thông tin đối ngoại tuyến biên giới năm 2026')}II. PHÂN CÔNG NHIỆM VỤ
Đơn vị tính: triệu đồng
| TT | Nhiệm vụ | Cơ quan thực hiện | | Thời hạn | Kinh phí |
| | | Chủ trì | Phối hợp | | |
|---|---|---|---|---|---|
| I | Thông tin trong nước | | | | 300 |
| 1 | Mở chuyên mục trên báo | Sở VHTTDL | Báo và phát thanh, truyền hình Lạng Sơn | Hằng tháng | 120 |
| 2 | In 5.000 tờ gấp song ngữ | nt | Sở Công Thương | Trước ngày 30/4/2026 | 180 |
| II | Thông tin ngoài nước | | | | 75,5 |
| 1 | Đón đoàn báo chí Quảng Tây | Sở Ngoại vụ; Công an tỉnh | UBND các xã biên giới | Quý III | 75,5 |
| | Tổng cộng | | | | 375,5 |
III. KINH PHÍ
Từ ngân sách tỉnh.${foot}`,
  },
  {
    name: 'a table pasted one cell to a line, with empty cells and a group',
    text: `${head('Cao Bằng', 'KẾ HOẠCH', 'Truyền thông về Công viên địa chất năm 2026')}II. NHIỆM VỤ
STT

Nội dung công việc

Đơn vị chủ trì

Đơn vị phối hợp

Thời gian hoàn thành

Sản phẩm

I

Tài liệu

1

Biên soạn tài liệu giới thiệu thác Bản Giốc bằng 03 thứ tiếng

Sở Văn hóa, Thể thao và Du lịch

Sở Ngoại vụ; UBND xã Đàm Thủy

Quý II/2026

03 bộ tài liệu

2

Tổ chức hội thi thuyết minh viên

Trung tâm Văn hóa và Thông tin du lịch

Tháng 9/2026

01 hội thi

II

Hạ tầng

3

Kiểm tra hệ thống loa truyền thanh

Sở Khoa học và Công nghệ

UBND các xã, phường

Thường xuyên

III. KINH PHÍ

Kinh phí thực hiện từ ngân sách.${foot}`,
  },
  {
    name: 'a table with tabs, columns in another order',
    text: `${head('Gia Lai', 'KẾ HOẠCH', 'Ngày hội cồng chiêng năm 2026')}III. TIẾN ĐỘ
TT\tThời gian\tCông việc\tNgười thực hiện\tĐơn vị cùng phối hợp\tDự toán (nghìn đồng)
01\tTrước 15/3\tXây dựng kịch bản tổng thể\tSở Văn hóa, Thể thao và Du lịch\tBảo tàng tỉnh\t45.000
02\t20/3 - 30/3/2026\tChọn 12 đội cồng chiêng\tUBND các xã, phường\tSở Dân tộc và Tôn giáo, Hội Liên hiệp Phụ nữ tỉnh\t-
03\tTháng 4\tTổng duyệt và khai mạc\tSở Văn hóa, Thể thao và Du lịch; Công an tỉnh\t\t320.500
Cộng\t\t\t\t\t365.500
IV. TỔ CHỨC THỰC HIỆN
Giao Sở Văn hóa, Thể thao và Du lịch theo dõi, đôn đốc, tổng hợp báo cáo UBND tỉnh trước ngày 10/5/2026.${foot}`,
  },
  {
    name: 'duties in numbered paragraphs without headings, agency and colon first',
    text: `${head('Vĩnh Long', 'KẾ HOẠCH', 'Truyền thông giảm nghèo về thông tin năm 2026')}IV. PHÂN CÔNG TRÁCH NHIỆM
4.1. Sở Khoa học và Công nghệ: Là cơ quan đầu mối hướng dẫn, kiểm tra việc thực hiện Kế hoạch; tổng hợp, báo cáo UBND tỉnh và Bộ Khoa học và Công nghệ trước ngày 20/12/2026.
4.2. Sở Nông nghiệp và Môi trường: Cung cấp danh sách hộ nghèo, hộ cận nghèo.
4.3. Các cơ quan báo chí; hệ thống thông tin cơ sở: Mở chuyên trang, chuyên mục, tăng thời lượng phát sóng.
4.4. Các doanh nghiệp viễn thông (VNPT, Viettel): Hỗ trợ lắp đặt, giảm giá cước cho hộ nghèo.
4.5. Trên cơ sở đề nghị của Sở Khoa học và Công nghệ, Sở Tài chính chủ trì, phối hợp với Kho bạc Nhà nước khu vực XVII tham mưu bố trí kinh phí.
Trong quá trình triển khai nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Sở Khoa học và Công nghệ để tổng hợp, báo cáo UBND tỉnh./.${foot}`,
  },
  {
    name: 'a commune: departments, heads of hamlets, persons',
    text: `ỦY BAN NHÂN DÂN
XÃ TÂN PHÚ
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 08/KH-UBND
Tân Phú, ngày 15 tháng 01 năm 2026
KẾ HOẠCH
Công tác thông tin, tuyên truyền năm 2026

III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
- Tham mưu UBND xã ban hành lịch phát thanh hằng tháng, trước ngày 25 của tháng trước.
- Chủ trì, phối hợp với Công an xã, Đoàn Thanh niên xã kiểm tra các cụm loa; thời gian: tháng 3 và tháng 9.
2. Văn phòng HĐND và UBND xã
Bố trí kinh phí 45 triệu đồng từ ngân sách xã.
3. Trung tâm Phục vụ hành chính công: niêm yết mã QR phản ánh, kiến nghị tại nơi tiếp dân.
4. Đề nghị Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội vận động Nhân dân cài đặt ứng dụng.
5. Trưởng các thôn: Thông báo lịch họp trên loa; báo cáo hằng tuần về Phòng Văn hóa - Xã hội.${foot}`,
  },
  {
    name: 'leaders instruct in the margin',
    text: `Ý kiến chỉ đạo của Giám đốc Sở trên Công văn số 2210/UBND-VX ngày 03/4/2026

Kính chuyển đ/c Lan (PGĐ) chỉ đạo. Giao Phòng Quản lý Báo chí chủ trì, phối hợp Văn phòng Sở soạn báo cáo, trình ký trước 16 giờ ngày 10/4/2026.
`,
  },
  {
    name: 'text without diacritics in its headings, other marks of lists',
    text: `${head('An Giang', 'KẾ HOẠCH', 'Phát triển du lịch cộng đồng năm 2026')}A/ NOI DUNG
I - NHIEM VU TRONG TAM
1/ Xây dựng bộ quy tắc ứng xử cho hộ làm du lịch
* Cơ quan chủ trì : Sở Văn hóa, Thể thao & Du lịch
* Cơ quan phối hợp : Sở TC, Sở NN-MT; UBND cấp xã
* Thời gian thực hiện : 6 tháng đầu năm 2026
2/ Lập bản đồ số các điểm đến
* Cơ quan chủ trì : Sở KH&CN
* Thời gian thực hiện : từ 01/7/2026 đến 30/11/2026
II - TO CHUC THUC HIEN
1/ Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với các sở, ngành liên quan tổ chức thực hiện Kế hoạch; báo cáo kết quả trước ngày 15/12/2026.
2/ UBND cấp xã căn cứ tình hình thực tế xây dựng kế hoạch của địa phương trước ngày 01/3/2026.${foot}`,
  },
  {
    name: 'agencies as headings outside the part on organization, a heading that lists whom it means',
    text: `${head('Ninh Bình', 'KẾ HOẠCH', 'Công tác thông tin đối ngoại năm 2026')}I. MỤC ĐÍCH
1. Nâng cao trách nhiệm của các sở, ban, ngành; Sở Văn hóa, Thể thao và Du lịch là đầu mối quản lý nhà nước.
II. NHIỆM VỤ
1. Sở Ngoại vụ
- Tham mưu tổ chức đoàn ra, đoàn vào.
2. Sở Du lịch chủ trì
- Xây dựng bộ ảnh về Tràng An.
III. NHIỆM VỤ CHUNG
1. Công tác tập huấn
Tổ chức 02 lớp tập huấn cho 150 học viên.
(Chủ trì: Sở Nội vụ; phối hợp: Sở Ngoại vụ, UBND các xã, phường; thời gian: Quý II)
2. Xây dựng cơ sở dữ liệu thông tin đối ngoại: giao Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Ngoại vụ thực hiện.
3. Đón phóng viên nước ngoài
- Đơn vị chủ trì, phối hợp: Sở Ngoại vụ chủ trì; Công an tỉnh, Sở Du lịch phối hợp.
- Dự kiến thời gian: Trong năm.
IV. TỔ CHỨC THỰC HIỆN
1. Các cơ quan báo chí, truyền thông: Báo Ninh Bình, Cổng Thông tin điện tử tỉnh
- Tăng cường số lượng tin, bài.
2. Sở Tài chính: Trên cơ sở đề nghị của Sở Ngoại vụ, thẩm định, trình UBND tỉnh bố trí kinh phí.
3. UBND các xã, phường: Xây dựng kế hoạch cụ thể; báo cáo kết quả (qua Sở Ngoại vụ) trước ngày 10/12/2026.
Các sở, ngành, địa phương thực hiện nghiêm Kế hoạch này./.${foot}`,
  },
  {
    name: 'verbs before a colon that are no labels, parts in brackets, cells of several lines',
    text: `${head('Sóc Trăng', 'KẾ HOẠCH', 'Lễ hội Óc Om Bóc với bạn bè quốc tế năm 2026')}I. NỘI DUNG
1. Ban hành bộ quy tắc đón khách (Giao Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp; Công an tỉnh tham mưu).
2. Lập Tổ đón đoàn phóng viên nước ngoài tại cảng Trần Đề (Giao Công an tỉnh tham mưu).
3. Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường có trách nhiệm: Lãnh đạo, chỉ đạo thực hiện tốt việc đón khách.
4. Đua ghe ngo
- Đơn vị thực hiện: Sở Văn hóa, Thể thao và Du lịch (chủ trì), Sở Ngoại vụ và các đơn vị liên quan (phối hợp).
- Thời gian: Tháng 10-11/2026.
II. PHÂN CÔNG NHIỆM VỤ
1. Công an tỉnh
Trong đó giao Giám đốc Công an tỉnh chỉ đạo thực hiện:
- Hướng dẫn các cơ quan, tổ chức đăng ký tạm trú cho khách.
- Phân luồng giao thông khu vực đua ghe trước ngày 20/11.
III. DANH MỤC
TT
Nhiệm vụ
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian thực hiện
1
Làm phim về ghe ngo
Sở Văn hóa, Thể thao và Du lịch
Báo và phát thanh, truyền hình tỉnh
Quý III/2026
2
Họp báo tại cảng
Ban Quản lý Khu kinh tế cửa khẩu Trần Đề - Vĩnh Châu
Sở Ngoại vụ;
Sở Công Thương;
Công an tỉnh
Tháng 10/2026${foot}`,
  },
];
