import type { ImportColumn } from '#platform/sheets/columns.ts';

export type FocalColumn = 'organization' | 'name' | 'post' | 'telephone' | 'email' | 'zalo';

/** The register of focal persons, with the headings of the sheets that go round in offices. */
export const focalColumns: readonly ImportColumn<FocalColumn>[] = [
  {
    key: 'organization',
    vi: 'Cơ quan, đơn vị, địa phương',
    en: 'Agency',
    also: ['Cơ quan', 'Đơn vị', 'Tên cơ quan', 'Cơ quan, đơn vị', 'Tên đơn vị', 'Địa phương'],
    required: true,
    width: 52,
  },
  {
    key: 'name',
    vi: 'Họ và tên',
    en: 'Name',
    also: ['Họ tên', 'Đầu mối', 'Họ và tên đầu mối', 'Cán bộ đầu mối', 'Focal person'],
    required: true,
    width: 26,
  },
  { key: 'post', vi: 'Chức vụ', en: 'Post', also: ['Chức danh', 'Vị trí'], width: 44 },
  {
    key: 'telephone',
    vi: 'Điện thoại',
    en: 'Telephone',
    also: ['Số điện thoại', 'SĐT', 'Di động', 'Phone'],
    width: 16,
  },
  { key: 'email', vi: 'Thư điện tử', en: 'E-mail', also: ['Email', 'Địa chỉ thư điện tử', 'Hộp thư'], width: 44 },
  { key: 'zalo', vi: 'Zalo', en: 'Zalo', also: ['Số Zalo'], width: 16 },
];

export type OrganizationColumn =
  | 'name'
  | 'nameEn'
  | 'type'
  | 'abbreviation'
  | 'code'
  | 'parent'
  | 'signsIn'
  | 'requestedOnly'
  | 'validFrom';

/** Agencies and communes of a roster. */
export const organizationColumns: readonly ImportColumn<OrganizationColumn>[] = [
  {
    key: 'name',
    vi: 'Tên cơ quan',
    en: 'Vietnamese name',
    also: ['Tên', 'Tên tiếng Việt', 'Tên đơn vị', 'Tên xã, phường', 'Name'],
    required: true,
    width: 48,
  },
  { key: 'nameEn', vi: 'Tên tiếng Anh', en: 'English name', width: 48 },
  { key: 'type', vi: 'Loại', en: 'Kind', also: ['Loại cơ quan', 'Type'], required: true, width: 26 },
  { key: 'abbreviation', vi: 'Viết tắt', en: 'Abbreviation', width: 16 },
  { key: 'code', vi: 'Mã', en: 'Code', width: 28 },
  { key: 'parent', vi: 'Cơ quan cấp trên', en: 'Superior agency', also: ['Trực thuộc'], width: 36 },
  { key: 'signsIn', vi: 'Sử dụng hệ thống', en: 'Uses the system', width: 18 },
  { key: 'requestedOnly', vi: 'Chỉ đề nghị', en: 'Requested only', width: 16 },
  { key: 'validFrom', vi: 'Hoạt động từ', en: 'Exists from', width: 16 },
];
