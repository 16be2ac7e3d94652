import { describe, expect, it } from 'vitest';
import { checkBoundaries, moduleOrder, readHouse, type SourceFile } from '../scripts/boundaries.ts';

const modules = ['audit', 'organizations', 'plans', 'tasks'];
const file = (path: string, text: string): SourceFile => ({ path, text });

/** A small house without fault; each case plants one. */
const sound: SourceFile[] = [
  file(
    'src/main.ts',
    `import '#platform/db/pool.ts'; import '#adapters/files/disk.ts'; import '#modules/tasks/index.ts';`,
  ),
  file('src/platform/db/pool.ts', `import pg from 'pg'; export const pool = pg;`),
  file('src/platform/values/day.ts', `export type Day = string; export const x = 1;`),
  file('src/vanban/index.ts', `export const read = 1;`),
  file('src/modules/plans/index.ts', `export { a } from './commands/accept-plan.ts';`),
  file('src/modules/plans/contract.ts', `import { x } from '#platform/values/day.ts'; export const c = x;`),
  file('src/modules/plans/commands/accept-plan.ts', `import { x } from '#platform/values/day.ts'; export const a = x;`),
  file('src/modules/tasks/index.ts', `import { a } from '#modules/plans/index.ts'; export const t = a;`),
  file('src/modules/tasks/queries.ts', 'export const q = sql`select * from plans.plans_now join tasks.tasks on true`;'),
  file('src/adapters/files/disk.ts', `import { a } from '#modules/plans/index.ts'; export const d = a;`),
  file('src/desk/main.tsx', `import { c } from '#modules/plans/contract.ts'; export const m = c;`),
  file(
    'migrations/202601010000_plans_base.sql',
    'create table plans.plans (id uuid); create view plans.plans_now as select * from plans.plans;',
  ),
];

const planted: [rule: string, file: SourceFile][] = [
  [
    'vanban-knows-nobody',
    file('src/vanban/read.ts', `import { x } from '#platform/values/day.ts'; export const r = x;`),
  ],
  ['vanban-knows-nobody', file('src/vanban/read.ts', `import fs from 'node:fs'; export const r = fs;`)],
  [
    'platform-knows-no-domain',
    file('src/platform/values/plan.ts', `import { a } from '#modules/plans/index.ts'; export const p = a;`),
  ],
  [
    'browser-sees-contracts',
    file('src/desk/plans.tsx', `import { a } from '#modules/plans/index.ts'; export const p = a;`),
  ],
  ['browser-sees-contracts', file('src/desk/plans.tsx', `import fs from 'node:fs'; export const p = fs;`)],
  [
    'adapters-apart',
    file('src/adapters/mail/smtp.ts', `import { d } from '#adapters/files/disk.ts'; export const s = d;`),
  ],
  [
    'front-door',
    file(
      'src/adapters/mail/smtp.ts',
      `import { a } from '#modules/plans/commands/accept-plan.ts'; export const s = a;`,
    ),
  ],
  [
    'only-main-wires',
    file('src/modules/plans/jobs.ts', `import { d } from '#adapters/files/disk.ts'; export const j = d;`),
  ],
  [
    'module-order',
    file('src/modules/plans/jobs.ts', `import { t } from '#modules/tasks/index.ts'; export const j = t;`),
  ],
  [
    'front-door',
    file(
      'src/modules/tasks/jobs.ts',
      `import { a } from '#modules/plans/commands/accept-plan.ts'; export const j = a;`,
    ),
  ],
  [
    'modules-know-no-surface',
    file('src/modules/tasks/jobs.ts', `import { m } from '../../desk/main.tsx'; export const j = m;`),
  ],
  [
    'nouns-are-pure',
    file('src/modules/plans/plan.ts', `import { readFile } from 'node:fs/promises'; export const p = readFile;`),
  ],
  ['nouns-are-pure', file('src/modules/plans/plan.ts', `import { sql } from 'kysely'; export const p = sql;`)],
  [
    'nouns-are-pure',
    file('src/modules/plans/plan.ts', `import { a } from './commands/accept-plan.ts'; export const p = a;`),
  ],
  [
    'nouns-are-pure',
    file('src/modules/plans/plan.ts', `import { pool } from '#platform/db/pool.ts'; export const p = pool;`),
  ],
  [
    'nouns-are-pure',
    file('src/modules/plans/plan.ts', `import { openPlans } from './open/plans.ts'; export const p = openPlans;`),
  ],
  ['no-cycles', file('src/vanban/a.ts', `import { a } from './a.ts'; export { a };`)],
  ['sql-ground-only', file('src/modules/plans/queries.ts', 'export const q = sql`select * from tasks.tasks`;')],
  ['sql-views-only', file('src/modules/tasks/jobs.ts', `export const q = db.selectFrom('plans.plans as p');`)],
  [
    'sql-ground-only',
    file(
      'migrations/202601010001_organizations_x.sql',
      'create table organizations.x (id uuid references tasks.tasks);',
    ),
  ],
  ['one-configuration', file('src/modules/tasks/jobs.ts', `export const q = process.env.HOME;`)],
  ['platform-earns-its-place', file('src/platform/lonely.ts', `export const l = 1;`)],
  ['folder-name', file('src/modules/tasks/utils/x.ts', `export const l = 1;`)],
];

describe('the walls of the house', () => {
  it('finds no fault in a sound house', () => {
    expect(checkBoundaries(sound, modules)).toEqual([]);
  });

  it.each(planted)('reports %s (case %#)', (rule, wrong) => {
    expect(checkBoundaries([...sound, wrong], modules).map((one) => one.rule)).toContain(rule);
  });

  it('finds no fault in this house', () => {
    expect(checkBoundaries(readHouse(), moduleOrder())).toEqual([]);
  });
});
