import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf, choose, faultsOf, knock, open, openWindow, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';

const PASSWORD = 'mùa chè shan tuyết năm nay';
const faults: string[] = [];

let browser: Browser;
let administrator: Page;
/** Somebody whose account is made here. */
let newcomer: { readonly name: string; readonly email: string; password: string };

beforeAll(async () => {
  browser = await launchBrowser();
  administrator = await openWindow(browser);
  await signIn(administrator, 'Nông Minh Triết');
});
afterAll(() => browser.close());

const look = async (page: Page, name: string): Promise<void> => {
  await settled(page);
  faults.push(...(await faultsOf(page, name)));
};

/** What the telephone shows: the code of RFC 6238 for this secret, `ahead` steps of 30 seconds from now. */
const codeOf = (secret: string, ahead = 0): Promise<string> =>
  createOTP(base32.decode(secret)).hotp(Math.floor(Date.now() / 30_000) + ahead);

const personal = (page: Page) => page.getByRole('button', { name: /^Tài khoản của / });

async function signOut(page: Page): Promise<void> {
  await personal(page).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor();
}

/** Opens the page of a person from the list of people. */
async function openPerson(name: string): Promise<void> {
  await open(administrator, `/people?q=${encodeURIComponent(name)}`);
  await administrator.getByRole('link', { name }).first().click();
  await administrator.getByRole('heading', { level: 1, name }).waitFor();
}

describe('an administrator', () => {
  it('makes accounts from the register of focal persons and gets their one-time passwords once', async () => {
    await open(administrator, '/people/from-focal-persons');
    const list = administrator.getByRole('table', { name: 'Có thể tạo tài khoản' });
    await list.waitFor();
    await look(administrator, 'from the register');
    await list.getByRole('checkbox').nth(1).check();
    await administrator.getByRole('button', { name: 'Tạo 1 tài khoản' }).click();
    const made = administrator.getByRole('table', { name: 'Danh sách tài khoản vừa tạo' });
    await made.waitFor();
    await look(administrator, 'accounts made');
    const [, name = '', email = '', password = ''] = await made.getByRole('cell').allInnerTexts();
    newcomer = { name, email: email.replaceAll(/\s/g, ''), password };
    await open(administrator, `/people?q=${encodeURIComponent(newcomer.email)}`);
    await administrator.getByText('Chưa đăng nhập').first().waitFor();
    expect(await administrator.getByText(newcomer.password).count()).toBe(0);
  });

  it('gives a role that holds for one agency, and takes it back', async () => {
    await openPerson(newcomer.name);
    await look(administrator, 'person');
    await administrator.getByRole('button', { name: 'Giao vai trò' }).click();
    const dialog = administrator.getByRole('dialog');
    await choose(administrator, 'Vai trò', '', /Lãnh đạo cơ quan/);
    await look(administrator, 'giving a role');
    await choose(administrator, 'Phạm vi', 'Sở Ngoại vụ', /^Sở Ngoại vụ/);
    await dialog.getByRole('button', { name: 'Giao vai trò' }).click();
    const roles = administrator.getByRole('table', { name: 'Vai trò' });
    const given = roles.getByRole('row').filter({ hasText: 'Sở Ngoại vụ' });
    await given.waitFor();
    await given.getByRole('button', { name: 'Thu hồi vai trò' }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Thu hồi vai trò' }).click();
    await given.waitFor({ state: 'detached' });
    expect(await roles.getByRole('row').count()).toBe(2);
  });
});

describe('a newcomer', () => {
  it('must set a password of their own before anything else', async () => {
    const page = await openWindow(browser);
    await knock(page, newcomer);
    await page.getByRole('heading', { level: 1, name: 'Đặt mật khẩu mới' }).waitFor();
    await look(page, 'first password');
    await page.goto(page.url().replace(/\/desk.*/, '/desk/tasks'));
    await page.getByRole('heading', { level: 1, name: 'Đặt mật khẩu mới' }).waitFor();
    const fill = async (next: string, again: string) => {
      await page.getByLabel('Mật khẩu dùng một lần').fill(newcomer.password);
      await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
      await page.getByLabel('Nhập lại mật khẩu mới').fill(again);
      await page.getByRole('button', { name: 'Đặt mật khẩu mới' }).click();
    };
    await fill(PASSWORD, 'khác');
    await page.getByText('Hai lần nhập chưa giống nhau.').waitFor();
    await fill('ngắn', 'ngắn');
    await page.getByText('Mật khẩu cần ít nhất 10 ký tự.').waitFor();
    await fill(PASSWORD, PASSWORD);
    await page.getByRole('navigation').first().waitFor();
    newcomer.password = PASSWORD;
    await page.context().close();
  });

  it('sees what their agency has to do, and no administration', async () => {
    const page = await openWindow(browser);
    await knock(page, newcomer);
    await page.getByRole('navigation', { name: 'Trình đơn' }).getByRole('link', { name: 'Nhiệm vụ' }).waitFor();
    expect(await page.getByRole('link', { name: 'Người dùng' }).count()).toBe(0);
    await open(page, '/people');
    await page.getByText('Mục này cần được phân quyền').waitFor();
    await look(page, 'not permitted');
    await page.context().close();
  });

  it('sets up a second factor and signs in with it', async () => {
    const page = await openWindow(browser);
    await knock(page, newcomer);
    await page.getByRole('navigation').first().waitFor();
    await open(page, '/account');
    await look(page, 'account');
    const password = page.getByRole('region', { name: 'Xác thực hai bước' }).getByLabel('Mật khẩu hiện tại');
    await password.fill(newcomer.password);
    await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
    await page.getByRole('img', { name: 'Mã để quét bằng ứng dụng xác thực' }).waitFor();
    await look(page, 'second factor');
    const secret = (await page.locator('code.secret').innerText()).replaceAll(/\s/g, '');
    await page.getByLabel('Mã xác thực').fill('000000');
    await page.getByRole('button', { name: 'Xác nhận mã' }).click();
    await page.getByText(/Mã xác thực chưa đúng/).waitFor();
    const used = await codeOf(secret, -1);
    await page.getByLabel('Mã xác thực').fill(used);
    await page.getByRole('button', { name: 'Xác nhận mã' }).click();
    const codes = (await page.locator('.recovery-codes').innerText()).split('\n');
    expect(codes).toHaveLength(10);
    await look(page, 'recovery codes');
    await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click();
    await page.getByText('Đang bật').waitFor();
    await page.getByText('Còn 10 mã dự phòng chưa dùng.').waitFor();
    await signOut(page);
    await knock(page, newcomer);
    await page.getByLabel('Mã xác thực').fill(codes[0]!);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('navigation').first().waitFor();
    await signOut(page);
    await knock(page, newcomer);
    await page.getByLabel('Mã xác thực').waitFor();
    await look(page, 'asks for the code');
    await page.getByLabel('Mã xác thực').fill(used);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByText(/Mã xác thực chưa đúng hoặc đã dùng/).waitFor();
    await page.getByLabel('Mã xác thực').fill(await codeOf(secret));
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('navigation').first().waitFor();
    await page.context().close();
  });

  it('ends a session elsewhere, and that window is at the door at its next step', async () => {
    const here = await openWindow(browser);
    const elsewhere = await openWindow(browser);
    await signIn(here, 'Kiều Nhật Lam');
    await signIn(elsewhere, 'Kiều Nhật Lam');
    await open(here, '/account');
    const sessions = here.getByRole('table', { name: 'Các phiên đăng nhập' });
    await sessions.getByRole('row').filter({ hasText: 'Phiên này' }).waitFor();
    await sessions.getByRole('button', { name: 'Kết thúc phiên' }).first().click();
    await here.getByText('Đã kết thúc phiên.').waitFor();
    await elsewhere.getByRole('navigation').first().getByRole('link', { name: 'Văn bản' }).click();
    await elsewhere.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor({ timeout: 10_000 });
    await here.reload();
    await here.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' }).waitFor();
    await here.context().close();
    await elsewhere.context().close();
  });

  it('signs in again where a session ended in the middle of typing, and nothing typed is lost', async () => {
    const page = await openWindow(browser);
    await signIn(page, 'Vũ Hoài Thương');
    await open(page, '/tasks');
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await page.getByRole('menuitem', { name: 'Lưu bộ lọc này' }).click();
    const form = page.getByRole('dialog', { name: 'Lưu bộ lọc này' });
    await form.getByLabel('Tên bộ lọc').fill('Việc của mùa chè');
    await page.context().clearCookies();
    await form.getByRole('button', { name: 'Lưu' }).click();
    const again = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
    await again.waitFor();
    await look(page, 'a session that ended');
    await again.getByLabel('Mật khẩu', { exact: true }).fill(accountOf('Vũ Hoài Thương').password);
    await again.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await again.waitFor({ state: 'detached' });
    expect(await form.getByLabel('Tên bộ lọc').inputValue()).toBe('Việc của mùa chè');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await page.getByRole('menuitem', { name: 'Đổi tên bộ lọc “Việc của mùa chè”' }).click();
    const rename = page.getByRole('dialog', { name: 'Đổi tên bộ lọc “Việc của mùa chè”' });
    await rename.getByLabel('Tên bộ lọc').fill('Việc quảng bá chè');
    await rename.getByRole('button', { name: 'Lưu' }).click();
    await rename.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await page.getByRole('menuitem', { name: 'Việc quảng bá chè', exact: true }).waitFor();
    await page.context().close();
  });

  it('who lost the telephone gets in again after the administrator turned the second factor off', async () => {
    await openPerson(newcomer.name);
    await administrator.getByRole('button', { name: 'Tắt xác thực hai bước' }).click();
    await look(administrator, 'turning a second factor off');
    await administrator.getByRole('dialog').getByRole('button', { name: 'Tắt xác thực hai bước' }).click();
    await administrator.getByText('Đã tắt xác thực hai bước của người này.').waitFor();
    const page = await openWindow(browser);
    await knock(page, newcomer);
    await page.getByRole('navigation').first().waitFor();
    await page.context().close();
  });
});

describe('the door', () => {
  it('rests after five wrong passwords, says for how long, and does not open for the right one', async () => {
    const page = await openWindow(browser);
    const account = accountOf('Âu Thị Minh Khuê');
    for (let time = 0; time < 5; time += 1) {
      await knock(page, { email: account.email, password: `sai lần ${time}` });
      await page.getByText('Thư điện tử hoặc mật khẩu chưa đúng.').waitFor();
    }
    await knock(page, account);
    await page.getByText(/tài khoản tạm nghỉ. Xin thử lại sau \d+ phút/).waitFor();
    await look(page, 'locked out');
    await page.context().close();
  });

  it('stays shut for who was suspended, whose open window is shut too, and opens again', async () => {
    const page = await openWindow(browser);
    await knock(page, newcomer);
    await page.getByRole('navigation').first().waitFor();
    await openPerson(newcomer.name);
    await administrator.getByRole('button', { name: 'Tạm khóa tài khoản' }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Tạm khóa tài khoản' }).click();
    await administrator.getByText('Đã tạm khóa tài khoản.').waitFor();
    await page.getByRole('navigation').first().getByRole('link', { name: 'Danh bạ' }).click();
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).waitFor({ timeout: 10_000 });
    await knock(page, newcomer);
    await page.getByRole('alert').first().waitFor();
    await administrator.getByRole('button', { name: 'Mở lại tài khoản' }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Mở lại tài khoản' }).click();
    await administrator.getByText('Đã mở lại tài khoản.').waitFor();
    await knock(page, newcomer);
    await page.getByRole('navigation').first().waitFor();
    await page.context().close();
  });
});

it('no screen on the way had a fault', () => expect(faults).toEqual([]));
