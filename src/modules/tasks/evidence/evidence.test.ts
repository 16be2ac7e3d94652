import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../../test/support/tasks-ports.ts';
import type { Actor } from '../../../platform/context.ts';
import type { CouldServe, EvidenceOfTask, TaskDetail } from '../contract.ts';
import { tasksModule } from '../module.ts';
import { attachEvidence, attachEvidenceBatch } from './commands/attach-evidence.ts';
import { withdrawEvidenceOf } from './commands/withdraw-evidence.ts';
import { shareOf } from './expected-result.ts';

const PAGE = 'https://bao.thuangiang.example/tin-1';
const ports = tasksPorts({
  [PAGE]: { title: 'Chè Trà Sơn sang Viêng Chăn', paragraphs: ['Sáng 22/6, tuần hàng mở cửa.'] },
});
let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let science: Actor;
let place = 0;
const titleOf = (at: number) => `Xây dựng bộ từ khóa truyền thông lần ${100 + at}`;
const TASKS = 24;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([tasksModule(ports)]);
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  science = await house.worker('Phan Anh', 'so-khoa-hoc-va-cong-nghe', 'agency-officer');
  house.house.at('2026-03-10T02:00:00Z');
  await house.accepted('302/KH-UBND', [
    ...Array.from({ length: TASKS }, (_, index) => ({
      title: titleOf(index + 1),
      lead: 'Sở Tài chính',
      coordinating: 'Sở Khoa học và Công nghệ',
      time: 'Quý II/2026',
      product: '40 từ khóa',
    })),
    { title: 'Duy trì chuyên mục song ngữ', lead: 'Sở Tài chính', time: 'Hằng tuần', product: '48 số' },
    { title: 'Tham mưu sửa đổi quy chế', lead: 'Sở Tài chính', time: 'Quý II/2026' },
    { title: 'Hợp tác với báo chí', lead: 'Sở Tài chính', time: 'Quý II/2026', product: '12 phóng sự, 60 tin, bài' },
  ]);
});
afterAll(() => house.house.drop());
// Each test has a task of its own.
beforeEach(() => {
  house.house.at('2026-04-10T02:00:00Z');
  place += 1;
});

const task = (title = titleOf(place), actor: Actor = house.focal): Promise<TaskDetail> => house.task(actor, title);
const partOf = (one: TaskDetail, name = 'Sở Tài chính') => one.parts.find((p) => p.organization?.name.vi === name)!.id;
const look = async (actor: Actor = house.focal, title?: string): Promise<EvidenceOfTask> =>
  (await server.get(actor, `/api/tasks/${(await task(title)).id}/evidence`)).body;
/** Hands in a link for the agency's part. */
async function link(actor: Actor, about: object = {}, agency = 'Sở Tài chính', title?: string) {
  const one = await task(title);
  return server.post(actor, '/api/tasks/attach-evidence', {
    taskId: one.id,
    partId: partOf(one, agency),
    source: { kind: 'link', url: `https://bao.thuangiang.example/${Math.random().toString(36).slice(2)}` },
    ...about,
  });
}
async function on(actor: Actor, name: string, body: object, title?: string) {
  return server.post(actor, `/api/tasks/${name}`, { taskId: (await task(title)).id, ...body });
}
/** The focal agency agrees with everything that is proposed. */
async function agree(title?: string): Promise<EvidenceOfTask> {
  const { results } = await look(house.focal, title);
  const seen = results.map(({ id, version }) => ({ resultId: id, version }));
  return (await on(house.focal, 'agree-results', { results: seen }, title)).body;
}
async function complete(actor: Actor) {
  const one = await task();
  const part = one.parts.find((p) => p.organization?.name.vi === 'Sở Tài chính')!;
  return server.post(actor, '/api/tasks/complete-part', { partId: part.id, version: part.version });
}
const rowOf = async (title = titleOf(place)) =>
  (await house.tasks(house.focal, { q: title })).find((one) => one.title === title)!;

describe('expected results', () => {
  it('come from the deliverables of the text, wait to be agreed, and give no percentage before', async () => {
    const seen = await look(finance);
    expect(seen.results).toMatchObject([
      {
        title: '40 từ khóa',
        quantity: 40,
        unit: 'từ khóa',
        state: 'proposed',
        declaredBy: 'Theo văn bản',
        scope: 'task',
      },
    ]);
    await link(finance, { quantity: 10 });
    expect((await look()).proof).toMatchObject({ measure: 'proposed', share: null, evidence: 1 });
    expect((await agree()).proof).toMatchObject({
      measure: 'agreed',
      share: 0.25,
      results: [{ proven: 10, quantity: 40 }],
    });
    expect((await rowOf()).proof).toEqual((await look()).proof);
  });

  it('that wait to be agreed can be asked for, and files say what is proven as lists do', async () => {
    const waiting = () => house.tasks(house.focal, { measure: 'proposed', q: titleOf(place) });
    expect(await waiting()).toHaveLength(1);
    await agree();
    expect(await waiting()).toHaveLength(0);
    await link(finance, { quantity: 10 });
    await complete(finance);
    const file = await server.get(house.focal, `/api/tasks/export.xlsx?q=${encodeURIComponent(titleOf(place))}`);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.bytes as never);
    const [, head, row] = book.worksheets[0]!.getSheetValues() as (string | null)[][];
    const under = (word: string) => row![head!.indexOf(word)];
    expect(under('Minh chứng')).toBe('Đã chứng minh 10/40 từ khóa');
    expect(under('Báo xong chưa đủ minh chứng')).toBe('Đã báo xong, chưa đủ minh chứng');
  });

  it('of many tasks are agreed with one press; what has no quantity keeps waiting', async () => {
    const first = (await task()).id;
    const second = (await task(titleOf(place + 1))).id;
    await on(finance, 'declare-result', { title: 'Sổ tay sử dụng từ khóa' });
    const both = { taskIds: [first, second] };
    expect((await server.post(finance, '/api/tasks/agree-results-of-tasks', both)).status).toBe(403);
    const agreed = await server.post(house.focal, '/api/tasks/agree-results-of-tasks', both);
    expect(agreed.body).toEqual({ results: 2, tasks: 2, withoutQuantity: 1 });
    expect((await look()).results.map((one) => one.state)).toEqual(['agreed', 'proposed']);
    expect((await task()).history[0]).toMatchObject({ act: 'results-agreed', note: '40 từ khóa' });
    place += 1; // the second task was used up
  });

  it('are agreed by the focal agency alone, and then no longer the lead’s to change', async () => {
    const { results } = await look();
    const [one] = results;
    const agreed = { results: [{ resultId: one!.id, version: one!.version }] };
    expect((await on(finance, 'agree-results', agreed)).status).toBe(403);
    const change = { resultId: one!.id, version: one!.version, title: '30 từ khóa', quantity: 30, unit: 'từ khóa' };
    expect((await on(science, 'change-result', change)).status).toBe(403);
    const changed = (await on(finance, 'change-result', change)).body.results[0];
    expect(changed).toMatchObject({ quantity: 30, state: 'proposed' });
    expect((await on(finance, 'change-result', change)).status).toBe(409);
    await agree();
    const now = (await look()).results[0]!;
    const less = { ...change, version: now.version, quantity: 1 };
    expect((await on(finance, 'change-result', less)).status).toBe(403);
    expect((await on(house.focal, 'change-result', less)).body.results[0]).toMatchObject({
      quantity: 1,
      state: 'agreed',
    });
  });

  it('can be declared by the lead where the text names none; evidence that was there already counts', async () => {
    const title = 'Tham mưu sửa đổi quy chế';
    await link(finance, { unit: 'quyết định' }, 'Sở Tài chính', title);
    expect((await look(finance, title)).proof).toMatchObject({ measure: 'none', evidence: 1, results: [] });
    const declared = await on(
      finance,
      'declare-result',
      { title: '01 quyết định', quantity: 1, unit: 'quyết định' },
      title,
    );
    expect(declared.body.results).toMatchObject([{ kind: 'document', proven: 1, state: 'proposed' }]);
    expect((await agree(title)).proof).toMatchObject({ measure: 'agreed', share: 1 });
    const [one] = (await look(house.focal, title)).results;
    const gone = { resultId: one!.id, version: one!.version, reason: 'Không ban hành quyết định' };
    expect((await on(house.focal, 'withdraw-result', gone, title)).body.proof).toMatchObject({
      measure: 'none',
      evidence: 1,
    });
  });

  it('of one task with several units each count for themselves, and more of one does not hide what lacks of another', async () => {
    const title = 'Hợp tác với báo chí';
    await agree(title);
    await link(finance, { unit: 'phóng sự', quantity: 24 }, 'Sở Tài chính', title);
    const seen = (await link(finance, { unit: 'tin, bài', quantity: 30 }, 'Sở Tài chính', title))
      .body as EvidenceOfTask;
    expect(seen.results.map(({ unit, proven }) => [unit, proven])).toEqual([
      ['phóng sự', 24],
      ['tin, bài', 30],
    ]);
    expect(seen.proof.share).toBe(0.75);
  });

  it('of work that returns every week are counted over all weeks together', async () => {
    const weeks = (await house.tasks(house.focal, { q: 'chuyên mục song ngữ', sort: 'due' })).slice(0, 3);
    await agree('Duy trì chuyên mục song ngữ');
    for (const week of weeks) {
      const { parts } = (await server.get(house.focal, `/api/tasks/${week.id}`)).body as TaskDetail;
      await server.post(finance, '/api/tasks/attach-evidence', {
        taskId: week.id,
        partId: parts[0]!.id,
        source: { kind: 'link', url: `https://bao.thuangiang.example/so-${week.period.key}` },
      });
    }
    const rows = await house.tasks(house.focal, { q: 'chuyên mục song ngữ' });
    expect(new Set(rows.map((row) => row.proof.results[0]?.proven))).toEqual(new Set([3]));
    const week = await server.get(house.focal, `/api/tasks/${weeks[0]!.id}`);
    const { id: partId, version } = (week.body as TaskDetail).parts[0]!;
    await server.post(finance, '/api/tasks/complete-part', { partId, version });
    // The year is not proven yet; that week is.
    const done = (await house.tasks(house.focal, { q: 'chuyên mục song ngữ' })).find((row) => row.id === weeks[0]!.id)!;
    expect(done.proof).toMatchObject({
      evidence: 1,
      unproven: null,
      results: [{ scope: 'obligation', quantity: 48, proven: 3 }],
    });
  });
});

describe('evidence', () => {
  it('taken away changes every figure that was built on it, at once', async () => {
    await agree();
    const kept = (await link(finance, { quantity: 30 })).body.items[0];
    const other = (await link(finance, { quantity: 10 })).body.items[0];
    const second = await task(titleOf(place + 1));
    await server.post(house.focal, '/api/tasks/share-evidence', { evidenceId: kept.id, taskId: second.id });
    await complete(finance);
    const figures = async () => ({
      task: (await look()).proof,
      list: (await rowOf()).proof,
      second: (await look(house.focal, titleOf(place + 1))).proof.evidence,
      part: (await task()).parts.find((p) => p.organization?.name.vi === 'Sở Tài chính')!.evidence,
      unproven: (await house.tasks(house.focal, { unproven: 'true', q: titleOf(place) })).length,
      view: (
        await house.house.database.pool.query(
          'select count(*)::int as count, sum(quantity)::int as sum from tasks.evidence_now where task_id = $1',
          [(await task()).id],
        )
      ).rows[0],
    });
    expect(await figures()).toMatchObject({
      task: { share: 1, evidence: 2, unproven: null },
      list: { share: 1, evidence: 2, results: [{ proven: 40 }], unproven: null },
      second: 1,
      part: 2,
      unproven: 0,
      view: { count: 2, sum: 40 },
    });
    await on(finance, 'withdraw-evidence', { evidenceId: kept.id, reason: 'Bài đã gỡ' });
    expect(await figures()).toMatchObject({
      task: { share: 0.25, evidence: 1, unproven: 'short' },
      list: { share: 0.25, evidence: 1, results: [{ proven: 10 }], unproven: 'short' },
      second: 0,
      part: 1,
      unproven: 1,
      view: { count: 1, sum: 10 },
    });
    await on(finance, 'withdraw-evidence', { evidenceId: other.id, reason: 'Nhầm việc' });
    expect((await figures()).list).toMatchObject({ share: 0, evidence: 0, unproven: 'nothing' });
    place += 1; // the second task was used up
  });

  it('that is contested counts nowhere until it is upheld', async () => {
    await agree();
    const piece = (await link(finance, { quantity: 20 })).body.items[0];
    const why = { evidenceId: piece.id, reason: 'Bài viết về việc khác' };
    expect((await on(science, 'contest-evidence', why)).status).toBe(403);
    expect((await on(finance, 'contest-evidence', why)).status).toBe(403);
    const contested = (await on(house.focal, 'contest-evidence', why)).body as EvidenceOfTask;
    expect(contested.items[0]).toMatchObject({
      state: 'contested',
      reason: 'Bài viết về việc khác',
      stateBy: house.focal.name,
    });
    expect(contested.proof).toMatchObject({ share: 0, evidence: 0, contested: 1 });
    const { rows: told } = await house.house.database.pool.query(
      `select person_id, params->>'evidence' as evidence from notifications.notices where kind = 'evidence-contested'`,
    );
    expect(told).toEqual([{ person_id: finance.personId, evidence: piece.title }]);
    expect((await on(house.focal, 'contest-evidence', why)).status).toBe(409);
    const upheld = (await on(house.focal, 'uphold-evidence', { evidenceId: piece.id })).body as EvidenceOfTask;
    expect(upheld.proof).toMatchObject({ share: 0.5, evidence: 1, contested: 0 });
    expect((await task()).history.slice(0, 3).map((one) => one.act)).toEqual([
      'evidence-upheld',
      'evidence-contested',
      'evidence-attached',
    ]);
  });

  it('of another agency’s part is refused', async () => {
    expect((await link(science)).status).toBe(403);
    expect((await link(science, {}, 'Sở Khoa học và Công nghệ')).status).toBe(200);
    const piece = (await link(finance)).body.items.find(
      (one: { onBehalf: boolean; attachedBy: string }) => one.attachedBy === 'Lê Minh',
    );
    expect((await on(science, 'withdraw-evidence', { evidenceId: piece.id, reason: 'Của cơ quan khác' })).status).toBe(
      403,
    );
    const elsewhere = await house.worker('Vũ Lan', 'so-tu-phap', 'agency-officer');
    expect((await server.get(elsewhere, `/api/tasks/${(await task()).id}/evidence`)).status).toBe(404);
    expect((await link(elsewhere)).status).toBe(404);
  });

  it('can be handed in by the holder of a personal link for its own agency, under that name', async () => {
    const { organizationId } = finance;
    const permissions = ['tasks.read', 'tasks.report'];
    const name = 'Lê Minh (qua đường dẫn)';
    const holder: Actor = { ...finance, kind: 'link', personId: null, name, grants: [{ permissions, organizationId }] };
    const { id, parts } = await task();
    const hand = (partId: string) =>
      house.as(holder, (ctx) =>
        attachEvidence(ctx, { taskId: id, partId, source: { kind: 'link', url: `https://bao.example/${partId}` } }),
      );
    const own = parts.find((one) => one.organization?.id === organizationId)!;
    expect((await hand(own.id)).items[0]).toMatchObject({ attachedBy: name, onBehalf: false });
    await expect(hand(partOf(await task(), 'Sở Khoa học và Công nghệ'))).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });

  it('an agency that never signs in sends a letter: the focal officer records it on its behalf', async () => {
    const source = {
      kind: 'letter',
      number: '112/CAT-PX03',
      issuedOn: '2026-04-02',
      subject: 'kết quả bảo đảm an ninh',
    };
    expect((await link(finance, { source })).status).toBe(403);
    const seen = (await link(house.focal, { source }, 'Sở Khoa học và Công nghệ')).body as EvidenceOfTask;
    expect(seen.items[0]).toMatchObject({
      sourceKind: 'letter',
      title: 'Văn bản số 112/CAT-PX03 ngày 02/4/2026: kết quả bảo đảm an ninh',
      occurredOn: '2026-04-02',
      onBehalf: true,
      organization: { vi: 'Sở Khoa học và Công nghệ' },
    });
  });

  it('is not counted twice for one task, nor from the future', async () => {
    const source = { kind: 'link', url: `${PAGE}?utm_source=zalo#than` };
    expect((await link(finance, { source })).body.items[0].url).toBe(PAGE);
    const again = await link(finance, { source: { kind: 'link', url: PAGE } });
    expect([again.status, again.body.issues[0].code]).toEqual([409, 'tasks.evidence-already']);
    const future = await link(finance, { occurredOn: '2026-04-11' });
    expect(future.body.issues[0].code).toBe('tasks.evidence-in-future');
    const none = await link(finance, { source: { kind: 'link', url: 'file:///etc/passwd' } });
    expect(none.body.issues[0]).toMatchObject({ code: 'tasks.not-a-page', field: 'source.url' });
  });

  it('is proposed for tasks like the one it serves, and serves those chosen at once, or none', async () => {
    const piece = (await link(finance)).body.items[0];
    const proposed = async (actor: Actor) =>
      (await server.get(actor, `/api/tasks/evidence/${piece.id}/could-serve`)).body.items as CouldServe['items'];
    const found = await proposed(house.focal);
    const alike = found.slice(0, 2);
    expect(found.length).toBeGreaterThan(2);
    expect(found.map((item) => item.title)).not.toContain(titleOf(place));
    expect(await proposed(finance)).toEqual(found);
    const counted = () => Promise.all(alike.map(async (item) => (await look(house.focal, item.title)).proof.evidence));
    const before = await counted();
    const about = { evidenceId: piece.id, taskId: (await task(titleOf(place))).id };
    const share = (otherTaskIds: readonly string[], actor = finance) =>
      server.post(actor, '/api/tasks/share-evidence-widely', { ...about, otherTaskIds });
    const none = await share([alike[0]!.taskId, about.taskId]);
    expect([none.status, none.body.issues[0].code]).toEqual([409, 'tasks.evidence-already']);
    expect(await counted()).toEqual(before);
    const shared = (await share(alike.map((item) => item.taskId))).body as EvidenceOfTask;
    expect(shared.items[0]!.alsoServes.map((one) => one.taskId).toSorted()).toEqual(
      alike.map((item) => item.taskId).toSorted(),
    );
    expect(await counted()).toEqual(before.map((count) => count + 1));
    expect((await proposed(finance)).map((item) => item.taskId)).not.toContain(alike[0]!.taskId);
    await server.post(finance, '/api/tasks/withdraw-evidence', { ...about, reason: 'Trang đã gỡ' });
    expect(await counted()).toEqual(before);
  });

  it('serves many tasks as one piece; ending one use leaves the others', async () => {
    const piece = (await link(finance, { quantity: 5 })).body.items[0];
    const second = await task(titleOf(place + 1));
    const use = { evidenceId: piece.id, taskId: second.id };
    expect((await server.post(science, '/api/tasks/share-evidence', { ...use, partId: partOf(second) })).status).toBe(
      403,
    );
    const shared = (await server.post(finance, '/api/tasks/share-evidence', { ...use, quantity: 2 }))
      .body as EvidenceOfTask;
    expect(shared.items[0]).toMatchObject({ id: piece.id, quantity: 2, alsoServes: [{ title: titleOf(place) }] });
    expect((await server.post(finance, '/api/tasks/share-evidence', use)).status).toBe(409);
    expect((await look()).items[0]).toMatchObject({ quantity: 5, alsoServes: [{ taskId: second.id }] });
    await server.post(finance, '/api/tasks/withdraw-evidence', { ...use, reason: 'Trang đã gỡ' });
    expect((await look()).proof.evidence).toBe(0);
    expect((await look(house.focal, titleOf(place + 1))).proof.evidence).toBe(0);
    place += 1;
  });

  it('of a task that is no longer carried out is refused', async () => {
    const { id, version } = await task();
    const why = { taskId: id, version, reason: 'Không bố trí được kinh phí', decidedBy: 'Phó Chủ tịch' };
    await server.post(house.focal, '/api/tasks/cancel-task', why);
    expect((await link(finance)).body.issues[0].code).toBe('tasks.task-cancelled');
  });

  it('comes in bulk from the press register, each item once, and goes with it', async () => {
    await agree();
    const { id } = await task();
    const ids = Array.from({ length: 12 }, () => crypto.randomUUID());
    const pieces = ids.map((sourceId, index) => ({
      taskId: id,
      sourceKind: 'press-item' as const,
      sourceId,
      title: `Tin số ${index + 1}`,
      url: `https://bao.thuangiang.example/tin-so-${index + 1}`,
      occurredOn: '2026-04-01',
      channel: 'Báo và phát thanh, truyền hình Thuận Giang',
    }));
    expect(await house.as(house.focal, (ctx) => attachEvidenceBatch(ctx, pieces))).toEqual({
      attached: 12,
      already: 0,
    });
    expect(await house.as(house.focal, (ctx) => attachEvidenceBatch(ctx, pieces))).toEqual({
      attached: 0,
      already: 12,
    });
    expect((await look()).proof).toMatchObject({ evidence: 12, results: [{ proven: 12 }] });
    const gone = { kind: 'press-item' as const, ids: ids.slice(0, 2) };
    expect(await house.as(house.focal, (ctx) => withdrawEvidenceOf(ctx, gone, 'Báo đã gỡ'))).toBe(2);
    expect((await look()).proof).toMatchObject({ evidence: 10, results: [{ proven: 10 }] });
  });

  it('of fifty writers at once loses no line', async () => {
    await agree();
    const replies = await Promise.all(Array.from({ length: 50 }, () => link(finance)));
    expect(replies.map((reply) => reply.status)).toEqual(Array.from({ length: 50 }, () => 200));
    expect((await rowOf()).proof).toMatchObject({ evidence: 50, share: 1, results: [{ proven: 50 }] });
    const again = await Promise.all(
      (await look()).items
        .slice(0, 10)
        .map((piece) => on(finance, 'withdraw-evidence', { evidenceId: piece.id, reason: 'Trùng' })),
    );
    expect(again.every((reply) => reply.status === 200)).toBe(true);
    expect((await rowOf()).proof).toMatchObject({ evidence: 40, results: [{ proven: 40 }] });
  });

  it('of fifty writers on all weeks of one undertaking loses no line either', async () => {
    const weeks = (await house.tasks(house.focal, { q: 'chuyên mục song ngữ' })).slice(5, 30);
    const before = (await look(house.focal, 'Duy trì chuyên mục song ngữ')).results[0]!.proven;
    const parts = new Map<string, string>();
    for (const week of weeks)
      parts.set(week.id, ((await server.get(house.focal, `/api/tasks/${week.id}`)).body as TaskDetail).parts[0]!.id);
    const replies = await Promise.all(
      [...weeks, ...weeks.toReversed()].map((week, index) =>
        server.post(finance, '/api/tasks/attach-evidence', {
          taskId: week.id,
          partId: parts.get(week.id),
          source: { kind: 'link', url: `https://bao.thuangiang.example/cung-luc-${index}` },
        }),
      ),
    );
    expect(replies.map((reply) => reply.status)).toEqual(replies.map(() => 200));
    expect((await look(house.focal, 'Duy trì chuyên mục song ngữ')).results[0]!.proven).toBe(before + replies.length);
  });
});

it('the share that a list shows is the one that its results give', async () => {
  const rows = (await house.tasks(house.focal)).filter((row) => row.proof.measure === 'agreed');
  expect(rows.length).toBeGreaterThan(10);
  for (const { proof } of rows) {
    const agreed = proof.results.flatMap((one) =>
      one.state === 'agreed' && one.quantity !== null ? [{ quantity: one.quantity, proven: one.proven }] : [],
    );
    expect(proof.share).toBeCloseTo(shareOf(agreed)!, 9);
  }
});
