import { expandCollective, type CollectivesNow, type OrganizationsNow } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import type { KnownBodies, Review } from '../review.ts';
import type { KeptReading, PlansTables } from '../tables.ts';

/** Everything that a review decides on. @throws {Refusal} `not-found`. */
export async function readReview(ctx: Ctx, planId: string): Promise<Review> {
  const db = ctx.tx.withTables<PlansTables>();
  const plan = await db.selectFrom('plans.plans').selectAll().where('id', '=', planId).executeTakeFirst();
  if (!plan) notFound();
  const all = await db
    .selectFrom('plans.assignments')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  const assignees = await db
    .selectFrom('plans.assignees as e')
    .innerJoin('plans.assignments as a', 'a.id', 'e.assignment_id')
    .selectAll('e')
    .where('a.plan_id', '=', planId)
    .orderBy('e.role', 'desc')
    .orderBy('e.ordinal')
    .orderBy('e.id')
    .execute();
  return {
    plan,
    clauses: await db
      .selectFrom('plans.clauses')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('ordinal')
      .execute(),
    assignments: all.filter((one) => one.state !== 'merged'),
    merged: all.filter((one) => one.state === 'merged'),
    assignees: Map.groupBy(assignees, (one) => one.assignment_id),
    map: await db.selectFrom('plans.clause_map').selectAll().where('plan_id', '=', planId).orderBy('id').execute(),
    bodies: await readBodies(ctx),
  };
}

/** All bodies and groups that a name may stand for, by id. */
export async function readBodies(ctx: Ctx): Promise<KnownBodies> {
  const db = ctx.tx.withTables<{
    'organizations.organizations_now': OrganizationsNow;
    'organizations.collectives_now': CollectivesNow;
  }>();
  const roster = await db.selectFrom('organizations.organizations_now').selectAll().execute();
  const collectives = await db.selectFrom('organizations.collectives_now').selectAll().execute();
  const today = dayInVietnam(ctx.now);
  return {
    organizations: new Map(
      roster.map((one) => [
        one.id,
        { id: one.id, name: one.name, abbreviation: one.abbreviation, requestedOnly: one.requested_only },
      ]),
    ),
    collectives: new Map(
      collectives.map((one) => [
        one.id,
        { id: one.id, name: one.name, members: expandCollective(one.rule, roster, today).length },
      ]),
    ),
  };
}

/** What the reader found; its text stands in the version. */
export async function readReading(ctx: Ctx, readingId: string): Promise<KeptReading> {
  const { reading } = await ctx.tx
    .withTables<PlansTables>()
    .selectFrom('plans.readings')
    .select('reading')
    .where('id', '=', readingId)
    .executeTakeFirstOrThrow();
  return reading;
}
