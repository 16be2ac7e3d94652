import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { DemonstrationAccount } from './running-house.ts';

/** A browser window of its own, as one person has it: Vietnamese, a desktop screen, unless told otherwise. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

/** A running product: where it answers, and who may sign in. */
export interface Place {
  readonly address: string;
  readonly accounts: readonly DemonstrationAccount[];
}

/** The demonstration that all journeys share. */
const demonstration = (): Place => ({ address: inject('address'), accounts: inject('accounts') });

/** Signs a person of the demonstration in by the door, as they would. */
export async function signIn(page: Page, namePart: string, at: Place = demonstration()): Promise<void> {
  await knock(page, accountOf(namePart, at), at);
  await page.getByRole('navigation').first().waitFor();
}

/** The account of the demonstration whose person is named so. */
export function accountOf(namePart: string, at: Place = demonstration()) {
  const account = at.accounts.find((one) => one.name.includes(namePart));
  if (!account) throw new Error(`no account of ${namePart}`);
  return account;
}

/** Goes to the door, fills it in and presses; what comes then is for the caller to see. */
export async function knock(
  page: Page,
  account: { readonly email: string; readonly password: string },
  at: Pick<Place, 'address'> = demonstration(),
): Promise<void> {
  await page.goto(`${at.address}/desk/`);
  const door = page.getByRole('button', { name: /^(Đăng nhập|Sign in)$/ });
  const isEnglish = (await door.innerText()) === 'Sign in';
  const words = isEnglish ? ['E-mail', 'Password'] : ['Thư điện tử', 'Mật khẩu'];
  await page.getByLabel(words[0]!).fill(account.email);
  await page.getByLabel(words[1]!, { exact: true }).fill(account.password);
  await door.click();
}

/** Where links in texts lead; the machine's own name would not be put into one by itself. @param officer may edit settings */
export async function setPublicAddress(officer: Page, value: string): Promise<void> {
  const status = await officer.evaluate(async (address) => {
    const body = JSON.stringify({ key: 'desk.public-address', value: address });
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/settings/change-setting', { method: 'POST', headers, body })).status;
  }, value);
  if (status !== 200) throw new Error(`change-setting: ${status}`);
}

/** Opens a screen by its address below /desk. */
export async function open(page: Page, path: string, at: Pick<Place, 'address'> = demonstration()): Promise<void> {
  await page.goto(`${at.address}/desk${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Chooses in a list that is searched by typing: an agency, a person. */
export async function choose(page: Page, label: string, typed: string, option: string | RegExp): Promise<void> {
  const box = page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first();
  await box.click();
  if (typed) await box.fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

/** Nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page
    .getByText(/^(Đang tải|Loading)$/)
    .first()
    .waitFor({ state: 'detached', timeout: 20_000 });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, and whether the page is wider than its window; each as a line that begins with `name`. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  await stillness(page);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const result = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
    );
  });
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
  return [...violations, ...(isWide ? ['wider than its window'] : [])].map((fault) => `${name}: ${fault}`);
}

/** What opens has opened: a menu half faded in has no contrast that a person would ever read it with. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    // A transition begins in the frames after its element came.
    for (let frames = 0; frames < 3; frames += 1) await frame();
    const moving = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map((one) => one.finished));
  });
}
