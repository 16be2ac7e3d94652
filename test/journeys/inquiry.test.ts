import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { faultsOf, open, openWindow, setPublicAddress, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';
import { codeSince, sentFiles } from '../support/sent-messages.ts';

const TELEPHONE = { width: 390, height: 844 };
const QUESTION = 'Số buổi chiếu phim lưu động trong tháng 10/2026';
const FINANCE = 'Sở Tài chính';
const BORDER = 'Ủy ban nhân dân xã Trà Thượng';
const NEVER = 'Ủy ban nhân dân xã Nậm Khê';
const faults: string[] = [];
let browser: Browser;
let officer: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  officer = await openWindow(browser);
  await signIn(officer, 'Vũ Hoài Thương');
  await setPublicAddress(officer, inject('address'));
});
afterAll(async () => {
  await setPublicAddress(officer, '');
  await browser.close();
});

async function look(page: Page, name: string): Promise<void> {
  faults.push(...(await faultsOf(page, name)));
}

/** The row of the table of an agency. */
const rowOf = (page: Page, agency: string) => page.getByRole('row').filter({ hasText: agency });

async function ask(): Promise<void> {
  await open(officer, '/inquiries');
  await officer.getByRole('link', { name: 'Hỏi các cơ quan' }).click();
  await officer.getByLabel('Câu hỏi').fill(QUESTION);
  await officer.getByLabel('Tên cột').fill('Số buổi');
  await officer.getByLabel('Đơn vị tính').fill('buổi');
  await officer.getByRole('button', { name: 'Thêm cột' }).click();
  const second = officer.getByRole('group', { name: 'Cột 2' });
  await second.getByLabel('Tên cột').fill('Kinh phí đã chi');
  await second.getByRole('combobox', { name: 'Loại' }).click();
  await officer.getByRole('option', { name: 'Tiền (đồng)' }).click();
  await officer.getByRole('button', { name: 'Thêm cột' }).click();
  const third = officer.getByRole('group', { name: 'Cột 3' });
  await third.getByLabel('Tên cột').fill('Ảnh một buổi chiếu');
  await third.getByRole('combobox', { name: 'Loại' }).click();
  await officer.getByRole('option', { name: 'Tệp', exact: true }).click();
  await third.getByLabel('Bắt buộc trả lời').uncheck();
  const agencies = officer.getByRole('combobox', { name: 'Thêm từng cơ quan' });
  for (const agency of [FINANCE, BORDER, NEVER]) {
    await agencies.fill(agency);
    await officer.getByRole('option', { name: agency, exact: true }).click();
  }
  await officer.keyboard.press('Escape');
  await officer.getByText('Sẽ hỏi 3 cơ quan').waitFor();
  await officer.getByLabel('Ngày', { exact: false }).first().fill('12/11/2026');
  await look(officer, 'a new question');
  await officer.getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await officer.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
}

it('one question goes to three: one answers at the desk, one by link, one is reminded; the table adds up', async () => {
  await ask();
  await officer.getByText('0/3 cơ quan đã trả lời').waitFor();

  const finance = await openWindow(browser, { viewport: TELEPHONE, colorScheme: 'dark' });
  await signIn(finance, 'Phùng Thục Đoan');
  await open(finance, '/');
  await finance.getByRole('link', { name: QUESTION }).click();
  await finance.getByLabel('Số buổi').fill('mười');
  await finance.getByLabel('Kinh phí đã chi').fill('12.500.000');
  await finance.getByRole('button', { name: 'Gửi trả lời' }).click();
  await finance.getByText('cần là số').first().waitFor();
  await look(finance, 'a refused answer');
  await finance.getByLabel('Số buổi').fill('10');
  await finance.getByRole('button', { name: 'Gửi trả lời' }).click();
  await finance.getByText('Đã gửi trả lời.').first().waitFor();
  await look(finance, 'an own answer');

  await answerByLink();

  await open(officer, officer.url().split('/desk')[1]!);
  await officer.getByRole('button', { name: 'Nhắc lại (1)' }).click();
  await officer.getByText('đã nhắc 1 lần').waitFor();
  expect(await rowOf(officer, FINANCE).innerText()).toContain('12.500.000');
  expect(await rowOf(officer, BORDER).innerText()).toContain('qua đường dẫn');
  const total = await rowOf(officer, 'Tổng cộng').innerText();
  for (const sum of ['14', '17.500.000']) expect(total).toContain(sum);
  await rowOf(officer, BORDER).getByText('chieu-phim.jpg').waitFor();
  await officer.getByText('2/3 cơ quan đã trả lời').waitFor();
  await settled(officer);
  await look(officer, 'the table');
  expect(faults).toEqual([]);
});

/** The officer of the commune has no hand free for a password: the link in Zalo, a code, two figures; no scripts. */
async function answerByLink(): Promise<void> {
  await officer.getByRole('button', { name: 'Chép cho Zalo' }).click();
  const line = officer.getByRole('dialog').locator('li').filter({ hasText: BORDER });
  // While the dialog comes in, what is not to be seen yet has no text.
  await line.waitFor();
  const text = await line.innerText();
  await officer.keyboard.press('Escape');
  const link = /http\S+(\/h\/\w+)/.exec(text);
  expect(link, text).not.toBeNull();
  const person = await openWindow(browser, { viewport: TELEPHONE, javaScriptEnabled: false });
  await person.goto(inject('address') + link![1]!);
  const before = await sentFiles();
  await person
    .getByRole('button', { name: /Gửi mã tới/ })
    .first()
    .click();
  await person.getByLabel('Mã 6 số').fill(await codeSince(before));
  await person.getByRole('button', { name: 'Mở', exact: true }).click();
  await person.getByRole('heading', { level: 1, name: QUESTION }).waitFor();
  await person.getByLabel('Số buổi').fill('4');
  await person.getByLabel('Kinh phí đã chi').fill('5.000.000');
  await person.getByLabel('Ảnh một buổi chiếu').setInputFiles({
    name: 'chieu-phim.jpg',
    mimeType: 'image/jpeg',
    buffer: await photograph(),
  });
  await person.getByRole('button', { name: 'Gửi trả lời' }).click();
  await person.getByText('Đã nhận trả lời').waitFor();
  await person.getByText('chieu-phim.jpg', { exact: true }).waitFor();
  expect(await person.getByText(FINANCE).count()).toBe(0);

  // The same browser in English, dark and with scripts, as axe needs them.
  const { cookies } = await person.context().storageState();
  const abroad = await openWindow(browser, { viewport: TELEPHONE, locale: 'en-GB', colorScheme: 'dark' });
  await abroad.context().addCookies(cookies);
  await abroad.goto(inject('address') + link![1]!);
  await abroad.getByRole('heading', { name: 'Correct the answer' }).waitFor();
  await abroad.getByText('chieu-phim.jpg').first().waitFor();
  await look(abroad, 'the page of the link, in English and dark');
}

const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer();

it('a question that is closed takes no answer, and can be asked once more with its columns', async () => {
  await officer.getByRole('button', { name: 'Thao tác', exact: true }).click();
  await officer.getByRole('menuitem', { name: 'Đóng câu hỏi' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: 'Đóng câu hỏi' }).click();
  await officer.getByText('đã đóng câu hỏi này').waitFor();
  await officer.getByRole('button', { name: 'Thao tác', exact: true }).click();
  await officer.getByRole('menuitem', { name: 'Hỏi lại lần nữa' }).click();
  await officer.getByText('Sẽ hỏi 3 cơ quan').waitFor();
  expect(await officer.getByLabel('Câu hỏi').inputValue()).toBe(QUESTION);
  expect(await officer.getByLabel('Tên cột').count()).toBe(3);
});
