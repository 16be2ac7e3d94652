/** Words of the command line; the keys of every language. */
export const cliWords = {
  'cli.unknown-verb': 'Không có lệnh “{verb}”. Gõ “lantoa --help” để xem các lệnh.',
  'cli.wrong-option': 'Tham số chưa đúng: {reason}',
  'cli.wrong-setting': 'Cấu hình chưa dùng được ({setting}): {reason}. Sửa biến môi trường rồi chạy lại.',
  'cli.schema-newer':
    'Cơ sở dữ liệu do phiên bản mới hơn tạo ra (thiếu {migration}). Cài phiên bản mới hơn rồi chạy lại.',
  'cli.migration-changed':
    'Bước nâng cấp {migration} đã chạy nay khác tệp trong mã nguồn. Lấy lại mã nguồn nguyên bản rồi chạy lại.',
  'cli.defect': 'Có lỗi ngoài dự kiến: {message}. Chạy “lantoa doctor” để kiểm tra.',
  'cli.no-file': 'Chưa chỉ ra tệp nào. Ví dụ: lantoa parse ke-hoach.docx --out ket-qua',
  'cli.file-missing': '{file}: không đọc được tệp ({reason}).',
  'cli.file-refused': '{file}: {reason}',
  'cli.file-written': '{file} → {out}',
  'cli.migrated': '{count, plural, =0 {Cơ sở dữ liệu đã ở phiên bản mới nhất.} other {Đã nâng cấp # bước.}}',
  'cli.listening': 'Lan Tỏa đang chạy tại {address}',
  'cli.worker-running': 'Đang nhận việc nền. Nhấn Ctrl-C để dừng.',
  'cli.demo-accounts': 'Tài khoản trình diễn (mật khẩu riêng cho máy này):',
  'cli.stop-hint': 'Nhấn Ctrl-C để dừng.',
  'cli.step-database': 'Khởi động cơ sở dữ liệu',
  'cli.step-migrate': 'Nâng cấp cơ sở dữ liệu',
  'cli.step-desk': 'Dựng giao diện (chỉ lần đầu)',
  'cli.step-demo': 'Tạo tỉnh trình diễn Thuận Giang',
  'cli.step-import': 'Nhập {file}',
  'cli.step-month': 'Tháng {month}/2026: các cơ quan thực hiện, báo cáo',
  'cli.desk-failed': 'Không dựng được giao diện: {reason}',
  'cli.desk-no-room': 'Đĩa chứa {folder} đã đầy nên chưa dựng được giao diện. Giải phóng ít nhất 500 MB rồi chạy lại.',
  'cli.desk-unwritable':
    'Không ghi được vào {folder} nên chưa dựng được giao diện. Cấp quyền ghi cho tài khoản đang chạy rồi chạy lại.',
  'cli.disk-full':
    'Đĩa đã đầy nên việc vừa rồi chưa làm được; không có gì dở dang. Giải phóng ít nhất 500 MB rồi chạy lại.',
  'cli.port-taken':
    'Cổng {port} đang có chương trình khác dùng. Dừng chương trình đó hoặc đặt LANTOA_PORT={next} rồi chạy lại.',
  'cli.address-unusable': 'Không mở được địa chỉ {host}:{port} ({reason}). Sửa LANTOA_HOST, LANTOA_PORT rồi chạy lại.',
  'cli.database-away':
    'Không kết nối được cơ sở dữ liệu trong DATABASE_URL ({reason}). Kiểm tra địa chỉ, mật khẩu và máy chủ rồi chạy lại.',
  'cli.begin-needs':
    'Cần --province, --email và --name. Ví dụ: lantoa begin --province "Đồng Nai" --email qt@dongnai.example --name "Nguyễn Văn A"',
  'cli.begin-not-empty': 'Hệ thống này đã có dữ liệu thật. Lệnh begin chỉ xóa dữ liệu trình diễn.',
  'cli.begin-done':
    'Đã bắt đầu hệ thống cho {province}. Tài khoản quản trị: {email}, mật khẩu dùng một lần: {password}',
  'cli.province-unknown': 'Không có tỉnh, thành phố nào tên “{province}” trong 34 tỉnh, thành phố hiện nay.',
  'cli.user-needs':
    'Cần một trong: list · add --email --name --role [--organization] · reset --email · suspend --email',
  'cli.user-added': 'Đã tạo tài khoản {email}. Mật khẩu dùng một lần: {password}',
  'cli.user-reset': 'Mật khẩu mới của {email}: {password}',
  'cli.user-suspended': 'Đã khóa tài khoản {email}.',
  'cli.user-missing': 'Không có tài khoản {email}.',
  'cli.role-missing': 'Không có vai trò {role}. Các vai trò: {roles}.',
  'cli.organization-missing': 'Không có cơ quan mã {code}.',
  'cli.backup-needs': 'Cần tên tệp sao lưu. Ví dụ: lantoa backup sao-luu-2026-11-06.lantoa',
  'cli.backup-done': 'Đã sao lưu {rows, number} dòng, {files, number} tệp vào {file}.',
  'cli.backup-damaged':
    '{count, number} tệp gốc trong kho đã hỏng nên không có trong bản sao lưu này. Chạy “lantoa doctor” và giữ lại bản sao lưu trước còn các tệp đó.',
  'cli.restore-needs': 'Cần tên tệp sao lưu. Ví dụ: lantoa restore sao-luu-2026-11-06.lantoa',
  'cli.restore-not-empty': 'Nơi khôi phục đang có dữ liệu. Hãy khôi phục vào cơ sở dữ liệu và thư mục dữ liệu trống.',
  'cli.restore-broken': 'Tệp sao lưu hỏng hoặc không phải của Lan Tỏa ({reason}). Không có gì được khôi phục.',
  'cli.restore-other-version': 'Tệp sao lưu thuộc phiên bản khác ({version}). Cài đúng phiên bản rồi khôi phục.',
  'cli.restore-done': 'Đã khôi phục {rows, number} dòng, {files, number} tệp.',
  'cli.key-included': 'Khóa bí mật được kèm trong bản sao lưu, mã hóa bằng câu mật khẩu.',
  'cli.passphrase-wrong': 'Câu mật khẩu không mở được khóa trong bản sao lưu.',
  'cli.doctor-fine': 'Không phát hiện vấn đề.',
  'cli.doctor-ok': '✓ {what}',
  'cli.doctor-problem': '✗ {what}: {remedy}',
  'cli.import-needs': 'Chưa chỉ ra tệp nào. Ví dụ: lantoa import ke-hoach.docx',
  'cli.import-reading': 'Đang đọc {file}',
  'cli.import-review': '{file}: đã đọc, chờ rà soát tại {address}',
  'cli.import-registered': '{file}: đã vào sổ văn bản, không giao việc nào: {address}',
  'cli.import-held':
    '{file}: {held} đã có trong hệ thống. Chọn bản đã có hay thêm phiên bản tại {address} (hoặc chạy lại với --duplicate).',
  'cli.import-discarded': '{file}: dùng bản đã có trong hệ thống.',
  'cli.import-secret': 'Văn bản có dấu chỉ độ mật, không được đưa vào hệ thống. Tệp không được lưu.',
  'cli.import-start-first': 'Chạy “npm start” (hoặc “lantoa serve”) rồi mở địa chỉ trên.',
  'cli.not-begun': 'Hệ thống chưa bắt đầu. Chạy “npm start” để xem bản trình diễn, hoặc “lantoa begin” để tạo tỉnh.',
  'cli.already-running':
    'Lan Tỏa đang chạy sẵn tại {address}. Mở địa chỉ đó, hoặc dừng tiến trình đang chạy rồi chạy lại.',
} as const;
