import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorWith } from '../../../test/support/house.ts';
import { tasksHouse, type TasksHouse } from '../../../test/support/tasks-house.ts';
import { tasksPorts } from '../../../test/support/tasks-ports.ts';
import { readerWithoutThreads } from '../../adapters/documents/reader.ts';
import type { Actor } from '../../platform/context.ts';
import { jobTools, type Job } from '../../platform/jobs/job.ts';
import { answerInquiry } from '../inquiries/index.ts';
import { askInquiry } from '../inquiries/commands/ask-inquiry.ts';
import { answerInquiryBody, askInquiryBody } from '../inquiries/contract.ts';
import { inquiriesJobs } from '../inquiries/jobs.ts';
import { issueLink, revokeLinks } from '../links/index.ts';
import { changeSetting } from '../settings/index.ts';
import { closeRound } from './commands/close-round.ts';
import { openRound } from './commands/open-round.ts';
import { consultationsJobs } from './jobs.ts';

const AT = 'https://lantoa.thuangiang.example';
let house: TasksHouse;
let officer: Actor;
let finance: Actor;
let organizationIds: [withAccount: string, without: string];

beforeAll(async () => {
  house = await tasksHouse();
  const self = await house.worker('Vũ Hoài Thương', 'so-van-hoa-the-thao-va-du-lich', 'agency-officer');
  officer = { ...house.focal, personId: self.personId };
  finance = await house.worker('Lê Minh', 'so-tai-chinh', 'agency-officer');
  organizationIds = [await house.bodyId('so-tai-chinh'), await house.bodyId('so-ngoai-vu')];
  await house.as(actorWith(['settings.change']), (ctx) =>
    changeSetting(ctx, { key: 'desk.public-address', value: AT } as never),
  );
}, 120_000);
afterAll(() => house.house.drop());
beforeEach(async () => {
  house.house.at('2026-11-02T02:00:00Z');
  await house.house.database.pool.query(
    `truncate notifications.notices, notifications.messages, links.visits, links.codes, links.links, inquiries.inquiries,
      consultations.rounds cascade`,
  );
});

const ask = () =>
  house.as(officer, (ctx) =>
    askInquiry(
      ctx,
      askInquiryBody.parse({
        title: 'Số buổi tuyên truyền',
        fields: [{ label: 'Số buổi', kind: 'number' }],
        dueOn: '2026-11-12',
        organizationIds,
      }),
    ),
  );
const send = () =>
  openRound(
    { open: (work) => house.as(officer, work) },
    { ...tasksPorts(), reader: readerWithoutThreads() },
    { name: 'du-thao.pdf', bytes: Buffer.from('%PDF-1.4') },
    { title: 'Dự thảo Kế hoạch năm 2027', dueOn: '2026-11-12', organizationIds },
  );
const rounds = {
  inquiry: { jobs: inquiriesJobs, open: ask },
  consultation: { jobs: consultationsJobs, open: send },
} as const;

const give = (type: string, id: string) =>
  house.as(officer, (ctx) =>
    issueLink(ctx, {
      subject: { type, id },
      organizationId: organizationIds[1],
      holder: { name: 'Trịnh Khải Minh', email: 'minh@example.org', telephone: null },
      validDays: 30,
    }),
  );
const morning = (jobs: readonly Job[], day: string): Promise<void> => {
  house.house.at(`${day}T01:00:00Z`);
  const chase = jobs.find((job) => job.name.endsWith('.chase'))!;
  return chase.run({} as never, jobTools(house.house.openCtx, 1, 8, new AbortController().signal));
};
const noticesOf = async ({ personId }: Actor): Promise<string[]> => {
  const { rows } = await house.house.database.pool.query<{ kind: string; days: string; count: string }>(
    `select kind, params->>'days' as days, params->>'count' as count from notifications.notices
      where person_id = $1 and kind not like '%-asked' order by id`,
    [personId],
  );
  return rows.map((row) => [row.kind, row.days, row.count].filter((one) => one !== null).join(' '));
};
const mails = async () =>
  (
    await house.house.database.pool.query<{ to_address: string; title: string; text: string }>(
      'select to_address, title, text from notifications.messages order by id',
    )
  ).rows;

describe.each(['inquiry', 'consultation'] as const)('what was sent round chases itself: %s', (type) => {
  const { jobs, open } = rounds[type];

  it('who owes is reminded before the day and once after it, by account or by the link; then the asker hears of it', async () => {
    const { id } = await open();
    const { path } = await give(type, id);
    await morning(jobs, '2026-11-08');
    expect([await noticesOf(finance), await mails()]).toEqual([[], []]);
    for (const day of ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12']) {
      await morning(jobs, day);
      await Promise.all([morning(jobs, day), morning(jobs, day)]);
    }
    expect(await noticesOf(finance)).toEqual([`${type}-due 3`, `${type}-due 1`]);
    expect((await mails()).map((one) => one.to_address)).toEqual(['minh@example.org', 'minh@example.org']);
    expect((await mails())[0]!.text).toContain(`${AT}${path}`);
    expect(await noticesOf(officer)).toEqual([]);
    for (const day of ['2026-11-13', '2026-11-14', '2026-11-16']) await morning(jobs, day);
    expect((await noticesOf(finance)).slice(2)).toEqual([`${type}-late -1`]);
    expect((await mails())[2]!.title).toContain('Quá hạn');
    expect(await mails()).toHaveLength(3);
    expect(await noticesOf(officer)).toEqual([`${type}-unanswered -1 2`]);
  });

  it('a day on which the machine stood still loses nothing, and a link that was revoked is not written to', async () => {
    const { id } = await open();
    await give(type, id);
    await morning(jobs, '2026-11-10');
    expect([await noticesOf(finance), (await mails()).length]).toEqual([[`${type}-due 2`], 1]);
    await house.as(officer, (ctx) => revokeLinks(ctx, { type, id }));
    await morning(jobs, '2026-11-12');
    expect([await noticesOf(finance), (await mails()).length]).toEqual([[`${type}-due 2`, `${type}-due 0`], 1]);
  });
});

it('who has answered is left alone, and what was read of it falls silent', async () => {
  const { id } = await ask();
  await morning(inquiriesJobs, '2026-11-09');
  await house.as(finance, (ctx) =>
    answerInquiry(
      ctx,
      answerInquiryBody.parse({ inquiryId: id, organizationId: organizationIds[0], version: 1, entries: { c1: '4' } }),
    ),
  );
  const { rows } = await house.house.database.pool.query(
    'select count(*)::int as count from notifications.notices where person_id = $1 and read_at is null',
    [finance.personId],
  );
  expect(rows[0].count).toBe(0);
  for (const day of ['2026-11-11', '2026-11-13']) await morning(inquiriesJobs, day);
  expect(await noticesOf(finance)).toEqual(['inquiry-due 3']);
  expect(await noticesOf(officer)).toEqual(['inquiry-unanswered -1 1']);
});

it('nobody is chased once it is closed', async () => {
  const round = await send();
  await house.as(officer, (ctx) => closeRound(ctx, { roundId: round.id, version: round.version }));
  for (const day of ['2026-11-09', '2026-11-13']) await morning(consultationsJobs, day);
  expect([await noticesOf(finance), await noticesOf(officer), await mails()]).toEqual([[], [], []]);
});
