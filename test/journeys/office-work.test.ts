import type { Browser, Page } from 'playwright-core';
import ExcelJS from 'exceljs';
import { readFile } from 'node:fs/promises';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, faultsOf, open, openWindow, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';

const faults: string[] = [];
let browser: Browser;
let officer: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  officer = await openWindow(browser, { acceptDownloads: true });
  await signIn(officer, 'Vũ Hoài Thương');
});
afterAll(() => browser.close());

const look = async (page: Page, name: string): Promise<void> => {
  await settled(page);
  faults.push(...(await faultsOf(page, name)));
};

/** Presses what downloads and returns the bytes that came. */
async function download(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await file.path());
}

/** The words of a .docx, one line per paragraph. */
const wordsOf = (docx: Buffer): string =>
  strFromU8(unzipSync(docx)['word/document.xml']!)
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '');

describe('a view of the tasks', () => {
  const NAME = 'Việc phải xong trong quý này';

  it('is kept with filter, groups and order, found again after a reload, used, and removed', async () => {
    await open(officer, '/tasks');
    await officer.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('đối ngoại');
    await officer.waitForURL(/q=/);
    await choose(officer, 'Nhóm theo', '', 'Cơ quan chủ trì');
    await choose(officer, 'Xếp theo', '', 'Nội dung');
    await officer.waitForURL(/group=organization.*sort=title|sort=title.*group=organization/);
    const kept = new URL(officer.url()).search;
    await officer.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await look(officer, 'saved views');
    await officer.getByRole('menuitem', { name: 'Lưu bộ lọc này' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText(/còn thiếu hoặc quá ngắn/).waitFor();
    await dialog.getByLabel('Tên bộ lọc').fill(NAME);
    await look(officer, 'saving a view');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.waitFor({ state: 'detached' });

    await open(officer, '/tasks');
    await officer.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await officer.getByRole('menuitem', { name: NAME, exact: true }).click();
    await officer.waitForURL(/group=organization/);
    expect(new URL(officer.url()).searchParams.toString().split('&').toSorted()).toEqual(
      new URLSearchParams(kept).toString().split('&').toSorted(),
    );
    await officer.getByRole('searchbox', { name: 'Tìm kiếm' }).and(officer.locator('[value="đối ngoại"]')).waitFor();

    await officer.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await look(officer, 'saved views with one');
    await officer.getByRole('menuitem', { name: `Xóa bộ lọc “${NAME}”` }).click();
    await officer.getByRole('menuitem', { name: NAME, exact: true }).waitFor({ state: 'detached' });
    await officer.keyboard.press('Escape');
  });
});

describe('the register of focal persons', () => {
  const bringSheet = (buffer: Buffer) =>
    officer.locator('input[type=file]').setInputFiles({
      name: 'đầu mối quý IV.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    });

  it('comes from a sheet: a wrong row is named and left out, the right ones are taken', async () => {
    await open(officer, '/organizations/focal-persons/import');
    const template = await download(officer, () => officer.getByRole('link', { name: 'Tải tệp mẫu' }).click());
    const given = new ExcelJS.Workbook();
    await given.xlsx.load(template as unknown as ArrayBuffer);
    await bringSheet(template);
    await officer.getByText(/^\d+ dòng: 0 thêm mới, 0 cập nhật, \d+ giữ nguyên, 0 có lỗi\.$/).waitFor();
    await officer.getByRole('button', { name: 'Chọn tệp khác' }).click();

    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Đầu mối');
    sheet.addRow(given.worksheets[0]!.getRow(1).values);
    sheet.addRow(['Sở Ngoại vụ', 'Lưu Thị Thanh Trà', 'Chuyên viên', '0912 345 678', 'tra.ltt@thuangiang.example', '']);
    sheet.addRow(['Sở Không Có Thật', 'Trần Văn Nhầm', '', '0912345679', 'nham@thuangiang.example', '']);
    sheet.addRow(['Sở Tài chính', 'Đỗ Quang Khải', '', '0912', 'khải@@example', '']);
    await bringSheet(Buffer.from(await book.xlsx.writeBuffer()));
    await officer.getByText('3 dòng: 0 thêm mới, 1 cập nhật, 0 giữ nguyên, 2 có lỗi.').waitFor();
    await officer.getByText('Không có cơ quan “Sở Không Có Thật” trong danh bạ').waitFor();
    await officer.getByText('Số điện thoại “0912” chưa đúng').waitFor();
    await officer.getByText('Thư điện tử “khải@@example” chưa đúng').waitFor();
    await look(officer, 'a sheet with wrong rows');
    await officer.getByRole('button', { name: 'Nhập 1 dòng' }).click();
    await officer.getByRole('heading', { level: 1, name: 'Danh sách đầu mối' }).waitFor();
    const row = officer.getByRole('row').filter({ hasText: 'Lưu Thị Thanh Trà' });
    await row.getByText('0912 345 678').or(row.getByText('0912345678')).first().waitFor();
    await look(officer, 'the register');
  });

  it('is confirmed by the agency once in the quarter', async () => {
    const agency = await openWindow(browser);
    await signIn(agency, 'Bế Thị Bích Ngà');
    await open(agency, '/organizations/focal-persons');
    const own = agency.getByText(/Đến kỳ xác nhận đầu mối của cơ quan/);
    const row = agency.getByRole('row').filter({ hasText: 'Sở Nông nghiệp và Môi trường' }).first();
    await row.waitFor();
    await look(agency, 'the register of an agency');
    await own.waitFor();
    await agency.getByRole('button', { name: 'Xác nhận đúng' }).first().click();
    await agency.getByText('Đã xác nhận đầu mối.').waitFor();
    await own.waitFor({ state: 'detached' });
    await row.getByText('Đã xác nhận quý này').waitFor();
    // The other agencies' focal persons are not theirs to touch.
    expect(await agency.getByRole('button', { name: 'Sửa', exact: true }).count()).toBeLessThanOrEqual(1);
    await agency.context().close();
  });
});

describe('handing work over', () => {
  it('moves everything in one step and leaves minutes to print', async () => {
    await open(officer, '/tasks?scope=agency');
    const task = officer.getByRole('table').first().getByRole('link').first();
    const title = await task.innerText();
    await task.click();
    await officer.getByRole('button', { name: 'Thao tác khác' }).first().click();
    await look(officer, 'what may be done with a part');
    await officer.getByRole('menuitem', { name: 'Giao người phụ trách' }).click();
    await choose(officer, 'Người phụ trách', '', /Vũ Hoài Thương/);
    await look(officer, 'assigning a person');
    await officer.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await officer.getByText('Đã giao người phụ trách.').waitFor();
    await open(officer, '/tasks/handovers');
    await choose(officer, 'Người bàn giao', 'Vũ Hoài Thương', /Vũ Hoài Thương/);
    const button = officer.getByRole('button', { name: /^Bàn giao \d+ phần việc$/ });
    await button.waitFor();
    const count = Number(/\d+/.exec(await button.innerText())![0]);
    await look(officer, 'what goes over');
    await choose(officer, 'Người nhận', '', /Đặng Anh Duy/);
    await officer.getByLabel('Những điều người nhận cần biết').fill('Hồ sơ giấy để ở tủ số 3.');
    await button.click();
    await officer.getByRole('heading', { level: 1, name: 'Bàn giao công việc' }).waitFor();
    await officer.getByText('Hồ sơ giấy để ở tủ số 3.').waitFor();
    await look(officer, 'a handover');
    const minutes = wordsOf(
      await download(officer, () => officer.getByRole('link', { name: 'Biên bản bàn giao' }).click()),
    );
    expect(minutes).toContain('BIÊN BẢN');
    expect(minutes).toContain('Vũ Hoài Thương');
    expect(minutes).toContain('Đặng Anh Duy');
    expect(minutes).toContain('Hồ sơ giấy để ở tủ số 3.');
    const successor = await openWindow(browser);
    await signIn(successor, 'Đặng Anh Duy');
    await open(successor, '/tasks?scope=mine');
    await successor.getByRole('link', { name: title, exact: true }).first().waitFor();
    await open(successor, '/');
    await successor
      .getByRole('region', { name: /^Bàn giao chờ anh\/chị xác nhận/ })
      .getByRole('link')
      .first()
      .click();
    await look(successor, 'a handover to confirm');
    await successor.getByRole('button', { name: 'Xác nhận đã nhận' }).click();
    await successor.getByText('Đã xác nhận nhận bàn giao.').waitFor();
    await successor.context().close();
    await open(officer, '/tasks/handovers');
    const done = officer.getByRole('row').filter({ hasText: 'Vũ Hoài Thương → Đặng Anh Duy' }).first();
    await done.getByText(String(count), { exact: true }).waitFor();
    await look(officer, 'handovers of the past');
  });
});

describe('two agencies become one', () => {
  /** Titles of the open work that an agency's officer finds; what is done stays under the old name. */
  async function tasksOf(name: string): Promise<string[]> {
    const page = await openWindow(browser);
    await signIn(page, name);
    await open(page, '/tasks?scope=agency');
    await settled(page);
    const titles = await page.getByRole('table').getByRole('link').allInnerTexts();
    await page.context().close();
    return titles;
  }

  it('after a look at what would move; the work moves, and the old name leads to the agency that took over', async () => {
    const before = await tasksOf('Mạc Hà Linh');
    expect(before).not.toEqual([]);
    const administrator = await openWindow(browser);
    await signIn(administrator, 'Nông Minh Triết');
    await open(administrator, '/organizations/merge');
    await look(administrator, 'merging');
    await choose(administrator, 'Cơ quan kết thúc hoạt động', 'Trung tâm Xúc tiến', /^Trung tâm Xúc tiến/);
    await administrator.keyboard.press('Escape');
    await choose(administrator, 'Cơ quan tiếp nhận', 'Khu kinh tế', /^Ban Quản lý Khu kinh tế/);
    await administrator.getByRole('button', { name: 'Xem trước' }).click();
    const part = administrator.getByText(/^Nhiệm vụ, phần việc: \d+$/);
    await part.waitFor();
    await look(administrator, 'what would move');
    expect(Number(/\d+$/.exec(await part.innerText())![0])).toBeGreaterThan(0);
    await administrator.getByRole('button', { name: 'Sáp nhập' }).click();
    await administrator.getByRole('heading', { level: 1, name: /^Ban Quản lý Khu kinh tế/ }).waitFor();
    await administrator.getByText('Hình thành từ').first().waitFor();
    await administrator
      .getByText(/^đã chuyển (\d+) trên \1$/)
      .first()
      .waitFor({ timeout: 60_000 });
    await look(administrator, 'the agency that took over');
    await open(administrator, `/organizations?q=${encodeURIComponent('xúc tiến')}`);
    await administrator.getByText('Đã kết thúc hoạt động').first().click();
    await administrator
      .getByRole('link', { name: /^Trung tâm Xúc tiến/ })
      .first()
      .click();
    await administrator.getByText('Cơ quan tiếp nhận').first().waitFor();
    await look(administrator, 'an agency that ended');
    await administrator.context().close();

    await expect
      .poll(() => tasksOf('Thân Trọng Nghĩa'), { timeout: 120_000, interval: 2000 })
      .toEqual(expect.arrayContaining(before));
  });
});

it('no screen on the way had a fault', () => expect(faults).toEqual([]));
