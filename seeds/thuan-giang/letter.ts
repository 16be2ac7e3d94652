import { writeDocx } from '#vanban/write/index.ts';
import { settleArchive } from './settle-archive.ts';

const NEXT_DAYS = 'từ ngày 18/11/2026 đến ngày 20/11/2026';

/** A letter that assigns work: the delegation of Korean reporters of November. */
export async function makeLetter(): Promise<Uint8Array> {
  const paragraphs = [
    `Thực hiện Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về thông tin đối ngoại và quảng bá hình ảnh tỉnh Thuận Giang năm 2026; xét đề nghị của Sở Ngoại vụ tại Tờ trình số 74/TTr-SNgV ngày 23 tháng 10 năm 2026 về việc đón đoàn phóng viên truyền hình Hàn Quốc đến tác nghiệp tại tỉnh ${NEXT_DAYS}, Ủy ban nhân dân tỉnh có ý kiến như sau:`,
    '1. Giao Sở Ngoại vụ chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh xây dựng chương trình làm việc của đoàn, báo cáo Ủy ban nhân dân tỉnh trước ngày 09/11/2026.',
    '2. Giao Sở Văn hóa, Thể thao và Du lịch chuẩn bị tài liệu giới thiệu về tỉnh bằng tiếng Anh, tiếng Hàn; cử người phát ngôn, phiên dịch; hoàn thành trước ngày 13/11/2026.',
    '3. Giao Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch phối hợp với Ủy ban nhân dân xã Trà Thượng chuẩn bị điểm ghi hình tại vùng chè Trà Sơn; hoàn thành trước ngày 16/11/2026.',
    '4. Đề nghị Báo và phát thanh, truyền hình Thuận Giang cử phóng viên đưa tin về hoạt động của đoàn.',
    'Yêu cầu các cơ quan, địa phương thực hiện; Sở Ngoại vụ báo cáo kết quả với Ủy ban nhân dân tỉnh trước ngày 30/11/2026./.',
  ];
  const letter = await writeDocx({
    type: 'Công văn',
    superior: null,
    issuer: 'Ủy ban nhân dân tỉnh Thuận Giang',
    number: { number: '1286', symbol: 'UBND-KGVX' },
    place: 'Thuận Giang',
    date: '2026-10-29',
    urgency: null,
    subject: 'chuẩn bị đón, hướng dẫn đoàn phóng viên Hàn Quốc',
    addressees: [
      'Sở Ngoại vụ',
      'Sở Văn hóa, Thể thao và Du lịch',
      'Công an tỉnh',
      'Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch',
      'Ủy ban nhân dân xã Trà Thượng',
    ],
    bases: [],
    body: paragraphs.map((text) => ({ kind: 'paragraph', text })),
    recipients: [
      'Như trên',
      'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
      'Báo và phát thanh, truyền hình Thuận Giang',
      'Chánh Văn phòng UBND tỉnh',
      'Lưu: VT, KGVX (Th)',
    ],
    signer: {
      authority: 'TM. Ủy ban nhân dân',
      onBehalf: 'KT. Chủ tịch',
      title: 'Phó Chủ tịch',
      name: 'Lương Bảo Châu',
    },
    annexes: [],
  });
  return settleArchive(letter);
}

/** A leader's note on an incoming letter, as typed by the secretary. */
export async function makeInstruction(): Promise<Uint8Array> {
  return new TextEncoder().encode(
    [
      'Ý kiến chỉ đạo (bút phê) trên Công văn số 1286/UBND-KGVX ngày 29/10/2026 của UBND tỉnh',
      '',
      'Đ/c Khoát: giao đ/c Thương tham mưu văn bản trả lời, xong trước 12/11. PGĐ Hiên.',
      '',
    ].join('\n'),
  );
}
