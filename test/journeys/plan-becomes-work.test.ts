import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adjustedPlanFile, planFile } from '../../seeds/thuan-giang/index.ts';
import { faultsOf, open, openWindow, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';
import { bringIn, confirmByKeyboard, decide, giveOut, until } from '../support/review-at-the-desk.ts';

const shared = (name: string): string => fileURLToPath(new URL(`../../../shared/documents/${name}`, import.meta.url));
/** A plan of Đồng Nai and one of Bà Rịa - Vũng Tàu as pasted from law sites; there where the project is built. */
const DONG_NAI = shared('003_9705b3797f2cbc4a.txt');
const BA_RIA = shared('002_c7bbe4171594f3cd.txt');
const isShared = existsSync(DONG_NAI);
if (!isShared && process.env['CI'] === 'true') throw new Error('the sample documents are missing');

let browser: Browser;
let officer: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  officer = await openWindow(browser);
  await signIn(officer, 'Vũ Hoài Thương');
});
afterAll(() => browser.close());

/**
 * Looks at what became of each task and clause of the version before, agrees with one line, says another anew, and goes back.
 * @returns faults of the screens.
 */
async function compareVersions(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: 'Đối chiếu với phiên bản trước' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Đối chiếu hai phiên bản' }).waitFor();
  await page.getByText('Nhiệm vụ có sửa (2)').waitFor();
  await page.getByText('Nhiệm vụ mới (1)').waitFor();
  await page.getByText('Nhiệm vụ không còn trong phiên bản này (1)').waitFor();
  const clauses = page.getByRole('table', { name: 'Các mục' });
  await clauses.waitFor();
  await settled(page);
  const faults = await faultsOf(page, 'two versions');
  const agree = clauses.getByRole('button', { name: 'Đúng' });
  const undecided = await agree.count();
  expect(undecided).toBeGreaterThan(0);
  await agree.first().click();
  await until(async () => (await agree.count()) === undecided - 1);
  await clauses.getByRole('button', { name: 'Sửa' }).last().click();
  await settled(page);
  faults.push(...(await faultsOf(page, 'what a clause became')));
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goBack();
  await page.getByText('Khác bản trước').first().waitFor();
  return faults;
}

/** Titles of the tasks that an agency's officer sees when searching its own list. */
async function tasksOf(namePart: string, search: string): Promise<string[]> {
  const page = await openWindow(browser);
  await signIn(page, namePart);
  await open(page, `/tasks?scope=agency&q=${encodeURIComponent(search)}`);
  await page
    .getByText(/^\d+ việc|Không có nhiệm vụ phù hợp|trong .* việc/)
    .first()
    .waitFor();
  const titles = await page.getByRole('main').getByRole('link', { name: search }).allInnerTexts();
  await page.context().close();
  return titles;
}

describe('a signed plan becomes assigned work', () => {
  it('is recognised when the same file comes again', async () => {
    await bringIn(officer, planFile());
    await officer.getByText('đã có trong hệ thống: đúng tệp này').waitFor();
  });

  it('comes as a new version, keeps what stayed, and is given out by the keyboard', async () => {
    await bringIn(officer, adjustedPlanFile());
    await officer.getByText(/sửa đổi .* đã có trong hệ thống/).waitFor();
    await officer.getByRole('button', { name: 'Thêm phiên bản', exact: true }).click();
    await officer.waitForURL(/\/review$/);
    await officer.getByText('Khác bản trước').first().waitFor();
    expect(await compareVersions(officer)).toEqual([]);
    await decide(officer);
    expect(await confirmByKeyboard(officer)).toBeGreaterThan(14);
    await giveOut(officer);
    expect(await tasksOf('Trịnh Khải Minh', 'Đón, hướng dẫn đoàn phóng viên')).not.toEqual([]);
  });

  it.skipIf(!isShared)(
    'from Đồng Nai: foreign agencies are replaced, and each agency finds what it has to do',
    async () => {
      await bringIn(officer, DONG_NAI);
      await officer.waitForURL(/\/review$/);
      await officer.getByRole('heading', { name: /183\/KH-UBND/ }).waitFor();
      await officer.getByText('“Báo Đồng Nai” là cơ quan nào?').waitFor();
      await decide(officer);
      expect(await confirmByKeyboard(officer)).toBe(16);
      await giveOut(officer);
      // The text names Sở Thông tin và Truyền thông; its successor leads. Sở Ngoại vụ has no part in it.
      const quyChe = 'Tham mưu quy chế quản lý hoạt động thông tin đối ngoại';
      expect(await tasksOf('Đặng Anh Duy', quyChe)).toHaveLength(1);
      expect(await tasksOf('Trịnh Khải Minh', quyChe)).toEqual([]);
    },
  );

  it.skipIf(!isShared)('from Bà Rịa - Vũng Tàu: the longest plan is given out too', async () => {
    await bringIn(officer, BA_RIA);
    await officer.waitForURL(/\/review$/);
    const { leftAside } = await decide(officer);
    expect((await confirmByKeyboard(officer)) + leftAside).toBe(21);
    await giveOut(officer);
  });
});

describe('an agency officer', () => {
  it('finds the task, sees the words that ordered it, and reports', async () => {
    const page = await openWindow(browser);
    await signIn(page, 'Phùng Thục Đoan');
    await open(page, `/tasks?scope=agency&q=${encodeURIComponent('Gặp gỡ, đối thoại')}`);
    await page
      .getByRole('main')
      .getByRole('link', { name: /Gặp gỡ, đối thoại với doanh nghiệp/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Gặp gỡ, đối thoại với doanh nghiệp/ }).waitFor();
    await page.getByText('Hằng quý').first().waitFor();
    await page.getByText('46/KH-UBND').first().waitFor();
    await page.getByRole('button', { name: 'Thao tác khác' }).first().click();
    await page.getByRole('menuitem', { name: 'Báo cáo tiến độ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Đã gửi giấy mời 40 doanh nghiệp dự cuộc gặp gỡ.');
    await dialog.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await page.getByText('Đã gửi giấy mời 40 doanh nghiệp dự cuộc gặp gỡ.').first().waitFor();
    await page.context().close();
  });
});
