import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { faultsOf, open, openWindow, setPublicAddress, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';
import { codeSince, sentFiles } from '../support/sent-messages.ts';

const faults: string[] = [];
const TELEPHONE = { width: 390, height: 844 };
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

/** The personal link in the text that the officer copies for an agency, and whose it is. */
async function copiedLink(): Promise<string> {
  await open(officer, '/owes');
  await settled(officer);
  for (const box of await officer.getByRole('checkbox').all()) await box.check();
  await officer.getByRole('button', { name: 'Chép cho Zalo' }).click();
  const text = await officer.getByRole('dialog').locator('.owed-text').filter({ hasText: '/t/' }).first().innerText();
  await officer.keyboard.press('Escape');
  return /http\S+\/t\/\w+/.exec(text)![0];
}

const picture = () =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#264' } })
    .jpeg()
    .toBuffer();

it('an officer copies a text, somebody without an account answers it from a telephone, and the officer sees it', async () => {
  const link = await copiedLink();
  const person = await openWindow(browser, { viewport: TELEPHONE, javaScriptEnabled: true, colorScheme: 'light' });
  const popups: Page[] = [];
  person.context().on('page', (page) => popups.push(page));
  await person.goto(link);
  await person.getByRole('heading', { level: 1, name: 'Trả lời nội dung được giao' }).waitFor();
  faults.push(...(await look(person, 'door')));

  const before = await sentFiles();
  await person
    .getByRole('button', { name: /Gửi mã tới/ })
    .first()
    .click();
  await person.getByLabel('Mã 6 số').waitFor();
  faults.push(...(await look(person, 'code')));
  await person.getByLabel('Mã 6 số').fill(await codeSince(before));
  await person.getByRole('button', { name: 'Mở', exact: true }).click();
  await person.getByRole('heading', { name: 'Báo cáo kết quả' }).waitFor();
  faults.push(...(await look(person, 'part')));

  await person.getByLabel('Đã làm được gì').fill('Đã tổ chức xong, có 120 người dự.');
  await person.getByLabel('Số lượng').fill('120');
  await person.getByLabel('Đơn vị tính').fill('người');
  await person.getByLabel('Ảnh, tệp minh chứng').setInputFiles({
    name: 'anh-buoi-le.jpg',
    mimeType: 'image/jpeg',
    buffer: await picture(),
  });
  await person.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await person.getByText('Đã nhận báo cáo').waitFor();
  faults.push(...(await look(person, 'answered')));
  await person.locator('summary', { hasText: 'Xin gia hạn' }).click();
  await person.getByLabel('Xin gia hạn đến ngày').fill('2026-12-20');
  await person.getByLabel('Lý do xin gia hạn').fill('Chờ xác nhận của đơn vị phối hợp.');
  faults.push(...(await look(person, 'asking for another day')));
  await person.getByRole('button', { name: 'Xin gia hạn', exact: true }).click();
  await person.getByText('Xin gia hạn đến 20/12/2026').waitFor();
  faults.push(...(await look(person, 'asked for another day')));
  expect(popups).toEqual([]);

  const stranger = await openWindow(browser, { viewport: TELEPHONE, colorScheme: 'dark', locale: 'en-GB' });
  await stranger.goto(link);
  await stranger.getByRole('heading', { name: 'Answer what was assigned' }).waitFor();
  expect(await stranger.getByText('Đã tổ chức xong').count()).toBe(0);
  faults.push(...(await look(stranger, 'door in English, dark')));

  const title = await person.getByRole('heading', { level: 1 }).innerText();
  await open(officer, `/tasks?q=${encodeURIComponent(title.slice(0, 60))}`);
  await settled(officer);
  await officer.getByRole('link', { name: title }).first().click();
  await officer.getByText('Đã tổ chức xong, có 120 người dự.').first().waitFor();
  await officer.getByText('anh-buoi-le.jpg').first().waitFor();
  await officer
    .getByText(/qua đường dẫn/)
    .first()
    .waitFor();
  expect(faults).toEqual([]);
});

it('works in a browser that runs no scripts', async () => {
  const person = await openWindow(browser, { viewport: TELEPHONE, javaScriptEnabled: false, colorScheme: 'dark' });
  const before = await sentFiles();
  await person.goto(await copiedLink());
  await person
    .getByRole('button', { name: /Gửi mã tới/ })
    .first()
    .click();
  await person.getByLabel('Mã 6 số').fill(await codeSince(before));
  await person.getByRole('button', { name: 'Mở', exact: true }).click();
  await person.getByRole('heading', { name: 'Báo cáo kết quả' }).waitFor();
  await person.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await person.getByText('Xin ghi vài câu về kết quả').waitFor();
});

/** What axe finds; a picture of it where somebody wants to look. */
async function look(page: Page, name: string): Promise<string[]> {
  const folder = process.env['LANTOA_LOOK'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  return faultsOf(page, name);
}
