import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocumentIntake } from '../../../adapters/documents/intake.ts';
import { actorWith, type TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import type { Actor } from '../../../platform/context.ts';
import { newId } from '../../../platform/values/id.ts';
import { read } from '../../../vanban/index.ts';
import type { LetterView, OwesList } from '../contract.ts';
import { completePart } from '../index.ts';
import { tasksModule } from '../module.ts';

let house: TasksHouse;
let server: TestServer;
let chaser: Actor;
let finance: Actor;
let planId: string;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(tasksPorts())]);
  chaser = { ...actorWith(['tasks.chase'], null, 'Vũ Hoài Thương') };
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  await house.house.database.pool.query(
    `insert into organizations.focal_persons (id, organization_id, name, telephone, email) values ($1, $2, 'Phạm Minh Đăng', '0912345678', 'dang@example.org')`,
    [newId(), await house.bodyId('so-khoa-hoc-va-cong-nghe')],
  );
  house.house.at('2026-03-10T02:00:00Z');
  planId = (
    await house.accepted('304/KH-UBND', [
      { title: 'Xây dựng bộ từ khóa truyền thông', lead: 'Sở Tài chính', time: 'Trước ngày 30/9/2026' },
      { title: 'Làm clip quảng bá', lead: 'Sở Khoa học và Công nghệ', time: 'Trước ngày 31/10/2026' },
      { title: 'Dịch cẩm nang du lịch', lead: 'Sở Khoa học và Công nghệ', time: 'Trước ngày 15/10/2026' },
      { title: 'Tổng kết năm', lead: 'Sở Ngoại vụ', time: 'Trước ngày 15/12/2026' },
    ])
  ).planId;
});
afterAll(() => house.house.drop());

const owes = async (query = ''): Promise<OwesList> => (await server.get(chaser, `/api/tasks/owes${query}`)).body;
const names = (list: OwesList): string[] => list.items.map((one) => one.organization.name.vi);
async function draft(organizationIds: string[]): Promise<LetterView> {
  const { choices } = (await server.get(chaser, '/api/tasks/letter-defaults')).body;
  const { status, body } = await server.post(chaser, '/api/tasks/draft-letter', { planId, organizationIds, choices });
  expect(status).toBe(200);
  return body;
}

describe('who still owes what', () => {
  it('names agencies with what each owes, the longest first, out of all that had anything due', async () => {
    house.house.at('2026-11-06T02:00:00Z');
    const list = await owes(`?planId=${planId}`);
    expect(names(list)).toEqual(['Sở Tài chính', 'Sở Khoa học và Công nghệ']);
    expect(list).toMatchObject({ agencies: 2, ofAgencies: 2, until: '2026-11-06' });
    expect(list.items[1]).toMatchObject({
      count: 2,
      person: { name: 'Phạm Minh Đăng', telephone: '0912345678' },
      letters: 0,
      earliestDue: '2026-10-14',
    });
    expect(list.items[1]!.items.map((one) => one.title)).toEqual(['Dịch cẩm nang du lịch', 'Làm clip quảng bá']);
  });

  it('looks back to what was due by another day, and leaves out what is done', async () => {
    expect(names(await owes(`?planId=${planId}&until=2026-10-01`))).toEqual(['Sở Tài chính']);
    const [part] = (await house.task(finance, 'Xây dựng bộ từ khóa')).parts;
    await house.as(finance, (ctx) => completePart(ctx, { partId: part!.id, version: part!.version, figures: [] }));
    expect(names(await owes(`?planId=${planId}`))).toEqual(['Sở Khoa học và Công nghệ']);
    expect((await owes(`?planId=${planId}`)).ofAgencies).toBe(2);
  });

  it('gives a text for Zalo with a personal link for each thing, and the row says when it was opened', async () => {
    const [agency] = (await owes(`?planId=${planId}`)).items;
    const copy = async () =>
      (
        await server.post(chaser, '/api/tasks/copy-owed-for-zalo', {
          planId,
          organizationIds: [agency!.organization.id],
          at: 'https://lantoa.thuangiang.example',
        })
      ).body.items[0].text as string;
    const text = await copy();
    expect(text).toContain('kính gửi anh/chị đầu mối Sở Khoa học và Công nghệ: còn 02 nội dung chưa có báo cáo.');
    expect(text).toMatch(
      /1\. Dịch cẩm nang du lịch \(hạn 14\/10\/2026\): https:\/\/lantoa\.thuangiang\.example\/t\/[0-9A-Z]{12}\n/,
    );
    expect(await copy()).toBe(text);
    await house.house.database.pool.query(`update links.links set last_seen_at = '2026-11-06T01:12:00Z'`);
    expect((await owes(`?planId=${planId}`)).items[0]!.seenAt).toBe('2026-11-06T01:12:00.000Z');
  });
});

describe('a letter that chases', () => {
  it('is laid out with its list, waits for its number, and then every row says how often it was chased', async () => {
    const [agency] = (await owes(`?planId=${planId}`)).items;
    const first = await draft([agency!.organization.id]);
    expect(first).toMatchObject({ state: 'drafted', round: 1, number: null });
    expect(first.html).toContain('Dịch cẩm nang du lịch');
    expect((await owes(`?planId=${planId}`)).items[0]!.letters).toBe(0);
    const issued = await server.post(chaser, '/api/tasks/issue-letter', {
      id: first.id,
      version: first.version,
      number: '912',
      issuedOn: '2026-11-05',
    });
    expect(issued.body).toMatchObject({ state: 'issued', number: '912/SVHTTDL', issuedOn: '2026-11-05' });
    expect((await owes(`?planId=${planId}`)).items[0]).toMatchObject({ letters: 1, lastLetterOn: '2026-11-05' });
    const second = await draft([agency!.organization.id]);
    expect(second.subject).toContain('(lần 2)');
    const again = await server.post(chaser, '/api/tasks/issue-letter', {
      id: first.id,
      version: issued.body.version,
      number: '913',
      issuedOn: '2026-11-05',
    });
    expect(again.status).toBe(409);
  });

  it('is a .docx that our own reader finds everything in', async () => {
    const [agency] = (await owes(`?planId=${planId}`)).items;
    const { id } = await draft([agency!.organization.id]);
    const { bytes } = await server.get(chaser, `/api/tasks/letters/${id}/letter.docx`);
    expect(strFromU8(unzipSync(bytes)['word/document.xml']!)).toContain('DANH SÁCH CƠ QUAN');
    const opened = await openDocumentIntake().open({ files: [{ name: 'cong-van.docx', bytes }] });
    if (!opened.ok) throw new Error(opened.problem.code);
    const { header, recipients, references } = read(opened.blocks);
    expect(header.subject?.value).toContain('đôn đốc báo cáo kết quả thực hiện nhiệm vụ theo Kế hoạch số 304/KH-UBND');
    expect(recipients.filter((one) => one.role === 'addressee').map((one) => one.text)).toEqual([
      'Sở Khoa học và Công nghệ',
    ]);
    expect(references.map((one) => one.number)).toContain('304/KH-UBND');
  });

  it.each([
    [{ number: '912/KH-UBND', issuedOn: '2026-11-05' }, 'tasks.number-not-read'],
    [{ number: 'chờ số', issuedOn: '2026-11-05' }, 'tasks.number-not-read'],
    [{ number: '914', issuedOn: '2026-11-07' }, 'tasks.issued-in-future'],
  ])('refuses %o', async (given, code) => {
    const [agency] = (await owes(`?planId=${planId}`)).items;
    const { id, version } = await draft([agency!.organization.id]);
    const { status, body } = await server.post(chaser, '/api/tasks/issue-letter', { id, version, ...given });
    expect(status).toBe(422);
    expect(body.issues[0].code).toBe(code);
  });

  it('does not chase who owes nothing any more, and counts no draft that was dropped', async () => {
    const done = await house.bodyId('so-tai-chinh');
    const { choices } = (await server.get(chaser, '/api/tasks/letter-defaults')).body;
    const { body } = await server.post(chaser, '/api/tasks/draft-letter', { planId, organizationIds: [done], choices });
    expect(body.issues[0].code).toBe('tasks.nothing-owed');
    const [agency] = (await owes(`?planId=${planId}`)).items;
    const { id, version } = await draft([agency!.organization.id]);
    await server.post(chaser, '/api/tasks/drop-letter', { id, version });
    expect((await owes(`?planId=${planId}`)).items[0]!.letters).toBe(1);
  });

  it('of many drafts at once each is whole', async () => {
    const [agency] = (await owes(`?planId=${planId}`)).items;
    const drafts = await Promise.all(Array.from({ length: 10 }, () => draft([agency!.organization.id])));
    expect(new Set(drafts.map((one) => one.id)).size).toBe(10);
    expect(drafts.every((one) => one.agencies.length === 1)).toBe(true);
  });
});
