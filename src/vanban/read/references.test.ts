import { describe, expect, it } from 'vitest';
import { defaultCatalogue } from '../catalogue/index.ts';
import { lowered } from '../fold.ts';
import { indexNames } from './agency-names.ts';
import { readNamedLaws } from './laws.ts';
import { readReferences } from './references.ts';

const index = indexNames(defaultCatalogue);
const passage = (text: string) => ({ start: 0, text, low: lowered(text) });
const cited = (text: string, own: string | null = null): string[] =>
  readReferences([passage(text)], own, index).map((one) =>
    [one.number, one.type ?? '', one.date ?? '', one.issuer ?? ''].join(' | '),
  );

describe('numbers cited in a sentence', () => {
  it.each<[string, string[]]>([
    [
      'Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại',
      ['72/2015/NĐ-CP | Nghị định | 2015-09-07 | Chính phủ'],
    ],
    [
      'Thông tư 22/2016/TT-BTTTT ngày 19 tháng 10 năm 2016 của Bộ trưởng Bộ Thông tin và Truyền thông hướng dẫn',
      ['22/2016/TT-BTTTT | Thông tư | 2016-10-19 | Bộ trưởng Bộ Thông tin và Truyền thông'],
    ],
    // Titles of laws begin with a capital; a note in brackets tells what else a department is.
    [
      'Nghị định số 9/2021/NĐ-CP ngày 02/02/2021 của Chính phủ Quy định về lễ hội',
      ['9/2021/NĐ-CP | Nghị định | 2021-02-02 | Chính phủ'],
    ],
    [
      'Quyết định số 8/QĐ-SDL ngày 03/02/2021 của Sở Du lịch V/v lập Tổ đón khách',
      ['8/QĐ-SDL | Quyết định | 2021-02-03 | Sở Du lịch'],
    ],
    [
      'Xét đề nghị của Sở Du lịch (Thường trực Ban Tổ chức Lễ hội) tại Tờ trình số 7/TTr-SDL ngày 03/02/2021',
      ['7/TTr-SDL | Tờ trình | 2021-02-03 | Sở Du lịch'],
    ],
    [
      'Nghị quyết số 1-NQ/TU ngày 05/10/2020 Đại hội Đại biểu Đảng bộ tỉnh Bạc Liêu lần thứ XVI',
      ['1-NQ/TU | Nghị quyết | 2020-10-05 | Đại hội Đại biểu Đảng bộ tỉnh Bạc Liêu'],
    ],
    // One type and one issuer for a chain.
    [
      'các Quyết định số 12/QĐ-TTg ngày 03/01/2020, số 13/QĐ-TTg ngày 04/01/2020 và số 14/QĐ-TTg ngày 05/01/2020 của Thủ tướng Chính phủ phê duyệt',
      [
        '12/QĐ-TTg | Quyết định | 2020-01-03 | Thủ tướng Chính phủ',
        '13/QĐ-TTg | Quyết định | 2020-01-04 | Thủ tướng Chính phủ',
        '14/QĐ-TTg | Quyết định | 2020-01-05 | Thủ tướng Chính phủ',
      ],
    ],
    [
      'Nghị quyết 11/NQ-CP ngày 02/3/2021 và Chương trình số 26-CTr/TU ngày 15/3/2021 của Ban Thường vụ Tỉnh ủy',
      ['11/NQ-CP | Nghị quyết | 2021-03-02 | ', '26-CTr/TU | Chương trình | 2021-03-15 | Ban Thường vụ Tỉnh ủy'],
    ],
    // Broken by spaces and dashes.
    ['Nghị quyết số 24- NQ/TW ngày 07/10/2022 của Bộ Chính trị', ['24-NQ/TW | Nghị quyết | 2022-10-07 | Bộ Chính trị']],
    ['Kết luận số 100 - KL/TW ngày 18/8/2014 của Ban Bí thư', ['100-KL/TW | Kết luận | 2014-08-18 | Ban Bí thư']],
    ['Quyết định số 1 83/QĐ-UBND ngày 2/3/2024', ['183/QĐ-UBND | Quyết định | 2024-03-02 | ']],
    ['Kế hoạch số 1727\n/KH-UBND ngày 20/5/2019', ['1727/KH-UBND | Kế hoạch | 2019-05-20 | ']],
    // The issuer in other places.
    [
      'Quyết định của Thủ tướng Chính phủ số 45/QĐ-TTg ngày 12 tháng 3 năm 2021',
      ['45/QĐ-TTg | Quyết định | 2021-03-12 | Thủ tướng Chính phủ'],
    ],
    [
      'theo đề nghị của Giám đốc Sở Ngoại vụ tại Tờ trình số 77/TTr-SNgV ngày 03/10/2019',
      ['77/TTr-SNgV | Tờ trình | 2019-10-03 | Sở Ngoại vụ'],
    ],
    [
      'Ngày 28/12/2021, Ủy ban nhân dân tỉnh ban hành Kế hoạch số 241/KH-UBND',
      ['241/KH-UBND | Kế hoạch | 2021-12-28 | Ủy ban nhân dân tỉnh'],
    ],
    [
      'Kế hoạch số 61/KH-NHT ngày 01/3/2021 của Ủy ban nhân dân tỉnh Hà Giang - Trưởng nhóm hợp tác',
      ['61/KH-NHT | Kế hoạch | 2021-03-01 | Ủy ban nhân dân tỉnh Hà Giang'],
    ],
    [
      'Nghị quyết số 12/NQ-HĐND ngày 09/12/2022 của Hội đồng nhân dân tỉnh khóa XVII, kỳ họp thứ 5',
      ['12/NQ-HĐND | Nghị quyết | 2022-12-09 | Hội đồng nhân dân tỉnh'],
    ],
    [
      'Công văn số 5104/BTTTT-PTTH&TTĐT của Bộ Thông tin và Truyền thông',
      ['5104/BTTTT-PTTH&TTĐT | Công văn |  | Bộ Thông tin và Truyền thông'],
    ],
    [
      'Công văn số 99/BVHTTDL-TCDL ngày 04/01/2022 của Bộ Văn hóa, Thể thao và Du lịch về lễ hội',
      ['99/BVHTTDL-TCDL | Công văn | 2022-01-04 | Bộ Văn hóa, Thể thao và Du lịch'],
    ],
    // Ends of sentences and words that are glued.
    ['theo Quyết định số 34/QĐ-UBND.Căn cứ chức năng', ['34/QĐ-UBND | Quyết định |  | ']],
    ['Quyết định số 34/QĐ-UBND.VX ngày 03/4/2020', ['34/QĐ-UBND.VX | Quyết định | 2020-04-03 | ']],
    [
      'KẾ HOẠCH SỐ 277/KH-UBND NGÀY 29/11/2023 CỦA UBND TỈNH THỰC HIỆN',
      ['277/KH-UBND | Kế hoạch | 2023-11-29 | UBND TỈNH'],
    ],
    ['Luật số 77/2015/QH13 ngày 19/6/2015 của Quốc hội', ['77/2015/QH13 | Luật | 2015-06-19 | Quốc hội']],
    // No documents.
    ['giai đoạn 2021-2025 - UBND tỉnh; quốc lộ 1/A; số 5/A đường Trần Phú; 24/7 TV; Covid-19', []],
    ['Kế hoạch số      /KH-UBND ngày    tháng    năm 2024; số …/QĐ-UBND', []],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });

  it('gathers the mentions of one document and takes each fact from where it stands', () => {
    const text = 'Kế hoạch 160/KH-UBND; sau đó Kế hoạch số 160/KH-UBND ngày 21/6/2023 của UBND tỉnh, và 160/KH-UBND.';
    const [found] = readReferences([passage(text)], null, index);
    expect(found?.mentions.map(([start, end]) => text.slice(start, end))).toEqual(Array(3).fill('160/KH-UBND'));
    expect([found?.date, found?.issuer]).toEqual(['2023-06-21', 'UBND tỉnh']);
  });

  it('leaves out the own number', () => {
    expect(cited('(Kèm theo Kế hoạch số 183/KH-UBND ngày 23/5/2024 của UBND tỉnh)', '183/KH-UBND')).toEqual([]);
  });
});

describe('laws cited by their name', () => {
  it.each<[string, string[]]>([
    ['Căn cứ Luật Du lịch ngày 19/6/2017;', ['Luật Du lịch | 2017-06-19']],
    [
      'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật Phòng, chống thiên tai năm 2013',
      ['Luật Tổ chức chính quyền địa phương | 2015-06-19', 'Luật Phòng, chống thiên tai | '],
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Di sản văn hóa ngày 18/6/2009',
      ['Luật sửa đổi, bổ sung một số điều của Luật Di sản văn hóa | 2009-06-18'],
    ],
    ['PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT GIAI ĐOẠN 2017 - 2021', []],
    [
      'TRIỂN KHAI LUẬT PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT VÀ CHỈ THỊ CỦA BAN BÍ THƯ; Luật Phổ biến, giáo dục pháp luật năm 2012',
      ['Luật Phổ biến, giáo dục pháp luật | '],
    ],
    ['Luật sư và Thư viện Pháp luật; theo quy định của pháp luật', []],
  ])('%s', (text, expected) => {
    expect(readNamedLaws([passage(text)]).map((one) => `${one.type} | ${one.date ?? ''}`)).toEqual(expected);
  });
});
