import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, open, openWindow, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';

/** Tea and OCOP: of 02 tuần hàng and 10 clip the demonstration has proven 1 and 8. */
const TASK = 'Quảng bá chè Trà Sơn';
const CLIP = 'https://doingoai.thuangiang.example/clip/che-tra-son';
const faults: string[] = [];
let browser: Browser;
let agency: Page;
let focal: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  agency = await openWindow(browser, { viewport: { width: 390, height: 844 } });
  await signIn(agency, 'Bế Thị Bích Ngà');
  focal = await openWindow(browser);
  await signIn(focal, 'Vũ Hoài Thương');
});
afterAll(() => browser.close());

const look = async (page: Page, name: string): Promise<void> => {
  await settled(page);
  faults.push(...(await faultsOf(page, name)));
};

/** Opens the task from the list, as whoever looks for it. */
async function openTask(page: Page): Promise<void> {
  await open(page, `/tasks?state=all&q=${encodeURIComponent(TASK)}`);
  await page
    .getByRole('link', { name: new RegExp(TASK) })
    .first()
    .click();
  await page
    .getByRole('heading', { name: 'Minh chứng đã gửi' })
    .or(page.getByText('Minh chứng đã gửi'))
    .first()
    .waitFor();
}

const block = (page: Page) => page.getByRole('region', { name: 'Minh chứng', exact: true });
const figure = (page: Page, text: string) => block(page).getByText(text, { exact: true }).first().waitFor();

describe('evidence, from the agency’s telephone to the focal officer’s desk', () => {
  it('an agency hands in a link by telephone, and the figure follows', async () => {
    await openTask(agency);
    await figure(agency, '8/10 clip');
    await block(agency).getByRole('button', { name: 'Thêm minh chứng' }).click();
    const dialog = agency.getByRole('dialog');
    await dialog.getByLabel('Đường dẫn').last().fill(CLIP);
    await look(agency, 'handing in a link');
    await dialog.getByRole('button', { name: 'Gửi minh chứng' }).click();
    // The same page proves nothing twice.
    await dialog.getByText('Minh chứng này đã có ở việc này.').waitFor();
    await dialog.getByLabel('Đường dẫn').last().fill(`${CLIP}?tap=9`);
    await dialog.getByLabel('Số lượng').fill('1');
    await dialog
      .getByRole('combobox', { name: 'Tính vào chỉ tiêu' })
      .or(dialog.getByLabel('Tính vào chỉ tiêu'))
      .first()
      .click();
    await agency.getByRole('option', { name: '10 clip' }).click();
    await dialog.getByRole('button', { name: 'Gửi minh chứng' }).click();
    await dialog.waitFor({ state: 'detached' });
    await figure(agency, '9/10 clip');
    await look(agency, 'evidence by telephone');
  });

  it('a photograph is shown, and its original can be had', async () => {
    const hills = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#2c6b2f' } })
      .jpeg()
      .toBuffer();
    await block(agency).getByRole('button', { name: 'Thêm minh chứng' }).click();
    const dialog = agency.getByRole('dialog');
    await dialog.getByText('Ảnh, tệp', { exact: true }).click();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'nuong-che.jpg', mimeType: 'image/jpeg', buffer: hills });
    await dialog.getByText('nuong-che.jpg').waitFor();
    await look(agency, 'handing in a photograph');
    await dialog.getByRole('button', { name: 'Gửi minh chứng' }).click();
    await dialog.waitFor({ state: 'detached' });
    const picture = block(agency).getByRole('img', { name: /nuong-che/ });
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth), { timeout: 20_000 })
      .toBe(900);
    const [original] = await Promise.all([
      agency.waitForEvent('download'),
      block(agency)
        .getByRole('link', { name: /Tải tệp gốc: nuong-che/ })
        .click(),
    ]);
    expect(original.suggestedFilename()).toBe('nuong-che.jpg');
  });

  it('the focal officer questions a piece; it counts nowhere until it is upheld, and the agency hears of it', async () => {
    await openTask(focal);
    await figure(focal, '9/10 clip');
    const act = async (name: string): Promise<void> => {
      await block(focal)
        .getByRole('button', { name: /Thao tác khác: Chùm clip/ })
        .first()
        .click();
      await focal.getByRole('menuitem', { name }).click();
    };
    await act('Đề nghị làm rõ');
    const dialog = focal.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('Xin cho biết hai clip nào quay năm trước.');
    await look(focal, 'questioning evidence');
    await dialog.getByRole('button', { name: 'Đề nghị làm rõ' }).click();
    await dialog.waitFor({ state: 'detached' });
    await figure(focal, '1/10 clip');
    await block(focal).getByText('Đang làm rõ, chưa tính').first().waitFor();
    await look(focal, 'questioned evidence');
    await open(focal, `/tasks?state=all&q=${encodeURIComponent(TASK)}`);
    await focal.getByText('Đã chứng minh 1/10 clip').first().waitFor();
    await look(focal, 'list with proof');
    await open(agency, '/notices');
    await agency
      .getByText(/đề nghị làm rõ minh chứng/)
      .first()
      .waitFor();

    await openTask(focal);
    await act('Chấp nhận lại');
    await focal.getByRole('dialog').getByRole('button', { name: 'Chấp nhận lại' }).click();
    await figure(focal, '9/10 clip');
  });

  it('the page of a link can be read as it stood', async () => {
    await block(focal)
      .getByRole('button', { name: /Xem trang như khi chụp: Chùm clip/ })
      .first()
      .click();
    await focal.getByRole('dialog').getByText('Tám clip đã đăng').waitFor();
    await look(focal, 'a page as it stood');
    await focal.keyboard.press('Escape');
  });

  it('no screen of it has a fault', () => {
    expect(faults).toEqual([]);
  });
});
