import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { draftPlanFile } from '../../seeds/thuan-giang/index.ts';
import { openDocumentIntake } from '../../src/adapters/documents/intake.ts';
import { faultsOf, open, openWindow, setPublicAddress, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';
import { codeSince, sentFiles } from '../support/sent-messages.ts';

const TELEPHONE = { width: 390, height: 844 };
const DRAFT = 'Dự thảo Kế hoạch Thông tin đối ngoại tỉnh Thuận Giang năm 2027';
const FINANCE = 'Sở Tài chính';
const BORDER = 'Ủy ban nhân dân xã Trà Khê';
const POLICE = 'Công an tỉnh';
const SILENT = 'Ủy ban nhân dân phường Trường An';
const faults: string[] = [];
let browser: Browser;
let officer: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  officer = await openWindow(browser);
  await signIn(officer, 'Vũ Hoài Thương');
  await setPublicAddress(officer, inject('address'));
});
afterAll(async () => {
  await setPublicAddress(officer, '');
  await browser.close();
});

async function look(page: Page, name: string): Promise<void> {
  faults.push(...(await faultsOf(page, name)));
}

async function openRound(): Promise<void> {
  await open(officer, '/consultations');
  await officer.getByRole('link', { name: 'Gửi dự thảo lấy ý kiến' }).click();
  await settled(officer);
  await officer.getByLabel('Tên dự thảo').fill(DRAFT);
  await officer.locator('input[type=file]').setInputFiles(draftPlanFile());
  await officer.getByText(basename(draftPlanFile())).waitFor();
  await officer.getByLabel('Số, ký hiệu').fill('871/SVHTTDL-TTĐN');
  await officer.getByLabel('Ngày văn bản').fill('6/11/2026');
  const agencies = officer.getByRole('combobox', { name: 'Thêm từng cơ quan' });
  for (const agency of [FINANCE, BORDER, POLICE, SILENT]) {
    await agencies.fill(agency);
    await officer.getByRole('option', { name: agency, exact: true }).click();
  }
  await officer.keyboard.press('Escape');
  await officer.getByText('Sẽ lấy ý kiến 4 cơ quan').waitFor();
  await officer.getByLabel('Hết ngày').fill('16/11/2026');
  await look(officer, 'a new round');
  await officer.getByText(basename(draftPlanFile())).waitFor();
  await officer.getByRole('button', { name: 'Gửi lấy ý kiến' }).click();
  await officer.getByRole('heading', { level: 1, name: DRAFT }).waitFor();
}

/** At the desk, on a telephone: two comments, one of them on a section of the draft. */
async function replyAtTheDesk(): Promise<void> {
  const finance = await openWindow(browser, { viewport: TELEPHONE, colorScheme: 'dark' });
  await signIn(finance, 'Phùng Thục Đoan');
  await open(finance, '/');
  await finance.getByRole('link', { name: DRAFT }).click();
  await finance.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await finance.getByText('Chưa ghi ý kiến nào').first().waitFor();
  await look(finance, 'a refused reply');
  const first = finance.getByRole('group', { name: 'Ý kiến 1' });
  await first.getByLabel('Phần, mục').fill('Mục IV. KINH PHÍ');
  await first.getByLabel('Nội dung góp ý').fill('Đề nghị làm rõ nguồn kinh phí của nhiệm vụ 5.');
  await finance.getByRole('button', { name: 'Thêm ý kiến' }).click();
  await finance
    .getByRole('group', { name: 'Ý kiến 2' })
    .getByLabel('Nội dung góp ý')
    .fill('Rà soát thể thức, kỹ thuật trình bày.');
  await finance.getByLabel('Số, ký hiệu').fill('3012/STC-HCSN');
  await finance.getByLabel('Ngày văn bản').fill('6/11/2026');
  await finance.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await finance.getByText('Đã gửi ý kiến góp ý.').first().waitFor();
  await finance.getByRole('button', { name: 'Sửa ý kiến' }).waitFor();
  await look(finance, 'an own reply');
  await finance.context().close();
}

/** The commune agrees by its link, a code, without scripts. */
async function replyByLink(): Promise<void> {
  await officer.getByRole('button', { name: 'Chép cho Zalo' }).click();
  const line = officer.getByRole('dialog').locator('li').filter({ hasText: BORDER });
  // While the dialog comes in, what is not to be seen yet has no text.
  await line.waitFor();
  const text = await line.innerText();
  await officer.keyboard.press('Escape');
  const link = /http\S+(\/y\/\w+)/.exec(text);
  expect(link, text).not.toBeNull();
  const person = await openWindow(browser, { viewport: TELEPHONE, javaScriptEnabled: false });
  await person.goto(inject('address') + link![1]!);
  const before = await sentFiles();
  await person
    .getByRole('button', { name: /Gửi mã tới/ })
    .first()
    .click();
  await person.getByLabel('Mã 6 số').fill(await codeSince(before));
  await person.getByRole('button', { name: 'Mở', exact: true }).click();
  await person.getByRole('heading', { level: 1, name: DRAFT }).waitFor();
  expect(await person.getByText(FINANCE, { exact: true }).count()).toBe(0);
  await person.getByLabel('Nhất trí, không có ý kiến').check();
  await person.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await person.getByText('Đã nhận ý kiến góp ý').waitFor();
  await person.context().close();
}

/** The letter of the police came on paper: the officer records it with its scan. */
async function recordPaper(): Promise<void> {
  await officer.getByRole('button', { name: `Ghi ý kiến thay: ${POLICE}` }).click();
  const dialog = officer.getByRole('dialog');
  await dialog.getByLabel('Nội dung góp ý').fill('Đề nghị bổ sung yêu cầu bảo đảm an ninh mạng.');
  await dialog.getByLabel('Số, ký hiệu').fill('1402/CAT-ANCTNB');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'cv-1402.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\nquét') });
  await dialog.getByText('cv-1402.pdf').waitFor();
  await look(officer, 'a reply on paper');
  await dialog.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** By the keyboard alone: j to the first comment, a number, the words, Ctrl+Enter, which leads to the next. */
async function handle(): Promise<void> {
  await officer.getByText('chưa xử lý').first().waitFor();
  await officer.locator('body').click({ position: { x: 5, y: 5 } });
  await officer.keyboard.press('j');
  for (const [key, words] of [
    ['3', 'Nhiệm vụ 5 sử dụng ngân sách tỉnh, đã nêu tại Phụ lục.'],
    ['1', 'Đã rà soát toàn văn.'],
    ['2', 'Đã bổ sung tại khoản 2 mục I.'],
  ] as const) {
    await officer.keyboard.press(key);
    await officer.locator('.round-comment textarea').waitFor();
    await officer.keyboard.insertText(words);
    await officer.keyboard.press('Control+Enter');
    await officer.getByText(words).waitFor();
    await officer.locator('.round-comment textarea').waitFor({ state: 'detached' });
  }
  await officer.getByText('3 ý kiến góp ý · 0 chưa xử lý').waitFor();
}

it('a draft goes to four: one replies at the desk, one by link, one on paper, one not; the table says what the rows say', async () => {
  await openRound();
  await officer.getByText('0/4 cơ quan đã có ý kiến').waitFor();
  await replyAtTheDesk();
  await replyByLink();
  await open(officer, officer.url().split('/desk')[1]!);
  await recordPaper();
  await officer.getByRole('button', { name: 'Nhắc lại (1)' }).click();
  await officer.getByText('đã nhắc 1 lần').waitFor();
  await handle();
  await settled(officer);
  await look(officer, 'the round by agency');
  await officer.getByText('Theo phần, mục').click();
  await officer.getByRole('heading', { name: 'Mục IV. KINH PHÍ' }).waitFor();
  await look(officer, 'the round by section');

  const download = officer.waitForEvent('download');
  await officer.getByRole('link', { name: 'Bảng tiếp thu, giải trình .docx' }).click();
  const bytes = new Uint8Array(await readFile(await (await download).path()));
  const opened = await openDocumentIntake().open({ files: [{ name: 'bang.docx', bytes }] });
  if (!opened.ok) throw new Error(opened.problem.code);
  const table = opened.blocks.find((block) => block.kind === 'table')!;
  expect(table.rows.slice(1).map((row) => row.map((cell) => cell.text))).toEqual([
    [
      '1',
      `${POLICE}\n(Công văn số 1402/CAT-ANCTNB)`,
      'Đề nghị bổ sung yêu cầu bảo đảm an ninh mạng.',
      'Giải trình.\nNhiệm vụ 5 sử dụng ngân sách tỉnh, đã nêu tại Phụ lục.',
    ],
    [
      '2',
      `${FINANCE}\n(Công văn số 3012/STC-HCSN, ngày 06/11/2026)`,
      'Mục IV. KINH PHÍ:\nĐề nghị làm rõ nguồn kinh phí của nhiệm vụ 5.',
      'Tiếp thu.\nĐã rà soát toàn văn.',
    ],
    ['Rà soát thể thức, kỹ thuật trình bày.', 'Tiếp thu một phần.\nĐã bổ sung tại khoản 2 mục I.'],
    ['3', BORDER, 'Nhất trí với dự thảo, không có ý kiến khác.', ''],
  ]);
  const words = opened.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
  expect(words).toContain('có 03/04 cơ quan, địa phương có ý kiến trả lời: 01 cơ quan nhất trí');
  expect(words).toContain(`chưa có ý kiến trả lời (01): ${SILENT}.`);
  expect(faults).toEqual([]);
});

it('a round that is closed takes no reply; its plan is named, and the plan’s page leads to the table', async () => {
  await officer.getByRole('button', { name: 'Thao tác', exact: true }).click();
  await officer.getByRole('menuitem', { name: 'Đóng đợt lấy ý kiến' }).click();
  await officer.getByRole('dialog').getByText('Còn 1 cơ quan chưa có ý kiến').waitFor();
  await officer.getByRole('dialog').getByRole('button', { name: 'Đóng đợt lấy ý kiến' }).click();
  await officer.getByText('đã đóng đợt lấy ý kiến này').waitFor();
  await open(officer, '/consultations?tab=done');
  await officer.getByRole('link', { name: /^Dự thảo Kế hoạch .* năm 2026$/ }).click();
  await officer.getByText('6/8 cơ quan đã có ý kiến').waitFor();
  await officer.getByRole('link', { name: /46\/KH-UBND/ }).click();
  await officer.getByRole('heading', { name: 'Đã lấy ý kiến dự thảo' }).waitFor();
  await officer.getByRole('link', { name: 'Bảng tiếp thu, giải trình .docx' }).waitFor();
  await settled(officer);
  expect(await faultsOf(officer, 'the plan with its round')).toEqual([]);
});
