import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { choose, faultsOf, open, openWindow, setPublicAddress, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';
import { codeSince, sentFiles } from '../support/sent-messages.ts';

const TELEPHONE = { width: 390, height: 844 };
/** How Zalo's own browser names itself. */
const ZALO =
  'Mozilla/5.0 (Linux; Android 13; SM-A536E) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.6099.144 Mobile Safari/537.36 Zalo android/24090455 ZaloTheme/light ZaloLanguage/vi';
const QUESTION = 'Có mời báo chí ngoài tỉnh dự họp báo quý IV không?';
let browser: Browser;
let officer: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  officer = await openWindow(browser);
  await officer.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(officer, 'Vũ Hoài Thương');
  await setPublicAddress(officer, inject('address'));
});
afterAll(async () => {
  await setPublicAddress(officer, '');
  await browser.close();
});

/** Opens the first task of the list and gives back its address on the desk. */
async function openFirstTask(): Promise<void> {
  await open(officer, '/tasks?state=overdue');
  await settled(officer);
  await officer.locator('main a[href*="/desk/tasks/0"]').first().click();
  await officer.getByRole('heading', { name: 'Các cơ quan thực hiện' }).waitFor();
  await settled(officer);
}

const copied = () => officer.evaluate(() => navigator.clipboard.readText());

it('a thing is copied for Zalo by keyboard: five lines, a picture; the short address leads another officer to it', async () => {
  await openFirstTask();
  const title = await officer.getByRole('heading', { level: 1 }).innerText();
  await officer.getByRole('button', { name: 'Chép cho Zalo' }).first().focus();
  await officer.keyboard.press('Enter');
  const dialog = officer.getByRole('dialog', { name: 'Chép cho Zalo' });
  const copy = dialog.getByRole('button', { name: 'Chép nội dung' });
  await copy.waitFor();
  await dialog.getByRole('img', { name: 'Ảnh kèm tin nhắn' }).evaluate((image) => (image as HTMLImageElement).decode());
  const faults = await faultsOf(officer, 'the dialog');
  await copy.focus();
  await officer.keyboard.press('Enter');
  await dialog.getByText('Mở Zalo và dán').waitFor();
  const lines = (await copied()).split('\n');
  expect(lines.length).toBeLessThanOrEqual(5);
  expect(lines[0]).toContain(title.slice(0, 60));
  expect(lines.at(-1)).toMatch(new RegExp(`^${inject('address')}/x/[0-9A-Z]{8}$`));

  await dialog.getByRole('button', { name: 'Chép ảnh' }).click();
  await dialog.getByRole('button', { name: 'Đã chép' }).nth(1).waitFor();
  const types = await officer.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
  );
  expect(types).toContain('image/png');
  const [saved] = await Promise.all([
    officer.waitForEvent('download'),
    dialog.getByRole('link', { name: 'Lưu ảnh về máy' }).click(),
  ]);
  expect(await sharp(await saved.path()).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  await officer.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  const other = await openWindow(browser, { viewport: TELEPHONE, colorScheme: 'dark', userAgent: ZALO });
  await other.goto(lines.at(-1)!);
  await other.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  expect(await other.getByText(title).count()).toBe(0);
  await signInHere(other);
  await other.getByRole('heading', { level: 1, name: title }).waitFor();
  await other.getByRole('button', { name: 'Chép cho Zalo' }).first().click();
  await other.getByRole('button', { name: 'Chép nội dung' }).waitFor();
  faults.push(...(await faultsOf(other, 'the dialog, narrow and dark')));
  expect(faults).toEqual([]);
});

/** At the door that stands before the page, without going anywhere else. */
async function signInHere(page: Page): Promise<void> {
  const account = inject('accounts').find((one) => one.name.includes('Tạ Đình Khoát'))!;
  await page.getByLabel('Thư điện tử').fill(account.email);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

it('where the clipboard is refused, the text stands chosen for the keyboard', async () => {
  const window = await openWindow(browser);
  await window.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await signIn(window, 'Tạ Đình Khoát');
  await open(window, '/plans');
  await window.locator('main a[href*="/desk/plans/0"]').first().click();
  await window.getByRole('button', { name: 'Chép cho Zalo' }).click();
  await window.getByRole('button', { name: 'Chép nội dung' }).click();
  await window.getByText('Nội dung đã được chọn sẵn').waitFor();
  const chosen = await window.getByLabel('Nội dung tin nhắn').evaluate((field) => {
    const { selectionStart, selectionEnd, value } = field as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
  expect(chosen).toContain('/x/');
  expect(await window.getByRole('button', { name: 'Chép ảnh' }).count()).toBe(0);
  await window.getByRole('link', { name: 'Lưu ảnh về máy' }).waitFor();
});

it('a leader decides from the link inside Zalo, without scripts, new windows or downloads; the desk says who decided', async () => {
  await openFirstTask();
  await officer.getByRole('button', { name: 'Thao tác', exact: true }).click();
  await officer.getByRole('menuitem', { name: 'Xin ý kiến lãnh đạo' }).click();
  await choose(officer, 'Lãnh đạo quyết định', '', /Vi Thị Mai Hiên/);
  await officer.getByLabel(/^Xin ý kiến về việc/).fill(QUESTION);
  await officer.getByRole('dialog').getByRole('button', { name: 'Trình lãnh đạo' }).click();
  await officer.waitForURL(/\/decisions\/[0-9a-f-]{36}$/);
  await officer.getByText(QUESTION).first().waitFor();
  const page = officer.url();
  await officer.getByRole('button', { name: 'Chép cho Zalo' }).click();
  const text = await officer.getByRole('dialog').locator('.decision-text').innerText();
  await officer.keyboard.press('Escape');
  const lines = text.trim().split('\n').filter(Boolean);
  expect(lines.length).toBeLessThanOrEqual(5);
  const link = /http\S+\/l\/\w+$/.exec(lines.at(-1)!)![0];

  const leader = await openWindow(browser, { viewport: TELEPHONE, javaScriptEnabled: false, userAgent: ZALO });
  const others: string[] = [];
  leader.context().on('page', (opened) => others.push(opened.url()));
  leader.on('download', (download) => others.push(download.url()));
  const before = await sentFiles();
  await leader.goto(link);
  expect(await leader.getByText(QUESTION).count()).toBe(0);
  await leader
    .getByRole('button', { name: /Gửi mã tới/ })
    .first()
    .click();
  await leader.getByLabel('Mã 6 số').fill(await codeSince(before));
  await leader.getByRole('button', { name: 'Mở', exact: true }).click();
  await leader.getByText(QUESTION).waitFor();
  const large = (await leader.getByRole('button', { name: 'Đồng ý', exact: true }).boundingBox())!;
  expect(large.height).toBeGreaterThanOrEqual(48);
  await leader.getByRole('button', { name: 'Đồng ý', exact: true }).click();
  await leader
    .getByText(/Vi Thị Mai Hiên/)
    .first()
    .waitFor();
  expect(await leader.getByRole('button', { name: 'Đồng ý', exact: true }).count()).toBe(0);
  expect(others).toEqual([]);

  await officer.goto(page);
  await officer.getByText('Đồng ý').first().waitFor();
  await officer
    .getByText(/Vi Thị Mai Hiên/)
    .first()
    .waitFor();
  await officer
    .getByText(/qua đường dẫn/)
    .first()
    .waitFor();
});
