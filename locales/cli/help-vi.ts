interface VerbHelp {
  readonly use: string;
  readonly line: string;
  readonly more: readonly string[];
}

/** What `--help` says. */
export const helpTexts = {
  title: 'Lan Tỏa: từ kế hoạch tỉnh ký đến báo cáo tỉnh phải nộp, có minh chứng.',
  usage: 'Cách dùng: lantoa LỆNH [THAM SỐ]     (lantoa LỆNH --help để xem kỹ)',
  exits:
    'Mã thoát: 0 xong · 1 không làm được việc (tệp hỏng, dữ liệu sai) · 2 sai cách dùng, sai cấu hình hoặc không khởi động được · 130 bị ngắt',
  verbs: {
    parse: {
      use: 'parse TỆP… [--out THƯ_MỤC]',
      line: 'Đọc văn bản (.docx .doc .pdf .html .txt, ảnh) thành JSON; không cần cơ sở dữ liệu.',
      more: ['--out, -o  mỗi tệp TÊN cho một TÊN.json trong thư mục; không có thì in ra màn hình'],
    },
    import: {
      use: 'import TỆP… [--together] [--duplicate new-version|separate|discard]',
      line: 'Đưa văn bản vào hệ thống như trên màn hình và cho biết nơi rà soát; dùng máy chủ đang chạy nếu có.',
      more: [
        '--together   các tệp là ảnh chụp của cùng một văn bản',
        '--duplicate  khi văn bản đã có: new-version thêm phiên bản, separate để riêng, discard giữ bản đã có;',
        '             không nêu thì chờ người quyết trên màn hình',
        'Mã thoát 1 khi có tệp không nhận được; các tệp khác vẫn được nhận',
      ],
    },
    start: { use: 'start', line: 'Chạy cả hệ thống trên máy này (npm start gọi lệnh này).', more: [] },
    serve: {
      use: 'serve',
      line: 'Chạy máy chủ web, kèm việc nền.',
      more: [
        '--no-worker  không nhận việc nền (khi có tiến trình worker riêng)',
        'Biến môi trường: DATABASE_URL, LANTOA_HOST, LANTOA_PORT, LANTOA_DATA, LANTOA_ORIGINS, LANTOA_TRUST_PROXY',
      ],
    },
    worker: { use: 'worker', line: 'Chỉ nhận việc nền, không mở cổng web.', more: [] },
    migrate: { use: 'migrate', line: 'Nâng cấp cơ sở dữ liệu lên đúng phiên bản này.', more: [] },
    begin: {
      use: 'begin --province TÊN --email EMAIL --name "HỌ TÊN"',
      line: 'Xóa dữ liệu trình diễn, tạo tỉnh thật và tài khoản quản trị.',
      more: ['--agencies TỆP.json  danh mục cơ quan ban đầu (mặc định: danh mục cấp tỉnh sau năm 2025)'],
    },
    user: {
      use: 'user list | add --email --name --role [--organization MÃ] | reset --email | suspend --email',
      line: 'Xem, thêm, đặt lại mật khẩu, khóa tài khoản.',
      more: [],
    },
    backup: {
      use: 'backup TỆP [--passphrase-file TỆP]',
      line: 'Sao lưu dữ liệu và tệp gốc vào một tệp.',
      more: ['--passphrase-file  kèm khóa bí mật, mã hóa bằng câu mật khẩu trong tệp'],
    },
    restore: {
      use: 'restore TỆP [--passphrase-file TỆP]',
      line: 'Khôi phục vào cơ sở dữ liệu và thư mục dữ liệu trống (của máy này hoặc DATABASE_URL).',
      more: [],
    },
    doctor: { use: 'doctor', line: 'Kiểm tra hệ thống đang có vấn đề gì và cách khắc phục.', more: [] },
  } as Readonly<Record<string, VerbHelp>>,
};
