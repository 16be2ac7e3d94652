import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import { formOfFiles } from '../../../../test/support/form.ts';
import { systemActor, type Actor } from '../../../platform/context.ts';
import { sweepOrphans } from '../../documents/index.ts';
import type { EvidenceOfTask, ExchangedFiles, TaskDetail } from '../contract.ts';
import { listEvidenceFiles } from '../evidence/queries/evidence-files.ts';
import { tasksModule } from '../module.ts';
import { listExchangedFiles } from './queries/list-files.ts';

const TITLE = 'Tổ chức cuộc thi ảnh, video';
const ports = tasksPorts();
let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let foreign: Actor;
let stranger: Actor;
let task: TaskDetail;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(ports)]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  foreign = await house.worker('Phan Anh', 'so-ngoai-vu', 'agency-officer');
  stranger = await house.worker('Đinh Lan', 'so-xay-dung', 'agency-officer');
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('303/KH-UBND', [
    { title: TITLE, lead: 'Sở Tài chính', coordinating: 'Sở Ngoại vụ', time: 'Quý II/2026', product: '400 tác phẩm' },
  ]);
  task = await house.task(house.focal, TITLE);
});
afterAll(() => house.house.drop());

const pdf = (words: string) => Buffer.from(`%PDF-1.4\n${words}`);
async function send(actor: Actor, files: Record<string, Uint8Array>, about: object = {}) {
  const { body, contentType } = await formOfFiles(files, { about: JSON.stringify({ taskId: task.id, ...about }) });
  await server.get(actor, '/api/tasks');
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/tasks/send-files',
    payload: body,
    headers: { 'content-type': contentType },
    cookies: { 'test-actor': actor.personId! },
  });
  return { status: reply.statusCode, body: reply.json() };
}
const files = async (actor: Actor): Promise<ExchangedFiles> =>
  (await server.get(actor, `/api/tasks/${task.id}/exchanged-files`)).body;
const evidence = async (): Promise<EvidenceOfTask> =>
  (await server.get(house.focal, `/api/tasks/${task.id}/evidence`)).body;
const sweep = () =>
  house.as(systemActor, (ctx) => sweepOrphans(ctx, ports.files, [listEvidenceFiles, listExchangedFiles]));

describe('files that agencies exchange', () => {
  it('go to everybody who has a part, prove nothing, and are told in the story', async () => {
    const sent = await send(finance, { 'the-le-du-thao.pdf': pdf('Thể lệ dự thảo') }, { note: 'Xin góp ý trước 15/3' });
    expect(sent.status).toBe(200);
    expect((await files(foreign)).items).toMatchObject([
      {
        name: 'the-le-du-thao.pdf',
        note: 'Xin góp ý trước 15/3',
        organization: { vi: 'Sở Tài chính' },
        may: { remove: false },
      },
    ]);
    const got = await server.get(foreign, `/api/tasks/exchanged-files/${(await files(foreign)).items[0]!.id}`);
    expect(got.bytes.toString()).toContain('Thể lệ dự thảo');
    expect((await evidence()).items).toEqual([]);
    expect((await house.task(house.focal, TITLE)).proof).toMatchObject({ evidence: 0 });
    expect((await house.task(house.focal, TITLE)).history[0]).toMatchObject({
      act: 'files-sent',
      note: 'the-le-du-thao.pdf',
    });
  });

  it('are nobody else’s to see or to send', async () => {
    const { id } = (await files(finance)).items[0]!;
    expect((await server.get(stranger, `/api/tasks/exchanged-files/${id}`)).status).toBe(404);
    expect((await send(stranger, { 'a.pdf': pdf('a') })).status).toBe(404);
    expect((await server.post(foreign, '/api/tasks/remove-file', { id })).status).toBe(403);
  });

  it('are refused when they are secret or no file that the house takes, and leave nothing', async () => {
    const before = (await Array.fromAsync(ports.files.list())).length;
    expect((await send(finance, { 'mat.pdf': pdf('TUYỆT MẬT\nỦY BAN NHÂN DÂN') })).status).toBe(422);
    expect((await send(finance, { 'a.exe': Buffer.from('MZ\u0000\u0001') })).status).toBe(422);
    expect((await Array.fromAsync(ports.files.list())).length).toBe(before);
    expect((await files(finance)).items).toHaveLength(1);
  });

  it('become evidence where somebody says so, once, and stay among the files', async () => {
    const [file] = (await files(finance)).items;
    const use = () =>
      server.post(finance, '/api/tasks/use-as-evidence', { id: file!.id, partId: file!.may.useFor[0]!.partId });
    expect((await use()).status).toBe(200);
    expect((await use()).status).toBe(409);
    expect((await evidence()).items).toMatchObject([{ title: 'the-le-du-thao.pdf', state: 'standing' }]);
    expect((await files(finance)).items).toHaveLength(1);
  });

  it('outlive the sweep while they stand, and go with it once removed where nothing else names them', async () => {
    await send(foreign, { 'gop-y.pdf': pdf('Góp ý') });
    const [file, proof] = (await files(foreign)).items;
    house.house.at('2026-03-20T02:00:00Z');
    await sweep();
    expect((await server.get(foreign, `/api/tasks/exchanged-files/${file!.id}`)).status).toBe(200);
    expect((await server.post(foreign, '/api/tasks/remove-file', { id: file!.id })).status).toBe(200);
    await server.post(finance, '/api/tasks/remove-file', { id: proof!.id });
    const before = (await Array.fromAsync(ports.files.list())).length;
    await sweep();
    // What is evidence too stays.
    expect((await Array.fromAsync(ports.files.list())).length).toBe(before - 1);
    expect((await files(foreign)).items).toEqual([]);
  });
});
