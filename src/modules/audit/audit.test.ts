import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorWith, testHouse, type TestHouse } from '../../../test/support/house.ts';
import { auditModule } from './module.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.drop());

describe('the audit trail', () => {
  const officer = actorWith(['plans.accept']);
  const reader = actorWith(['audit.read'], null, 'Quản trị');

  it('keeps what a command did, and nothing of a command that failed', async () => {
    await house.as(officer, (ctx) =>
      ctx.record({ verb: 'plans.accept', subjectType: 'plan', subjectId: 'p1', details: { tasks: 16 } }),
    );
    const failed = house.as(officer, async (ctx) => {
      await ctx.record({ verb: 'plans.accept', subjectType: 'plan', subjectId: 'p2' });
      throw new Error('broken');
    });
    await expect(failed).rejects.toThrow('broken');
    const app = await house.server([auditModule()]);
    const { body } = await app.get(reader, '/api/audit/entries');
    expect(body.items.map((item: { subjectId: string }) => item.subjectId)).toEqual(['p1']);
    expect(body.items[0]).toMatchObject({ actorName: 'Vũ Hoài Thương', verb: 'plans.accept', details: { tasks: 16 } });
  });

  it('can be neither changed nor deleted', async () => {
    await expect(house.database.pool.query(`update audit.entries set verb = 'x'`)).rejects.toThrow('append-only');
    await expect(house.database.pool.query('delete from audit.entries')).rejects.toThrow('append-only');
    await expect(house.database.pool.query('truncate audit.entries')).rejects.toThrow('append-only');
    await expect(house.database.pool.query('truncate audit.entries cascade')).rejects.toThrow('append-only');
  });

  it('is filtered by verb and day, page by page', async () => {
    for (let index = 0; index < 60; index += 1) {
      await house.as(officer, (ctx) =>
        ctx.record({ verb: 'tasks.report', subjectType: 'task', subjectId: String(index) }),
      );
    }
    const app = await house.server([auditModule()]);
    const first = (await app.get(reader, '/api/audit/entries?verb=tasks.report')).body;
    expect(first.items).toHaveLength(50);
    const second = (await app.get(reader, `/api/audit/entries?verb=tasks.report&cursor=${first.nextCursor}`)).body;
    expect(second.items).toHaveLength(10);
    expect(second.nextCursor).toBeNull();
    expect((await app.get(reader, '/api/audit/entries?to=2026-11-05')).body.items).toEqual([]);
  });

  it('goes out as a workbook in the words of the screen, in the language of the person', async () => {
    await house.as(officer, (ctx) =>
      ctx.record({
        verb: 'access.grant-role',
        subjectType: 'person',
        subjectId: 'p9',
        details: { role: 'focal-officer', organizationId: 'so-y-te' },
      }),
    );
    const app = await house.server([auditModule(async () => new Map([['so-y-te', { vi: 'Sở Y tế' }]]))]);
    const reply = await app.get(reader, '/api/audit/entries.xlsx?verb=access.grant-role');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(reply.bytes as never);
    const sheet = book.worksheets[0]!;
    const values = (row: number) => (sheet.getRow(row).values as string[]).slice(1);
    expect(values(1)).toEqual([
      'Thời điểm',
      'Người thực hiện',
      'Việc',
      'Đối tượng',
      'Chi tiết',
      'Địa chỉ mạng',
      'Mã đối tượng',
    ]);
    expect(values(2).slice(0, 5)).toEqual([
      '09 giờ 00, 06/11/2026',
      'Vũ Hoài Thương',
      'Giao vai trò',
      'Người dùng',
      'vai trò: Chuyên viên đầu mối\ncơ quan: Sở Y tế',
    ]);
    expect(sheet.pageSetup.printTitlesRow).toBe('1:1');
  });

  it('is closed to those without the right', async () => {
    const app = await house.server([auditModule()]);
    expect((await app.get(officer, '/api/audit/entries')).status).toBe(403);
    expect((await app.get(null, '/api/audit/entries')).status).toBe(401);
  });
});
