import { BEGIN, END, pattern, vn } from './pattern.ts';

/** Words that begin the name of an agency that no catalogue knows. */
const HEADS = vn`sở|bộ|ban|văn phòng|vp|ủy ban|ubnd|hđnd|hội đồng|ubmttqvn|ubmttq|mttq|mặt trận|công an|đài|báo|tạp chí|cổng|trang thông tin|trung tâm|tt|hội|liên hiệp|liên đoàn|liên minh|tỉnh đoàn|thành đoàn|huyện đoàn|đoàn|bảo tàng|thư viện|trường|đại học|học viện|cục|chi cục|tổng cục|kho bạc|ngân hàng|bảo hiểm xã hội|bhxh|viện|vụ|thanh tra|phòng|hiệp hội|câu lạc bộ|công ty|tập đoàn|tổng công ty|bql|quỹ|thuế|hải quan|thống kê|vnpt|viettel|mobifone|vtv|vov|ttxvn|bưu điện|điện lực|viễn thông|huyện ủy|thành ủy|tỉnh ủy|thị ủy|quận ủy|đảng ủy|đảng bộ|tòa án|tand|viện kiểm sát|bộ đội|bđbp|đồn biên phòng|nhà hát|nhà xuất bản|nhà văn hóa|khối|trạm|tổ công tác|tổ|thường trực|chính phủ|quốc hội|cơ quan|đơn vị|xã|phường|thị trấn|thành phố|huyện|thị xã|tỉnh|đặc khu|nhà máy|bệnh viện|khu du lịch|vườn quốc gia|cảng|sân bay|lực lượng|bch|mặt trận tổ quốc|hợp tác xã|đồng chí|đ/c|ông|bà`;
export const ROLES = vn`(?:đề nghị )?(?:đồng chí |đ/c |các đồng chí |ông |bà )?(?:thủ trưởng|lãnh đạo|giám đốc|phó giám đốc|chánh|phó chánh|chủ tịch|phó chủ tịch|trưởng|phó trưởng|tổng biên tập|cục trưởng|chi cục trưởng|chủ nhiệm|bí thư|hiệu trưởng|tổng giám đốc|trưởng ban|trưởng phòng|chỉ huy trưởng)`;
const UNIT = vn`(?:khu dân cư|tổ dân phố|khu phố|sở|ban|ngành|đoàn thể|cơ quan|đơn vị|tổ chức|địa phương|hội|phòng|cấp|doanh nghiệp|bộ|trường học|trường|trung tâm|thành viên|lực lượng|huyện|thành phố|thị xã|xã|phường|thị trấn|đặc khu|quận|hiệp hội|chủ đầu tư|mặt trận|cục|chi nhánh|tập đoàn|công ty|cá nhân|huyện ủy|thành ủy|thị ủy|đảng ủy|khu|thôn|ấp|bản|buôn|làng|đài|báo|cơ sở|hộ|nhà|viện|đảng bộ|cổng|đồng chí|sở|nhóm|tổ)`;
const JOINT = '(?:\\s*[,/]\\s*(?:' + vn`và ` + ')?|\\s*-\\s*|\\s+' + vn`và` + '\\s+|\\s*&\\s*)';
export const EVERY = vn`(?:các|tất cả các|những|một số|toàn thể các|hệ thống các|từng)`;
/** `các sở, ban, ngành`; without `các` only as a list. */
export const COLLECTIVE = pattern(
  `(?:${vn`các (?:cơ quan|đơn vị|tổ chức)(?: thông tin)?(?: thông tấn,?| truyền thông,?| ngôn luận,?)? (?:báo chí|báo, đài|báo đài|thông tấn)(?:, (?:xuất bản|truyền thông|phát thanh|truyền hình))*|hệ thống (?:thông tin|truyền thanh|đài truyền thanh|đài phát thanh) (?:cơ sở|cấp xã)`}${END}|(?:${vn`(?:thủ trưởng|lãnh đạo|giám đốc|người đứng đầu|chủ tịch|đại diện)`}\\s+)?(?:${EVERY}\\s+${UNIT}${END}(?:${JOINT}(?:${vn`các`}\\s+)?${UNIT}${END})*|` +
    `${UNIT}${END}(?:${JOINT}${UNIT}${END})+))`,
  'uy',
);
export const COMMITTEES = pattern(
  `(?:${vn`chủ tịch`}\\s+)?(?:${vn`ubnd|ủy ban nhân dân|hđnd và ubnd|hđnd, ubnd|cấp ủy, chính quyền|huyện ủy, thành ủy|đảng ủy, ubnd|hđnd|hội đồng nhân dân|ubmttq|ủy ban mttq|ban chỉ đạo|phòng`}(?:\\s+${vn`các|cấp|97|168`}|\\s+\\d{1,3})?\\s+)` +
    `(?:${vn`huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|quận|tx|tp|địa phương|cấp`}\\.?${END})(?:(?:${JOINT}|\\s+)(?:${vn`các`}\\s+)?(?:${vn`huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|quận|tx|tp|cấp xã`}\\.?${END}))*`,
  'uy',
);
export const ELLIPTIC = pattern(`${vn`(?:các )?(sở|bộ|ban|phòng|hội)(?:, ban, ngành|, ngành)?`}\\s*:\\s*`, 'uy');
/** Ordinary words that begin as names do: `Ban hành`, `Tổ chức`, `Hội nghị`. */
const NO_NAME = vn`công (?:văn|điện|tác|việc|trình|nghệ|nghiệp|chức|dân|bố|khai|chúng|nhân)|ban hành|ban đầu|ban ngày|tổ chức(?! (?:đảng|chính trị|quốc tế|phi|xã hội|hữu nghị|unesco))|hội nghị|hội thảo|hội thi|hội chợ|hội đàm|hội viên|hội nhập|hội họp|báo cáo|báo chí|báo in|báo điện tử|báo giá|báo hiệu|bộ nhận diện|bộ từ khóa|bộ tài liệu|bộ máy|bộ tiêu chí|bộ chỉ số|bộ ảnh|bộ sản phẩm|bộ phận|bộ công cụ|bộ quy|bộ luật|bộ logo|bộ ấn phẩm|bộ phim|bộ câu hỏi|bộ dữ liệu|bộ thủ tục|thống kê (?:số|các|về|kết|đầy|tình|theo|danh|việc|lại)|trường hợp|trường quay|đoàn kết|đoàn viên|đoàn công tác|đoàn phóng viên|đoàn vào|đoàn ra|viện trợ|viện dẫn|quỹ đất|quỹ thời|khối lượng|thuế suất|thuế thu nhập|phòng ngừa|phòng chống|phòng, chống|phòng bệnh|phòng dịch|phòng cháy|đài truyền thanh (?:thông minh|ứng dụng|công nghệ)|trung tâm của|xã hội(?! học)|thành phố thông minh|tỉnh thành|bảo tàng số|hải quan điện tử|cục diện|cục bộ|vụ việc|vụ mùa|vụ án|tổng hợp|tổng kết|liên đoàn viên|mặt trận (?:này|mới|thông)|cảng hàng không (?:và|các)|đơn vị tính|cơ quan chủ quản|khối kiến|công an toàn|hội tụ|trường đua|đoàn đến|đoàn làm|tt(?=\s*$)|bà con|ông bà|phường bạn|tổ hợp|tổ dân|thuế quan`;
/** The first word of a name. */
export const HEAD = pattern(`(?!(?:${NO_NAME})${END})(?:${HEADS})${END}`, 'uy');
export const ROLE = pattern(`${ROLES}(?:\\s+|${END})`, 'uy');

/** Verbs and adverbs that end a name in running text. They count only in small letters. */
export const STOPS = pattern(
  `${BEGIN}(?:${vn`chủ trì|chủ động|phối hợp|có trách nhiệm|chịu trách nhiệm|chịu|căn cứ|tham mưu|thực hiện|xây dựng|triển khai|tăng cường|chỉ đạo|định hướng|theo|tiếp tục|thường xuyên|định kỳ|hằng|hàng|trước|khẩn trương|kịp thời|nghiêm túc|tập trung|quan tâm|đẩy mạnh|hướng dẫn|theo dõi|đôn đốc|tổng hợp|báo cáo|rà soát|nghiên cứu|đề xuất|cung cấp|bố trí|cân đối|thẩm định|lồng ghép|phát huy|nâng cao|đưa|đăng|làm|là|cần|phải|sẽ|khi|để|trình|gửi|xem xét|tiếp nhận|duy trì|vận động|phổ biến|quán triệt|đảm bảo|bảo đảm|tạo|chuẩn bị|khai thác|sử dụng|ký kết|mời|đón|sản xuất|biên tập|biên soạn|thiết kế|vận hành|ban hành|hoàn thiện|hoàn thành|chấp hành|đề nghị|yêu cầu|huy động|đấu tranh|phản ánh|cập nhật|giới thiệu|quảng bá|phân công|cử|dành|ưu tiên|lựa chọn|chuyển|nắm|kết nối|số hóa|tham gia|thành lập|trên cơ sở|dựa|tích cực|lập|mở|(?<!(?:các|những|,|và|bộ máy) )tổ chức|giúp|hỗ trợ (?:các|cho|việc)|(?<!(?:cơ quan|trung tâm|đội|tổ|ban|phòng|công tác|thông tin|,|và) )tuyên truyền(?! viên)|tuyên truyền (?:về|các|cho|sâu)|thống nhất|cụ thể|cùng|nhằm|trong (?:quá trình|việc|quý|tháng|năm|phạm vi|công tác|đó)|trong khi|với|về|cho|từ|đến|qua|tại (?:các|kế hoạch)|đã|đang|bám sát|xử lý|giải quyết|phê duyệt|công bố|đầu tư|kiện toàn|tự|rút|ủy quyền|được (?:giao|phân công)|giao|thông báo|thông tin (?:về|kịp|cho|đến)|hợp tác|giám sát (?:việc|các)|kiểm tra (?:việc|các)|kiểm tra(?=\s*,)|quản lý (?:chặt|việc|các hoạt)|tư vấn|đáp ứng|ứng dụng|tiến hành|đồng thời|lãnh đạo (?:xây|triển|thực|tổ|các|việc|công|chỉ|cấp)|liên hệ|vệ sinh (?:đường|môi|bãi|khu|nơi|sạch)|cắm|dựng|chỉnh trang|trang trí|lắp đặt|sửa chữa|cải tạo|dọn|ra quân|chia sẻ|lan tỏa|khuyến khích|thu thập|trao đổi|đặt|phát (?:sóng|hành|hiện|động|triển)|trả lời|có (?:văn bản|kế hoạch|giải pháp|biện pháp|ý kiến|nhiệm vụ|hình thức|phương án)|tăng|bổ sung|điều chỉnh|khảo sát|niêm yết|mở rộng|ngăn chặn|nhân rộng|góp ý|sao gửi|không|xác định|kiểm soát|đăng ký|treo|tổng kết|sơ kết|đánh giá|nâng cấp|bám|hoàn chỉnh|soạn|dự thảo|tuyển chọn|trao|công khai|cảnh báo|nếu|trong thời|xong|chỉ trì|khắc phục|bình chọn|đào tạo (?:cán|cho|bồi)|bồi dưỡng (?:cho|kiến|nghiệp|kỹ)|tập huấn|truyền thông (?:về|các|cho|trên|sâu)|in ấn|chọn|gương mẫu|nhận|giữ|lấy|viết|dịch|tích hợp|kết hợp|gặp|làm việc|đối thoại|kêu gọi|thu hút|quy định|thanh quyết|thanh toán|chi trả|tạm ứng|quyết toán`})${END}`,
  'gu',
);
/** `Phòng Văn hóa - Xã hội các xã, phường`: one name for every place. */
export const OF_ALL = pattern(
  `\\s+${vn`các|cấp`}\\s+(?:${vn`huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|quận|địa phương|khu vực|tỉnh`}${END})(?:${JOINT}${vn`huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu|quận`}${END})*(?:\\s+${vn`trực thuộc trung ương`})?`,
  'uy',
);
/** `các xã`, `các xã, phường` at the end of a piece; the kind of place that a list of them goes on with. */
const KINDS = vn`xã|phường|thị trấn|đặc khu|huyện|thị xã|thành phố|quận`;
export const EVERY_PLACE = pattern(`${BEGIN}${vn`các`}\\s+(?:${KINDS})(?:\\s*,\\s*(?:${KINDS}))*$`);
export const PLACE_KIND = pattern(`^\\s*(?:${KINDS})${END}`);
/** A person in small letters: `đ/c Thương`, `đồng chí Hà`. */
export const PERSON = pattern(
  `(?:${vn`các`}\\s+)?(?:${vn`đ\s?/\s?c|đồng chí|đc|ông|bà|anh|chị`}|${vn`pgđ|gđ|phó giám đốc|giám đốc|trưởng phòng|phó phòng`})\\.?\\s+(?=\\p{L})`,
  'uy',
);
export const CAPITAL = /^["“(]?[\p{Lu}\d]/u;
/** First words that name a body by themselves: a leader writes `VP theo dõi`, a decision speaks of its own team. */
export const ALONE: ReadonlySet<string> = new Set(['VP', 'Tổ công tác', 'Tổ giúp việc']);
