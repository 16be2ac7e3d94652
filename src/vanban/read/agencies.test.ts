import { expect, test } from 'vitest';
import { defaultCatalogue } from '../catalogue/index.ts';
import { agenciesAt } from './agencies.ts';
import { indexNames } from './agency-names.ts';

const index = indexNames(defaultCatalogue);

/** Words, running text or a list → name and code of each agency; `*` marks a group, `@` the province a name carries. */
const cases: readonly (readonly [string, boolean, readonly string[]])[] = [
  ['Ban hành kế hoạch triển khai', true, []],
  ['Tổ chức tập huấn cho cán bộ', true, []],
  ['Phòng, chống tham nhũng', true, []],
  ['CÔNG VĂN Về việc đón khách', true, []],
  ['Bộ nhận diện thương hiệu tỉnh', true, []],
  ['Sở Tài chính căn cứ khả năng cân đối', true, ['Sở Tài chính = so-tai-chinh']],
  [
    'Các sở, ban, ngành, Ủy ban nhân dân các huyện, thị xã, thành phố căn cứ chức năng',
    true,
    ['Các sở, ban, ngành = so-ban-nganh *', 'Ủy ban nhân dân các huyện, thị xã, thành phố = ubnd-cac-huyen *'],
  ],
  [
    'Báo Bà Rịa - Vũng Tàu, Đài Phát thanh - Truyền hình tỉnh chủ động phối hợp',
    true,
    ['Báo Bà Rịa - Vũng Tàu = ? @Bà Rịa - Vũng Tàu', 'Đài Phát thanh - Truyền hình tỉnh = dai-phat-thanh-truyen-hinh'],
  ],
  [
    'Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh xây dựng chương trình',
    true,
    ['Sở Văn hóa, Thể thao và Du lịch = so-van-hoa-the-thao-va-du-lich', 'Công an tỉnh = cong-an-tinh'],
  ],
  [
    'các Sở: Ngoại vụ, Công Thương, Nông nghiệp và Môi trường phối hợp',
    true,
    [
      'Sở Ngoại vụ = so-ngoai-vu',
      'Sở Công Thương = so-cong-thuong',
      'Sở Nông nghiệp và Môi trường = so-nong-nghiep-va-moi-truong',
    ],
  ],
  ['Giám đốc: Sở Y tế, Sở Nội vụ phối hợp', true, ['Sở Y tế = so-y-te', 'Sở Nội vụ = so-noi-vu']],
  ['Sở Y tế - cơ quan thường trực Ban Chỉ đạo dân số tỉnh tham mưu', true, ['Sở Y tế = so-y-te']],
  [
    'Chủ tịch UBND các huyện Ba Bể, Chợ Đồn và Na Rì; Công an tỉnh triển khai',
    true,
    [
      'Chủ tịch UBND huyện Ba Bể = ?',
      'Chủ tịch UBND huyện Chợ Đồn = ?',
      'Chủ tịch UBND huyện Na Rì = ?',
      'Công an tỉnh = cong-an-tinh',
    ],
  ],
  [
    'UBND các xã: Ia Grai, Đak Đoa, Chư Sê và phường Pleiku tổ chức tuyên truyền',
    true,
    ['UBND xã Ia Grai = ?', 'UBND xã Đak Đoa = ?', 'UBND xã Chư Sê = ?', 'UBND phường Pleiku = ?'],
  ],
  [
    'Ủy ban nhân dân các phường: Hội Phú, Thống Nhất; Sở Y tế',
    false,
    ['Ủy ban nhân dân phường Hội Phú = ?', 'Ủy ban nhân dân phường Thống Nhất = ?', 'Sở Y tế = so-y-te'],
  ],
  [
    "UBND các xã Y Tý, Ea H'leo, Mỹ Thới 2, các phường: Sa Pa, Cam Đường chủ trì",
    true,
    [
      'UBND xã Y Tý = ?',
      "UBND xã Ea H'leo = ?",
      'UBND xã Mỹ Thới 2 = ?',
      'UBND phường Sa Pa = ?',
      'UBND phường Cam Đường = ?',
    ],
  ],
  ['UBND các xã: Tuyên truyền, vận động người dân', true, ['UBND các xã = ubnd-cac-xa-phuong *']],
  ['UBND các xã: Treo băng rôn, phát tờ rơi', true, ['UBND các xã = ubnd-cac-xa-phuong *']],
  ['UBND các xã, phường: Xây dựng kế hoạch', true, ['UBND các xã, phường = ubnd-cac-xa-phuong *']],
  [
    'Ban Quản lý Khu kinh tế cửa khẩu Hữu Nghị - Tân Thanh; Sở Nội vụ',
    false,
    ['Ban Quản lý Khu kinh tế cửa khẩu Hữu Nghị - Tân Thanh = ?', 'Sở Nội vụ = so-noi-vu'],
  ],
  [
    'Sở Văn hóa, Thể thao và Du lịch và các cơ quan liên quan tham mưu',
    true,
    ['Sở Văn hóa, Thể thao và Du lịch = so-van-hoa-the-thao-va-du-lich', 'các cơ quan liên quan = don-vi-lien-quan *'],
  ],
  ['đ/c Thương tham mưu văn bản trả lời', true, ['đ/c Thương = ?']],
  [
    'Công an tỉnh; đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy',
    false,
    ['Công an tỉnh = cong-an-tinh', 'Ban Tuyên giáo và Dân vận Tỉnh ủy = ban-tuyen-giao-va-dan-van'],
  ],
  ['Đề nghị Báo và phát thanh, truyền hình Thuận Giang', false, ['Báo và phát thanh, truyền hình Thuận Giang = ?']],
  ['Sở Tài chính tỉnh Đồng Nai', false, ['Sở Tài chính tỉnh Đồng Nai = so-tai-chinh @Đồng Nai']],
  [
    'Văn phòng UBND tỉnh;\n- Sở Tư pháp;\n- Công an tỉnh',
    false,
    ['Văn phòng UBND tỉnh = van-phong-ubnd', 'Sở Tư pháp = so-tu-phap', 'Công an tỉnh = cong-an-tinh'],
  ],
  ['Sở VHTTDL/Sở TC', false, ['Sở VHTTDL = so-van-hoa-the-thao-va-du-lich', 'Sở TC = so-tai-chinh']],
  ['Các cơ quan thông tấn, báo chí', false, ['Các cơ quan thông tấn, báo chí = co-quan-bao-chi *']],
  [
    'Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường',
    false,
    ['Thủ trưởng các sở, ban, ngành = so-ban-nganh *', 'Chủ tịch UBND các xã, phường = ubnd-cac-xa-phuong *'],
  ],
  [
    'Các Sở: Tài chính, Nội vụ, Y tế và UBND các huyện',
    false,
    ['Sở Tài chính = so-tai-chinh', 'Sở Nội vụ = so-noi-vu', 'Sở Y tế = so-y-te', 'UBND các huyện = ubnd-cac-huyen *'],
  ],
  [
    'Liên đoàn Bóng đá tỉnh Hải Dương; CLB Doanh nhân trẻ',
    false,
    ['Liên đoàn Bóng đá tỉnh Hải Dương = ? @Hải Dương', 'CLB Doanh nhân trẻ = ?'],
  ],
  ['Phòng Văn hóa - Xã hội các xã, phường', false, ['Phòng Văn hóa - Xã hội các xã, phường = ? *']],
  ['Chi cục Kiểm lâm vùng II phối hợp', true, ['Chi cục Kiểm lâm vùng II = ?']],
  ['Sở Nông nghiệp\nvà Môi trường', false, ['Sở Nông nghiệp và Môi trường = so-nong-nghiep-va-moi-truong']],
];

test.each(cases)('%s', (words, running, expected) => {
  const found = agenciesAt(words, 0, index, running).agencies;
  expect(
    found.map(
      (one) =>
        `${one.name} = ${one.code ?? '?'}${one.collective ? ' *' : ''}${one.province ? ` @${one.province}` : ''}`,
    ),
  ).toEqual(expected);
  // A name that no catalogue knows is never given with full certainty.
  for (const one of found) if (one.code === null) expect(one.confidence).toBeLessThan(1);
});
