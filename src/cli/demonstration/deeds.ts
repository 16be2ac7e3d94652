import { openDueTasks } from '#modules/tasks/index.ts';
import { taskDetail, taskList, type PartView, type TaskDetail, type TaskRow } from '#modules/tasks/contract.ts';
import { systemActor } from '#platform/context.ts';
import type { Day } from '#platform/values/day.ts';
import { agencies, people } from '../../../seeds/thuan-giang/index.ts';
import { passingsOn, puttings } from '../../../seeds/thuan-giang/responsible.ts';
import { deeds, focalOfficer, weekly, yearlyReports, type Deed } from '../../../seeds/thuan-giang/story.ts';
import type { House } from '../../main.ts';
import type { DemonstrationDesk, StoryClock } from './desk.ts';
import { passOn, putPersons } from './responsible.ts';

/** Where the year is lived. */
export interface Stage {
  readonly house: House;
  readonly desk: DemonstrationDesk;
  readonly story: StoryClock;
  readonly planId: string;
}

/** Something that happens on a day. */
export interface Event {
  readonly on: Day;
  readonly happen: () => Promise<void>;
}

/** The year after the plan was accepted, day by day: documents that come in, who answers for what, deeds of the agencies, the weekly column, the yearly reports. */
export async function liveTheYear(
  stage: Stage,
  onMonth: (day: Day) => void,
  documents: readonly Event[],
): Promise<void> {
  const events: Event[] = [
    ...documents,
    ...deeds.map((deed) => ({ on: deed.on, happen: () => doDeed(stage, deed) })),
    ...puttings.map((putting) => ({ on: putting.on, happen: () => putPersons(stage.desk, putting) })),
    ...passingsOn.map((passing) => ({ on: passing.on, happen: () => passOn(stage.desk, passing) })),
    ...firstsOfMonths.map((on) => ({ on, happen: () => beginMonth(stage, on, onMonth) })),
    ...yearlyReports.days.map((on, index) => ({ on, happen: () => takeReports(stage, index) })),
  ];
  // Of one day in the order above: a sort that keeps it.
  for (const { on, happen } of events.toSorted((a, b) => a.on.localeCompare(b.on))) {
    stage.story.to(on);
    await happen();
  }
}

const firstsOfMonths: readonly Day[] = Array.from(
  { length: 8 },
  (_, index) => `2026-${String(index + 4).padStart(2, '0')}-01`,
);

/** The daily job opens what begins, and the weeks that are over are noted as delivered. */
async function beginMonth(stage: Stage, on: Day, onMonth: (day: Day) => void): Promise<void> {
  onMonth(on);
  while ((await stage.house.openCtx(systemActor, (ctx) => openDueTasks(ctx))) > 0);
  const weeks = (await listTasks(stage, weekly.task)).toSorted((a, b) => a.period.key.localeCompare(b.period.key));
  for (const week of weeks) {
    const over = week.period.end !== null && week.period.end < on;
    if (!over || week.state.startsWith('done')) continue;
    const part = leadOf(await getTask(stage, week.id));
    await stage.desk.post(focalOfficer, taskDetail, '/api/tasks/complete-part', {
      ...seen(part),
      doneOn: week.period.end,
      note: weekly.note,
      figures: weekly.figures,
    });
  }
}

/** A third of the agencies at a time; those of the list never. */
async function takeReports(stage: Stage, round: number): Promise<void> {
  const missing = new Set(yearlyReports.missing.map(nameOf));
  const [task] = await listTasks(stage, yearlyReports.task);
  if (!task) throw new Error('the plan asks for no yearly report');
  const { parts } = await getTask(stage, task.id);
  const due = parts
    .filter((part) => part.organization && !missing.has(part.organization.name.vi))
    .filter((_part, index) => index % yearlyReports.days.length === round);
  for (const part of due)
    await stage.desk.post(focalOfficer, taskDetail, '/api/tasks/complete-part', {
      ...seen(part),
      note: yearlyReports.note,
    });
}

/** One act on the part of one agency, in the plan of the stage. */
export async function doDeed(stage: Stage, deed: Deed): Promise<void> {
  const row = (await listTasks(stage, deed.task)).find((one) => !deed.period || one.period.key === deed.period);
  if (!row) throw new Error(`no task for “${deed.task}” ${deed.period ?? ''}`);
  const task = await getTask(stage, row.id);
  const { note, figures } = deed;
  const part = deed.by ? partOf(task, deed.by) : leadOf(task);
  // What groups lead is one line each; the focal officer closes them together.
  const groups = task.parts.filter((one) => one.role === 'lead' && one.organization === null);
  const post = (person: string, verb: string, body: object) =>
    stage.desk.post(person, taskDetail, `/api/tasks/${verb}`, body);
  switch (deed.act) {
    case 'extend':
      await post(focalOfficer, 'set-due-date', {
        taskId: task.id,
        version: task.version,
        on: deed.until,
        as: 'extension',
        reason: note,
        decidedBy: deed.decidedBy,
      });
      return;
    case 'confirm':
      await post(focalOfficer, 'confirm-part', { ...seen(part), note });
      return;
    case 'receive':
      await post(officerOf(part), 'receive-part', seen(part));
      return;
    case 'report':
      await post(officerOf(part), 'report-progress', { ...seen(part), note, figures });
      return;
    case 'complete':
      for (const one of part.organization ? [part] : groups)
        await post(officerOf(one), 'complete-part', { ...seen(one), note, figures });
      return;
  }
}

export async function listTasks(stage: Stage, words: string): Promise<TaskRow[]> {
  const found: TaskRow[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: TaskRow[]; nextCursor: string | null } = await stage.desk.get(
      focalOfficer,
      taskList,
      `/api/tasks?planId=${stage.planId}&limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    found.push(...page.items.filter((row) => row.title.includes(words)));
    cursor = page.nextCursor;
  }
  return found;
}

export const getTask = (stage: Stage, id: string): Promise<TaskDetail> =>
  stage.desk.get(focalOfficer, taskDetail, `/api/tasks/${id}`);

const seen = ({ id, version }: PartView) => ({ partId: id, version });

export function leadOf(task: TaskDetail): PartView {
  const lead = task.parts.find((part) => part.role === 'lead');
  if (!lead) throw new Error(`nobody leads “${task.title}”`);
  return lead;
}

export function partOf(task: TaskDetail, code: string): PartView {
  const name = nameOf(code);
  const part = task.parts.find((one) => one.organization?.name.vi === name);
  if (!part) throw new Error(`${name} has no part in “${task.title}”`);
  return part;
}

/** Somebody of the agency who has an account and reports for it; else the focal officer records it. */
export function officerOf(part: PartView): string {
  const body = agencies.find((one) => part.organization && nameOf(one.code) === part.organization.name.vi);
  const officer = people.find((one) => one.organization === body?.code && one.roles.includes('agency-officer'));
  return officer?.email ?? focalOfficer;
}

function nameOf(code: string): string {
  const name = agencies.find((one) => one.code === code)?.names.at(-1)?.name.vi;
  if (!name) throw new Error(`no agency ${code}`);
  return name;
}
