import { foldForSearch } from '#platform/values/fold.ts';

/** A column of a sheet: its heading in each language, and other headings under which offices send it. */
export interface ImportColumn<K extends string> {
  readonly key: K;
  readonly vi: string;
  readonly en: string;
  readonly also?: readonly string[];
  readonly required?: boolean;
  /** Width in a sheet that we write. */
  readonly width: number;
}

/** One row of a sheet: its number there, and the text of each known column ('' where empty). */
export type ImportLine<K extends string> = Readonly<Record<K, string>> & { readonly row: number };

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

const MOST_HEAD_ROWS = 30;

/** The sheet as lines under the first row that heads every required column; null where no row does. Empty rows are left out. */
export function linesOf<K extends string>(
  sheet: readonly (readonly string[])[],
  columns: readonly ImportColumn<K>[],
): ImportLine<K>[] | null {
  const headIndex = sheet.slice(0, MOST_HEAD_ROWS).findIndex((row) => {
    const found = placesOf(row, columns);
    return columns.every((column) => !column.required || found.has(column.key));
  });
  if (headIndex < 0) return null;
  const places = placesOf(sheet[headIndex]!, columns);
  return sheet
    .slice(headIndex + 1)
    .map((cells, index) => lineOf(cells, headIndex + index + 2, columns, places))
    .filter((line) => columns.some((column) => line[column.key] !== ''));
}

function placesOf<K extends string>(row: readonly string[], columns: readonly ImportColumn<K>[]): Map<K, number> {
  const headings = row.map(foldForSearch);
  const places = new Map<K, number>();
  for (const column of columns) {
    const known = [column.vi, column.en, ...(column.also ?? [])].map(foldForSearch);
    const index = headings.findIndex((heading) => known.includes(heading));
    if (index >= 0) places.set(column.key, index);
  }
  return places;
}

function lineOf<K extends string>(
  cells: readonly string[],
  row: number,
  columns: readonly ImportColumn<K>[],
  places: ReadonlyMap<K, number>,
): ImportLine<K> {
  const texts = columns.map((column) => {
    const text = cells[places.get(column.key) ?? -1] ?? '';
    return [column.key, text.normalize('NFC').replace(/\s+/g, ' ').trim()] as const;
  });
  return { row, ...(Object.fromEntries(texts) as Record<K, string>) };
}
