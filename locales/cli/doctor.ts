export type Finding = 'folder' | 'space' | 'key' | 'schema' | 'installation' | 'originals' | 'jobs' | 'waiting';

interface Texts {
  readonly what: string;
  readonly remedy: string;
}

/** What `lantoa doctor` looks at, and the remedy. */
export const findings: Readonly<Record<'vi' | 'en', Readonly<Record<Finding, Texts>>>> = {
  vi: {
    folder: {
      what: 'Thư mục dữ liệu ghi được',
      remedy: 'cấp quyền ghi cho tài khoản chạy Lan Tỏa, hoặc đặt LANTOA_DATA vào thư mục khác',
    },
    space: {
      what: 'Còn đủ chỗ trên đĩa (trên 1 GB)',
      remedy: 'chỉ còn {count} MB; xóa bớt tệp không cần hoặc chuyển LANTOA_DATA sang đĩa lớn hơn',
    },
    key: {
      what: 'Tệp khóa chỉ chủ sở hữu đọc được',
      remedy: 'chạy “chmod 600” với tệp key trong thư mục dữ liệu, rồi cân nhắc đặt lại xác thực hai bước',
    },
    schema: { what: 'Cơ sở dữ liệu đúng phiên bản', remedy: 'còn {count} bước nâng cấp; chạy “lantoa migrate”' },
    installation: {
      what: 'Hệ thống đã bắt đầu',
      remedy: 'chạy “lantoa begin” để tạo tỉnh và tài khoản quản trị, hoặc “npm start” để xem bản trình diễn',
    },
    originals: {
      what: 'Đủ tệp gốc của các văn bản, đúng như lúc nhận',
      remedy: 'thiếu hoặc hỏng {count} tệp gốc; chép lại thư mục files từ bản sao lưu vào thư mục dữ liệu',
    },
    jobs: {
      what: 'Không có việc nền bị bỏ dở',
      remedy: 'có {count} việc nền thất bại nhiều lần; chạy lại với LANTOA_LOG=info và xem nguyên nhân',
    },
    waiting: {
      what: 'Việc nền có tiến trình nhận',
      remedy: '{count} việc chờ quá 1 phút; chạy “lantoa worker”, hoặc bỏ --no-worker khi chạy serve',
    },
  },
  en: {
    folder: {
      what: 'The data folder can be written',
      remedy: 'give the account that runs Lan Tỏa the right to write, or set LANTOA_DATA to another folder',
    },
    space: {
      what: 'There is room on the disk (over 1 GB)',
      remedy: 'only {count} MB are left; delete what is not needed or move LANTOA_DATA to a larger disk',
    },
    key: {
      what: 'The key file is for its owner alone',
      remedy: 'run “chmod 600” on the file key in the data folder, and think about setting second factors anew',
    },
    schema: { what: 'The database is up to date', remedy: '{count} migrations have not run; run “lantoa migrate”' },
    installation: {
      what: 'The installation has begun',
      remedy: 'run “lantoa begin” for the province and its administrator, or “npm start” for the demonstration',
    },
    originals: {
      what: 'Every original of the register is there, as it was received',
      remedy: '{count} originals are missing or damaged; copy the folder files of a backup into the data folder',
    },
    jobs: {
      what: 'No job was given up',
      remedy: '{count} jobs failed again and again; run with LANTOA_LOG=info and look at the reason',
    },
    waiting: {
      what: 'Somebody takes the jobs',
      remedy: '{count} jobs have waited for over a minute; run “lantoa worker”, or serve without --no-worker',
    },
  },
};
