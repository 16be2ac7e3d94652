import type { CatalogueAgency } from '../document.ts';

type Entry = readonly [code: string, name: string, ...aliases: string[]];

const state: readonly Entry[] = [
  // Since 2025 (Decree 45/2025)
  ['so-noi-vu', 'Sở Nội vụ', 'Sở NV', 'SNV'],
  ['so-tu-phap', 'Sở Tư pháp', 'Sở TP', 'STP'],
  ['so-tai-chinh', 'Sở Tài chính', 'Sở TC', 'STC'],
  ['so-cong-thuong', 'Sở Công Thương', 'Sở CT', 'SCT'],
  ['so-nong-nghiep-va-moi-truong', 'Sở Nông nghiệp và Môi trường', 'Sở NNMT', 'Sở NN&MT', 'Sở NN-MT', 'Sở Nông nghiệp - Môi trường', 'Sở Nông nghiệp & Môi trường'],
  ['so-xay-dung', 'Sở Xây dựng', 'Sở XD', 'SXD'],
  ['so-khoa-hoc-va-cong-nghe', 'Sở Khoa học và Công nghệ', 'Sở KHCN', 'Sở KH&CN', 'Sở KH-CN', 'Sở Khoa học - Công nghệ', 'Sở Khoa học & Công nghệ', 'SKHCN'],
  ['so-van-hoa-the-thao-va-du-lich', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTTDL', 'Sở VHTT&DL', 'Sở VH,TT&DL', 'Sở VH, TT và DL', 'Sở VHTT và DL', 'Sở VH-TT&DL', 'Sở Văn hóa - Thể thao và Du lịch', 'Sở Văn hóa, Thể thao & Du lịch', 'Sở Văn hóa Thể thao Du lịch', 'SVHTTDL'],
  ['so-giao-duc-va-dao-tao', 'Sở Giáo dục và Đào tạo', 'Sở GDĐT', 'Sở GD&ĐT', 'Sở GD-ĐT', 'Sở GD và ĐT', 'Sở Giáo dục - Đào tạo', 'Sở Giáo dục & Đào tạo', 'Sở Giáo dục Đào tạo'],
  ['so-y-te', 'Sở Y tế', 'Sở YT', 'SYT'],
  ['so-ngoai-vu', 'Sở Ngoại vụ', 'SNgV'],
  ['so-dan-toc-va-ton-giao', 'Sở Dân tộc và Tôn giáo', 'Sở DTTG', 'Sở DT&TG'],
  ['so-du-lich', 'Sở Du lịch', 'Sở DL'],
  ['so-van-hoa-va-the-thao', 'Sở Văn hóa và Thể thao', 'Sở VHTT', 'Sở VH&TT', 'Sở VH-TT', 'Sở Văn hóa & Thể thao', 'Sở Văn hóa - Thể thao'],
  ['so-quy-hoach-kien-truc', 'Sở Quy hoạch - Kiến trúc', 'Sở QHKT', 'Sở Quy hoạch và Kiến trúc'],
  ['so-an-toan-thuc-pham', 'Sở An toàn thực phẩm', 'Sở ATTP'],
  ['thanh-tra-tinh', 'Thanh tra tỉnh', 'Thanh tra thành phố'],
  ['van-phong-ubnd', 'Văn phòng Ủy ban nhân dân tỉnh', 'Văn phòng UBND tỉnh', 'VP UBND tỉnh', 'Văn phòng UBND', 'VPUBND tỉnh', 'Văn phòng Ủy ban nhân dân thành phố', 'Văn phòng UBND thành phố', 'Văn phòng Ủy ban nhân dân'],
  ['ubnd-tinh', 'Ủy ban nhân dân tỉnh', 'UBND tỉnh', 'Ủy ban nhân dân thành phố', 'UBND thành phố', 'UBND TP'],
  ['hdnd-tinh', 'Hội đồng nhân dân tỉnh', 'HĐND tỉnh', 'Thường trực HĐND tỉnh', 'Hội đồng nhân dân thành phố'],
  ['van-phong-dbqh-hdnd', 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', 'Văn phòng Đoàn ĐBQH và HĐND tỉnh', 'Văn phòng Đoàn ĐBQH và HĐND', 'Văn phòng Đoàn Đại biểu Quốc hội và HĐND tỉnh', 'VP Đoàn ĐBQH và HĐND tỉnh'],
  ['bql-khu-kinh-te-va-khu-cong-nghiep', 'Ban Quản lý Khu kinh tế và các khu công nghiệp', 'BQL KKT và các KCN', 'BQL KKT', 'Ban Quản lý Khu kinh tế', 'Ban Quản lý các Khu kinh tế', 'Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh', 'Ban Quản lý Khu kinh tế tỉnh', 'BQL Khu kinh tế', 'Ban Quản lý các khu kinh tế và khu công nghiệp', 'Ban Quản lý KKT và các KCN', 'Ban Quản lý Khu Kinh tế, Khu công nghiệp'],
  ['bql-khu-cong-nghiep', 'Ban Quản lý các khu công nghiệp', 'Ban Quản lý các KCN', 'BQL các KCN', 'Ban Quản lý các khu công nghiệp tỉnh', 'Ban Quản lý khu công nghiệp'],
  ['trung-tam-xuc-tien', 'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch', 'Trung tâm XTĐT, TM và DL', 'Trung tâm XTĐT, TM, DL tỉnh', 'Trung tâm Xúc tiến Đầu tư, Thương mại, Du lịch tỉnh', 'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh', 'Trung tâm Xúc tiến Đầu tư - Thương mại - Du lịch', 'Trung tâm Xúc tiến Thương mại, Đầu tư và Du lịch', 'Trung tâm Xúc tiến Đầu tư và Thương mại', 'Trung tâm XTĐT-TM&DL'],
  ['cong-thong-tin-dien-tu', 'Cổng Thông tin điện tử tỉnh', 'Cổng TTĐT tỉnh', 'Cổng Thông tin điện tử', 'Cổng TTĐT'],
  ['bao-tang-tinh', 'Bảo tàng tỉnh'],
  ['thu-vien-tinh', 'Thư viện tỉnh'],
  // Until 2025
  ['so-thong-tin-va-truyen-thong', 'Sở Thông tin và Truyền thông', 'Sở TTTT', 'Sở TT&TT', 'Sở TT-TT', 'Sở TT và TT', 'Sở Thông tin & Truyền thông', 'Sở Thông tin - Truyền thông', 'Sở Thông tin Truyền thông', 'STTTT'],
  ['so-ke-hoach-va-dau-tu', 'Sở Kế hoạch và Đầu tư', 'Sở KHĐT', 'Sở KH&ĐT', 'Sở KH-ĐT', 'Sở KH và ĐT', 'Sở Kế hoạch & Đầu tư', 'Sở Kế hoạch - Đầu tư', 'Sở Kế hoạch Đầu tư'],
  ['so-giao-thong-van-tai', 'Sở Giao thông vận tải', 'Sở GTVT', 'Sở Giao thông - Vận tải', 'Sở Giao thông, Vận tải', 'Sở Giao thông và Vận tải'],
  ['so-tai-nguyen-va-moi-truong', 'Sở Tài nguyên và Môi trường', 'Sở TNMT', 'Sở TN&MT', 'Sở TN-MT', 'Sở Tài nguyên & Môi trường', 'Sở Tài nguyên - Môi trường', 'Sở Tài nguyên, Môi trường'],
  ['so-nong-nghiep-va-phat-trien-nong-thon', 'Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN&PTNT', 'Sở NNPTNT', 'Sở NN và PTNT', 'Sở NN-PTNT', 'Sở Nông nghiệp và PTNT', 'Sở Nông nghiệp & PTNT', 'Sở Nông nghiệp - PTNT', 'Sở Nông nghiệp & Phát triển nông thôn'],
  ['so-lao-dong-thuong-binh-va-xa-hoi', 'Sở Lao động - Thương binh và Xã hội', 'Sở LĐTBXH', 'Sở LĐTB&XH', 'Sở LĐ-TB&XH', 'Sở LĐ-TBXH', 'Sở LĐ, TB và XH', 'Sở LĐTB và XH', 'Sở Lao động, Thương binh và Xã hội', 'Sở Lao động thương binh xã hội', 'Sở Lao động Thương binh và Xã hội', 'Sở Lao động - Thương binh & Xã hội', 'Sở Lao động thương binh & xã hội'],
  ['ban-dan-toc', 'Ban Dân tộc', 'Ban Dân tộc tỉnh', 'BDT'],
  ['dai-phat-thanh-truyen-hinh', 'Đài Phát thanh và Truyền hình tỉnh', 'Đài Phát thanh - Truyền hình tỉnh', 'Đài PT-TH tỉnh', 'Đài PT&TH tỉnh', 'Đài PTTH tỉnh', 'Đài Phát thanh - Truyền hình', 'Đài Phát thanh và Truyền hình', 'Đài Phát thanh, Truyền hình', 'Đài PTTH', 'Đài PT-TH', 'Đài PT&TH', 'Đài Phát thanh, Truyền hình tỉnh'],
];

const party: readonly Entry[] = [
  ['tinh-uy', 'Tỉnh ủy', 'Thành ủy', 'Thường trực Tỉnh ủy', 'Thường trực Thành ủy', 'Ban Thường vụ Tỉnh ủy'],
  ['van-phong-tinh-uy', 'Văn phòng Tỉnh ủy', 'Văn phòng Thành ủy', 'VP Tỉnh ủy'],
  ['ban-tuyen-giao-va-dan-van', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Ban Tuyên giáo và Dân vận', 'Ban TGDV Tỉnh ủy', 'Ban TG&DV Tỉnh ủy', 'Ban TGDV', 'Ban Tuyên giáo và Dân vận Thành ủy', 'Ban Tuyên giáo - Dân vận Tỉnh ủy'],
  ['ban-tuyen-giao', 'Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo Thành ủy', 'Ban Tuyên giáo', 'Ban TG Tỉnh ủy', 'BTG Tỉnh ủy', 'BTGTU', 'Ban TGTU'],
  ['ban-dan-van', 'Ban Dân vận Tỉnh ủy', 'Ban Dân vận Thành ủy', 'Ban Dân vận'],
  ['ban-to-chuc', 'Ban Tổ chức Tỉnh ủy', 'Ban Tổ chức Thành ủy'],
  ['uy-ban-kiem-tra', 'Ủy ban Kiểm tra Tỉnh ủy', 'UBKT Tỉnh ủy', 'Ủy ban Kiểm tra Thành ủy'],
  ['ban-noi-chinh', 'Ban Nội chính Tỉnh ủy', 'Ban Nội chính Thành ủy'],
  ['truong-chinh-tri', 'Trường Chính trị tỉnh', 'Trường Chính trị'],
];

const front: readonly Entry[] = [
  ['uy-ban-mttq', 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Ủy ban MTTQ Việt Nam tỉnh', 'UBMTTQVN tỉnh', 'UBMTTQ tỉnh', 'Ủy ban MTTQVN tỉnh', 'Ủy ban MTTQ tỉnh', 'Mặt trận Tổ quốc tỉnh', 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh', 'Ban Thường trực UBMTTQVN tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'Ủy ban MTTQ Việt Nam', 'Ủy ban Mặt trận Tổ quốc', 'Ủy ban Mặt trận Tổ quốc tỉnh', 'MTTQ tỉnh', 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố', 'UBMTTQ Việt Nam tỉnh', 'Mặt trận Tổ quốc Việt Nam tỉnh'],
  ['lien-doan-lao-dong', 'Liên đoàn Lao động tỉnh', 'LĐLĐ tỉnh', 'Liên đoàn Lao động'],
  ['hoi-nong-dan', 'Hội Nông dân tỉnh', 'Hội Nông dân'],
  ['hoi-lien-hiep-phu-nu', 'Hội Liên hiệp Phụ nữ tỉnh', 'Hội LHPN tỉnh', 'Hội Liên hiệp Phụ nữ', 'Hội LHPN', 'Hội Liên hiệp Phụ nữ Việt Nam tỉnh'],
  ['tinh-doan', 'Tỉnh đoàn', 'Tỉnh Đoàn', 'Thành đoàn', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh', 'Đoàn TNCS Hồ Chí Minh tỉnh', 'Tỉnh đoàn Thanh niên', 'Đoàn Thanh niên tỉnh'],
  ['hoi-cuu-chien-binh', 'Hội Cựu chiến binh tỉnh', 'Hội CCB tỉnh', 'Hội Cựu chiến binh'],
];

const vertical: readonly Entry[] = [
  ['thue-tinh', 'Thuế tỉnh', 'Cục Thuế tỉnh', 'Cục Thuế', 'Thuế thành phố'],
  ['hai-quan', 'Hải quan khu vực', 'Cục Hải quan tỉnh', 'Chi cục Hải quan khu vực', 'Cục Hải quan'],
  ['kho-bac', 'Kho bạc Nhà nước khu vực', 'Kho bạc Nhà nước tỉnh', 'Kho bạc Nhà nước', 'Kho bạc khu vực'],
  ['thong-ke-tinh', 'Thống kê tỉnh', 'Cục Thống kê tỉnh', 'Cục Thống kê', 'Chi cục Thống kê tỉnh'],
  ['bao-hiem-xa-hoi', 'Bảo hiểm xã hội tỉnh', 'BHXH tỉnh', 'Bảo hiểm xã hội khu vực', 'Bảo hiểm xã hội'],
  ['ngan-hang-nha-nuoc', 'Ngân hàng Nhà nước khu vực', 'Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh', 'Ngân hàng Nhà nước chi nhánh tỉnh'],
  ['vien-kiem-sat', 'Viện kiểm sát nhân dân tỉnh', 'Viện KSND tỉnh'],
  ['toa-an', 'Tòa án nhân dân tỉnh', 'TAND tỉnh'],
];

const armed: readonly Entry[] = [
  ['cong-an-tinh', 'Công an tỉnh', 'CA tỉnh', 'Công an thành phố'],
  ['bo-chi-huy-quan-su', 'Bộ Chỉ huy Quân sự tỉnh', 'Bộ CHQS tỉnh', 'Bộ Chỉ huy Quân sự', 'BCHQS tỉnh', 'Bộ Tư lệnh thành phố'],
  ['bo-doi-bien-phong', 'Ban Chỉ huy Bộ đội Biên phòng tỉnh', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'Ban CHBĐ Biên phòng', 'Bộ CHBĐBP tỉnh', 'BCH Bộ đội Biên phòng tỉnh', 'Bộ đội Biên phòng tỉnh', 'Bộ Chỉ huy Bộ đội Biên phòng', 'BĐBP tỉnh', 'Ban Chỉ huy Bộ đội Biên phòng', 'Bộ CH BĐBP tỉnh'],
];

const press: readonly Entry[] = [
  ['bao-va-phat-thanh-truyen-hinh', 'Báo và phát thanh, truyền hình', 'Báo và Phát thanh, Truyền hình tỉnh', 'Báo và Đài Phát thanh, Truyền hình', 'Báo và Đài Phát thanh - Truyền hình', 'Báo và phát thanh - truyền hình', 'Báo và Đài Phát thanh và Truyền hình', 'Báo và PTTH', 'Báo và Đài PTTH', 'Báo và phát thanh, truyền hình tỉnh', 'Báo, Đài Phát thanh và Truyền hình'],
  ['thong-tan-xa', 'Thông tấn xã Việt Nam', 'TTXVN'],
  ['dai-truyen-hinh-viet-nam', 'Đài Truyền hình Việt Nam', 'VTV'],
  ['dai-tieng-noi-viet-nam', 'Đài Tiếng nói Việt Nam', 'VOV'],
];

const association: readonly Entry[] = [
  ['lien-hiep-cac-to-chuc-huu-nghi', 'Liên hiệp các tổ chức hữu nghị tỉnh', 'Liên hiệp các tổ chức hữu nghị', 'Liên hiệp các Tổ chức Hữu nghị tỉnh', 'LHCTCHN tỉnh'],
  ['hoi-van-hoc-nghe-thuat', 'Hội Văn học nghệ thuật', 'Hội Văn học - Nghệ thuật tỉnh', 'Hội VHNT', 'Hội Văn học Nghệ thuật tỉnh', 'Hội Liên hiệp Văn học Nghệ thuật', 'Hội VHNT tỉnh', 'Hội Văn học - Nghệ thuật', 'Liên hiệp các Hội Văn học Nghệ thuật', 'Hội Liên hiệp Văn học - Nghệ thuật tỉnh'],
  ['hoi-nha-bao', 'Hội Nhà báo tỉnh', 'Hội Nhà báo'],
  ['hiep-hoi-du-lich', 'Hiệp hội Du lịch tỉnh', 'Hiệp hội Du lịch'],
  ['hiep-hoi-doanh-nghiep', 'Hiệp hội Doanh nghiệp tỉnh', 'Hiệp hội Doanh nghiệp', 'Hiệp hội Doanh nghiệp nhỏ và vừa'],
  ['lien-minh-hop-tac-xa', 'Liên minh Hợp tác xã tỉnh', 'Liên minh HTX tỉnh', 'Liên minh Hợp tác xã'],
  ['lien-hiep-cac-hoi-khoa-hoc', 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh', 'Liên hiệp các Hội Khoa học và Kỹ thuật', 'Liên hiệp Hội tỉnh'],
  ['hoi-chu-thap-do', 'Hội Chữ thập đỏ tỉnh', 'Hội Chữ thập đỏ'],
  ['doan-luat-su', 'Đoàn Luật sư tỉnh'],
];

const enterprise: readonly Entry[] = [
  ['vnpt', 'VNPT', 'Viễn thông tỉnh', 'VNPT tỉnh'],
  ['viettel', 'Viettel', 'Viettel tỉnh', 'Chi nhánh Viettel'],
  ['buu-dien-tinh', 'Bưu điện tỉnh'],
  ['dien-luc', 'Công ty Điện lực', 'Điện lực tỉnh', 'Công ty Điện lực tỉnh'],
];

const central: readonly Entry[] = [
  ['chinh-phu', 'Chính phủ', 'Văn phòng Chính phủ', 'Thủ tướng Chính phủ'],
  ['bo-noi-vu', 'Bộ Nội vụ'],
  ['bo-ngoai-giao', 'Bộ Ngoại giao'],
  ['bo-quoc-phong', 'Bộ Quốc phòng'],
  ['bo-cong-an', 'Bộ Công an'],
  ['bo-tai-chinh', 'Bộ Tài chính'],
  ['bo-cong-thuong', 'Bộ Công Thương'],
  ['bo-tu-phap', 'Bộ Tư pháp'],
  ['bo-y-te', 'Bộ Y tế'],
  ['bo-xay-dung', 'Bộ Xây dựng'],
  ['bo-van-hoa-the-thao-va-du-lich', 'Bộ Văn hóa, Thể thao và Du lịch', 'Bộ VHTTDL', 'Bộ VHTT&DL'],
  ['bo-khoa-hoc-va-cong-nghe', 'Bộ Khoa học và Công nghệ', 'Bộ KHCN', 'Bộ KH&CN'],
  ['bo-giao-duc-va-dao-tao', 'Bộ Giáo dục và Đào tạo', 'Bộ GDĐT', 'Bộ GD&ĐT'],
  ['bo-nong-nghiep-va-moi-truong', 'Bộ Nông nghiệp và Môi trường', 'Bộ NNMT'],
  ['bo-dan-toc-va-ton-giao', 'Bộ Dân tộc và Tôn giáo'],
  ['bo-thong-tin-va-truyen-thong', 'Bộ Thông tin và Truyền thông', 'Bộ TTTT', 'Bộ TT&TT'],
  ['bo-ke-hoach-va-dau-tu', 'Bộ Kế hoạch và Đầu tư', 'Bộ KHĐT', 'Bộ KH&ĐT'],
  ['bo-giao-thong-van-tai', 'Bộ Giao thông vận tải', 'Bộ GTVT'],
  ['bo-tai-nguyen-va-moi-truong', 'Bộ Tài nguyên và Môi trường', 'Bộ TNMT', 'Bộ TN&MT'],
  ['bo-nong-nghiep-va-phat-trien-nong-thon', 'Bộ Nông nghiệp và Phát triển nông thôn', 'Bộ NN&PTNT', 'Bộ NNPTNT'],
  ['bo-lao-dong-thuong-binh-va-xa-hoi', 'Bộ Lao động - Thương binh và Xã hội', 'Bộ LĐTBXH', 'Bộ LĐ-TB&XH'],
  ['ban-tuyen-giao-trung-uong', 'Ban Tuyên giáo Trung ương', 'Ban Tuyên giáo TW'],
  ['ban-tuyen-giao-va-dan-van-trung-uong', 'Ban Tuyên giáo và Dân vận Trung ương'],
  ['quoc-hoi', 'Quốc hội', 'Ủy ban Thường vụ Quốc hội'],
  ['trung-uong-dang', 'Ban Chấp hành Trung ương', 'Bộ Chính trị', 'Ban Bí thư'],
];

const district: readonly Entry[] = [
  ['ubnd-huyen', 'Ủy ban nhân dân huyện', 'UBND huyện', 'Ủy ban nhân dân thị xã', 'UBND thị xã', 'UBND quận', 'Ủy ban nhân dân quận'],
];

const commune: readonly Entry[] = [
  ['ubnd-xa', 'Ủy ban nhân dân xã', 'UBND xã', 'Ủy ban nhân dân phường', 'UBND phường', 'UBND thị trấn', 'UBND đặc khu', 'Ủy ban nhân dân đặc khu'],
  ['van-phong-hdnd-va-ubnd', 'Văn phòng HĐND và UBND', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'Văn phòng HĐND và UBND xã', 'Văn phòng HĐND & UBND'],
  ['phong-van-hoa-xa-hoi', 'Phòng Văn hóa - Xã hội', 'Phòng VHXH', 'Phòng VH-XH', 'Phòng Văn hóa và Xã hội'],
  ['phong-kinh-te', 'Phòng Kinh tế', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
  ['phong-van-hoa-va-thong-tin', 'Phòng Văn hóa và Thông tin', 'Phòng VHTT', 'Phòng Văn hóa - Thông tin', 'Phòng VH&TT'],
  ['phong-tai-chinh-ke-hoach', 'Phòng Tài chính - Kế hoạch', 'Phòng TCKH', 'Phòng TC-KH'],
  ['phong-giao-duc-va-dao-tao', 'Phòng Giáo dục và Đào tạo', 'Phòng GDĐT', 'Phòng GD&ĐT'],
  ['trung-tam-phuc-vu-hanh-chinh-cong', 'Trung tâm Phục vụ hành chính công', 'Trung tâm PVHCC'],
  ['trung-tam-van-hoa-thong-tin-the-thao', 'Trung tâm Văn hóa, Thông tin và Thể thao', 'Trung tâm VHTT&TT', 'Trung tâm Văn hóa - Thông tin và Thể thao', 'Trung tâm Truyền thông và Văn hóa'],
];

const of = (type: CatalogueAgency['type'], requestedOnly: boolean, entries: readonly Entry[]): CatalogueAgency[] =>
  entries.map(([code, name, ...aliases]) => ({ code, name, aliases, type, requestedOnly }));

/**
 * Agencies of a province under their names before and after 2025, without the province's name. Party, Front, press
 * of the Party and central bodies are never `giao`, always `đề nghị`.
 */
export const AGENCIES: readonly CatalogueAgency[] = [
  ...of('state', false, state),
  ...of('party', true, party),
  ...of('front', true, front),
  ...of('vertical', false, vertical),
  ...of('armed', false, armed),
  ...of('press', true, press),
  ...of('association', false, association),
  ...of('enterprise', false, enterprise),
  ...of('central', true, central),
  ...of('district', false, district),
  ...of('commune', false, commune),
];
