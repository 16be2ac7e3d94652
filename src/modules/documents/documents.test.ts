import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readerWithoutThreads } from '../../adapters/documents/reader.ts';
import { fakeFileStore } from '../../adapters/files/fake.ts';
import { actorWith, testHouse, type TestHouse } from '../../../test/support/house.ts';
import type { Actor } from '../../platform/context.ts';
import { beginIntake } from './commands/begin-intake.ts';
import { decideDuplicate } from './commands/decide-duplicate.ts';
import { failIntake } from './commands/fail-intake.ts';
import { readIntake } from './commands/read-intake.ts';
import { sweepOrphans } from './commands/sweep-orphans.ts';
import { documentsModule } from './module.ts';
import type { DocumentsPorts } from './ports.ts';
import { getDocument, getIntake } from './queries.ts';
import { listDocuments } from './queries/list-documents.ts';

const officer: Actor = actorWith(['documents.read', 'documents.import']);
const letter = (number: string, day: string, subject: string, more = ''): string =>
  `ỦY BAN NHÂN DÂN\nTỈNH THUẬN GIANG\n\nSố: ${number}\n\nThuận Giang, ngày ${day.slice(8)} tháng ${Number(day.slice(5, 7))} năm ${day.slice(0, 4)}\n\nKẾ HOẠCH\n${subject}\n\nI. MỤC ĐÍCH\nQuảng bá hình ảnh tỉnh.\n${more}\n`;

let house: TestHouse;
const files = fakeFileStore();
const ports: DocumentsPorts = {
  files,
  intake: {
    open: async ({ files: sent }) => {
      const text = Buffer.from(sent[0]!.bytes).toString('utf8');
      if (!text) return { ok: false, problem: { code: 'empty-file', params: { name: sent[0]!.name } } };
      const blocks = text.split('\n').map((line) => ({ kind: 'paragraph' as const, text: line }));
      return { ok: true, format: 'text', blocks, pages: null, pageSources: [], signatures: [], notes: [] };
    },
    renderPage: async () => ({ ok: false, problem: { code: 'no-file', params: {} } }),
  },
  reader: readerWithoutThreads(),
  readVersion: async () => ({ planId: null }),
};
const send = (text: string, name = 'van-ban.txt') =>
  beginIntake({ open: (work) => house.as(officer, work) }, ports, [{ name, bytes: Buffer.from(text) }]);
const bringIn = async (text: string) => {
  const { intakeId } = await send(text);
  await readIntake({ open: (work) => house.as(officer, work) }, ports, intakeId);
  return house.as(officer, (ctx) => getIntake(ctx, intakeId));
};

beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.drop());

describe('bringing a document in', () => {
  it('keeps the original byte for byte and registers what its head says', async () => {
    const text = letter('46/KH-UBND', '2026-03-05', 'Thông tin đối ngoại năm 2026');
    const intake = await bringIn(text);
    expect(intake.state).toBe('read');
    const document = await house.as(officer, (ctx) => getDocument(ctx, intake.result!.documentId));
    expect(document).toMatchObject({ number: '46/KH-UBND', issuedOn: '2026-03-05' });
    expect(Buffer.from(await files.get(document.versions[0]!.files[0]!.sha256)).toString()).toBe(text);
  });

  it('reads once, however often the job runs', async () => {
    const { intakeId } = await send(letter('47/KH-UBND', '2026-03-06', 'Kế hoạch khác'));
    for (let run = 0; run < 3; run += 1) await readIntake({ open: (work) => house.as(officer, work) }, ports, intakeId);
    const { rows } = await house.database.pool.query(`select 1 from documents.versions where number = '47/KH-UBND'`);
    expect(rows).toHaveLength(1);
  });

  it('refuses a secret document before anything is stored, and records only the refusal', async () => {
    const before = await Array.fromAsync(files.list());
    const intakes = () => house.database.pool.query('select 1 from documents.intakes');
    const rows = (await intakes()).rows.length;
    await expect(send(`TỐI MẬT\n${letter('9/KH-UBND', '2026-01-02', 'x')}`, 'ten-mat.txt')).rejects.toMatchObject({
      issues: [{ code: 'documents.secret' }],
    });
    expect(await Array.fromAsync(files.list())).toEqual(before);
    expect((await intakes()).rows).toHaveLength(rows);
    const trail = await house.database.pool.query(`select * from audit.entries where verb = 'documents.refuse'`);
    expect(trail.rows).toHaveLength(1);
    expect(JSON.stringify(trail.rows)).not.toContain('ten-mat');
  });

  it('takes signs that no database can keep out of the text, also where they would hide a stamp', async () => {
    const text = letter('48/KH-UBND', '2026-03-08', 'Kế\u0000 hoạch \u0001khác');
    const intake = await house.as(officer, async (ctx) => {
      const { intakeId } = await send(text, `${'a'.repeat(199)}🙂.txt`);
      return getIntake(ctx, intakeId);
    });
    await readIntake({ open: (work) => house.as(officer, work) }, ports, intake.id);
    const { rows } = await house.database.pool.query(
      `select subject from documents.versions where number = '48/KH-UBND'`,
    );
    expect(rows).toEqual([{ subject: 'Kế hoạch khác' }]);
    await expect(send(`M\u0000ẬT\n${text}`)).rejects.toMatchObject({ issues: [{ code: 'documents.secret' }] });
  });

  it('takes a text of more different words than can be searched', async () => {
    const words = Array.from({ length: 70_000 }, (_, index) => `ắ${index}${'ộ'.repeat(40)}`).join(' ');
    expect((await bringIn(letter('52/KH-UBND', '2026-03-10', 'Rất nhiều từ', words))).state).toBe('read');
  }, 120_000);

  it('keeps no word of an intake that failed for a fault of ours', async () => {
    const { intakeId } = await send(letter('49/KH-UBND', '2026-03-09', 'Không đọc được'));
    await house.as(officer, (ctx) => failIntake(ctx, intakeId));
    const { rows } = await house.database.pool.query('select state, opened from documents.intakes where id = $1', [
      intakeId,
    ]);
    expect(rows).toEqual([{ state: 'failed', opened: null }]);
  });

  it('leaves nothing of a file that cannot be read', async () => {
    const before = await Array.fromAsync(files.list());
    await expect(send('')).rejects.toMatchObject({ issues: [{ code: 'documents.problem.empty-file' }] });
    expect(await Array.fromAsync(files.list())).toEqual(before);
  });
});

describe('a document that we hold', () => {
  it('is recognised by its bytes and asks; discarding leads to the held one', async () => {
    const text = letter('50/KH-UBND', '2026-04-01', 'Tuyên truyền biển đảo');
    const first = await bringIn(text);
    const again = await bringIn(text);
    expect(again).toMatchObject({ state: 'awaiting-decision', held: { how: 'same-file', number: '50/KH-UBND' } });
    await house.as(officer, (ctx) => decideDuplicate(ctx, { intakeId: again.id, as: 'discard' }));
    const decided = await house.as(officer, (ctx) => getIntake(ctx, again.id));
    expect(decided).toMatchObject({ state: 'discarded', result: { documentId: first.result!.documentId } });
  });

  it('is recognised by number, issuer and day; a new version keeps the old one', async () => {
    const first = await bringIn(letter('51/KH-UBND', '2026-04-02', 'Bản một'));
    const second = await bringIn(letter('51/KH-UBND', '2026-04-02', 'Bản hai', 'Thêm một đoạn.'));
    expect(second.held).toMatchObject({ how: 'same-number', documentId: first.result!.documentId });
    await house.as(officer, (ctx) => decideDuplicate(ctx, { intakeId: second.id, as: 'new-version' }));
    await readIntake({ open: (work) => house.as(officer, work) }, ports, second.id);
    const document = await house.as(officer, (ctx) => getDocument(ctx, first.result!.documentId));
    expect(document.versions.map((version) => version.ordinal)).toEqual([2, 1]);
    expect(document.subject).toContain('Bản hai');
  });
});

describe('the register', () => {
  it.each(['-100', '0.5', '1e9', 'Infinity', '9'.repeat(30), 'x'])(
    'refuses the place %s, which it never gave',
    async (cursor) => {
      const app = await house.server([documentsModule(ports)]);
      expect((await app.get(officer, `/api/documents?cursor=${cursor}`)).status).toBe(422);
    },
  );
});

describe('a document that changes one that we hold', () => {
  it('is offered as its new version', async () => {
    const first = await bringIn(letter('71/KH-UBND', '2026-03-07', 'Du lịch năm 2026'));
    const changed = await bringIn(
      letter(
        '72/KH-UBND',
        '2026-08-14',
        'Du lịch năm 2026 (điều chỉnh)',
        'UBND tỉnh ban hành lại toàn bộ kế hoạch (thay thế Kế hoạch số 71/KH-UBND ngày 07/3/2026).',
      ),
    );
    expect(changed.held).toMatchObject({ how: 'amends', documentId: first.result!.documentId });
  });
});

describe('the file store', () => {
  it('loses orphans and keeps what is named', async () => {
    const orphan = await files.put(Buffer.from('không ai nhắc đến'));
    const named = (await house.database.pool.query<{ sha256: string }>('select sha256 from documents.versions')).rows;
    await house.as(officer, (ctx) => sweepOrphans(ctx, files));
    expect(await files.has(orphan)).toBe(false);
    for (const { sha256 } of named) expect(await files.has(sha256)).toBe(true);
  });
});

describe('the register', () => {
  it('tells a document without number and subject by its first line', async () => {
    await bringIn('Ý kiến chỉ đạo (bút phê) trên Công văn số 12/STC\n\nGiao đ/c Thương tham mưu, xong trước 12/11.');
    const { items } = await house.as(officer, (ctx) => listDocuments(ctx, { q: 'tham mưu' }));
    expect(items[0]).toMatchObject({ number: null, opening: 'Ý kiến chỉ đạo (bút phê) trên Công văn số 12/STC' });
  });

  it('finds with and without diacritics, as written first', async () => {
    await bringIn(letter('60/KH-UBND', '2026-05-01', 'Phát triển đường bộ'));
    await bringIn(letter('61/KH-UBND', '2026-06-01', 'Phát triển nghề làm dưỡng đuông'));
    const search = async (q: string) =>
      (await house.as(officer, (ctx) => listDocuments(ctx, { q }))).items.map((item) => item.number);
    expect(await search('đường bộ')).toEqual(['60/KH-UBND']);
    expect(await search('duong bo')).toEqual(['60/KH-UBND']);
    expect((await search('61/kh'))[0]).toBe('61/KH-UBND');
    expect(await search('không có chữ này ở đâu')).toEqual([]);
  });

  it('answers on its routes to those with the right', async () => {
    const app = await house.server([documentsModule(ports)]);
    const list = await app.get(officer, '/api/documents?q=bien%20dao');
    expect(list.status).toBe(200);
    expect(list.body.items[0]).toMatchObject({ number: '50/KH-UBND' });
    const detail = await app.get(officer, `/api/documents/${list.body.items[0].id}`);
    const version = detail.body.currentVersionId;
    expect((await app.get(officer, `/api/documents/versions/${version}/text`)).body.text).toContain('biển đảo');
    expect((await app.get(officer, `/api/documents/versions/${version}/original`)).bytes.toString()).toContain('50/KH');
    expect((await app.get(actorWith([]), '/api/documents')).status).toBe(403);
    expect((await app.get(null, '/api/documents')).status).toBe(401);
  });
});
