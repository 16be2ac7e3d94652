import { exactWords, foldedWords, vectorOf } from '#modules/documents/index.ts';

const SUBJECTS = [
  'phục vụ Đại hội đảng bộ các cấp',
  'nhân dịp kỷ niệm ngày thành lập tỉnh',
  'về biển, đảo và biên giới',
  'về quyền con người',
  'về hội nhập quốc tế',
  'dành cho người Việt Nam ở nước ngoài',
  'gắn với du lịch cộng đồng',
  'gắn với bảo tồn di sản văn hóa',
  'bằng tiếng dân tộc thiểu số',
  'bằng tiếng Anh và tiếng Trung Quốc',
  'trên nền tảng số',
  'qua hệ thống truyền thanh cơ sở',
  'cho thanh niên và học sinh',
  'cho doanh nghiệp nhỏ và vừa',
  'cho đồng bào vùng cao',
  'về sản phẩm chè và dược liệu',
  'về cải cách hành chính',
  'về xây dựng nông thôn mới',
  'về phòng, chống tin giả',
  'về giảm nghèo bền vững',
];
const PLACES = [
  'Trà Sơn',
  'Bản Mây',
  'Nậm Lành',
  'Phú Thịnh',
  'Khe Vàng',
  'Yên Bình',
  'Thác Bạc',
  'Mường Hoa',
  'Đồng Tâm',
  'Sông Thương',
];

/** Words that a title goes on with, and the vectors that the application would keep of them. */
export interface Phrase {
  readonly text: string;
  readonly exact: string;
  readonly folded: string;
}

export const phrases: readonly Phrase[] = SUBJECTS.flatMap((subject) =>
  PLACES.map((place) => {
    const text = `${subject} tại ${place}`;
    return { text, exact: vectorOf(exactWords(text)), folded: vectorOf(foldedWords(text)) };
  }),
);
