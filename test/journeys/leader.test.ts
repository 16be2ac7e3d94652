import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { faultsOf, open, openWindow, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';

let browser: Browser;
let leader: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  leader = await openWindow(browser);
  await signIn(leader, 'Lương Bảo Châu');
});
afterAll(() => browser.close());

it('a leader sees what waits for her and who is late by name; each figure opens its list; it prints on one A4', async () => {
  await open(leader, '/');
  await leader.getByRole('heading', { name: 'Cần đồng chí quyết (1)' }).waitFor();
  await leader.getByRole('button', { name: 'Đồng ý', exact: true }).waitFor();
  await leader.getByRole('heading', { name: /Đang chậm, mọi kế hoạch \(\d+ cơ quan/ }).waitFor();
  await settled(leader);
  const faults = await faultsOf(leader, 'wide');
  const sheet = await leader.pdf({ format: 'A4' });
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  const figure = leader
    .getByRole('link', { name: /nhiệm vụ quá hạn$/ })
    .filter({ hasText: /^\d+$/ })
    .first();
  const count = await figure.innerText();
  await figure.click();
  await leader
    .getByText(`${count}/${count}`)
    .or(leader.getByText(new RegExp(`${count} trong ${count}|${count} nhiệm vụ`)))
    .first()
    .waitFor();

  await open(leader, '/');
  await leader.getByRole('button', { name: /Xem số của sáng 05\/11\/2026/ }).click();
  await leader.getByText('Số liệu đã lưu sáng 05/11/2026.').waitFor();

  const small = await openWindow(browser, {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    locale: 'en-GB',
  });
  await signIn(small, 'Đoàn Quang Tuệ');
  await open(small, '/');
  await small.getByRole('heading', { name: 'Who carries what' }).waitFor();
  await settled(small);
  faults.push(...(await faultsOf(small, 'narrow, dark, English')));
  expect(faults).toEqual([]);
});
