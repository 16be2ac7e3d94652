import { describe, expect, it } from 'vitest';
import { readText } from '../index.ts';

const FILLER =
  '\n\nTheo đó, Kế hoạch yêu cầu các địa phương chủ động giới thiệu sản vật.\n\nBên cạnh đó, Kế hoạch đặt ra mục tiêu đón thêm khách.\n';

/** Type, number, issuer, day and subject of the document that a news item tells about. */
const reported = (text: string): readonly (string | null)[] => {
  const { genre, reportsOn } = readText(text);
  expect(genre).toBe('news');
  return [reportsOn?.documentType, reportsOn?.number, reportsOn?.issuer, reportsOn?.date, reportsOn?.subject].map(
    (one) => one ?? null,
  );
};

describe('the document that a news item tells about', () => {
  it.each<[string, string, readonly (string | null)[]]>([
    [
      'whose number the article gives without its symbol and without the word for it',
      `UBND tỉnh vừa ban hành công văn 3107 ngày 04/6/2022 về việc đón trại hè “Về nguồn 2022”.${FILLER}`,
      ['Công văn', '3107', 'Ủy ban nhân dân tỉnh', '2022-06-04', 'đón trại hè “Về nguồn 2022”'],
    ],
    [
      'whose subject stands in quotes',
      `(BBK) - Ngày 05/3/2019, UBND tỉnh đã ban hành Văn bản số 71/UBND-VX về việc “Giới thiệu hồ Ba Bể với bạn bè quốc tế năm 2019”.${FILLER}`,
      [
        'Văn bản',
        '71/UBND-VX',
        'Ủy ban nhân dân tỉnh',
        '2019-03-05',
        'Giới thiệu hồ Ba Bể với bạn bè quốc tế năm 2019',
      ],
    ],
    [
      'that is still to come, after the day of a deadline',
      `Chưa có kế hoạch giữ chỉ số cạnh tranh\n\nSở Tài chính đề nghị các xã gửi số liệu trước ngày 12/4/2024 để tham mưu UBND tỉnh ban hành kế hoạch cải thiện chỉ số cạnh tranh Hà Nam năm 2024.${FILLER}`,
      ['Kế hoạch', null, 'Ủy ban nhân dân tỉnh Hà Nam', null, 'cải thiện chỉ số cạnh tranh Hà Nam năm 2024'],
    ],
    [
      'that was made public',
      `(Cinet) - Mới đây, Ủy ban nhân dân tỉnh Thái Bình đã công bố thông tin về kế hoạch giới thiệu làng nghề chạm bạc Đồng Xâm năm 2013.${FILLER}`,
      ['Kế hoạch', null, 'Ủy ban nhân dân tỉnh Thái Bình', null, 'giới thiệu làng nghề chạm bạc Đồng Xâm năm 2013'],
    ],
    [
      'that a portal names as the source of its words',
      'Tin chỉ đạo điều hành\n  11/05/2021\n\nGiới thiệu đảo Phú Quý với du khách quốc tế dịp hè năm 2021\n\nThực hiện Hướng dẫn số 16-HD/HU ngày 05/5/2021 của Huyện ủy; Ủy ban nhân dân huyện Phú Quý có ý kiến như sau:\n\n1. Phòng Văn hóa và Thông tin chủ trì đăng bài.\n\n2. Trung tâm Văn hóa làm phim.\n\n(Nguồn: Từ Công văn số 850/UBND-VP ngày 11/5/2021)\n\nĐánh giá\n\nTin tức liên quan\n',
      [
        'Công văn',
        '850/UBND-VP',
        'Ủy ban nhân dân huyện Phú Quý',
        '2021-05-11',
        'Giới thiệu đảo Phú Quý với du khách quốc tế dịp hè năm 2021',
      ],
    ],
    [
      'whose number and day stand in brackets behind it',
      `Sở Văn hóa, Thể thao và Du lịch vừa có Công văn đề nghị các xã trang trí cổ động chào mừng mùa nhãn (Công văn số 1236/SVHTTDL-QLVH, ngày 30/10/2019).${FILLER}`,
      [
        'Công văn',
        '1236/SVHTTDL-QLVH',
        'Sở Văn hóa, Thể thao và Du lịch',
        '2019-10-30',
        'đề nghị các xã trang trí cổ động chào mừng mùa nhãn',
      ],
    ],
    [
      'signed by a person whose name stands behind the body',
      `Ngày 11/8/2020, thay mặt UBND tỉnh, Phó Chủ tịch UBND tỉnh Nguyễn Thế Bình đã ký ban hành văn bản số 2508/UBND-KGVX về đón khách mùa nhãn.${FILLER}`,
      ['Văn bản', '2508/UBND-KGVX', 'Ủy ban nhân dân tỉnh', '2020-08-11', 'đón khách mùa nhãn'],
    ],
    [
      'of a body whose abbreviation stands in brackets inside its name',
      `Chủ tịch Ủy ban nhân dân (UBND) tỉnh vừa ban hành chỉ thị về đón khách mùa nhãn lồng.${FILLER}`,
      ['Chỉ thị', null, 'Ủy ban nhân dân tỉnh', null, 'đón khách mùa nhãn lồng'],
    ],
    [
      'that is urgent, and says whom it goes to',
      `Bộ Y tế vừa có Công văn khẩn số 5995 gửi Chủ tịch ủy ban nhân dân các tỉnh, thành phố đề nghị đón khách mùa nhãn chu đáo.${FILLER}`,
      ['Công văn', '5995', 'Bộ Y tế', null, 'đề nghị đón khách mùa nhãn chu đáo'],
    ],
    [
      'and not the one that it names to explain',
      `Ngày 19/4, Ủy ban nhân dân tỉnh có Công văn về việc tạm dừng Diễn đàn mùa nhãn lần thứ 2 tại tỉnh Đồng Tháp.\n\nTrước đó, Ủy ban nhân dân tỉnh Đồng Tháp đã ban hành Kế hoạch số 93/KH-UBND về việc tổ chức Diễn đàn mùa nhãn lần thứ 2 năm 2021 với thành phố Hồ Chí Minh.\n\nẢnh: Lê Hiếu\n`,
      [
        'Công văn',
        null,
        'Ủy ban nhân dân tỉnh Đồng Tháp',
        null,
        'tạm dừng Diễn đàn mùa nhãn lần thứ 2 tại tỉnh Đồng Tháp',
      ],
    ],
    [
      'of a body whose name holds a comma',
      `Ngày 05/5/2023, Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Thừa Thiên Huế đã có Công văn số 107/PCTT về hưởng ứng Tuần lễ phòng bão.${FILLER}`,
      [
        'Công văn',
        '107/PCTT',
        'Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Thừa Thiên Huế',
        '2023-05-05',
        'hưởng ứng Tuần lễ phòng bão',
      ],
    ],
    [
      'whose number was typed with the Icelandic letter',
      `Chủ tịch UBND tỉnh Đồng Tháp vừa ban hành Quyết định số 347/QÐ-UBND.HC công bố 73 điểm du lịch.${FILLER}`,
      ['Quyết định', '347/QĐ-UBND.HC', 'Chủ tịch UBND tỉnh Đồng Tháp', null, 'công bố 73 điểm du lịch'],
    ],
    [
      'of a city that the article abbreviates',
      `(HCM CityWeb) - UBND TP vừa ban hành Kế hoạch về công tác phòng bão năm 2021 trên địa bàn TPHCM nhằm giữ an toàn.${FILLER}`,
      [
        'Kế hoạch',
        null,
        'Ủy ban nhân dân thành phố Hồ Chí Minh',
        null,
        'công tác phòng bão năm 2021 trên địa bàn TPHCM',
      ],
    ],
    [
      'named with its verb right behind the issuer',
      `Thực hiện Hướng dẫn số 19-HD/BTGTW ngày 02/02/2023 của Ban Tuyên giáo Trung ương tuyên truyền kỷ niệm ngày lễ, UBND tỉnh Lai Châu vừa ban hành Kế hoạch số 88/KH-UBND ngày 07/02/2023 (có Kế hoạch kèm theo) về giới thiệu Pu Ta Leng.${FILLER}`,
      ['Kế hoạch', '88/KH-UBND', 'Ủy ban nhân dân tỉnh Lai Châu', '2023-02-07', null],
    ],
  ])('%s', (_, text, expected) => {
    const found = reported(text);
    expect(found.slice(0, 4)).toEqual(expected.slice(0, 4));
    if (expected[4]) expect(found[4]).toBe(expected[4]);
  });
});
