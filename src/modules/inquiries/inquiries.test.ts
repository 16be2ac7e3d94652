import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestServer } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../test/support/tasks-ports.ts';
import type { Actor } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import { newId } from '../../platform/values/id.ts';
import { actorOfLink, findLink, issueLink } from '../links/index.ts';
import { answerInquiry } from './commands/answer-inquiry.ts';
import { askInquiry } from './commands/ask-inquiry.ts';
import { closeInquiry } from './commands/close-inquiry.ts';
import { copyForZalo } from './commands/copy-for-zalo.ts';
import { extendInquiry } from './commands/extend-inquiry.ts';
import { countMovable, followMerger } from './commands/follow-merger.ts';
import { remindAgencies } from './commands/remind-agencies.ts';
import { reopenInquiry } from './commands/reopen-inquiry.ts';
import { returnAnswer } from './commands/return-answer.ts';
import { tellOfAll } from './commands/tell-of-all.ts';
import { askInquiryBody, inquiriesQuery, type InquiryDetail } from './contract.ts';
import { inquiriesModule } from './module.ts';
import { getInquiry } from './queries/get-inquiry.ts';
import { listAnswers } from './queries/list-answers.ts';
import { listInquiries } from './queries/list-inquiries.ts';

const FINANCE = 'so-tai-chinh';
const FOREIGN = 'so-ngoai-vu';
let house: TasksHouse;
let server: TestServer;
let finance: Actor;
let colleague: Actor;
let foreign: Actor;
let leader: Actor;
let ids: Record<'finance' | 'foreign' | 'commune', string>;

beforeAll(async () => {
  house = await tasksHouse();
  server = await house.house.server([inquiriesModule(tasksPorts())]);
  finance = await house.worker('Lộc Thị Xuân', FINANCE, 'agency-officer');
  colleague = await house.worker('Mạc Đình Khôi', FINANCE, 'agency-officer');
  foreign = await house.worker('Nông Thu Hà', FOREIGN, 'agency-officer');
  leader = await house.worker('Hứa Văn Lập', FOREIGN, 'agency-leader');
  const commune = await house.house.database.pool.query(
    `select id from organizations.organizations_now where type = 'commune' order by name->>'vi' limit 1`,
  );
  ids = {
    finance: await house.bodyId(FINANCE),
    foreign: await house.bodyId(FOREIGN),
    commune: commune.rows[0].id,
  };
}, 120_000);
afterAll(() => house.house.drop());
beforeEach(() => house.house.at('2026-11-06T02:00:00Z'));

const question = (more: object = {}) =>
  askInquiryBody.parse({
    title: 'Số buổi tuyên truyền quý III/2026',
    fields: [
      { label: 'Số buổi', kind: 'number', unit: 'buổi' },
      { label: 'Kinh phí', kind: 'money', isRequired: false },
      { label: 'Đã có kế hoạch', kind: 'yes-no', isRequired: false },
    ],
    dueOn: '2026-11-09',
    organizationIds: [ids.finance, ids.foreign, ids.commune],
    ...more,
  });
const ask = (more: object = {}, actor = house.focal) => house.as(actor, (ctx) => askInquiry(ctx, question(more)));
const see = (actor: Actor, id: string) => house.as(actor, (ctx) => getInquiry(ctx, id));
const rowOf = (inquiry: InquiryDetail, organizationId: string) =>
  inquiry.rows.find((one) => one.organization.id === organizationId)!;
const answer = (actor: Actor, inquiry: InquiryDetail, organizationId: string, more: object = {}) =>
  house.as(actor, (ctx) =>
    answerInquiry(ctx, {
      inquiryId: inquiry.id,
      organizationId,
      version: rowOf(inquiry, organizationId)?.version ?? 1,
      entries: { c1: '1.245,5' },
      isNothing: false,
      note: null,
      ...more,
    }),
  );
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refusal) return error.issues[0]?.code ?? error.code;
      throw error;
    },
  );
const notices = async (actor: Actor) =>
  (
    await house.house.database.pool.query(
      `select kind, level, read_at is not null as read from notifications.notices where person_id = $1 and subject_type = 'inquiry' order by id`,
      [actor.personId],
    )
  ).rows;

describe('asking', () => {
  it('tells the officers of each agency, and shows who owes an answer', async () => {
    const inquiry = await ask();
    expect(inquiry.counts).toEqual({ asked: 3, answered: 0, nothing: 0, owing: 3, late: 0 });
    expect(inquiry.askedBy.organization?.id).toBe(house.focal.organizationId);
    expect((await notices(finance)).at(-1)).toEqual({ kind: 'inquiry-asked', level: 'due', read: false });
    expect((await see(finance, inquiry.id)).rows.map((one) => one.organization.id)).toEqual([ids.finance]);
  });

  it.each([
    ['a day that is over', { dueOn: '2026-11-05' }, 'inquiries.due-in-past'],
    ['an agency that is not there', { organizationIds: [newId()] }, 'inquiries.no-such-agency'],
    ['a task that is not there', { subject: { type: 'task', id: newId() } }, 'not-found'],
    ['a plan that is not there', { subject: { type: 'plan', id: newId() } }, 'inquiries.no-such-subject'],
    ['a document that is not there', { subject: { type: 'document', id: newId() } }, 'inquiries.no-such-subject'],
    [
      'a choice of one',
      { fields: [{ label: 'Hình thức', kind: 'choice', choices: ['Loa', 'Loa'] }] },
      'inquiries.choice-needs-choices',
    ],
    [
      'two columns of one name',
      {
        fields: [
          { label: 'Số buổi', kind: 'number' },
          { label: 'SỐ BUỔI', kind: 'text' },
        ],
      },
      'inquiries.same-columns',
    ],
    [
      'a column named like one of the sheet',
      { fields: [{ label: 'Ghi chú', kind: 'text' }] },
      'inquiries.same-columns',
    ],
  ])('is refused for %s', async (_, more, code) => {
    expect(await refusal(ask(more))).toBe(code);
  });

  it('is for leaders of any agency too, whose officers then see every answer; not for officers', async () => {
    const inquiry = await ask({ organizationIds: [ids.finance] }, leader);
    expect(inquiry.askedBy.organization?.id).toBe(ids.foreign);
    expect((await see(foreign, inquiry.id)).counts?.asked).toBe(1);
    expect(await refusal(ask({}, finance))).toBe('not-permitted');
  });
});

describe('answering', () => {
  it('becomes a line of the table with exact sums; nothing to declare is not silence', async () => {
    const inquiry = await ask();
    await answer(finance, inquiry, ids.finance, { entries: { c1: '0,1', c2: '1.250.000', c3: 'có' } });
    await answer(foreign, inquiry, ids.foreign, { entries: { c1: '0,2' }, note: 'Số ước' });
    await answer(house.focal, inquiry, ids.commune, { entries: {}, isNothing: true });
    const table = await see(house.focal, inquiry.id);
    expect(table.counts).toEqual({ asked: 3, answered: 3, nothing: 1, owing: 0, late: 0 });
    expect(table.totals.map((one) => [one.filled, one.sum])).toEqual([
      [2, '0.3'],
      [1, '1250000'],
      [1, null],
    ]);
    expect(rowOf(table, ids.commune).answer).toMatchObject({ isNothing: true, onBehalf: true, by: house.focal.name });
    expect((await notices(finance)).at(-1)).toMatchObject({ read: true });
  });

  it('keeps earlier answers readable; the newest counts', async () => {
    const inquiry = await ask();
    const first = await answer(finance, inquiry, ids.finance, { entries: { c1: '5' } });
    await answer(colleague, first, ids.finance, { entries: { c1: '7' } });
    const story = await house.as(finance, (ctx) => listAnswers(ctx, inquiry.id, ids.finance));
    expect(story.answers.map((one) => [one.number, one.entries['c1'], one.by])).toEqual([
      [2, '7', colleague.name],
      [1, '5', finance.name],
    ]);
    expect((await see(house.focal, inquiry.id)).totals[0]!.sum).toBe('7');
    const change = house.house.database.pool.query(`update inquiries.answers set note = 'khác'`);
    await expect(change).rejects.toThrow('append-only');
  });

  it('says that a colleague was quicker, and loses nothing of fifty at once', async () => {
    const inquiry = await ask();
    const said = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        refusal(answer(place % 2 ? finance : colleague, inquiry, ids.finance, { entries: { c1: String(place) } })),
      ),
    );
    expect(said.filter((one) => one === 'done')).toHaveLength(1);
    expect(said.filter((one) => one === 'inquiries.answered-meanwhile')).toHaveLength(49);
    const story = await house.as(finance, (ctx) => listAnswers(ctx, inquiry.id, ids.finance));
    expect(story.answers).toHaveLength(1);
    expect(story.answers[0]!.entries['c1']).toBe(String(said.indexOf('done')));
  });

  it('takes a late answer and marks it; a correction of a punctual one stays punctual', async () => {
    const inquiry = await ask();
    const punctual = await answer(finance, inquiry, ids.finance);
    house.house.at('2026-11-09T10:00:01Z');
    await answer(finance, punctual, ids.finance, { entries: { c1: '2' } });
    await answer(foreign, inquiry, ids.foreign);
    const table = await see(house.focal, inquiry.id);
    expect([ids.finance, ids.foreign].map((id) => rowOf(table, id).answer?.isLate)).toEqual([false, true]);
    expect([table.isDue, table.counts?.late]).toEqual([true, 1]);
  });

  it.each([
    ['nothing at all', { entries: { c1: ' ' } }, 'inquiries.answer-empty'],
    ['figures beside “nothing”', { isNothing: true }, 'inquiries.nothing-with-entries'],
    ['words where a number belongs', { entries: { c1: 'ba buổi' } }, 'inquiries.not-a-number'],
    ['a required column left out', { entries: { c3: 'có' } }, 'inquiries.entry-missing'],
    ['a column that is not asked', { entries: { c1: '1', c7: '2' } }, 'inquiries.unknown-column'],
  ])('is refused for %s', async (_, more, code) => {
    const inquiry = await ask();
    expect(await refusal(answer(finance, inquiry, ids.finance, more))).toBe(code);
  });

  it('is refused for another agency, and for one that was not asked', async () => {
    const inquiry = await ask({ organizationIds: [ids.finance, ids.foreign] });
    expect(await refusal(answer(finance, inquiry, ids.foreign))).toBe('not-permitted');
    expect(await refusal(answer(house.focal, inquiry, ids.commune, { version: 1 }))).toBe('not-found');
    const other = await ask({ organizationIds: [ids.commune] });
    expect(await refusal(see(finance, other.id))).toBe('not-found');
    expect(await refusal(house.as(finance, (ctx) => listAnswers(ctx, inquiry.id, ids.foreign)))).toBe('not-found');
  });

  it('by link is for the agency of the link only, under the name of its holder', async () => {
    const inquiry = await ask();
    const { path } = await house.as(house.focal, (ctx) =>
      issueLink(ctx, {
        subject: { type: 'inquiry', id: inquiry.id },
        organizationId: ids.commune,
        holder: { name: 'Bế Thị Mỷ', email: 'my@example.org', telephone: null },
        validDays: 21,
      }),
    );
    const link = (await house.as(house.focal, (ctx) => findLink(ctx, path.slice(3))))!;
    const holder = actorOfLink(link, ['inquiries.read', 'inquiries.answer'], null);
    expect(await refusal(answer(holder, inquiry, ids.finance))).toBe('not-permitted');
    expect((await see(holder, inquiry.id)).rows).toHaveLength(1);
    const table = await answer(holder, inquiry, ids.commune);
    expect(table.seesAll).toBe(false);
    expect(rowOf(await see(house.focal, inquiry.id), ids.commune).answer).toMatchObject({
      byLink: true,
      onBehalf: false,
      by: 'Bế Thị Mỷ (qua đường dẫn)',
    });
  });
});

describe('chasing', () => {
  it('reminds with one press those that owe an answer, a round further each time', async () => {
    const inquiry = await ask();
    await answer(finance, inquiry, ids.finance);
    const before = (await notices(foreign)).length;
    const once = await house.as(house.focal, (ctx) =>
      remindAgencies(ctx, { inquiryId: inquiry.id, version: inquiry.version }),
    );
    expect([ids.finance, ids.foreign, ids.commune].map((id) => rowOf(once, id).round)).toEqual([1, 2, 2]);
    expect((await notices(foreign)).slice(before)).toEqual([{ kind: 'inquiry-reminded', level: 'late', read: false }]);
    const again = house.as(house.focal, (ctx) =>
      remindAgencies(ctx, { inquiryId: inquiry.id, version: inquiry.version }),
    );
    expect(await refusal(again)).toBe('inquiries.changed-meanwhile');
  });

  it('sends an answer back with the reason: it counts no more until it was given anew', async () => {
    const inquiry = await ask({ organizationIds: [ids.finance] });
    const answered = await answer(finance, inquiry, ids.finance, { entries: { c1: '900' } });
    const returned = await house.as(house.focal, (ctx) =>
      returnAnswer(ctx, {
        inquiryId: inquiry.id,
        organizationId: ids.finance,
        version: rowOf(answered, ids.finance).version,
        reason: 'Số của cả năm, chỉ hỏi quý III',
      }),
    );
    expect(returned.counts).toMatchObject({ answered: 0, owing: 1 });
    expect(returned.totals[0]!.sum).toBeNull();
    expect(rowOf(returned, ids.finance)).toMatchObject({
      state: 'returned',
      returnReason: 'Số của cả năm, chỉ hỏi quý III',
      answer: { entries: { c1: '900' } },
    });
    expect((await notices(finance)).at(-1)).toMatchObject({ kind: 'inquiry-returned', read: false });
    const anew = await answer(finance, returned, ids.finance, { entries: { c1: '12' } });
    expect(rowOf(anew, ids.finance)).toMatchObject({ state: 'answered', returnReason: null });
  });

  it('copies a text with the personal link of each agency that owes an answer', async () => {
    const inquiry = await ask();
    await answer(finance, inquiry, ids.finance);
    const { items } = await house.as(house.focal, (ctx) =>
      copyForZalo(ctx, { inquiryId: inquiry.id, at: 'https://thuangiang.example' }),
    );
    expect(items.map((one) => one.organizationId).toSorted()).toEqual([ids.foreign, ids.commune].toSorted());
    expect(await refusal(house.as(finance, (ctx) => copyForZalo(ctx, { inquiryId: inquiry.id })))).toBe(
      'not-permitted',
    );
  });

  it('tells whoever asked once nobody owes an answer any more', async () => {
    const asker = await house.worker('Lò Văn Pao', FOREIGN, 'agency-leader');
    const inquiry = await ask({ organizationIds: [ids.finance] }, asker);
    await answer(finance, inquiry, ids.finance);
    for (let times = 0; times < 2; times += 1) await house.as(house.focal, (ctx) => tellOfAll(ctx, inquiry.id));
    expect(await notices(asker)).toEqual([{ kind: 'inquiry-complete', level: 'info', read: false }]);
  });
});

describe('the end', () => {
  it('takes no answer any more, ends the links and settles the notices; it can be opened again', async () => {
    const inquiry = await ask();
    const { path } = await house.as(house.focal, (ctx) =>
      issueLink(ctx, {
        subject: { type: 'inquiry', id: inquiry.id },
        organizationId: ids.commune,
        holder: { name: 'Bế Thị Mỷ', email: 'my@example.org', telephone: null },
        validDays: 21,
      }),
    );
    const closed = await house.as(house.focal, (ctx) =>
      closeInquiry(ctx, { inquiryId: inquiry.id, version: inquiry.version }),
    );
    expect(closed.closedBy).toBe(house.focal.name);
    expect(await refusal(answer(finance, inquiry, ids.finance))).toBe('inquiries.closed');
    expect(await house.as(house.focal, (ctx) => findLink(ctx, path.slice(3)))).toBeUndefined();
    expect((await notices(finance)).at(-1)).toMatchObject({ read: true });
    const seen = { inquiryId: inquiry.id, version: closed.version };
    expect(await refusal(house.as(house.focal, (ctx) => remindAgencies(ctx, seen)))).toBe('inquiries.closed');
    await house.as(house.focal, (ctx) => reopenInquiry(ctx, seen));
    expect(await refusal(answer(finance, inquiry, ids.finance))).toBe('done');
  });

  it('can be put off for all', async () => {
    const inquiry = await ask();
    const seen = { inquiryId: inquiry.id, version: inquiry.version };
    const later = await house.as(house.focal, (ctx) =>
      extendInquiry(ctx, { ...seen, dueOn: '2026-11-12', dueClock: '11:30' }),
    );
    expect([later.dueOn, later.dueClock]).toEqual(['2026-11-12', '11:30']);
    expect(await refusal(house.as(leader, (ctx) => closeInquiry(ctx, seen)))).toBe('not-permitted');
  });

  it('gives what a merged agency owes to its successor, unless that was asked itself', async () => {
    const inquiry = await ask({ organizationIds: [ids.finance] });
    const both = await ask({ organizationIds: [ids.finance, ids.foreign] });
    const merger = { predecessorIds: [ids.finance], successorId: ids.foreign };
    const left = (): Promise<number> => house.as(house.focal, (ctx) => countMovable(ctx, merger));
    expect(await left()).toBeGreaterThan(0);
    for (let times = 0; times < 2; times += 1) await house.as(house.focal, (ctx) => followMerger(ctx, merger));
    expect(await left()).toBe(0);
    expect((await see(house.focal, inquiry.id)).rows.map((one) => one.organization.id)).toEqual([ids.foreign]);
    expect((await see(house.focal, both.id)).rows).toHaveLength(2);
  });
});

describe('the list', () => {
  const list = (actor: Actor, query: object = {}) =>
    house.as(actor, (ctx) => listInquiries(ctx, inquiriesQuery.parse(query)));

  it('stands under tabs of what is asked, what is to be answered and what is done, each with its count', async () => {
    const mark = newId().slice(-6);
    const open = await ask({ title: `Mở ${mark}` });
    const done = await ask({ title: `Xong ${mark}`, organizationIds: [ids.finance] });
    await answer(finance, done, ids.finance);
    const titles = async (actor: Actor, tab: string) =>
      (await list(actor, { tab, q: mark })).items.map((one) => one.title.split(' ')[0]);
    expect(await titles(house.focal, 'asking')).toEqual(['Xong', 'Mở']);
    expect(await titles(finance, 'asking')).toEqual([]);
    expect(await titles(finance, 'to-answer')).toEqual(['Mở']);
    expect(await titles(finance, 'done')).toEqual(['Xong']);
    expect((await list(finance, { q: mark })).tabs).toEqual({ asking: 0, 'to-answer': 1, done: 1 });
    expect((await list(house.focal, { q: mark })).tabs).toEqual({ asking: 2, 'to-answer': 0, done: 0 });
    expect((await list(finance, { q: mark })).items.every((one) => one.counts === null)).toBe(true);
    expect((await list(foreign, { q: 'mo ' + mark })).items.map((one) => one.id)).toEqual([open.id]);
  });

  it('answers over HTTP', async () => {
    const inquiry = await ask();
    const reply = await server.get(finance, `/api/inquiries/${inquiry.id}`);
    expect([reply.status, reply.body.rows.length, reply.body.counts]).toEqual([200, 1, null]);
    expect((await server.get(finance, '/api/inquiries?tab=to-answer')).status).toBe(200);
    const sent = await server.post(finance, '/api/inquiries/answer-inquiry', {
      inquiryId: inquiry.id,
      organizationId: ids.foreign,
      version: 1,
      entries: { c1: '1' },
    });
    expect([sent.status, sent.body.error]).toEqual([403, 'not-permitted']);
  });
});
