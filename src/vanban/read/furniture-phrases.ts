import { pattern, vn } from './pattern.ts';

/** Words of sites around a text: menus, logins, counters, shares, lists of related documents. Lines of `lowered` text. */
export const SITE_LINE = pattern(
  `^[\\s|•\\-–»>]*(?:${vn`(?:từ khóa|từ khoá):|đăng nhập|đăng ký(?: thành viên| tài khoản| tư vấn)?$|đang tải (?:văn bản|nội dung|dữ liệu)|bạn chưa đăng nhập|vì chưa đăng nhập|bạn chưa xem được|nếu chưa là thành viên|bạn đang xem|tải về|tải bản đầy đủ|tải văn bản|tải ngay|xem và tải|in bài|in trang|gửi email|gửi bài viết|chia sẻ|lưu bài|theo dõi văn bản|lược đồ|thuộc tính(?: văn bản)?$|nội dung(?: mix| toàn văn)|văn bản (?:liên quan|gốc|song ngữ|tiếng anh|này chưa cập nhật|cùng lĩnh vực|được hướng dẫn|được dẫn chiếu|bị thay thế|thay thế|hợp nhất|sửa đổi|cùng ngày)|hiệu lực(?: văn bản)?\s*[:$]|tình trạng(?: hiệu lực)?\s*:|ngày công báo|số công báo|tin (?:liên quan|mới|khác|cùng|đọc|nổi bật)|các tin (?:khác|mới|liên quan|đã đưa)|bài viết (?:liên quan|khác|cùng)|có thể bạn quan tâm|xem thêm|xem chi tiết|đọc (?:thêm|tiếp|nhiều)|ý kiến bạn đọc|bình luận|gửi bình luận|đánh giá(?: của bạn|:)|lượt đánh giá|click để|thống kê truy cập|đang truy cập|tổng truy cập|lượt truy cập|số lượt xem|lượt xem|đã xem|mã xác thực|liên kết (?:website|web)|thăm dò ý kiến|trang chủ|giới thiệu$|liên hệ$|sơ đồ (?:site|cổng|trang)|tìm kiếm|bản quyền|chịu trách nhiệm (?:nội dung|chính)|ghi rõ nguồn|giấy phép|hãy để chúng tôi|hỗ trợ (?:pháp lý|trực tuyến)|hotline|tổng đài|thành viên basic|tiện ích|cỡ chữ|mặc định|dịch vụ doanh nghiệp|hệ thống pháp luật$|thư viện pháp luật|luật việt nam|quay lại|về đầu trang|trang trước|trang sau|chủ đề|mục lục văn bản|chọn văn bản|so sánh|ghi chú cá nhân|thông báo khi|lịch công tác|bản đồ|hỏi đáp|đặt câu hỏi|phản ánh kiến nghị trực tuyến|cookie|chính sách bảo mật|điều khoản sử dụng|quy chế hoạt động của trang`}|` +
    `dmca|ip\\s*:|copyright|©|all rights|powered by|https?://\\S+$|www\\.\\S+$|facebook|twitter|zalo$|print|share|home$|menu$|rss|sitemap|login|english$|tweet|online\\s*:)`,
);

/** After such a line nothing of the document follows, where its end has been seen. */
export const TRAILER = pattern(
  `^[\\s|•\\-–»>]*(?:${vn`văn bản (?:này chưa cập nhật|liên quan|cùng|khác|mới)|bạn chưa đăng nhập|tin (?:liên quan|mới|khác|cùng)|các tin (?:khác|mới|liên quan|đã đưa)|bài viết (?:liên quan|khác)|thống kê truy cập|ý kiến bạn đọc|bình luận|chia sẻ|đánh giá|lược đồ|liên kết|lượt xem|số lượt xem|trang thông tin điện tử|cổng thông tin điện tử|chịu trách nhiệm|đang truy cập|tải về|tệp đính kèm|file đính kèm|văn bản đính kèm`}|dmca|copyright|©)`,
);

/** Data about the document that a site prints above it: `Số hiệu: 183/KH-UBND Loại văn bản: Kế hoạch`. */
export const SITE_DATA = pattern(
  `^[\\s|]*${vn`(?:số hiệu|số ký hiệu|số/ký hiệu|loại văn bản|nơi ban hành|cơ quan ban hành|người ký|ngày ban hành|ngày có hiệu lực|ngày hiệu lực|ngày đăng|ngày hết hiệu lực|tình trạng|lĩnh vực|trích yếu(?: nội dung)?|cơ quan/ chức danh|phạm vi|ngày công báo|số công báo|áp dụng|được cập nhật|đăng bởi|số văn bản)`}\\s*[:|]`,
);

/** Text that speaks to a machine, not to an office. */
export const TO_MACHINES = pattern(
  `(?:ignore|disregard|forget|override)\\s+(?:all\\s+|any\\s+|the\\s+|your\\s+)*(?:previous|prior|above|earlier|system)\\s+(?:instructions?|prompts?|rules?|text)|system\\s*prompt|you\\s+are\\s+(?:now\\s+)?(?:an?\\s+)?(?:ai|assistant|chatbot|language\\s+model|chatgpt)|as\\s+an?\\s+(?:ai|language\\s+model)|\\[/?(?:inst|system|assistant|user)\\]|<\\|?(?:im_start|im_end|system|endoftext)\\|?>|(?:note|message|instruction)s?\\s+(?:to|for)\\s+(?:the\\s+)?(?:ai|parsers?|models?|assistants?|llms?|machines?|bots?)|${vn`bỏ qua (?:mọi|tất cả|các|toàn bộ)?\s*(?:các )?(?:hướng dẫn|chỉ dẫn|lệnh|yêu cầu|chỉ thị)(?: ở)? (?:trước|phía trên|bên trên|trước đó|hệ thống)|bạn là (?:một )?(?:trợ lý|mô hình|chatbot|ai)|gửi (?:tới|đến|cho) (?:trợ lý|mô hình|máy đọc|hệ thống ai|ai)|(?:hỡi|chú ý|lưu ý|dành cho|yêu cầu|đề nghị)[:,]?\s*(?:các )?(?:ai|mô hình ngôn ngữ|trợ lý ảo|trợ lý ai|trợ lý số|máy đọc|phần mềm đọc|hệ thống tự động|trí tuệ nhân tạo khi đọc)`}`,
);
