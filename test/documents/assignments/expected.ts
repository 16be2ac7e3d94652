/** What each layout must give, checked by eye against its text; see summary.ts for how to read a line. */
export const expected: Readonly<Record<string, readonly string[]>> = {
  'duties of agencies below headings with letters and dashes': [
    'responsibility II.1.a: Sở Văn hóa, Thể thao và Du lịch ← Sở Giáo dục và Đào tạo + Hội Văn học nghệ thuật tỉnh: sưu tầm, số hóa tài liệu cổ @ hoàn thành trước ngày 30/9/2026 [2026-09-30]',
    'responsibility II.1.b: Sở Văn hóa, Thể thao và Du lịch: Định kỳ hằng quý tổng hợp tình hình, báo cáo UBND tỉnh @ Định kỳ hằng quý [quarterly]',
    'responsibility II.2: Sở Giáo dục và Đào tạo: Biên soạn tài liệu dạy chữ Thái cho học sinh tiểu học',
    'responsibility II.2: Sở Giáo dục và Đào tạo: Mở 03 lớp bồi dưỡng giáo viên @ trong quý III/2026 [→2026-09-30]',
    'responsibility II.3 (đề nghị): Hội Nông dân tỉnh + Tỉnh đoàn: Tuyên truyền, vận động hội viên, đoàn viên tham gia sưu tầm',
    'responsibility II.4: UBND các xã, phường: Bố trí địa điểm đặt tủ sách; phân công người quản lý',
    'responsibility II.5: Các cơ quan, đơn vị: gửi báo cáo về Sở Văn hóa, Thể thao và Du lịch @ trước ngày 05/12 hằng năm [12-05 yearly]',
  ],
  'orders in the sentences of a conclusion': [
    'sentence 2: Sở Văn hóa, Thể thao và Du lịch ← Công an tỉnh + UBND phường Thành Sen: hoàn thiện kịch bản, trình UBND tỉnh @ trước ngày 10/02/2026 [2026-02-10]',
    'sentence 3: Công an tỉnh: xây dựng phương án bảo đảm an ninh, trật tự; phân luồng giao thông khu vực tổ chức lễ hội',
    'sentence 4: Sở Y tế: bố trí lực lượng trực cấp cứu, kiểm tra an toàn thực phẩm @ từ ngày 20/02/2026 đến ngày 25/02/2026 [2026-02-25 →2026-02-25]',
    'sentence 5 (đề nghị): Ban Tuyên giáo và Dân vận Tỉnh ủy: định hướng các cơ quan báo chí đưa tin về lễ hội',
    'sentence 6: Sở Tài chính: thẩm định dự toán, tham mưu UBND tỉnh quyết định @ trong tháng 02/2026 [→2026-02-28]',
  ],
  'a letter whose opening sentence names those who are to act': [
    'sentence 1: các sở, ban, ngành + UBND các xã, phường, đặc khu: Tăng cường tuyên truyền trên hệ thống truyền thanh cơ sở, cổng thông tin điện tử của cơ quan, đơn vị',
    'sentence 2: các sở, ban, ngành + UBND các xã, phường, đặc khu: Lồng ghép nội dung phòng, chống mua bán người vào sinh hoạt của thôn, khu phố',
    'sentence 3: Công an tỉnh ← Bộ Chỉ huy Bộ đội Biên phòng tỉnh: cung cấp thông tin về phương thức, thủ đoạn của tội phạm cho các cơ quan báo chí',
    'sentence 4: các sở, ban, ngành + UBND các xã, phường, đặc khu: Báo cáo kết quả về Công an tỉnh trước ngày 15/6/2026 để tổng hợp @ trước ngày 15/6/2026 [2026-06-15]',
  ],
  'labels in one line after a semicolon': [
    'labelled II.1: Sở Khoa học và Công nghệ ← UBND các xã: Nâng cấp đài truyền thanh xã @ Quý IV/2026 [→2026-12-31] = 2500000000 (ngân sách tỉnh)',
    'labelled II.2: Báo và phát thanh, truyền hình Tuyên Quang: Xây dựng chuyên mục "Tiếng nói bản làng" @ phát sóng hằng tuần [weekly] # 52 số',
    'labelled II.3: Phòng Văn hóa - Xã hội các xã: Khảo sát nhu cầu thông tin của người dân vùng cao @ trước ngày 31/8/2026 [2026-08-31]',
  ],
  'labels as a block of lines without dashes': [
    'labelled III.1: Sở Văn hóa, Thể thao và Du lịch ← Công ty TNHH Nhà nước một thành viên Yến sào Khánh Hòa + Hiệp hội Du lịch tỉnh: Tổ chức lễ hội yến sào @ Tháng 6 hằng năm [yearly] = 1200000000/năm (Xã hội hóa)',
    'labelled III.2: Báo và phát thanh, truyền hình Khánh Hòa ← Vùng 4 Hải quân + UBND đặc khu Trường Sa: Sản xuất phim tài liệu về Trường Sa @ Trước ngày 20 tháng 12 năm 2027 [2027-12-20] = 850000000 # 03 tập phim, mỗi tập 25 phút',
  ],
  'roles in the sentence at the end of each dash': [
    'sentence II.1: Sở Công Thương ← Sở Nông nghiệp và Môi trường: Tổ chức Tuần hàng nông sản tại Hà Nội @ trong tháng 7/2026 [→2026-07-31]',
    'sentence II.1: Sở Khoa học và Công nghệ ← Bưu điện tỉnh: Đưa xoài lên các sàn thương mại điện tử',
    'sentence II.2: Sở Công Thương ← Sở Ngoại vụ: Kết nối với tham tán thương mại Việt Nam tại các nước',
  ],
  'a decision that orders in its articles': [
    'sentence Điều 2: Sở Văn hóa, Thể thao và Du lịch ← các cơ quan liên quan: ban hành quy chế hoạt động của Tổ biên tập @ trong tháng 3/2026 [→2026-03-31]',
  ],
  'a table with pipes, a head over two rows, sections and a sum': [
    'table II: Sở VHTTDL ← Báo và phát thanh, truyền hình Lạng Sơn: Mở chuyên mục trên báo @ Hằng tháng [monthly] = 120000000',
    'table II: Sở VHTTDL ← Sở Công Thương: In 5.000 tờ gấp song ngữ @ Trước ngày 30/4/2026 [2026-04-30] = 180000000',
    'table II: Sở Ngoại vụ + Công an tỉnh ← UBND các xã biên giới: Đón đoàn báo chí Quảng Tây @ Quý III [→2026-09-30] = 75500000',
  ],
  'a table pasted one cell to a line, with empty cells and a group': [
    'table II: Sở Văn hóa, Thể thao và Du lịch ← Sở Ngoại vụ + UBND xã Đàm Thủy: Biên soạn tài liệu giới thiệu thác Bản Giốc bằng 03 thứ tiếng @ Quý II/2026 [→2026-06-30] # 03 bộ tài liệu',
    'table II: Trung tâm Văn hóa và Thông tin du lịch: Tổ chức hội thi thuyết minh viên @ Tháng 9/2026 [→2026-09-30] # 01 hội thi',
    'table II: Sở Khoa học và Công nghệ ← UBND các xã, phường: Kiểm tra hệ thống loa truyền thanh @ Thường xuyên [ongoing]',
  ],
  'a table with tabs, columns in another order': [
    'table III: Sở Văn hóa, Thể thao và Du lịch ← Bảo tàng tỉnh: Xây dựng kịch bản tổng thể @ Trước 15/3 [03-15] = 45000000',
    'table III: UBND các xã, phường ← Sở Dân tộc và Tôn giáo + Hội Liên hiệp Phụ nữ tỉnh: Chọn 12 đội cồng chiêng @ 20/3 - 30/3/2026 [2026-03-30 →2026-03-30]',
    'table III: Sở Văn hóa, Thể thao và Du lịch + Công an tỉnh: Tổng duyệt và khai mạc @ Tháng 4 [→2026-04-30] = 320500000',
    'responsibility IV: Sở Văn hóa, Thể thao và Du lịch: theo dõi, đôn đốc, tổng hợp báo cáo UBND tỉnh @ trước ngày 10/5/2026 [2026-05-10]',
  ],
  'duties in numbered paragraphs without headings, agency and colon first': [
    'responsibility IV.4.1: Sở Khoa học và Công nghệ: Là cơ quan đầu mối hướng dẫn, kiểm tra việc thực hiện Kế hoạch',
    'responsibility IV.4.1: Sở Khoa học và Công nghệ: tổng hợp, báo cáo UBND tỉnh và Bộ Khoa học và Công nghệ @ trước ngày 20/12/2026 [2026-12-20]',
    'responsibility IV.4.2: Sở Nông nghiệp và Môi trường: Cung cấp danh sách hộ nghèo, hộ cận nghèo',
    'responsibility IV.4.3: Các cơ quan báo chí + hệ thống thông tin cơ sở: Mở chuyên trang, chuyên mục, tăng thời lượng phát sóng',
    'responsibility IV.4.4: Các doanh nghiệp viễn thông: Hỗ trợ lắp đặt, giảm giá cước cho hộ nghèo',
    'responsibility IV.4.5: Sở Tài chính ← Kho bạc Nhà nước khu vực XVII: tham mưu bố trí kinh phí',
  ],
  'a commune: departments, heads of hamlets, persons': [
    'responsibility III.1: Phòng Văn hóa - Xã hội: Tham mưu UBND xã ban hành lịch phát thanh @ hằng tháng, trước ngày 25 của tháng trước [monthly]',
    'responsibility III.1: Phòng Văn hóa - Xã hội ← Công an xã + Đoàn Thanh niên xã: kiểm tra các cụm loa @ tháng 3 và tháng 9 [→2026-09-30]',
    'responsibility III.2: Văn phòng HĐND và UBND xã: Bố trí kinh phí 45 triệu đồng từ ngân sách xã = 45000000',
    'responsibility III.3: Trung tâm Phục vụ hành chính công: niêm yết mã QR phản ánh, kiến nghị tại nơi tiếp dân',
    'responsibility III.4 (đề nghị): Ủy ban MTTQ Việt Nam xã + các tổ chức chính trị - xã hội: vận động Nhân dân cài đặt ứng dụng',
    'responsibility III.5: Trưởng các thôn: Thông báo lịch họp trên loa; báo cáo hằng tuần về Phòng Văn hóa - Xã hội @ hằng tuần [weekly]',
  ],
  'leaders instruct in the margin': [
    'sentence -: Phòng Quản lý Báo chí ← Văn phòng Sở: soạn báo cáo, trình ký @ trước 16 giờ ngày 10/4/2026 [2026-04-10]',
  ],
  'text without diacritics in its headings, other marks of lists': [
    'labelled A.I.1: Sở Văn hóa, Thể thao & Du lịch ← Sở TC + Sở NN-MT + UBND cấp xã: Xây dựng bộ quy tắc ứng xử cho hộ làm du lịch @ 6 tháng đầu năm 2026 [→2026-06-30]',
    'labelled A.I.2: Sở KH&CN: Lập bản đồ số các điểm đến @ từ 01/7/2026 đến 30/11/2026 [2026-11-30 →2026-11-30]',
    'responsibility A.II.1: Sở Văn hóa, Thể thao và Du lịch ← các sở, ngành liên quan: tổ chức thực hiện Kế hoạch',
    'responsibility A.II.1: Sở Văn hóa, Thể thao và Du lịch: báo cáo kết quả @ trước ngày 15/12/2026 [2026-12-15]',
    'responsibility A.II.2: UBND cấp xã: căn cứ tình hình thực tế xây dựng kế hoạch của địa phương @ trước ngày 01/3/2026 [2026-03-01]',
  ],
  'agencies as headings outside the part on organization, a heading that lists whom it means': [
    'responsibility II.1: Sở Ngoại vụ: Tham mưu tổ chức đoàn ra, đoàn vào',
    'responsibility II.2: Sở Du lịch: Xây dựng bộ ảnh về Tràng An',
    'labelled III.1: Sở Nội vụ ← Sở Ngoại vụ + UBND các xã, phường: Công tác tập huấn @ Quý II [→2026-06-30]',
    'sentence III.2: Sở Khoa học và Công nghệ ← Sở Ngoại vụ: Xây dựng cơ sở dữ liệu thông tin đối ngoại',
    'labelled III.3: Sở Ngoại vụ ← Công an tỉnh + Sở Du lịch: Đón phóng viên nước ngoài @ Trong năm [→2026-12-31]',
    'responsibility IV.1: Báo Ninh Bình + Cổng Thông tin điện tử tỉnh: Tăng cường số lượng tin, bài',
    'responsibility IV.2: Sở Tài chính: Trên cơ sở đề nghị của Sở Ngoại vụ, thẩm định, trình UBND tỉnh bố trí kinh phí',
    'responsibility IV.3: UBND các xã, phường: Xây dựng kế hoạch cụ thể',
    'responsibility IV.3: UBND các xã, phường: báo cáo kết quả (qua Sở Ngoại vụ) @ trước ngày 10/12/2026 [2026-12-10]',
  ],
  'a head over two rows with merged cells, section rows over all columns, a sum': [
    'table I: Sở VHTTDL ← Các sở, ngành liên quan: In pa nô, áp phích @ Tháng 02 [→2026-02-28] = 350000000',
    'table I: Văn phòng UBND tỉnh ← Sở VHTTDL + Hội Nhà báo tỉnh: Họp báo giới thiệu lễ hội @ 20/02/2026 [2026-02-20]',
    'table I (đề nghị): Báo và phát thanh, truyền hình tỉnh ← Sở KHCN: Truyền hình trực tiếp @ 13/3/2026 [2026-03-13] = 1200500000',
  ],
  'a lead that reaches down over several tasks, a coordinating cell over others': [
    'table I: Sở Nội vụ ← Sở Tư pháp: Xây dựng thể lệ cuộc thi ảnh @ Quý I [→2026-03-31]',
    'table I: Sở Nội vụ ← Sở Tài chính + Tỉnh đoàn: Tổ chức trao giải @ Quý III [→2026-09-30]',
    'table I: Sở Y tế ← Sở Tài chính + Tỉnh đoàn: Tổng kết @ Quý IV [→2026-12-31]',
  ],
  'like above: nt, như trên, a quote': [
    'table I: Sở Giáo dục và Đào tạo: Lập danh sách đội thi @ 15/3/2026 [2026-03-15]',
    'table I: Sở Giáo dục và Đào tạo: Tập huấn đội thi @ 30/3/2026 [2026-03-30]',
    'table I: Sở Giáo dục và Đào tạo: Thi vòng tỉnh @ 30/3/2026 [2026-03-30]',
  ],
  'several leads in a cell, parted by lines, dashes, semicolons': [
    'table I: Sở Văn hóa, Thể thao và Du lịch + Sở Xây dựng ← UBND các xã ven hồ + Công an tỉnh: Khảo sát tuyến du lịch lòng hồ',
    'table I: Sở Xây dựng + Công an tỉnh + Sở Y tế ← Bộ Chỉ huy Quân sự tỉnh + Sở Công Thương: Kiểm tra điều kiện an toàn',
  ],
  'sub-rows that take the lead of the row they belong to, and one with its own': [
    'table I: Sở Văn hóa, Thể thao và Du lịch: Sản xuất phim giới thiệu tỉnh @ Năm 2026 [→2026-12-31]',
    'table I: Sở Văn hóa, Thể thao và Du lịch: Viết kịch bản phân cảnh @ Quý I [→2026-03-31]',
    'table I: Sở Ngoại vụ: Dịch phụ đề tiếng Anh, tiếng Lào @ Quý II [→2026-06-30]',
    'table I: UBND các xã, phường: Chiếu phim lưu động @ Hằng quý [quarterly]',
  ],
  'one column for both parts, with labels or with verbs': [
    'table I: Sở Công Thương ← Sở Nông nghiệp và Môi trường + UBND các xã: Mở gian hàng tại hội chợ = 45000000',
    'table I: Sở Du lịch ← Hiệp hội Du lịch tỉnh + Sở Ngoại vụ: Kết nối hãng lữ hành = 120000000',
    'table I: Sở Du lịch ← Công an tỉnh: Đón đoàn famtrip = 30500000',
  ],
  'quarters as columns with crosses, money of several years with a total': [
    'table I: Sở Khoa học và Công nghệ: Lắp đặt bảng điện tử @ Quý II - Quý III [→2026-09-30] = 2000000000',
    'table I: Sở Khoa học và Công nghệ: Bảo dưỡng @ Quý IV [→2026-12-31] = 300000000',
  ],
  'the head again after a page break, the numbers of columns, a task that goes on': [
    'table I: Sở Văn hóa, Thể thao và Du lịch ← VNPT + Viettel: Xây dựng cổng du lịch thông minh tích hợp bản đồ số, thuyết minh tự động # 01 cổng',
    'table I: Sở Khoa học và Công nghệ: Tập huấn vận hành # 03 lớp + ít nhất 90 học viên',
  ],
  'products in two columns, a source of money, a request in the cell': [
    'table I (đề nghị): Báo và phát thanh, truyền hình tỉnh: Thực hiện phóng sự = 240000000 (Ngân sách tỉnh) # Phóng sự truyền hình',
    'table I: UBND các xã: Phát tờ rơi (Xã hội hóa) # Tờ rơi',
  ],
  'no numbers, the agencies first': [
    'table I: Sở Dân tộc và Tôn giáo: Vận động người có uy tín tuyên truyền bằng tiếng dân tộc @ Thường xuyên [ongoing]',
    'table I: Bộ Chỉ huy Bộ đội Biên phòng tỉnh: Tuyên truyền tại các bản biên giới @ Trước ngày 15 hằng tháng [monthly]',
    'table I: Chi cục Kiểm lâm vùng III: Cắm biển báo cháy rừng @ 01/3/2026 - 30/4/2026 [2026-04-30 →2026-04-30]',
  ],
  'a task without a lead among others': [
    'table I: UBND phường Mường Thanh: Vệ sinh môi trường khu vực lễ hội @ 12/3/2026 [2026-03-12]',
    'table I: : Dự phòng phương án thời tiết xấu @ Trước ngày 05/3/2026 [2026-03-05]',
  ],
  'two groups of columns of tasks: the group merged, the task beside it': [
    'table I: Sở Ngoại vụ ← Sở Nội vụ: Dịch trang thông tin ra tiếng Lào',
    'table I: Văn phòng UBND tỉnh: Gửi bản tin cho cơ quan đại diện',
    'table I: Sở Khoa học và Công nghệ ← UBND các xã: Nâng cấp 20 đài xã',
  ],
};
