/**
 * A year lived on the plan of Thuận Giang, from its Word file of 05/3/2026 to the plan's end, with the clock set by the test. At each
 * stop every count that a screen says is held against the rows that it opens.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planFile } from '../../seeds/thuan-giang/index.ts';
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

const INVESTORS = 'Xuất bản ấn phẩm giới thiệu môi trường đầu tư';
const MEETINGS = 'Gặp gỡ, đối thoại với doanh nghiệp';
const TEA = 'Quảng bá chè Trà Sơn và sản phẩm OCOP';
const COLUMN = 'Thực hiện chuyên mục song ngữ Việt - Anh';
const REPORTS = 'Báo cáo kết quả thực hiện về Sở Văn hóa';

let year: LivedYear;
let focal: Page;
let zones: Page;
let farming: Page;

beforeAll(async () => {
  year = await liveYear('2026-03-05');
  focal = await year.windowOf('Vũ Hoài Thương');
  zones = await year.windowOf('Thân Trọng Nghĩa');
  farming = await year.windowOf('Bế Thị Bích Ngà', TELEPHONE);
});
afterAll(() => year?.stop());

const countsAgree = (): Promise<void> => everyCountAgrees(focal, year.house);
const titled = (title: string): string => `q=${encodeURIComponent(title)}`;

describe('a year on the plan of Thuận Giang', () => {
  it('05/3/2026: the plan is given out, and all counts agree', async () => {
    await bringIn(focal, planFile(), year.house);
    await focal.waitForURL(/\/review$/);
    await decide(focal, [/^Mỗi cơ quan phải làm \((?!0 )/, /^Làm khi có yêu cầu$/, /^Báo cáo cùng báo cáo năm$/]);
    await confirmByKeyboard(focal);
    await giveOut(focal);
    await quiet(year.house.house);
    await setPublicAddress(year, focal);
    await countsAgree();
  });

  it('05/5/2026: what returns each quarter and each week is there once a period, and not the whole year ahead', async () => {
    await year.house.to('2026-05-05');
    await year.house.to('2026-05-05');
    const quarters = (await rowsOf(focal, titled(MEETINGS))).map((row) => row.period.key);
    expect(quarters.toSorted()).toEqual(['2026-Q1', '2026-Q2']);
    const weeks = (await rowsOf(focal, titled(COLUMN))).map((row) => row.period.key);
    expect(new Set(weeks).size).toBe(weeks.length);
    expect(weeks.length).toBeGreaterThan(6);
    expect(weeks.length).toBeLessThan(20);
  });

  it('23/6/2026: an agency that will be late asks for another day, and a leader grants it from his link', async () => {
    await year.house.to('2026-06-23');
    await openTask(year, zones, INVESTORS, '29/6/2026');
    await askExtension(year, zones, '31/7/2026', 'Chờ số liệu của Thuế tỉnh sau khi sáp nhập khu công nghiệp.');
    await openTask(year, focal, INVESTORS, '29/6/2026');
    await leaderAgrees(year, focal, 'Vi Thị Mai Hiên', 'Cho Ban Quản lý lùi một tháng.');
    await openTask(year, focal, INVESTORS, '31/7/2026');
    await countsAgree();
  });

  it('10/8/2026: it is late all the same, and only that agency owes it', async () => {
    await year.house.to('2026-08-10');
    const late = await rowsOf(focal, `${titled(INVESTORS)}&state=overdue`);
    expect(late).toHaveLength(1);
    await countsAgree();
  });

  it('15/9/2026: an agency hands evidence in from its telephone, it is questioned, and it counts nowhere', async () => {
    await year.house.to('2026-09-15');
    const proven = async () => (await rowsOf(focal, titled(TEA)))[0]!.proof.evidence;
    await openTask(year, farming, TEA, '2026');
    await proveByAddress(year, farming, 'https://bao.example/tuan-hang-che-tra-son');
    await openTask(year, focal, TEA, '2026');
    expect(await proven()).toBe(1);
    await contestProof(focal, 'Bài viết về tuần hàng năm trước.');
    expect(await proven()).toBe(0);
    await countsAgree();
  });

  it('20/10/2026: the letter of the broadcaster, which has no account, is recorded as its evidence', async () => {
    await year.house.to('2026-10-20');
    await openTask(year, focal, COLUMN, '2026');
    const subject = 'Kết quả thực hiện chuyên mục song ngữ 9 tháng đầu năm 2026';
    await recordOutsideLetter(year, focal, { number: '112/BPTTH-CĐ', day: '16/10/2026', subject });
    await countsAgree();
  });

  it('05/11/2026: a hundred agencies owe their report; one letter goes to all, and each row says so', async () => {
    await year.house.to('2026-11-05');
    expect((await rowsOf(focal, `${titled(REPORTS)}&state=overdue`)).length).toBeGreaterThan(0);
    await chaseByLetter(year, focal, 'Vi Thị Mai Hiên', '2214');
    await countsAgree();
  });

  it('06/11/2026: a commune without an account answers by a personal link', async () => {
    await year.house.to('2026-11-06');
    const words = 'Đã báo cáo bằng văn bản số 87/UBND-VHXH ngày 05/11/2026.';
    await answerByLink(year, focal, 'Ban Quản lý dự án đầu tư xây dựng tỉnh', words);
    await countsAgree();
  });

  it('05/3/2027: a year after, every obligation has each of its periods once, and what was requested is never late', async () => {
    await year.house.to('2027-03-05');
    await countsAgree();
    await expectNoPeriodTwice(year);
    for (const row of await rowsOf(focal, 'mode=requested')) expect(row.state).not.toBe('overdue');
  });

  it('no screen of it has a fault', () => {
    expect(year.faults).toEqual([]);
  });
});
