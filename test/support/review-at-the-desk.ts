/** The review of a plan as an officer does it: the file is dropped, questions are answered, all is confirmed by the keyboard. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { open, type Place } from './at-the-desk.ts';

/** Drops a file on the import screen; resolves when the reading is over and the next step is on the screen. */
export async function bringIn(page: Page, file: string, at?: Pick<Place, 'address'>): Promise<void> {
  await open(page, '/documents/import', at);
  await page.locator('input[type=file]').setInputFiles(file);
}

const USUAL_ANSWERS = [
  /^Thay bằng (?!cơ quan khác)/,
  /^Bỏ khỏi nhiệm vụ$/,
  /^Làm khi có yêu cầu$/,
  /^Báo cáo cùng báo cáo năm$/,
];

/**
 * Answers every question that must be decided, as named; foreign agencies by our own of the same name, else left out.
 * @returns how many assignments were left aside since nobody here leads them.
 */
export async function decide(
  page: Page,
  answers: readonly RegExp[] = USUAL_ANSWERS,
): Promise<{ readonly leftAside: number }> {
  // The review stands on the screen; a bar at nothing has no width.
  await page.getByRole('progressbar', { name: /^Đã xác nhận/ }).waitFor({ state: 'attached' });
  const questions = page.getByRole('region', { name: /chỗ (cần anh\/chị quyết|nào phải quyết)/ });
  let leftAside = 0;
  for (;;) {
    const leaderless = questions.getByRole('group').filter({ hasText: 'Ai chủ trì' });
    const open = await firstVisible([
      ...answers.map((name) => questions.getByRole('button', { name, disabled: false }).first()),
      // What only bodies of the other province would lead is not given to anybody here.
      leaderless.getByRole('button', { name: 'Bỏ qua', exact: true, disabled: false }).first(),
    ]);
    if (!open) return { leftAside };
    if ((await open.innerText()) === 'Bỏ qua') leftAside += 1;
    const before = await questions.getByRole('button').count();
    await open.click();
    await until(async () => (await questions.getByRole('button').count()) !== before);
  }
}

async function firstVisible(candidates: readonly Locator[]): Promise<Locator | null> {
  for (const one of candidates) if (await one.isVisible()) return one;
  return null;
}

/** Waits for what no locator can say. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('nothing changed on the screen');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Goes from assignment to assignment by j and confirms by Enter what is not confirmed yet; the mouse is not touched.
 * @returns how many assignments are confirmed in the end.
 */
export async function confirmByKeyboard(page: Page): Promise<number> {
  const bar = page.getByRole('progressbar', { name: /^Đã xác nhận/ });
  const progress = async (): Promise<[number, number]> => {
    const [, done, all] = /(\d+)\/(\d+)/.exec((await bar.getAttribute('aria-label')) ?? '') ?? [];
    return [Number(done), Number(all)];
  };
  const current = page.locator('article[aria-current]');
  await page.keyboard.press('j');
  await current.waitFor();
  const [, all] = await progress();
  // A question may have left the mark in the middle of the list.
  for (let step = 0; step < 2 * all; step += 1) await page.keyboard.press('k');
  // Down once; what was left aside is a step too, and is not counted in `all`.
  for (let step = 0; step < 2 * all; step += 1) {
    const [confirmed] = await progress();
    if (await current.getByText('Chưa xác nhận', { exact: true }).isVisible()) {
      await page.keyboard.press('Enter'); // and on to the next one
      await until(async () => (await progress())[0] > confirmed);
    } else {
      await page.keyboard.press('j');
    }
  }
  const [confirmed] = await progress();
  expect(confirmed).toBe(all);
  return confirmed;
}

/** Gives the work out and returns the page that says so. */
export async function giveOut(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Giao \d+ việc$/ })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Giao \d+ việc$/ })
    .click();
  await page.waitForURL(/\/accepted$/);
  await page
    .getByText(/^Đã giao \d+ việc/)
    .first()
    .waitFor();
}
