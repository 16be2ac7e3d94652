import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOf, open, openWindow, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';

/** Work with the central press: of 60 items the demonstration has proven 44. */
const TASK = 'Hợp tác truyền thông với các cơ quan báo chí Trung ương';
const BRIDGE = 'Báo Nhịp cầu Đối ngoại';
const FIRST = 'Chợ phiên Trà Khê đón khách Lào';
const SECOND = 'Vịnh Mây mở tuyến hàng đi Busan';
const faults: string[] = [];
let browser: Browser;
let officer: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  officer = await openWindow(browser);
  await signIn(officer, 'Vũ Hoài Thương');
});
afterAll(() => browser.close());

const look = async (page: Page, name: string): Promise<void> => {
  await settled(page);
  faults.push(...(await faultsOf(page, name)));
};

async function sheetOf(rows: readonly (readonly string[])[]) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Tin, bài');
  sheet.addRow(['Ngày đăng', 'Cơ quan báo chí', 'Tên tin, bài', 'Thể loại', 'Chuyên mục']);
  for (const row of rows) sheet.addRow([...row]);
  return {
    name: 'tin-bai-thang-11.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  };
}

/** What the task's page says is proven. */
async function figureOfTask(page: Page, figure: string): Promise<void> {
  await open(page, `/tasks?state=all&q=${encodeURIComponent(TASK)}`);
  await page
    .getByRole('link', { name: new RegExp(TASK) })
    .first()
    .click();
  const block = page.getByRole('region', { name: 'Minh chứng', exact: true });
  await block.getByText(figure, { exact: true }).first().waitFor();
}

it('a sheet with one bad row takes nothing in; the mended one does', async () => {
  const good = ['04/11/2026', BRIDGE, FIRST, 'Bài', 'Trang Thuận Giang hội nhập'];
  await open(officer, '/press');
  await officer.getByRole('link', { name: 'Nạp từ tệp .xlsx' }).click();
  const input = officer.locator('input[type=file]');
  await input.setInputFiles(await sheetOf([good, ['05/11/2026', 'Báo Nhịp cầu', SECOND, 'Tin', '']]));
  await officer.getByText('Chưa có “Báo Nhịp cầu” trong danh sách cơ quan báo chí', { exact: false }).waitFor();
  await officer.getByText('Còn dòng có lỗi nên chưa nhập dòng nào.', { exact: false }).waitFor();
  expect(await officer.getByRole('button', { name: 'Nhập 1 dòng' }).isDisabled()).toBe(true);
  await look(officer, 'a refused sheet');

  await officer.getByRole('button', { name: 'Chọn tệp khác' }).click();
  await input.setInputFiles(await sheetOf([good, ['05/11/2026', BRIDGE, SECOND, 'Tin', '12/2026/HĐTT']]));
  await officer.getByRole('button', { name: 'Nhập 2 dòng' }).click();
  await officer.getByRole('link', { name: SECOND }).waitFor();
  await look(officer, 'the register');
});

it('chosen items become evidence of a task, and its progress shows it', async () => {
  for (const title of [FIRST, SECOND]) await officer.getByRole('checkbox', { name: `Chọn ${title}` }).check();
  await officer.getByRole('button', { name: 'Tính làm minh chứng' }).click();
  const dialog = officer.getByRole('dialog');
  // Both stand under one column: the task and the result that it serves are filled in.
  await dialog
    .getByRole('combobox', { name: 'Tính vào chỉ tiêu' })
    .or(dialog.getByLabel('Tính vào chỉ tiêu'))
    .waitFor();
  expect(await dialog.getByLabel('Nhiệm vụ').inputValue()).toContain(TASK);
  await look(officer, 'counting');
  await dialog.getByRole('button', { name: 'Tính', exact: true }).click();
  await officer.getByText('Đã tính 2 tin, bài.').first().waitFor();
  await officer.getByRole('row').filter({ hasText: FIRST }).getByText('Chỉ tiêu: 60 tin, bài').waitFor();
  await figureOfTask(officer, '46/60 tin, bài');
  await officer.getByText(SECOND).first().waitFor();
});

it('what is withdrawn counts no more: the evidence alone, or the item with it', async () => {
  await open(officer, `/press?q=${encodeURIComponent(FIRST)}`);
  await officer.getByRole('link', { name: FIRST }).click();
  await officer.getByRole('button', { name: 'Rút minh chứng' }).click();
  await officer.getByRole('dialog').getByLabel('Lý do').fill('Bài thuộc hợp đồng khác');
  await officer.getByRole('dialog').getByRole('button', { name: 'Rút minh chứng' }).click();
  await officer.getByRole('region', { name: 'Đã tính cho' }).getByText('Đã rút').waitFor();
  await look(officer, 'an item');
  await figureOfTask(officer, '45/60 tin, bài');

  await open(officer, `/press?q=${encodeURIComponent(SECOND)}`);
  await officer.getByRole('link', { name: SECOND }).click();
  await officer.getByRole('button', { name: 'Rút khỏi sổ' }).click();
  await officer.getByRole('dialog').getByLabel('Lý do').fill('Báo đã gỡ tin');
  await officer.getByRole('dialog').getByRole('button', { name: 'Rút khỏi sổ' }).click();
  await officer.getByText('Vũ Hoài Thương đã rút khỏi sổ: Báo đã gỡ tin').waitFor();
  await figureOfTask(officer, '44/60 tin, bài');
});

it('a pasted link fills the form in, stands in the register once, and its page is kept as it stood', async () => {
  await open(officer, '/press');
  await officer.getByRole('button', { name: 'Ghi tin, bài' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('Đường dẫn').fill('https://nhipcaudoingoai.example/tg/tau-dem-vinh-may?utm_source=zalo');
  await dialog.getByRole('button', { name: 'Đọc trang' }).click();
  await dialog.getByText('Trang này đã có trong sổ:').waitFor();
  await dialog.getByLabel('Đường dẫn').fill('https://bao.thuangiang.example/chuyen-muc-song-ngu/tuan-40');
  await dialog.getByRole('button', { name: 'Đọc trang' }).click();
  await dialog.getByText('Trang không cho biết đủ').waitFor();
  expect(await dialog.getByLabel('Tên tin, bài').inputValue()).toContain('Chuyên mục song ngữ, tuần 40');
  expect(await dialog.getByRole('combobox', { name: 'Cơ quan báo chí' }).inputValue()).toContain('Thuận Giang');
  await look(officer, 'a link that was read');
  await dialog.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await officer.getByRole('link', { name: 'Chuyên mục song ngữ, tuần 40' }).click();
  await officer.getByRole('button', { name: 'Xem trang như khi chụp' }).click();
  await officer.getByRole('dialog').getByText('Phát sóng và đăng trên báo điện tử', { exact: false }).waitFor();
  await look(officer, 'the page of an item');
});

it('what a feed brought is taken or left, and nothing of it comes twice; a broken feed says so in one sentence', async () => {
  const TAKEN = 'Họp báo thường kỳ tháng 11: Thuận Giang thông tin về kết quả đối ngoại';
  const LEFT = 'Cảng Vịnh Mây đón tàu hàng thứ 300 trong năm';
  await open(officer, '/press/inbox');
  await officer.getByRole('checkbox', { name: `Chọn ${TAKEN}` }).check();
  // It names neither the province nor a word of the feed.
  expect(await officer.getByText('Kết quả vòng loại giải bóng đá châu Á').count()).toBe(0);
  await look(officer, 'the inbox');
  await officer.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await officer.getByText('Đã ghi 1 tin, bài vào sổ.').first().waitFor();
  await officer.getByRole('checkbox', { name: `Chọn ${LEFT}` }).check();
  await officer.getByRole('button', { name: 'Bỏ qua' }).click();
  await officer.getByText('Đã bỏ qua 1 tin, bài.').first().waitFor();
  await officer.getByRole('button', { name: 'Đọc ngay: Báo và phát thanh, truyền hình Thuận Giang' }).click();
  await officer.getByText('Chè Trà Sơn chuẩn bị tuần hàng tại Đà Nẵng').waitFor();
  expect(await officer.getByText(LEFT).count()).toBe(0);

  await officer.getByRole('button', { name: 'Theo dõi nguồn RSS' }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('Địa chỉ nguồn RSS').fill('https://bao.thuangiang.example/chuyen-muc-song-ngu/tuan-40');
  await dialog.getByRole('combobox', { name: 'Cơ quan báo chí' }).click();
  await officer.getByRole('option', { name: BRIDGE }).click();
  await look(officer, 'a new feed');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await officer.getByText('Chưa đọc được: địa chỉ này không phải nguồn RSS.', { exact: false }).waitFor();
  await look(officer, 'a broken feed');
  await officer.getByRole('button', { name: `Thôi theo dõi: ${BRIDGE}` }).click();
  await officer.getByText('Đã thôi theo dõi nguồn này.').first().waitFor();
  await open(officer, `/press?q=${encodeURIComponent(TAKEN)}`);
  await officer.getByRole('link', { name: TAKEN }).waitFor();
});

it('an agency sees by telephone what counts for its own tasks, and changes nothing', async () => {
  const agency = await openWindow(browser, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await signIn(agency, 'Đặng Anh Duy');
  await open(agency, '/press');
  await agency.getByRole('link', { name: 'Thuận Giang gõ cửa Seoul' }).waitFor();
  expect(await agency.getByRole('link', { name: 'Ba ngày ở Hòn Mây' }).count()).toBe(0);
  expect(await agency.getByRole('button', { name: 'Ghi tin, bài' }).count()).toBe(0);
  await look(agency, 'the register by telephone');
  await open(agency, '/press/contracts');
  await settled(agency);
  await agency.getByText('20/24').waitFor();
  await look(agency, 'contracts by telephone');
  expect(faults).toEqual([]);
});
