import type { ImportColumn } from '#platform/sheets/columns.ts';
import type { ItemLine } from './contract.ts';

export type ItemColumn = Exclude<keyof ItemLine, 'row'>;

/** The columns of a sheet of items, as it goes out and comes in. */
export const itemColumns: readonly ImportColumn<ItemColumn>[] = [
  {
    key: 'day',
    vi: 'Ngày đăng, phát',
    en: 'Published on',
    also: ['Ngày đăng', 'Ngày phát', 'Ngày phát sóng', 'Ngày đăng, phát sóng', 'Ngày xuất bản', 'Ngày'],
    required: true,
    width: 14,
  },
  {
    key: 'outlet',
    vi: 'Cơ quan báo chí',
    en: 'Press agency',
    also: ['Báo', 'Tên báo', 'Báo, đài', 'Cơ quan', 'Tên cơ quan báo chí'],
    required: true,
    width: 34,
  },
  {
    key: 'title',
    vi: 'Tên tin, bài',
    en: 'Title',
    also: ['Tiêu đề', 'Tên tin bài', 'Tên tác phẩm', 'Tin, bài', 'Đầu đề', 'Tên tin, bài, phóng sự'],
    required: true,
    width: 60,
  },
  { key: 'form', vi: 'Thể loại', en: 'Form', also: ['Loại', 'Loại tin, bài'], width: 14 },
  {
    key: 'contract',
    vi: 'Chuyên mục, hợp đồng',
    en: 'Column or contract',
    also: ['Chuyên mục', 'Chuyên trang', 'Hợp đồng', 'Số hợp đồng', 'Chuyên trang, chuyên mục'],
    width: 34,
  },
  { key: 'author', vi: 'Tác giả', en: 'Author', also: ['Người viết', 'Phóng viên', 'Nhóm tác giả'], width: 22 },
  { key: 'url', vi: 'Đường dẫn', en: 'Address', also: ['Link', 'Đường link', 'Liên kết', 'URL'], width: 44 },
  { key: 'language', vi: 'Ngôn ngữ', en: 'Language', also: ['Tiếng'], width: 14 },
  { key: 'tone', vi: 'Sắc thái', en: 'Tone', also: ['Đánh giá', 'Tính chất'], width: 12 },
  { key: 'note', vi: 'Ghi chú', en: 'Note', width: 30 },
];
