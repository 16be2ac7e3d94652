/** What people do in the course of a year, at the desk and by personal links, whatever the plan. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { choose, faultsOf, open, openWindow, settled, signIn } from './at-the-desk.ts';
import { launchBrowser } from './chromium.ts';
import { codeSince, sentFiles } from './sent-messages.ts';
import { quiet, yearHouse, type YearHouse } from './year-house.ts';

export const TELEPHONE = { width: 390, height: 844 };

/** A year with its province, its browser and what was found wrong with screens on the way. */
export interface LivedYear {
  readonly house: YearHouse;
  readonly browser: Browser;
  readonly faults: string[];
  /** A window in which this person has signed in. */
  windowOf(name: string, viewport?: { width: number; height: number }): Promise<Page>;
  /** Notes what is wrong with the screen; a picture of it where `LANTOA_LOOK` names a folder. */
  look(page: Page, name: string): Promise<void>;
  stop(): Promise<void>;
}

/** @param day on which the year begins */
export async function liveYear(day: string): Promise<LivedYear> {
  const [browser, house] = await Promise.all([launchBrowser(), yearHouse(day)]);
  const faults: string[] = [];
  return {
    house,
    browser,
    faults,
    async windowOf(name, viewport = { width: 1440, height: 900 }) {
      const page = await openWindow(browser, { viewport });
      await signIn(page, name, house);
      return page;
    },
    async look(page, name) {
      await page.waitForLoadState('networkidle');
      const folder = process.env['LANTOA_LOOK'];
      if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
      faults.push(...(await faultsOf(page, name)));
    },
    async stop() {
      await browser.close();
      await house.stop();
    },
  };
}

/** Opens the task of this period from the list. `period`: words of its row, as `2026`. */
export async function openTask({ house }: LivedYear, page: Page, title: string, period: string): Promise<void> {
  await open(page, `/tasks?state=all&q=${encodeURIComponent(title)}`, house);
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
export async function setPublicAddress({ house }: LivedYear, page: Page): Promise<void> {
  const status = await page.evaluate(async (value) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ key: 'desk.public-address', value });
    return (await fetch('/api/settings/change-setting', { method: 'POST', headers, body })).status;
  }, house.address);
  expect(status).toBe(200);
}

/** A telephone on which a personal link was opened with the code that came to the registered address. */
async function openByCode({ browser, house }: LivedYear, link: string): Promise<Page> {
  const person = await openWindow(browser, { viewport: TELEPHONE });
  await person.goto(link);
  const before = await sentFiles(house.outbox);
  await person
    .getByRole('button', { name: /Gửi mã tới/ })
    .first()
    .click();
  await person.getByLabel('Mã 6 số').fill(await codeSince(before, house.outbox));
  await person.getByRole('button', { name: 'Mở', exact: true }).click();
  return person;
}

/** On the page of a task. `until`: `20/12/2026`. */
export async function askExtension(year: LivedYear, page: Page, until: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Thao tác khác' }).first().click();
  await page.getByRole('menuitem', { name: 'Xin gia hạn' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Xin gia hạn đến ngày').fill(until);
  await dialog.getByLabel('Lý do xin gia hạn').fill(reason);
  await year.look(page, 'asking for another day');
  await dialog.getByRole('button', { name: 'Xin gia hạn' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** On the page of a task for which another day was asked: the focal officer puts it before the leader, who agrees from his link. */
export async function leaderAgrees(year: LivedYear, page: Page, leaderName: string, why: string): Promise<void> {
  await page.getByRole('button', { name: 'Trình lãnh đạo' }).click();
  await choose(page, 'Lãnh đạo quyết định', '', new RegExp(leaderName));
  await page.getByRole('dialog').getByLabel('Xin ý kiến về việc gì').fill(why);
  await year.look(page, 'putting it before a leader');
  await page.getByRole('dialog').getByRole('button', { name: 'Trình lãnh đạo' }).click();
  await page.waitForURL(/\/decisions\//);
  await year.look(page, 'what lies before a leader');
  await page.getByRole('button', { name: 'Chép cho Zalo' }).click();
  const text = await page.getByRole('dialog').locator('.decision-text').innerText();
  const leader = await openByCode(year, /http\S+\/l\/\w+/.exec(text)![0]);
  await year.look(leader, 'the leader’s page');
  await leader.getByRole('button', { name: 'Đồng ý', exact: true }).click();
  await leader.getByText(new RegExp(`^Đã đồng ý: ${leaderName}`)).waitFor();
  await year.look(leader, 'the leader’s page, decided');
  await leader.context().close();
}

const OWING = { name: 'Cơ quan, địa phương còn nợ' };

/** One letter to all who owe; after its number was noted each row says so. */
export async function chaseByLetter(year: LivedYear, page: Page, signer: string, number: string): Promise<void> {
  await open(page, '/owes', year.house);
  await settled(page);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: /^Soạn công văn đôn đốc/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Họ tên người ký').fill(signer);
  await dialog.getByRole('button', { name: 'Soạn công văn' }).click();
  await page.waitForURL(/\/owes\/letters\//);
  await year.look(page, 'the letter');
  await page.getByRole('button', { name: 'Ghi số và ngày' }).click();
  await page.getByRole('dialog').getByPlaceholder('912').fill(number);
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await open(page, '/owes', year.house);
  await settled(page);
  const rows = page.getByRole('table', OWING).getByRole('row');
  expect(await rows.filter({ hasText: '1 lần' }).count()).toBe((await rows.count()) - 1);
}

/** The agency gets a personal link by Zalo and answers by it, without an account. */
export async function answerByLink(year: LivedYear, page: Page, agency: string, words: string): Promise<void> {
  await open(page, '/owes', year.house);
  await settled(page);
  await page.getByRole('row').filter({ hasText: agency }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Chép cho Zalo' }).click();
  const text = await page.getByRole('dialog').locator('.owed-text').filter({ hasText: '/t/' }).first().innerText();
  const person = await openByCode(year, /http\S+\/t\/\w+/.exec(text)![0]);
  await person.getByLabel('Đã làm được gì').fill(words);
  await person.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await person.getByText('Đã nhận báo cáo').waitFor();
  await person.context().close();
}

/** On the page of a task: an address as evidence of it. */
export async function proveByAddress({ house: { house } }: LivedYear, page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm minh chứng' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Đường dẫn').last().fill(address);
  await dialog.getByRole('button', { name: 'Gửi minh chứng' }).click();
  await dialog.waitFor({ state: 'detached' });
  await quiet(house);
}

/** On the page of a task: its first piece of evidence is questioned, and counts no more. */
export async function contestProof(page: Page, reason: string): Promise<void> {
  const proof = page.getByRole('region', { name: 'Minh chứng', exact: true });
  await proof
    .getByRole('button', { name: /Thao tác khác: / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Đề nghị làm rõ' }).click();
  await page.getByRole('dialog').getByLabel('Lý do').fill(reason);
  await page.getByRole('dialog').getByRole('button', { name: 'Đề nghị làm rõ' }).click();
  await proof.getByText('Đang làm rõ, chưa tính').first().waitFor();
}

/** On the page of a task of an outside body: its letter is recorded as what proves it. */
export async function recordOutsideLetter(
  year: LivedYear,
  page: Page,
  letter: { readonly number: string; readonly day: string; readonly subject: string },
): Promise<void> {
  await page.getByRole('button', { name: 'Thêm minh chứng' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ghi văn bản của cơ quan', { exact: true }).click();
  await year.look(page, 'an outside body’s letter');
  await dialog.getByLabel('Số, ký hiệu').fill(letter.number);
  await dialog.getByLabel('Ngày văn bản').fill(letter.day);
  await dialog.getByLabel('Trích yếu').fill(letter.subject);
  await dialog.getByRole('button', { name: 'Gửi minh chứng' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(letter.number).first().waitFor();
}

/** No obligation made the tasks of a period twice. */
export async function expectNoPeriodTwice({ house: { house } }: LivedYear): Promise<void> {
  const { rows } = await house.database.pool.query(
    'select obligation_id, period_key from tasks.tasks group by 1, 2 having count(*) > 1',
  );
  expect(rows).toEqual([]);
}
