import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

/** A browser window of its own, as one person has it: Vietnamese, a desktop screen, unless told otherwise. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

/** Signs a person of the demonstration in by the door, as they would. */
export async function signIn(page: Page, namePart: string): Promise<void> {
  const account = inject('accounts').find((one) => one.name.includes(namePart));
  if (!account) throw new Error(`no account of ${namePart}`);
  await page.goto(`${inject('address')}/desk/`);
  const door = page.getByRole('button', { name: /^(Đăng nhập|Sign in)$/ });
  const isEnglish = (await door.innerText()) === 'Sign in';
  const words = isEnglish ? ['E-mail', 'Password'] : ['Thư điện tử', 'Mật khẩu'];
  await page.getByLabel(words[0]!).fill(account.email);
  await page.getByLabel(words[1]!, { exact: true }).fill(account.password);
  await door.click();
  await page.getByRole('navigation').first().waitFor();
}

/** Opens a screen by its address below /desk. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${inject('address')}/desk${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}
