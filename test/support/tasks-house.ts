/** The demonstration province with a plan that has been reviewed, and the people who work on it. */
import { chooseCollective, chooseDeadline, confirmAll, resolveAssignee } from '../../src/modules/plans/index.ts';
import type { ReviewView } from '../../src/modules/plans/contract.ts';
import { acceptPlan } from '../../src/modules/tasks/index.ts';
import type { Acceptance, TaskDetail, TaskRow } from '../../src/modules/tasks/contract.ts';
import { getTask, listTasks } from '../../src/modules/tasks/index.ts';
import { tasksQuery } from '../../src/modules/tasks/contract.ts';
import type { Actor, Ctx } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/values/id.ts';
import { actorWith } from './house.ts';
import { plansHouse, planText, type PlansHouse, type TextTask } from './plans-house.ts';

export interface TasksHouse extends PlansHouse {
  /** The focal officer: everything, for the province. */
  readonly focal: Actor;
  /** Brings a plan in, answers every question of its review with the defaults, and confirms all. */
  reviewed(number: string, tasks: readonly TextTask[], options?: Reviewing): Promise<ReviewView>;
  /** Reviews a plan and accepts it. */
  accepted(number: string, tasks: readonly TextTask[], options?: Reviewing): Promise<Acceptance>;
  accept(review: ReviewView, actor?: Actor): Promise<Acceptance>;
  as<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** A person with an account, working for the body with this code. */
  worker(name: string, code: string, role: 'agency-leader' | 'agency-officer'): Promise<Actor>;
  /** All tasks under these filters, as this person sees them. */
  tasks(actor: Actor, filters?: Record<string, unknown>): Promise<TaskRow[]>;
  /** The one task whose title begins so. */
  task(actor: Actor, title: string): Promise<TaskDetail>;
}

interface Reviewing {
  /** For groups that lead, and for those of coordinating agencies where given. */
  readonly groups?: 'when-asked' | 'each-must-submit';
  readonly as?: 'new-version' | 'separate';
}

const ROLES = {
  'agency-leader': [
    'tasks.read',
    'tasks.report',
    'tasks.assign',
    'tasks.export',
    'conversations.write',
    'handover.make',
    'inquiries.read',
    'inquiries.answer',
    'inquiries.ask',
    'consultations.read',
    'consultations.reply',
    'listening.read',
  ],
  'agency-officer': [
    'tasks.read',
    'tasks.report',
    'conversations.write',
    'inquiries.read',
    'inquiries.answer',
    'consultations.read',
    'consultations.reply',
    'listening.read',
  ],
} as const;

export async function tasksHouse(): Promise<TasksHouse> {
  const plans = await plansHouse();
  const { house } = plans;
  const focal: Actor = {
    ...actorWith([
      ...plans.officer.grants.flatMap((grant) => grant.permissions),
      'tasks.read',
      'tasks.read-all',
      'tasks.report',
      'tasks.assign',
      'tasks.confirm',
      'tasks.export',
      'conversations.write',
      'handover.make',
      'inquiries.read',
      'inquiries.answer',
      'inquiries.ask',
      'consultations.read',
      'consultations.reply',
      'consultations.manage',
      'listening.read',
      'listening.keep',
      'approvals.ask',
    ]),
    organizationId: await plans.bodyId('so-van-hoa-the-thao-va-du-lich'),
  };
  const listed = async (actor: Actor, filters: Record<string, unknown> = {}) =>
    (await house.as(actor, (ctx) => listTasks(ctx, tasksQuery.parse({ limit: 200, ...filters })))).items;
  const accept = (review: ReviewView, actor: Actor = focal) =>
    house.as(actor, (ctx) => acceptPlan(ctx, { planId: review.plan.id, version: review.plan.version }));
  const reviewed: TasksHouse['reviewed'] = async (number, tasks, options = {}) => {
    const { planId } = await plans.bringIn(planText(number, tasks), options.as);
    return answerQuestions(plans, planId, options.groups);
  };
  return {
    ...plans,
    focal,
    reviewed,
    accept,
    accepted: async (number, tasks, options) => accept(await reviewed(number, tasks, options)),
    as: (actor, work) => house.as(actor, work),
    worker: (name, code, role) => addWorker(plans, name, code, role),
    tasks: listed,
    task: async (actor, title) => {
      const found = (await listed(actor)).find((one) => one.title.startsWith(title));
      if (!found) throw new Error(`no task ${title}`);
      return house.as(actor, (ctx) => getTask(ctx, found.id));
    },
  };
}

async function answerQuestions(plans: PlansHouse, planId: string, groups: Reviewing['groups']): Promise<ReviewView> {
  const { house, officer } = plans;
  for (;;) {
    const now = await plans.review(planId);
    const seen = { planId, version: now.plan.version };
    const open = now.questions.find((one) => !one.decided && (one.required || (one.kind === 'collective' && groups)));
    if (!open) {
      await house.as(officer, (ctx) => confirmAll(ctx, seen));
      return plans.review(planId);
    }
    await house.as(officer, async (ctx) => {
      if (open.kind === 'collective')
        await chooseCollective(ctx, {
          ...seen,
          assigneeId: open.assigneeIds[0]!,
          obligation: groups ?? 'each-must-submit',
          all: true,
        });
      else if (open.kind === 'no-deadline')
        await chooseDeadline(ctx, { ...seen, assignmentIds: open.assignmentIds, deadline: { kind: 'annual-report' } });
      else if (open.kind === 'unresolved-agency' || open.kind === 'foreign-province')
        await resolveAssignee(ctx, {
          ...seen,
          assigneeId: open.assigneeIds[0]!,
          all: true,
          remember: false,
          as: { leftOut: true },
        });
      else throw new Error(`a question that the test does not answer: ${open.kind}`);
    });
  }
}

/** With the rows that an account has, so that work can be theirs. */
async function addWorker(plans: PlansHouse, name: string, code: string, role: keyof typeof ROLES): Promise<Actor> {
  const organizationId = await plans.bodyId(code);
  const id = newId();
  const { pool } = plans.house.database;
  await pool.query(`insert into access."user" (id, name, email) values ($1, $2, $3)`, [id, name, `${id}@example.org`]);
  await pool.query(`insert into access.people (id, organization_id, post) values ($1, $2, 'Chuyên viên')`, [
    id,
    organizationId,
  ]);
  await pool.query(
    `insert into access.grants (id, person_id, role_code, organization_id, granted_at, granted_by) values ($1, $2, $3, $4, now(), 'Kiểm thử')`,
    [newId(), id, role, organizationId],
  );
  return { ...actorWith(ROLES[role], organizationId, name), personId: id };
}
