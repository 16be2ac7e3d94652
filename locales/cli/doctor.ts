export type Finding = 'folder' | 'space' | 'schema' | 'installation' | 'jobs';

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
    schema: { what: 'Cơ sở dữ liệu đúng phiên bản', remedy: 'chạy “lantoa migrate”' },
    installation: {
      what: 'Hệ thống đã bắt đầu',
      remedy: 'chạy “lantoa begin” để tạo tỉnh và tài khoản quản trị, hoặc “npm start” để xem bản trình diễn',
    },
    jobs: {
      what: 'Không có việc nền bị bỏ dở',
      remedy: 'có {count} việc nền thất bại nhiều lần; chạy lại với LANTOA_LOG=info và xem nguyên nhân',
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
    schema: { what: 'The database is up to date', remedy: 'run “lantoa migrate”' },
    installation: {
      what: 'The installation has begun',
      remedy: 'run “lantoa begin” for the province and its administrator, or “npm start” for the demonstration',
    },
    jobs: {
      what: 'No job was given up',
      remedy: '{count} jobs failed again and again; run with LANTOA_LOG=info and look at the reason',
    },
  },
};
