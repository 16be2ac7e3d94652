import { sql, type RawBuilder } from 'kysely';
import { kindOfAct } from '../story-kind.ts';

/** Whose reminders, letters and links may be read: null for readers of the whole province. */
export type Own = readonly string[] | null;

/**
 * Each source answers the same columns: id, at, kind, act, params, by, by_organization, organization, on_behalf, note, figures,
 * before, after, path.
 */
type Source = (taskId: string, own: Own) => RawBuilder<unknown>;

const amongOwn = (column: RawBuilder<unknown>, own: Own): RawBuilder<unknown> =>
  own === null ? sql`true` : sql`${column} = any(${sql.val([...own])}::uuid[])`;
const none = { json: sql`null::jsonb`, text: sql`null::text`, noFigures: sql`'[]'::jsonb` };

/** What readers of the whole province see in the acts of the leaders themselves is not told twice. */
const history: Source = (taskId, own) => sql`
  select h.id::text as id, h.at, (${JSON.stringify(kindOfAct)}::jsonb) ->> h.act as kind, h.act, '{}'::jsonb as params, h.by,
    h.by_organization, h.organization, h.on_behalf, h.note, h.figures, h.before, h.after, null::text as path
  from tasks.history h where h.task_id = ${taskId} and (${own !== null}::boolean or h.act <> 'decided')`;

/** A reminder that went to several people at once is one. */
const reminders: Source = (taskId, own) => sql`
  select min(n.id::text), n.created_at, 'reminders',
    case n.kind when 'task-due' then 'reminded-due' when 'task-late' then 'reminded-late' else 'reminded-leader' end,
    n.params || jsonb_build_object('people', count(*)), ${none.text}, ${none.json},
    jsonb_build_object('vi', n.params ->> 'agency'), false, ${none.text}, ${none.noFigures}, ${none.text}, ${none.text}, ${none.text}
  from notifications.notices_now n join access.people_now p on p.id = n.person_id
  where n.subject_id = ${taskId} and n.kind in ('task-due', 'task-late', 'task-late-leader')
    and ${amongOwn(sql`p.organization_id`, own)}
  group by n.kind, n.params, n.created_at`;

const letters: Source = (taskId, own) => sql`
  select l.id || ' ' || g.organization_id, l.settled_at, 'reminders', 'letter-issued',
    jsonb_build_object('round', g.round, 'number', l.number), l.settled_by, ${none.json}, o.name, false,
    l.content ->> 'subject', ${none.noFigures}, ${none.text}, ${none.text},
    case when ${own === null}::boolean then '/owes/letters/' || l.id end
  from tasks.reminder_letters l join tasks.reminder_letter_agencies g on g.letter_id = l.id
    join organizations.organizations_now o on o.id = g.organization_id
  where l.state = 'issued' and ${amongOwn(sql`g.organization_id`, own)}
    and g.organization_id in (select p.organization_id from tasks.parts p where p.task_id = ${taskId})
    and exists (select 1 from tasks.parts p, jsonb_array_elements(g.items) i
      where p.task_id = ${taskId} and i ->> 'partId' = p.id::text)`;

/** What happened to each personal link of a part, an entry for each moment. */
const links: Source = (taskId, own) => sql`
  select l.id || ' ' || e.act, e.at, 'links', e.act, jsonb_build_object('holder', l.holder_name), e.by, ${none.json}, o.name, false,
    ${none.text}, ${none.noFigures}, ${none.text}, ${none.text}, ${none.text}
  from tasks.parts p join links.links_now l on l.subject_type = 'part' and l.subject_id = p.id
    left join organizations.organizations_now o on o.id = l.organization_id
    cross join lateral (values ('link-issued', l.issued_at, l.issued_by), ('link-opened', l.seen_at, l.holder_name),
      ('link-answered', l.answered_at, l.holder_name), ('link-revoked', l.revoked_at, l.revoked_by)) as e (act, at, by)
  where p.task_id = ${taskId} and e.at is not null and ${amongOwn(sql`l.organization_id`, own)}`;

const codes: Source = (taskId, own) => sql`
  select m.id::text, m.created_at, 'links', 'code-sent', jsonb_build_object('holder', m.to_name, 'channel', m.channel), ${none.text},
    ${none.json}, o.name, false, ${none.text}, ${none.noFigures}, ${none.text}, ${none.text}, ${none.text}
  from tasks.parts p join notifications.messages_now m on m.subject_type = 'part' and m.subject_id = p.id
    left join organizations.organizations_now o on o.id = p.organization_id
  where p.task_id = ${taskId} and ${amongOwn(sql`p.organization_id`, own)}`;

/** For readers of the whole province; others read the decision itself in the history. */
const decisions: Source = (taskId, own) => sql`
  select a.id::text, a.at, 'requests', case a.act when 'asked' then 'put-before-leader' else 'leader-' || a.act end,
    jsonb_build_object('leader', a.leader_name), coalesce(a.decided_by, a.by), ${none.json}, ${none.json}, a.way = 'paper',
    coalesce(a.text, case a.act when 'asked' then a.question end), ${none.noFigures}, ${none.text}, ${none.text},
    '/decisions/' || a.decision_id
  from approvals.acts_now a where a.path = ${`/tasks/${taskId}`} and ${own === null}::boolean`;

const comments: Source = (taskId) => sql`
  select c.id::text, c.at, 'talk', 'commented', '{}'::jsonb, c.author,
    case when c.author_organization is null then null else jsonb_build_object('vi', c.author_organization) end, ${none.json}, false,
    left(c.text, 300), ${none.noFigures}, ${none.text}, ${none.text}, ${none.text}
  from conversations.comments_now c where c.subject_type = 'task' and c.subject_id = ${taskId}`;

const watchers: Source = (taskId) => sql`
  select 'watch ' || w.person_id, w.since, 'talk', 'watched', '{}'::jsonb, n.name, ${none.json}, o.name, false, ${none.text},
    ${none.noFigures}, ${none.text}, ${none.text}, ${none.text}
  from tasks.watchers w join access.people_now n on n.id = w.person_id
    left join organizations.organizations_now o on o.id = n.organization_id
  where w.task_id = ${taskId}`;

/** Everything that happened around a task. */
export const storyOf = (taskId: string, own: Own): RawBuilder<unknown> =>
  sql.join(
    [history, reminders, letters, links, codes, decisions, comments, watchers].map((source) => source(taskId, own)),
    sql` union all `,
  );
