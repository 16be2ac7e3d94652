import { Temporal } from 'temporal-polyfill';
import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, VIETNAM, type Day } from '#platform/values/day.ts';
import { digestMail } from '../digest.ts';
import { isDayOff } from '../quiet.ts';
import type { HouseTables, NoticesTable } from '../tables.ts';
import { sendMessageLater } from './send-message-later.ts';

/** People in one transaction. */
const BATCH = 50;
/** More than any mail shows; the rest is told by the desk. */
const MOST_NOTICES = 500;

/**
 * Writes today's mail for the next people who have unread notices and have had no mail today; on working days from the hour that
 * the province has set. @returns how many people were looked at; 0 when nothing is left.
 */
export async function sendDigests(ctx: Ctx): Promise<number> {
  const day = dayInVietnam(ctx.now);
  if (!(await isTime(ctx, day))) return 0;
  const people = await peopleToMail(ctx, day);
  const address = await getSetting(ctx, 'desk.public-address');
  for (const person of people) await mailOne(ctx, person, day, address);
  return people.length;
}

async function isTime(ctx: Ctx, day: Day): Promise<boolean> {
  const holidays = await getSetting(ctx, 'deadlines.holidays');
  if (isDayOff(Temporal.PlainDate.from(day), holidays)) return false;
  const clock = ctx.now.toZonedDateTimeISO(VIETNAM).toPlainTime().toString({ smallestUnit: 'minute' });
  return clock >= (await getSetting(ctx, 'notifications.digest-at'));
}

type Receiver = Awaited<ReturnType<typeof peopleToMail>>[number];

function peopleToMail(ctx: Ctx, day: Day) {
  return ctx.tx
    .withTables<HouseTables>()
    .selectFrom('access.people_now as p')
    .leftJoin('notifications.preferences as f', 'f.person_id', 'p.id')
    .select(['p.id', 'p.name', 'p.email', 'p.language'])
    .where('p.active', '=', true)
    .where((e) => e.or([e('f.daily_mail', 'is', null), e('f.daily_mail', '=', true)]))
    .where((e) =>
      e.exists(
        e
          .selectFrom('notifications.notices as n')
          .select('n.id')
          .whereRef('n.person_id', '=', 'p.id')
          .where('n.digest_on', 'is', null)
          .where('n.read_at', 'is', null),
      ),
    )
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('notifications.digests as d')
            .select('d.person_id')
            .whereRef('d.person_id', '=', 'p.id')
            .where('d.on_day', '=', day),
        ),
      ),
    )
    .orderBy('p.id')
    .limit(BATCH)
    .execute();
}

/** The notices are marked first: of two workers at once the second finds none left. */
async function mailOne(ctx: Ctx, person: Receiver, day: Day, address: string): Promise<void> {
  const notices = await takeNotices(ctx, person.id, day);
  if (notices.length === 0) return;
  const mail = digestMail({ name: person.name, language: person.language ?? 'vi', day, address, notices });
  const messageId = await sendMessageLater(ctx, {
    channel: 'email',
    kind: 'digest',
    to: { address: person.email, name: person.name, personId: person.id },
    ...mail,
  });
  await ctx.tx
    .withTables<HouseTables>()
    .insertInto('notifications.digests')
    .values({ person_id: person.id, on_day: day, message_id: messageId })
    .execute();
}

async function takeNotices(ctx: Ctx, personId: string, day: Day): Promise<NoticesTable[]> {
  const db = ctx.tx.withTables<HouseTables>();
  const next = db
    .selectFrom('notifications.notices')
    .select('id')
    .where('person_id', '=', personId)
    .where('digest_on', 'is', null)
    .where('read_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(MOST_NOTICES)
    .forUpdate();
  const rows = await db
    .updateTable('notifications.notices')
    .set({ digest_on: day })
    .where('id', 'in', next)
    .returningAll()
    .execute();
  return rows.toSorted((a, b) => a.id.localeCompare(b.id));
}
