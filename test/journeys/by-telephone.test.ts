import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LETTER_PAGE } from '../../src/adapters/documents/making/letter.ts';
import { paperPicture, type Drawn } from '../../src/adapters/documents/making/paper.ts';
import { photographed } from '../../src/adapters/documents/making/photo.ts';
import { faultsOf, open, openWindow, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';

const TELEPHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const faults: string[] = [];
let browser: Browser;
let officer: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  officer = await openWindow(browser, TELEPHONE);
  await signIn(officer, 'Vũ Hoài Thương');
});
afterAll(() => browser.close());

const look = async (page: Page, name: string): Promise<void> => {
  await settled(page);
  faults.push(...(await faultsOf(page, name)));
};

/** One half of a screen that shows two beside each other where there is room. */
const part = (name: string) => officer.locator('label').filter({ hasText: new RegExp(`^${name}$`) });

/** The letter on two sheets, each seen from its own slant; the second one taken with the telephone on its side. */
async function photosOfLetter() {
  const first = LETTER_PAGE.slice(0, 4);
  const second: Drawn[] = [{ kind: 'at', top: 45, text: '2' }, ...LETTER_PAGE.slice(4)];
  const slants = [
    [
      [0.09, 0.07],
      [0.93, 0.1],
      [0.9, 0.94],
      [0.06, 0.9],
    ],
    [
      [0.06, 0.1],
      [0.91, 0.06],
      [0.94, 0.92],
      [0.1, 0.95],
    ],
  ] as const;
  const pages = [first, second].map((items) => paperPicture(items, 200));
  const [one, two] = await Promise.all(pages.map((page, at) => photographed(page, slants[at]!)));
  const onItsSide = await sharp(two).rotate(90).jpeg({ quality: 80 }).toBuffer();
  const photo = (name: string, buffer: Uint8Array) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from(buffer) });
  // As a telephone lists them: the newest first.
  return [photo('IMG_2026_0012.jpg', onItsSide), photo('IMG_2026_0001.jpg', one!)];
}

describe('an officer with a telephone', () => {
  it('photographs a letter of two sheets, sees how far the reading is, and has its tasks to review', async () => {
    await open(officer, '/documents/import');
    await look(officer, 'bringing in');
    await officer.locator('input[type=file]').setInputFiles(await photosOfLetter());
    await officer.getByText('Nhận dạng chữ trong ảnh').waitFor();
    await officer.getByText(/^trang [12]\/2$/).waitFor({ timeout: 120_000 });
    faults.push(...(await faultsOf(officer, 'being read')));
    await officer.waitForURL(/\/review$/, { timeout: 200_000 });
    await officer.getByRole('heading', { level: 1, name: /1234\/UBND-VX/ }).waitFor();
    await look(officer, 'review');
    const tasks = officer.locator('article');
    await tasks.filter({ hasText: 'bố trí kinh phí 260 triệu đồng' }).first().waitFor();
    await tasks.filter({ hasText: 'Báo cáo kết quả thực hiện' }).first().waitFor();
  });

  it('reads both sheets in their order beside the pictures', async () => {
    await part('Văn bản').tap();
    await look(officer, 'the pictures of the sheets');
    await part('Chữ đã đọc').tap();
    await officer.getByText('chuyên mục giới thiệu tiềm năng').first().waitFor();
    await look(officer, 'the words of the sheets');
    const words = await officer.getByRole('main').innerText();
    expect(words.indexOf('chuyên mục giới thiệu tiềm năng')).toBeLessThan(words.indexOf('02 lớp tập huấn'));
    await part('Nhiệm vụ').tap();
  });

  it('changes an assignment and confirms it by touch', async () => {
    const progress = officer.getByRole('progressbar', { name: /^Đã xác nhận/ });
    const confirm = officer.locator('article').getByRole('button', { name: 'Xác nhận', exact: true });
    await officer.locator('article').first().getByRole('button', { name: 'Sửa' }).tap();
    await look(officer, 'changing an assignment');
    await officer.getByRole('button', { name: 'Hủy' }).first().tap();
    const before = await progress.getAttribute('aria-label');
    await confirm.first().tap();
    await expect.poll(() => progress.getAttribute('aria-label'), { timeout: 20_000 }).not.toBe(before);
  });
});

describe('an agency with a telephone', () => {
  it('finds what is overdue and reports on it', async () => {
    const page = await openWindow(browser, TELEPHONE);
    await signIn(page, 'Phùng Thục Đoan');
    await open(page, '/');
    await look(page, 'my work');
    await page
      .getByRole('link', { name: /Gặp gỡ, đối thoại với doanh nghiệp/ })
      .first()
      .tap();
    await page.getByRole('heading', { level: 1, name: /Gặp gỡ, đối thoại/ }).waitFor();
    await look(page, 'a task');
    const report = page.getByRole('button', { name: 'Báo cáo tiến độ' }).first();
    const more = page.getByRole('button', { name: 'Thao tác khác' }).first();
    await report.or(more).first().waitFor();
    if (await report.isVisible()) await report.tap();
    else {
      await more.tap();
      await look(page, 'what may be done');
      await page.getByRole('menuitem', { name: 'Báo cáo tiến độ' }).tap();
    }
    await page.getByRole('menu').waitFor({ state: 'detached' });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Đã họp với 12 doanh nghiệp; còn 03 kiến nghị đang trả lời.');
    await look(page, 'reporting');
    await dialog.getByRole('button', { name: 'Báo cáo tiến độ' }).tap();
    await page.getByText('Đã họp với 12 doanh nghiệp; còn 03 kiến nghị đang trả lời.').first().waitFor();
    await page.context().close();
  });
});

it('no screen on the way had a fault, nor was wider than the telephone', () => expect(faults).toEqual([]));
