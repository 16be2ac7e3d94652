import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, faultsOf, open, openWindow, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';

const TELEPHONE = { width: 390, height: 844 };
const PROGRAMME = 'Thực hiện chuyên mục song ngữ Việt - Anh về đất và người Thuận Giang';
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

/** Goes to the first task with these words, in whatever state. */
async function openTask(page: Page, title: string): Promise<void> {
  await open(page, `/tasks?state=all&q=${encodeURIComponent(title)}`);
  await page.getByRole('main').getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { name: 'Các cơ quan thực hiện' }).waitFor();
  await settled(page);
}

describe('work that returns', () => {
  it('gets another rhythm after a look at what that changes; what has begun stays, the rule before can still be read', async () => {
    await openTask(officer, PROGRAMME);
    await officer.getByRole('link', { name: 'Xem chu kỳ và các kỳ' }).click();
    const lines = officer.getByRole('region', { name: 'Các kỳ' }).getByRole('listitem');
    await lines.first().waitFor();
    const before = await lines.allInnerTexts();
    await look(officer, 'its rules and periods');

    await officer.getByRole('button', { name: 'Đổi chu kỳ' }).click();
    const dialog = officer.getByRole('dialog', { name: 'Đổi chu kỳ' });
    await choose(officer, 'Chu kỳ mới', '', 'Hằng tháng');
    const begins = dialog.getByText(/^Kỳ đầu tiên theo chu kỳ mới bắt đầu ngày/);
    await begins.waitFor();
    const kept = Number(/Giữ nguyên: (\d+) kỳ/.exec(await dialog.innerText())?.[1]);
    expect(kept).toBeGreaterThan(30);
    await dialog.getByText('Mở ngay: 2 kỳ mới: tháng 11/2026').waitFor();
    await look(officer, 'another rhythm');
    await dialog.getByLabel('Lý do').fill('Cơ quan báo chí đề nghị giãn lịch phát');
    await dialog.getByLabel(/^Người quyết định/).fill('Vi Thị Mai Hiên');
    await dialog.getByRole('button', { name: 'Đổi chu kỳ' }).click();
    await dialog.waitFor({ state: 'detached' });

    const rules = officer.getByRole('region', { name: 'Chu kỳ qua thời gian' }).getByRole('listitem');
    await rules.filter({ hasText: 'Cơ quan báo chí đề nghị giãn lịch phát' }).waitFor();
    const told = await rules.allInnerTexts();
    expect(told.some((one) => one.includes('Vi Thị Mai Hiên'))).toBe(true);
    expect(told.some((one) => one.includes('Theo văn bản'))).toBe(true);
    const after = await lines.allInnerTexts();
    expect(after.filter((one) => before.includes(one)).length).toBeGreaterThanOrEqual(kept);
    expect(new Set(after.map((one) => one.split('\n')[0])).size).toBe(after.length);
  });

  it('stands in the calendar of a telephone under an address that is shown once and dies when it is revoked', async () => {
    const page = await openWindow(browser, { viewport: TELEPHONE });
    await signIn(page, 'Phùng Thục Đoan');
    await open(page, '/account');
    const agency = page.getByRole('group', { name: 'Việc của cơ quan tôi' });
    await agency.getByRole('button', { name: 'Tạo địa chỉ' }).click();
    const address = await agency.locator('code').innerText();
    await look(page, 'a calendar that was made');
    const calendar = await fetch(address);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    const days = await calendar.text();
    // Long lines are folded.
    const events = days
      .replaceAll(/\r\n[ \t]/g, '')
      .split('BEGIN:VEVENT')
      .slice(1);
    expect(events.length).toBeGreaterThan(0);
    expect(events.every((event) => /DTSTART;VALUE=DATE:\d{8}/.test(event))).toBe(true);

    await open(page, '/account');
    expect(await agency.locator('code').count(), 'it is shown once').toBe(0);
    await agency.getByRole('button', { name: 'Thu hồi' }).click();
    await page.getByText('Đã thu hồi địa chỉ lịch').first().waitFor();
    expect((await fetch(address)).status).toBe(404);
    await page.context().close();
  });
});

describe('an agency’s own plan', () => {
  /** `a/b` of the plan's figures, and how many tasks are said not to be carried. */
  async function carried(page: Page): Promise<{ carried: number; ordered: number; missing: number }> {
    const [, done, all] = /Việc được giao đã có\s+(\d+)\/(\d+)/.exec(await page.getByRole('main').innerText())!;
    const heading = await page.getByRole('heading', { name: /^Chưa có trong kế hoạch của cơ quan/ }).innerText();
    return { carried: Number(done), ordered: Number(all), missing: Number(/\((\d+)\)/.exec(heading)![1]) };
  }

  it('is tied task by task to the plan above; what is missing shows on both sides, and less of it after a task is tied', async () => {
    await open(officer, '/plans');
    await officer
      .getByRole('main')
      .getByRole('link', { name: /46\/KH-UBND/ })
      .first()
      .click();
    await officer.getByRole('tab', { name: 'Kế hoạch của các cơ quan' }).click();
    const row = officer.getByRole('row', { name: /Sở Ngoại vụ/ }).first();
    await row.getByRole('link', { name: /38\/KH-SNgV/ }).waitFor();
    await look(officer, 'plans of the agencies');
    const told = await row.innerText();
    await row.getByRole('link', { name: /38\/KH-SNgV/ }).click();
    await officer.getByRole('heading', { name: 'Đối chiếu từng nhiệm vụ' }).waitFor();
    await look(officer, 'the plan above');
    const before = await carried(officer);
    expect(before.carried + before.missing).toBe(before.ordered);
    expect(told).toContain(`${before.carried}/${before.ordered}`);
    expect(before.missing).toBeGreaterThan(0);

    const missing = officer.getByRole('region', { name: /^Chưa có trong kế hoạch của cơ quan/ }).getByRole('listitem');
    const wanted = await missing.first().innerText();
    await officer.getByRole('button', { name: 'Chọn nhiệm vụ' }).first().click();
    await choose(officer, 'Nhiệm vụ của kế hoạch cấp trên', wanted.slice(0, 30), new RegExp(wanted.slice(0, 30)));
    await look(officer, 'a task of the plan above is chosen');
    await officer.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await officer.getByRole('dialog').waitFor({ state: 'detached' });
    await settled(officer);
    const after = await carried(officer);
    expect(after).toEqual({ ...before, carried: before.carried + 1, missing: before.missing - 1 });

    await officer
      .getByRole('main')
      .getByRole('link', { name: /46\/KH-UBND/ })
      .first()
      .click();
    await row.getByRole('link', { name: /38\/KH-SNgV/ }).waitFor();
    await row.getByText(`${after.carried}/${after.ordered}`).waitFor();
  });
});

describe('a passage of a document', () => {
  it('is quoted in a comment on the task, and leads to where it stands; the document is talked about the same way', async () => {
    await openTask(officer, PROGRAMME);
    const words = officer.locator('figure.source blockquote').first();
    // From the beginning of its second line: the first is the number of its row.
    const quote = await words.evaluate((element) => {
      const text = element.firstChild as Text;
      const at = text.data.indexOf('Thực hiện');
      document.getSelection()!.setBaseAndExtent(text, at, text, at + 24);
      return text.data.slice(at, at + 24).trim();
    });
    await officer.getByRole('button', { name: `Trích đoạn đã chọn: “${quote}”` }).click();
    await officer.getByLabel('Nội dung trao đổi').fill('Đài đề nghị làm rõ chữ này.');
    await look(officer, 'a passage is quoted');
    await officer.getByRole('button', { name: 'Gửi', exact: true }).click();
    const said = officer.getByRole('listitem').filter({ hasText: 'Đài đề nghị làm rõ chữ này.' });
    await said.getByText(quote, { exact: true }).waitFor();
    await look(officer, 'a comment on a passage');
    await said.getByRole('link', { name: 'Xem trong văn bản' }).click();
    await officer.getByRole('heading', { name: 'Trao đổi về văn bản' }).waitFor();
    await settled(officer);
    const sought = officer.locator('.viewer mark, .viewer [data-active]').filter({ hasText: quote });
    await sought.first().waitFor();

    const paper = officer.locator('[data-quotable]').getByText('Thông tin đối ngoại').first();
    await paper.evaluate((element) => document.getSelection()!.selectAllChildren(element));
    await officer.getByRole('button', { name: /^Trích đoạn đã chọn/ }).click();
    await officer.getByLabel('Nội dung trao đổi').fill('Thống nhất cách gọi này.');
    await officer.getByRole('button', { name: 'Gửi', exact: true }).click();
    await officer.getByRole('listitem').filter({ hasText: 'Thống nhất cách gọi này.' }).waitFor();
    await look(officer, 'what is said of a document');
  });
});

it('no screen on the way had a fault', () => expect(faults).toEqual([]));
