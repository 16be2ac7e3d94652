import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { canSeeTask } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { AddresseeView, AnswerView, InquiryDetail } from '../contract.ts';
import { dueInstant } from '../lateness.ts';
import { mayAnswerFor, mayManage, seesAllAnswers, sightOf } from '../policy.ts';
import type { AddresseesTable, AnswersTable, FilesTable, InquiriesTable } from '../tables.ts';
import { totalsOf } from '../totals.ts';
import { agenciesOf, getSeenInquiry, tables } from './sight.ts';

/** A line of the table with its newest answer. */
export interface Line extends AddresseesTable {
  readonly name: Localized;
  readonly last_asked_at: string;
  readonly return_reason: string | null;
  readonly link_seen_at: string | null;
  readonly answer: AnswersTable | null;
}

/** One inquiry as its page shows it: the whole table, or one's own agency's line. @throws {Refusal} `not-found`. */
export async function getInquiry(ctx: Ctx, id: string): Promise<InquiryDetail> {
  const inquiry = await getSeenInquiry(ctx, id);
  const seesAll = seesAllAnswers(ctx.actor, inquiry);
  const lines = await linesOf(ctx, inquiry, seesAll);
  const files = await filesOf(
    ctx,
    inquiry,
    lines.flatMap((line) => line.answer ?? []),
  );
  const standing = lines.flatMap((line) => (line.state === 'answered' && line.answer ? [line.answer] : []));
  const isOpen = inquiry.closed_at === null;
  const managed = mayManage(ctx.actor, inquiry);
  return {
    id: inquiry.id,
    version: inquiry.version,
    title: inquiry.title,
    detail: inquiry.detail,
    fields: inquiry.fields.map((field) => ({ ...field, choices: [...field.choices] })),
    dueOn: inquiry.due_on,
    dueClock: inquiry.due_clock,
    isDue: isDue(ctx, inquiry),
    subject: await subjectOf(ctx, inquiry),
    askedBy: { name: inquiry.asked_by, organization: await askerOf(ctx, inquiry) },
    askedAt: inquiry.asked_at,
    closedAt: inquiry.closed_at,
    closedBy: inquiry.closed_by,
    seesAll,
    counts: seesAll
      ? {
          asked: lines.length,
          answered: standing.length,
          nothing: standing.filter((answer) => answer.is_nothing).length,
          owing: lines.length - standing.length,
          late: standing.filter((answer) => answer.is_late).length,
        }
      : null,
    totals: seesAll
      ? totalsOf(
          inquiry.fields,
          standing.map((answer) => answer.entries),
        ).map((total) => ({ ...total, counts: [...total.counts] }))
      : [],
    rows: lines.map((line) => ({
      ...lineView(line, files),
      may: {
        answer: isOpen && mayAnswerFor(ctx.actor, line.organization_id),
        return: isOpen && managed && line.state === 'answered',
      },
    })),
    may: { manage: managed },
  };
}

export const isDue = (ctx: Ctx, { due_on, due_clock }: Pick<InquiriesTable, 'due_on' | 'due_clock'>): boolean =>
  Temporal.Instant.compare(ctx.now, dueInstant(due_on, due_clock)) > 0;

/** Lines in sight: who owes an answer first, then by name. */
export async function linesOf(ctx: Ctx, inquiry: InquiriesTable, seesAll: boolean): Promise<Line[]> {
  const sight = sightOf(ctx.actor);
  const seen = seesAll || sight === 'all' ? sql`true` : sql`a.organization_id = any(${agenciesOf(sight)})`;
  const { rows } = await sql<Line>`
    select a.*, o.name, c.at as last_asked_at, l.seen_at as link_seen_at, to_jsonb(w) as answer,
      case when a.state = 'returned' then r.reason end as return_reason
    from inquiries.addressees a
    join organizations.organizations_now o on o.id = a.organization_id
    join inquiries.calls c on c.addressee_id = a.id and c.round = a.round
    left join inquiries.answers w on w.addressee_id = a.id and w.number = a.answer_number
    left join lateral (select reason from inquiries.calls r where r.addressee_id = a.id and r.kind = 'returned'
      order by round desc limit 1) r on true
    left join lateral (select max(last_seen_at) as seen_at from links.links_now k
      where k.subject_type = 'inquiry' and k.subject_id = a.inquiry_id and k.organization_id = a.organization_id) l on true
    where a.inquiry_id = ${inquiry.id} and ${seen}
    order by a.state = 'answered', a.state = 'returned', o.name->>'vi' collate "vi-x-icu", a.id`.execute(ctx.tx);
  return rows.map((row) => ({ ...row, answer: row.answer && withInstants(row.answer) }));
}

/** `to_jsonb` writes instants in its own way. */
const withInstants = (answer: AnswersTable): AnswersTable => ({
  ...answer,
  answered_at: Temporal.Instant.from(answer.answered_at).toString(),
});

type Files = ReadonlyMap<string, FilesTable>;

/** The files that these answers name. */
export async function filesOf(ctx: Ctx, inquiry: InquiriesTable, answers: readonly AnswersTable[]): Promise<Files> {
  const keys = inquiry.fields.filter((field) => field.kind === 'file').map((field) => field.key);
  const ids = answers.flatMap((answer) => keys.flatMap((key) => answer.entries[key] ?? []));
  if (ids.length === 0) return new Map();
  const rows = await tables(ctx).selectFrom('inquiries.files').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

const lineView = (line: Line, files: Files): Omit<AddresseeView, 'may'> => ({
  organization: { id: line.organization_id, name: line.name },
  version: line.version,
  state: line.state,
  round: line.round,
  lastAskedAt: line.last_asked_at,
  returnReason: line.return_reason,
  linkSeenAt: line.link_seen_at,
  answer: line.answer && answerView(line.answer, files),
});

export const answerView = (answer: AnswersTable, files: Files): AnswerView => ({
  number: answer.number,
  entries: { ...answer.entries },
  files: Object.values(answer.entries).flatMap((value) => {
    const file = files.get(value);
    return file ? [{ id: file.id, name: file.name, size: file.size, mediaType: file.media_type }] : [];
  }),
  isNothing: answer.is_nothing,
  note: answer.note,
  at: answer.answered_at,
  by: answer.answered_by,
  isLate: answer.is_late,
  onBehalf: answer.on_behalf,
  byLink: answer.by_link,
});

/** The newest answer of a line. */
export async function findAnswer(
  ctx: Ctx,
  line: Pick<AddresseesTable, 'id' | 'answer_number'>,
): Promise<AnswersTable | undefined> {
  return tables(ctx)
    .selectFrom('inquiries.answers')
    .selectAll()
    .where('addressee_id', '=', line.id)
    .where('number', '=', line.answer_number)
    .executeTakeFirst();
}

async function askerOf(ctx: Ctx, inquiry: InquiriesTable): Promise<InquiryDetail['askedBy']['organization']> {
  if (inquiry.asked_organization_id === null) return null;
  return tables(ctx)
    .selectFrom('organizations.organizations_now')
    .select(['id', 'name'])
    .where('id', '=', inquiry.asked_organization_id)
    .executeTakeFirstOrThrow();
}

async function subjectOf(ctx: Ctx, inquiry: InquiriesTable): Promise<InquiryDetail['subject']> {
  const { subject_type: type, subject_id: id, subject_title: title } = inquiry;
  if (type === null || id === null || title === null) return null;
  const isOpen = ctx.actor.kind !== 'link' && (type !== 'task' || (await canSeeTask(ctx, id)));
  return { type, id, title, isOpen };
}
