import { pattern, vn } from './pattern.ts';

const LEAD = '^[\\s|•»>]*';

/** Words that only a site says, wherever they stand: logins, counters, notices. Lines of `lowered` text. */
export const SITE_LINE = pattern(
  `${LEAD}(?:${vn`(?:từ khóa|từ khoá)\s*:|(?:đăng nhập|đăng ký)(?: thành viên| tài khoản| tư vấn| bằng google| đăng nhập)?\s*$|quên mật khẩu|đang tải (?:văn bản|nội dung|dữ liệu)|bạn chưa đăng nhập|vì chưa đăng nhập|bạn chưa xem được|nếu chưa là thành viên|bạn đang xem|tải (?:bản đầy đủ|văn bản|file)|xem và tải|in (?:bài viết|bài|trang)\s*$|gửi (?:email|bài viết|cho bạn bè)|chia sẻ\s*(?::|$|bài|facebook|lên|qua)|lưu bài|theo dõi văn bản|lược đồ|thuộc tính(?: văn bản)?\s*$|nội dung (?:mix|toàn văn)|văn bản (?:liên quan|gốc|song ngữ|tiếng anh|này chưa cập nhật|cùng lĩnh vực|được hướng dẫn|được dẫn chiếu|bị thay thế|thay thế|hợp nhất|cùng ngày|khác)\s*(?:$|,|:|này|chưa)|hiệu lực(?: văn bản)?\s*:|tình trạng(?: hiệu lực)?\s*:|ngày công báo|số công báo|tin (?:liên quan|mới|khác|cùng|đọc|nổi bật)|(?:tin |video |bài )?cùng chuyên mục|(?:tin |bài )?(?:đọc|xem) nhiều(?: nhất)?\s*$|các (?:tin|tin bài|bài viết|bài) (?:khác|mới|liên quan|đã đưa)|tin bài (?:liên quan|khác)|(?:bài|bài viết) (?:liên quan|khác|cùng)|có thể bạn quan tâm|related posts|ý kiến bạn đọc|ý kiến của bạn|gửi (?:bình luận|phản hồi|ý kiến)|đánh giá (?:của bạn|bài viết)|lượt đánh giá|click để|thống kê truy cập|đang truy cập|tổng (?:số )?(?:lượt )?truy cập|lượt truy cập|số lượt xem|số lần đọc|lượt xem|lượt đọc|đã xem\s*:|mã xác thực|thăm dò ý kiến|sơ đồ (?:site|cổng|trang)|bản quyền (?:thuộc|©)|chịu trách nhiệm (?:nội dung|chính)|ghi rõ nguồn|giấy phép (?:số|thiết lập|trang)|hãy để chúng tôi|hỗ trợ (?:pháp lý|trực tuyến)\s*$|hotline|thành viên (?:basic|pro)|cỡ chữ|dịch vụ doanh nghiệp|hệ thống pháp luật\s*$|thư viện pháp luật\s*$|hướng dẫn\s*:\s*bôi đen|quay lại\s*$|về đầu trang|trang trước|trang sau|mục lục văn bản|ghi chú cá nhân|thông báo khi (?:văn bản|có)|truy cập nội dung luôn|liên hệ với chúng tôi|(?:file|tệp|tài liệu) (?:được )?đính kèm(?: theo văn bản)?\s*(?:$|:)|đóng góp ý kiến cho|chính sách (?:bảo mật|cookie)|điều khoản sử dụng`}|` +
    `dmca|ip\\s*:|copyright|©|all rights|powered by|https?://\\S+$|www\\.\\S+$|facebook\\s*$|twitter\\s*$|zalo\\s*$|print\\s*$|share\\s*$|home\\s*$|menu\\s*$|rss\\s*$|sitemap|login\\s*$|english\\s*$|tweet\\s*$|online\\s*:|skip (?:to|ribbon)|submitted by)`,
);

/** Short words of menus; in the running text of a plan they may begin a task, so they count only outside it. */
export const SITE_WORD = pattern(
  `^[\\s|•»>\\-–]*(?:${vn`trang chủ|giới thiệu|liên hệ|tìm kiếm|bình luận|chia sẻ|chủ đề|tiện ích|mặc định|tổng đài|lịch công tác|bản đồ|hỏi đáp|đặt câu hỏi|phản ánh kiến nghị|liên kết (?:website|web)|xem thêm|xem chi tiết|đọc (?:thêm|tiếp|nhiều)|tải về|so sánh|chọn văn bản|thư viện ảnh|video|đa phương tiện|thủ tục hành chính|dịch vụ công|công báo|tin tức(?: sự kiện)?|tin trong tỉnh|banner|tags?|đánh giá`})\\s*(?:[:|].{0,40})?$`,
);

/** Heads of lists of other items; what stands below them is theirs. */
export const RELATED = pattern(
  `${LEAD}(?:${vn`văn bản (?:liên quan|cùng|khác|mới)|tin (?:liên quan|mới|khác|cùng|đọc nhiều|nổi bật)|(?:tin |video |bài )?cùng chuyên mục|(?:tin |bài )?(?:đọc|xem) nhiều(?: nhất)?\s*$|các (?:tin|tin bài|bài viết|bài) (?:khác|mới|liên quan|đã đưa)|tin bài (?:liên quan|khác)|(?:bài|bài viết) (?:liên quan|khác|cùng)|có thể bạn quan tâm|thống kê truy cập|thăm dò ý kiến|ý kiến bạn đọc|gửi bình luận|liên hệ với chúng tôi|(?:file|tệp|tài liệu) (?:được )?đính kèm(?: theo văn bản)?\s*(?:$|:)`})`,
);

/** After such a line nothing of the document follows, where its end has been seen. */
export const TRAILER = pattern(
  `^[\\s|•\\-–»>]*(?:${vn`văn bản (?:này chưa cập nhật|liên quan|cùng|khác|mới)|bạn chưa đăng nhập|tin (?:liên quan|mới|khác|cùng)|(?:tin |video |bài )?cùng chuyên mục|(?:tin |bài )?(?:đọc|xem) nhiều(?: nhất)?\s*$|các (?:tin|tin bài|bài viết|bài) (?:khác|mới|liên quan|đã đưa)|(?:bài|bài viết) (?:liên quan|khác)|thống kê truy cập|ý kiến bạn đọc|bình luận|chia sẻ|đánh giá|lược đồ|liên kết|lượt xem|số lượt xem|trang thông tin điện tử|cổng thông tin điện tử|chịu trách nhiệm|đang truy cập|tải về|tệp đính kèm|file đính kèm|văn bản đính kèm|từ khóa|liên hệ với chúng tôi`}|dmca|copyright|©)`,
);

/** Data about the document that a site prints above it: `Số hiệu: 183/KH-UBND Loại văn bản: Kế hoạch`. */
export const SITE_DATA = pattern(
  `^[\\s|]*${vn`(?:số hiệu|số ký hiệu|số/ký hiệu|loại văn bản|nơi ban hành|cơ quan ban hành|người ký|ngày ban hành|ngày có hiệu lực|ngày hiệu lực|ngày đăng|ngày hết hiệu lực|tình trạng|lĩnh vực|trích yếu(?: nội dung)?|cơ quan/ chức danh|phạm vi|ngày công báo|số công báo|áp dụng|được cập nhật|đăng bởi|số văn bản)`}\\s*[:|]`,
);

/** Text that speaks to a machine, not to an office. */
export const TO_MACHINES = pattern(
  `(?:ignore|disregard|forget|override)\\s+(?:(?:all|any|the|your)\\s+){0,3}(?:previous|prior|above|earlier|system)\\s+(?:instructions?|prompts?|rules?|text)|system\\s*prompt|you\\s+are\\s+(?:now\\s+)?(?:an?\\s+)?(?:ai|assistant|chatbot|language\\s+model|chatgpt)|as\\s+an?\\s+(?:ai|language\\s+model)|\\[/?(?:inst|system|assistant|user)\\]|<\\|?(?:im_start|im_end|system|endoftext)\\|?>|(?:note|message|instruction)s?\\s+(?:to|for)\\s+(?:the\\s+)?(?:ai|parsers?|models?|assistants?|llms?|machines?|bots?)|${vn`bỏ qua (?:(?:mọi|tất cả|các|toàn bộ) ){0,2}(?:hướng dẫn|chỉ dẫn|lệnh|yêu cầu|chỉ thị)(?: ở)? (?:trước|phía trên|bên trên|trước đó|hệ thống)|bạn là (?:một )?(?:trợ lý|mô hình ngôn ngữ|chatbot)|(?:gửi (?:tới|đến|cho)|hỡi|chú ý|lưu ý|dành cho|yêu cầu|đề nghị)[:,]?\s*(?:các )?(?:mô hình ngôn ngữ|trợ lý ảo|trợ lý ai|trợ lý số|máy đọc|phần mềm đọc|hệ thống tự động đọc|trí tuệ nhân tạo khi đọc)`}`,
);
/** `AI` in capitals: in small letters it asks who. */
export const TO_AI =
  /(?:[Hh]ỡi|[Cc]hú ý|[Ll]ưu ý|[Dd]ành cho|[Gg]ửi (?:tới|đến|cho))[:,]?\s*(?:các )?AI(?![\p{L}])|[Bb]ạn là (?:một )?AI(?![\p{L}])/u;
