/**
 * A year lived on a real plan, with the clock set by the test: the Đồng Nai plan of May 2024, given out to the agencies of our
 * province. At each stop every count that a screen says is held against the rows that it opens.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, faultsOf, open, openWindow, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';
import { bringIn, confirmByKeyboard, decide, giveOut } from '../support/review-at-the-desk.ts';
import { codeSince, sentFiles } from '../support/sent-messages.ts';
import { quiet, yearHouse, type YearHouse } from '../support/year-house.ts';

const DONG_NAI = fileURLToPath(new URL('../../../shared/documents/003_9705b3797f2cbc4a.txt', import.meta.url));
const isShared = existsSync(DONG_NAI);

const BUDGET = 'Tham mưu trình UBND tỉnh bố trí dự toán kinh phí';
const TRAINING = 'Tổ chức tập huấn, bồi dưỡng về nghiệp vụ';
const SPREADING = 'Tuyên truyền về Đồng Nai trên báo chí Trung ương';
const GUIDANCE = 'Chỉ đạo, định hướng Ban Tuyên giáo';
const TELEPHONE = { width: 390, height: 844 };

let browser: Browser;
let year: YearHouse;
let focal: Page;
let finance: Page;
let farming: Page;

beforeAll(async () => {
  if (!isShared) return;
  [browser, year] = await Promise.all([launchBrowser(), yearHouse('2024-05-27')]);
  const windowOf = async (name: string, viewport = { width: 1440, height: 900 }): Promise<Page> => {
    const page = await openWindow(browser, { viewport });
    await signIn(page, name, year);
    return page;
  };
  focal = await windowOf('Vũ Hoài Thương');
  finance = await windowOf('Phùng Thục Đoan');
  farming = await windowOf('Bế Thị Bích Ngà', TELEPHONE);
});
afterAll(async () => {
  await browser?.close();
  await year?.stop();
});

/** Opens the task of this period from the list. `period`: a year. */
async function openTask(page: Page, title: string, period: string): Promise<void> {
  await open(page, `/tasks?state=all&q=${encodeURIComponent(title)}`, year);
  await settled(page);
  const row = page.getByRole('main').getByRole('row').filter({ hasText: title }).filter({ hasText: period });
  await row
    .or(page.locator('article, li').filter({ hasText: title }).filter({ hasText: period }))
    .first()
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await settled(page);
}

/** Where links in texts lead: this very house. */
async function setPublicAddress(): Promise<void> {
  const status = await focal.evaluate(async (value) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ key: 'desk.public-address', value });
    return (await fetch('/api/settings/change-setting', { method: 'POST', headers, body })).status;
  }, year.address);
  expect(status).toBe(200);
}

/** A telephone on which a personal link was opened with the code that came to the registered address. */
async function openByCode(link: string): Promise<Page> {
  const person = await openWindow(browser, { viewport: TELEPHONE });
  await person.goto(link);
  const before = await sentFiles(year.outbox);
  await person
    .getByRole('button', { name: /Gửi mã tới/ })
    .first()
    .click();
  await person.getByLabel('Mã 6 số').fill(await codeSince(before, year.outbox));
  await person.getByRole('button', { name: 'Mở', exact: true }).click();
  return person;
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly period: { readonly key: string };
  readonly proof: { readonly evidence: number };
}

/** The rows of the task list under these filters, all pages, as this person's own requests get them. */
const rowsOf = (page: Page, filters: string): Promise<Row[]> =>
  page.evaluate(async (query) => {
    const rows: Row[] = [];
    for (let cursor = ''; ;) {
      const reply = await fetch(`/api/tasks?limit=200&${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      const { items, next } = (await reply.json()) as { items: Row[]; next: string | null };
      rows.push(...items);
      if (!next) return rows;
      cursor = next;
    }
  }, filters);

/** Each state's figure on the list, against the rows it opens; then what "Việc của tôi" and "Ai còn nợ" say. */
async function everyCountAgrees(page: Page): Promise<void> {
  await open(page, '/tasks?state=all&historic=all', year);
  await settled(page);
  const tabs = page.getByRole('group', { name: 'Trạng thái' }).getByRole('button');
  for (const tab of await tabs.all()) {
    const [, words, figure] = /^(\D+?)\s*([\d.]+)$/.exec((await tab.innerText()).trim()) ?? [];
    await tab.click();
    await settled(page);
    const shown = await page.getByRole('main').getByRole('table').getByRole('row').count();
    const heads = await page.getByRole('main').getByRole('table').count();
    expect(`${words} ${shown - heads}`).toBe(`${words} ${figure}`);
    await tab.click();
  }
  await workAgrees(page);
  await open(page, '/owes', year);
  await settled(page);
  const [, agencies] = /^(\d+) trong/m.exec(await page.getByRole('main').innerText()) ?? [];
  const owing = page.getByRole('table', { name: 'Cơ quan, địa phương còn nợ' }).getByRole('row');
  expect(Math.max(0, (await owing.count()) - 1)).toBe(Number(agencies));
}

/** The sections of "Việc của tôi"; what does not fit on the page stands on the list that "Xem tất cả" opens. */
async function workAgrees(page: Page): Promise<void> {
  await open(page, '/', year);
  await settled(page);
  for (const section of await sectionsOf(page)) {
    if (section.all) await page.goto(section.all);
    await settled(page);
    const table = page.getByRole('main').getByRole('table', section.all ? {} : { name: section.title, exact: true });
    expect(`${section.title} ${(await table.first().getByRole('row').count()) - 1}`).toBe(
      `${section.title} ${section.count}`,
    );
    if (section.all) await open(page, '/', year);
  }
}

interface WorkSection {
  readonly title: string;
  readonly count: number;
  readonly all: string | null;
}

async function sectionsOf(page: Page): Promise<WorkSection[]> {
  const found: WorkSection[] = [];
  for (const section of await page.getByRole('main').locator('section').all()) {
    const heading = await section.getByRole('heading', { level: 2 }).first().innerText();
    const [, title, count] = /^(.+) \((\d+)\)$/.exec(heading) ?? [];
    const link = section.getByRole('link', { name: /^Xem (tất cả|đủ|cả)/ });
    const all = (await link.count()) > 0 ? await link.first().evaluate((one) => (one as HTMLAnchorElement).href) : null;
    if (title) found.push({ title, count: Number(count), all });
  }
  return found;
}

const faults: string[] = [];
const look = async (page: Page, name: string): Promise<void> => {
  await page.waitForLoadState('networkidle');
  const folder = process.env['LANTOA_LOOK'];
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  faults.push(...(await faultsOf(page, name)));
};

describe.skipIf(!isShared)('a year on the plan of Đồng Nai', () => {
  it('27/5/2024: the plan is given out, and all counts agree', async () => {
    await bringIn(focal, DONG_NAI, year);
    await focal.waitForURL(/\/review$/);
    await decide(focal, [
      /^Thay bằng (?!cơ quan khác)/,
      /^Bỏ khỏi nhiệm vụ$/,
      /^Mỗi cơ quan phải làm \((?!0 )/,
      /^Làm khi có yêu cầu$/,
      /^Báo cáo cùng báo cáo năm$/,
    ]);
    await confirmByKeyboard(focal);
    await giveOut(focal);
    await quiet(year.house);
    await everyCountAgrees(focal);
    // Each year once, and the next one is not there yet.
    expect(await rowsOf(focal, `q=${encodeURIComponent(TRAINING)}`)).toMatchObject([{ period: { key: '2024' } }]);
  });

  it('05/11/2024: an agency that will be late asks for another day', async () => {
    await year.to('2024-11-05');
    await openTask(finance, BUDGET, '2024');
    await finance.getByRole('button', { name: 'Thao tác khác' }).first().click();
    await finance.getByRole('menuitem', { name: 'Xin gia hạn' }).click();
    const dialog = finance.getByRole('dialog');
    await dialog.getByLabel('Xin gia hạn đến ngày').fill('20/12/2024');
    await dialog.getByLabel('Lý do xin gia hạn').fill('Chờ Hội đồng nhân dân tỉnh quyết nghị dự toán năm 2025.');
    await look(finance, 'asking for another day');
    await dialog.getByRole('button', { name: 'Xin gia hạn' }).click();
    await dialog.waitFor({ state: 'detached' });
    await everyCountAgrees(focal);
  });

  it('06/11/2024: a leader grants it from his link, and that task is no longer due on the old day', async () => {
    await year.to('2024-11-06');
    await setPublicAddress();
    await openTask(focal, BUDGET, '2024');
    await focal.getByRole('button', { name: 'Trình lãnh đạo' }).click();
    await choose(focal, 'Lãnh đạo quyết định', '', /Vi Thị Mai Hiên/);
    await focal.getByRole('dialog').getByLabel('Xin ý kiến về việc gì').fill('Cho Sở Tài chính lùi đến sau kỳ họp.');
    await look(focal, 'putting it before a leader');
    await focal.getByRole('dialog').getByRole('button', { name: 'Trình lãnh đạo' }).click();
    await focal.waitForURL(/\/decisions\//);
    await look(focal, 'what lies before a leader');
    await focal.getByRole('button', { name: 'Chép cho Zalo' }).click();
    const text = await focal.getByRole('dialog').locator('.decision-text').innerText();
    const leader = await openByCode(/http\S+\/l\/\w+/.exec(text)![0]);
    await leader.getByText('Chờ Hội đồng nhân dân tỉnh quyết nghị').waitFor();
    await look(leader, 'the leader’s page');
    await leader.getByRole('button', { name: 'Đồng ý', exact: true }).click();
    await leader.getByText(/^Đã đồng ý: Vi Thị Mai Hiên/).waitFor();
    await look(leader, 'the leader’s page, decided');
    await leader.context().close();
    await openTask(focal, BUDGET, '2024');
    await focal.getByText('20/12/2024').first().waitFor();
    await everyCountAgrees(focal);
  });

  it('18/11/2024: what was not handed in is late, the next year’s work is there once', async () => {
    await year.to('2024-11-18');
    await year.to('2024-11-18');
    await everyCountAgrees(focal);
    const keys = (await rowsOf(focal, `q=${encodeURIComponent(TRAINING)}`)).map((row) => row.period.key);
    expect(keys.toSorted()).toEqual(['2024', '2025']);
    expect(await rowsOf(focal, `q=${encodeURIComponent(BUDGET)}&state=overdue`)).toEqual([]);
    expect(await rowsOf(focal, 'state=overdue')).not.toEqual([]);
  });

  it('18/11/2024: a letter goes to those who owe, and each row says so', async () => {
    await open(focal, '/owes', year);
    await settled(focal);
    for (const box of await focal.getByRole('checkbox').all()) await box.check();
    await focal.getByRole('button', { name: /^Soạn công văn đôn đốc/ }).click();
    const dialog = focal.getByRole('dialog');
    await dialog.getByLabel('Họ tên người ký').fill('Vi Thị Mai Hiên');
    await dialog.getByRole('button', { name: 'Soạn công văn' }).click();
    await focal.waitForURL(/\/owes\/letters\//);
    await look(focal, 'the letter');
    await focal.getByRole('button', { name: 'Ghi số và ngày' }).click();
    await focal.getByRole('dialog').getByPlaceholder('912').fill('2214');
    await focal.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await focal.getByRole('dialog').waitFor({ state: 'detached' });
    await open(focal, '/owes', year);
    await settled(focal);
    const rows = focal.getByRole('table', { name: 'Cơ quan, địa phương còn nợ' }).getByRole('row');
    expect(await rows.filter({ hasText: '1 lần' }).count()).toBe((await rows.count()) - 1);
  });

  it('19/11/2024: somebody without an account answers by a personal link', async () => {
    await year.to('2024-11-19');
    await open(focal, '/owes', year);
    await settled(focal);
    const row = focal.getByRole('row').filter({ hasText: 'Ban Quản lý dự án đầu tư xây dựng tỉnh' });
    await row.getByRole('checkbox').check();
    await focal.getByRole('button', { name: 'Chép cho Zalo' }).click();
    const text = await focal.getByRole('dialog').locator('.owed-text').filter({ hasText: '/t/' }).first().innerText();
    const person = await openByCode(/http\S+\/t\/\w+/.exec(text)![0]);
    await person.getByLabel('Đã làm được gì').fill('Đã ban hành kế hoạch thực hiện của Ban, gửi kèm bản chụp.');
    await person.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await person.getByText('Đã nhận báo cáo').waitFor();
    await person.context().close();
    await everyCountAgrees(focal);
  });

  it('02/12/2024: an agency hands evidence in, the focal officer questions it, and it counts nowhere', async () => {
    await year.to('2024-12-02');
    const proven = async () =>
      (await rowsOf(focal, `q=${encodeURIComponent(SPREADING)}&dueTo=2024-12-31`))[0]!.proof.evidence;
    await openTask(farming, SPREADING, '2024');
    await farming.getByRole('button', { name: 'Thêm minh chứng' }).click();
    const dialog = farming.getByRole('dialog');
    await dialog.getByLabel('Đường dẫn').last().fill('https://bao.example/che-tra-son-ra-the-gioi');
    await dialog.getByRole('button', { name: 'Gửi minh chứng' }).click();
    await dialog.waitFor({ state: 'detached' });
    await quiet(year.house);
    await openTask(focal, SPREADING, '2024');
    const proof = focal.getByRole('region', { name: 'Minh chứng', exact: true });
    expect(await proven()).toBe(1);
    await proof
      .getByRole('button', { name: /Thao tác khác: / })
      .first()
      .click();
    await focal.getByRole('menuitem', { name: 'Đề nghị làm rõ' }).click();
    await focal.getByRole('dialog').getByLabel('Lý do').fill('Bài đăng năm trước.');
    await focal.getByRole('dialog').getByRole('button', { name: 'Đề nghị làm rõ' }).click();
    await proof.getByText('Đang làm rõ, chưa tính').first().waitFor();
    expect(await proven()).toBe(0);
    await everyCountAgrees(focal);
  });

  it('03/12/2024: the letter of an outside body is recorded as its evidence', async () => {
    await year.to('2024-12-03');
    await openTask(focal, GUIDANCE, '2024');
    await focal.getByRole('button', { name: 'Thêm minh chứng' }).click();
    const dialog = focal.getByRole('dialog');
    await dialog.getByText('Ghi văn bản của cơ quan', { exact: true }).click();
    await look(focal, 'an outside body’s letter');
    await dialog.getByLabel('Số, ký hiệu').fill('88-CV/BTGDV');
    await dialog.getByLabel('Ngày văn bản').fill('29/11/2024');
    await dialog.getByLabel('Trích yếu').fill('Kết quả chỉ đạo, định hướng tuyên truyền năm 2024');
    await dialog.getByRole('button', { name: 'Gửi minh chứng' }).click();
    await dialog.waitFor({ state: 'detached' });
    await focal.getByText('88-CV/BTGDV').first().waitFor();
    await everyCountAgrees(focal);
  });

  it('06/01/2025: the year is over; what was left undone is late, what was requested never is', async () => {
    await year.to('2025-01-06');
    await everyCountAgrees(focal);
    for (const row of await rowsOf(focal, 'mode=requested')) expect(row.state).not.toBe('overdue');
  });

  it('26/5/2025: a year after, every obligation has each of its periods once', async () => {
    await year.to('2025-05-26');
    await everyCountAgrees(focal);
    const { rows } = await year.house.database.pool.query(
      'select obligation_id, period_key from tasks.tasks group by 1, 2 having count(*) > 1',
    );
    expect(rows).toEqual([]);
  });

  it('no screen of it has a fault', () => {
    expect(faults).toEqual([]);
  });
});
