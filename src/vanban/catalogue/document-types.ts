/** A type of document: its name as a title gives it, and the abbreviation in its number (NĐ 30/2020, Phụ lục III). */
export interface DocumentType {
  readonly name: string;
  readonly codes: readonly string[];
}

/** Types of Decree 30/2020, of legal texts and of the Party, longest names first where one begins another. */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { name: 'Nghị quyết liên tịch', codes: ['NQLT'] },
  { name: 'Thông tư liên tịch', codes: ['TTLT'] },
  { name: 'Nghị quyết', codes: ['NQ'] },
  { name: 'Nghị định', codes: ['NĐ'] },
  { name: 'Quyết định', codes: ['QĐ'] },
  { name: 'Chỉ thị', codes: ['CT'] },
  { name: 'Quy chế', codes: ['QC'] },
  { name: 'Quy định', codes: ['QyĐ', 'QĐi'] },
  { name: 'Quy trình', codes: ['QT'] },
  { name: 'Thông cáo', codes: ['TC'] },
  { name: 'Thông báo kết luận', codes: ['TB'] },
  { name: 'Thông báo', codes: ['TB'] },
  { name: 'Thông tư', codes: ['TT'] },
  { name: 'Thông tri', codes: ['TT'] },
  { name: 'Hướng dẫn', codes: ['HD'] },
  { name: 'Chương trình hành động', codes: ['CTr', 'CTHĐ'] },
  { name: 'Chương trình công tác', codes: ['CTr'] },
  { name: 'Chương trình phối hợp', codes: ['CTPH', 'CTr'] },
  { name: 'Chương trình', codes: ['CTr', 'CT'] },
  { name: 'Kế hoạch hành động', codes: ['KH'] },
  { name: 'Kế hoạch phối hợp', codes: ['KHPH', 'KH'] },
  { name: 'Kế hoạch liên tịch', codes: ['KHLT'] },
  { name: 'Kế hoạch', codes: ['KH'] },
  { name: 'Phương án', codes: ['PA'] },
  { name: 'Đề án', codes: ['ĐA'] },
  { name: 'Dự án', codes: ['DA'] },
  { name: 'Báo cáo', codes: ['BC'] },
  { name: 'Biên bản', codes: ['BB'] },
  { name: 'Tờ trình', codes: ['TTr'] },
  { name: 'Hợp đồng', codes: ['HĐ'] },
  { name: 'Công văn', codes: [] },
  { name: 'Công điện', codes: ['CĐ'] },
  { name: 'Bản ghi nhớ', codes: ['BGN'] },
  { name: 'Bản thỏa thuận', codes: ['BTT'] },
  { name: 'Giấy mời', codes: ['GM'] },
  { name: 'Giấy ủy quyền', codes: ['GUQ'] },
  { name: 'Giấy giới thiệu', codes: ['GGT'] },
  { name: 'Phiếu gửi', codes: ['PG'] },
  { name: 'Phiếu chuyển', codes: ['PC'] },
  { name: 'Phiếu trình', codes: ['PTr'] },
  { name: 'Phiếu báo', codes: ['PB'] },
  { name: 'Kết luận', codes: ['KL'] },
  { name: 'Thể lệ', codes: ['TL'] },
  { name: 'Luật', codes: ['L'] },
  { name: 'Pháp lệnh', codes: ['PL'] },
  { name: 'Lệnh', codes: ['L'] },
  { name: 'Sắc lệnh', codes: ['SL'] },
  { name: 'Đề cương', codes: ['ĐC'] },
  { name: 'Chiến lược', codes: ['CL'] },
  { name: 'Văn bản', codes: [] },
  { name: 'Thư', codes: [] },
];

/** Names of types in capitals that may stand alone as the title of a document. */
export const TITLE_TYPES: readonly string[] = DOCUMENT_TYPES.map((type) => type.name).filter(
  (name) => !['Văn bản', 'Luật', 'Lệnh', 'Thư', 'Công văn', 'Đề cương'].includes(name),
);

/** Type from the abbreviation in a number: `KH` → `Kế hoạch`; null for a letter's symbol. */
export function typeOfCode(code: string): string | null {
  const upper = code.toUpperCase();
  const names = ['Kế hoạch', 'Chương trình', 'Thông báo', 'Chỉ thị', 'Thông tư'];
  const main = DOCUMENT_TYPES.filter((type) => names.includes(type.name));
  const found = [...main, ...DOCUMENT_TYPES].find((type) => type.codes.some((known) => known === code));
  return (
    (found ?? DOCUMENT_TYPES.find((type) => type.codes.some((known) => known.toUpperCase() === upper)))?.name ?? null
  );
}
