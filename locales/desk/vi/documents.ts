/** Words of the module documents; the keys of every language. */
export const documentsWords = {
  'documents.problem.no-file': 'Chưa có tệp nào. Xin chọn tệp hoặc dán nội dung văn bản.',
  'documents.problem.empty-file': 'Tệp {name} trống. Xin kiểm tra rồi chọn lại tệp.',
  'documents.problem.too-large':
    'Tệp {name} có {megabytes, number} MB, vượt giới hạn {limit, number} MB. Xin tách hoặc nén bớt ảnh rồi tải lại.',
  'documents.problem.too-many-files':
    'Có {files, number} tệp; mỗi lần nhận nhiều nhất {limit, number} tệp. Xin bỏ bớt rồi tải lại.',
  'documents.problem.several-documents':
    'Có {files, number} tệp không phải ảnh chụp của cùng một văn bản. Xin đưa từng văn bản một; chỉ ảnh chụp các trang của một văn bản mới đưa cùng lúc.',
  'documents.problem.not-a-document':
    'Tệp {name} không phải là văn bản. Hệ thống đọc được .docx, .doc, .pdf, .rtf, .html, .txt và ảnh chụp.',
  'documents.problem.unsupported-format':
    'Chưa đọc được tệp {name} (dạng {format}). Xin lưu lại thành .docx hoặc .pdf rồi tải lại.',
  'documents.problem.binary-text':
    'Tệp {name} mang đuôi văn bản nhưng chứa dữ liệu không phải chữ. Xin lấy lại tệp gốc.',
  'documents.problem.encrypted': 'Tệp {name} có mật khẩu nên chưa đọc được. Xin gỡ mật khẩu rồi tải lại.',
  'documents.problem.broken': 'Tệp {name} bị hỏng hoặc thiếu phần cuối. Xin tải lại từ nơi gửi rồi đưa vào lần nữa.',
  'documents.problem.zip-bomb':
    'Tệp {name} có cấu trúc nén bất thường nên không được nhận. Xin xin lại tệp từ nơi gửi.',
  'documents.problem.too-many-pages':
    'Tệp {name} có {pages, number} trang, vượt giới hạn {limit, number} trang. Xin tách thành nhiều tệp.',
  'documents.problem.no-text': 'Tệp {name} không có chữ nào. Xin kiểm tra lại tệp.',
  'documents.problem.unreadable-scan':
    'Bản chụp {name} quá mờ nên chưa đọc được (độ rõ {confidence, number}%). Xin chụp lại thẳng, đủ sáng, đủ trang giấy.',
  'documents.problem.timeout':
    'Đọc tệp {name} quá {seconds, number} giây chưa xong nên đã dừng. Xin tách tệp hoặc lưu lại thành .docx.',
  'documents.problem.too-complex':
    'Tệp {name} quá phức tạp để đọc an toàn. Xin lưu lại thành .docx hoặc .pdf đơn giản hơn.',
  'documents.problem.aborted': 'Đã dừng theo yêu cầu. Tệp không được lưu.',
  'documents.problem.reading-failed':
    'Hệ thống gặp lỗi khi đọc văn bản này. Lỗi đã được ghi lại; xin thử lại sau hoặc báo quản trị.',
  'documents.secret': 'Văn bản có dấu chỉ độ mật, không được đưa vào hệ thống. Tệp không được lưu.',
  'documents.nothing-to-decide': 'Văn bản này không còn chờ quyết định; có thể đã có người xử lý.',
  'documents.same-file': 'Đây đúng là tệp đã có, nên không thêm thành phiên bản hay văn bản mới được.',
  'documents.note.wrong-extension':
    'Tệp {name} mang đuôi .{extension} nhưng nội dung là {format}; đã đọc theo nội dung.',
  'documents.note.tracked-changes':
    'Văn bản còn vết sửa: {inserted, number} chỗ chèn đã đọc, {deleted, number} chỗ xóa đã bỏ.',
  'documents.note.hidden-text': 'Có {runs, number} đoạn chữ ẩn, không đọc vào nội dung.',
  'documents.note.footnotes': 'Có {count, number} chú thích chân trang.',
  'documents.note.pictures-left-out': 'Có {count, number} hình trong văn bản chưa đọc chữ bên trong.',
  'documents.note.scripts-ignored': 'Trang có {count, number} đoạn mã lệnh, đã bỏ qua.',
  'documents.note.old-font': 'Chữ dùng bảng mã cũ ({font}) đã được chuyển sang Unicode. Xin đối chiếu tên riêng.',
  'documents.note.recognised':
    'Chữ của {pages, number} trang được nhận dạng từ hình (độ rõ {confidence, number}%). Xin đối chiếu với ảnh trang.',
  'documents.note.low-confidence': 'Trang {page, number} mờ (độ rõ {confidence, number}%). Xin đối chiếu kỹ trang này.',
  'documents.note.text-layer-distrusted':
    'Chữ kèm trong PDF ở {pages, number} trang không dùng được nên đã {instead, select, recognition {nhận dạng từ hình} other {đọc bằng cách khác}}.',
  'documents.note.turned': 'Trang {page, number} được xoay {degrees, number} độ.',
  'documents.note.straightened': 'Trang {page, number} được nắn thẳng {degrees, number} độ.',
  'documents.note.photos-ordered': 'Ảnh được xếp lại theo thứ tự trang: {order}.',
  'documents.note.same-photo-twice': 'Ảnh {name} trùng ảnh khác, chỉ dùng một lần.',
} as const;
