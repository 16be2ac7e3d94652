/**
 * A year lived on a real plan, with the clock set by the test: the Đồng Nai plan of May 2024, given out to the agencies of our
 * province. At each stop every count that a screen says is held against the rows that it opens.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerByLink,
  askExtension,
  chaseByLetter,
  contestProof,
  expectNoPeriodTwice,
  leaderAgrees,
  liveYear,
  openTask,
  proveByAddress,
  recordOutsideLetter,
  setPublicAddress,
  TELEPHONE,
  type LivedYear,
} from '../support/acts-of-a-year.ts';
import { everyCountAgrees, rowsOf } from '../support/counts-of-a-year.ts';
import { bringIn, confirmByKeyboard, decide, giveOut } from '../support/review-at-the-desk.ts';
import { quiet } from '../support/year-house.ts';

const DONG_NAI = fileURLToPath(new URL('../../../shared/documents/003_9705b3797f2cbc4a.txt', import.meta.url));
const isShared = existsSync(DONG_NAI);

const BUDGET = 'Tham mưu trình UBND tỉnh bố trí dự toán kinh phí';
const TRAINING = 'Tổ chức tập huấn, bồi dưỡng về nghiệp vụ';
const SPREADING = 'Tuyên truyền về Đồng Nai trên báo chí Trung ương';
const GUIDANCE = 'Chỉ đạo, định hướng Ban Tuyên giáo';

let year: LivedYear;
let focal: Page;
let finance: Page;
let farming: Page;

beforeAll(async () => {
  if (!isShared) return;
  year = await liveYear('2024-05-27');
  focal = await year.windowOf('Vũ Hoài Thương');
  finance = await year.windowOf('Phùng Thục Đoan');
  farming = await year.windowOf('Bế Thị Bích Ngà', TELEPHONE);
});
afterAll(() => year?.stop());

const countsAgree = (): Promise<void> => everyCountAgrees(focal, year.house);
const titled = (title: string): string => `q=${encodeURIComponent(title)}`;

describe.skipIf(!isShared)('a year on the plan of Đồng Nai', () => {
  it('27/5/2024: the plan is given out, and all counts agree', async () => {
    await bringIn(focal, DONG_NAI, year.house);
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
    await quiet(year.house.house);
    await countsAgree();
    // Each year once, and the next one is not there yet.
    expect(await rowsOf(focal, titled(TRAINING))).toMatchObject([{ period: { key: '2024' } }]);
  });

  it('05/11/2024: an agency that will be late asks for another day', async () => {
    await year.house.to('2024-11-05');
    await openTask(year, finance, BUDGET, '2024');
    await askExtension(year, finance, '20/12/2024', 'Chờ Hội đồng nhân dân tỉnh quyết nghị dự toán năm 2025.');
    await countsAgree();
  });

  it('06/11/2024: a leader grants it from his link, and that task is no longer due on the old day', async () => {
    await year.house.to('2024-11-06');
    await setPublicAddress(year, focal);
    await openTask(year, focal, BUDGET, '2024');
    await leaderAgrees(year, focal, 'Vi Thị Mai Hiên', 'Cho Sở Tài chính lùi đến sau kỳ họp.');
    await openTask(year, focal, BUDGET, '2024');
    await focal.getByText('20/12/2024').first().waitFor();
    await countsAgree();
  });

  it('18/11/2024: what was not handed in is late, the next year’s work is there once', async () => {
    await year.house.to('2024-11-18');
    await year.house.to('2024-11-18');
    await countsAgree();
    const keys = (await rowsOf(focal, titled(TRAINING))).map((row) => row.period.key);
    expect(keys.toSorted()).toEqual(['2024', '2025']);
    expect(await rowsOf(focal, `${titled(BUDGET)}&state=overdue`)).toEqual([]);
    expect(await rowsOf(focal, 'state=overdue')).not.toEqual([]);
  });

  it('18/11/2024: a letter goes to those who owe, and each row says so', async () => {
    await chaseByLetter(year, focal, 'Vi Thị Mai Hiên', '2214');
  });

  it('19/11/2024: somebody without an account answers by a personal link', async () => {
    await year.house.to('2024-11-19');
    const words = 'Đã ban hành kế hoạch thực hiện của Ban, gửi kèm bản chụp.';
    await answerByLink(year, focal, 'Ban Quản lý dự án đầu tư xây dựng tỉnh', words);
    await countsAgree();
  });

  it('02/12/2024: an agency hands evidence in, the focal officer questions it, and it counts nowhere', async () => {
    await year.house.to('2024-12-02');
    const proven = async () => (await rowsOf(focal, `${titled(SPREADING)}&dueTo=2024-12-31`))[0]!.proof.evidence;
    await openTask(year, farming, SPREADING, '2024');
    await proveByAddress(year, farming, 'https://bao.example/che-tra-son-ra-the-gioi');
    await openTask(year, focal, SPREADING, '2024');
    expect(await proven()).toBe(1);
    await contestProof(focal, 'Bài đăng năm trước.');
    expect(await proven()).toBe(0);
    await countsAgree();
  });

  it('03/12/2024: the letter of an outside body is recorded as its evidence', async () => {
    await year.house.to('2024-12-03');
    await openTask(year, focal, GUIDANCE, '2024');
    const subject = 'Kết quả chỉ đạo, định hướng tuyên truyền năm 2024';
    await recordOutsideLetter(year, focal, { number: '88-CV/BTGDV', day: '29/11/2024', subject });
    await countsAgree();
  });

  it('06/01/2025: the year is over; what was left undone is late, what was requested never is', async () => {
    await year.house.to('2025-01-06');
    await countsAgree();
    for (const row of await rowsOf(focal, 'mode=requested')) expect(row.state).not.toBe('overdue');
  });

  it('26/5/2025: a year after, every obligation has each of its periods once', async () => {
    await year.house.to('2025-05-26');
    await countsAgree();
    await expectNoPeriodTwice(year);
  });

  it('no screen of it has a fault', () => {
    expect(year.faults).toEqual([]);
  });
});
