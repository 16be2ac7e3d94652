import ExcelJS from 'exceljs';
import { getActor } from '#modules/access/index.ts';
import { findOrganizationByCode } from '#modules/organizations/index.ts';
import {
  done,
  lateness,
  peopleList,
  stepsOfTask,
  taskDetail,
  waitedFor,
  waitsOfTask,
  type TaskDetail,
} from '#modules/tasks/contract.ts';
import { sendFiles } from '#modules/tasks/index.ts';
import { systemActor, type Ctx } from '#platform/context.ts';
import { people } from '../../../seeds/thuan-giang/index.ts';
import { focalOfficer } from '../../../seeds/thuan-giang/story.ts';
import {
  divided,
  excused,
  sentFiles,
  waiting,
  watching,
  type Divided,
} from '../../../seeds/thuan-giang/working-story.ts';
import { listTasks, type Event, type Stage } from './deeds.ts';

/** How agencies work on their parts through the year: steps divided and ticked off, tasks watched. */
export function workingTheYear(stage: Stage): readonly Event[] {
  return [
    ...watching.map(({ on, task, by }) => ({
      on,
      happen: async () => {
        const { id } = await theTask(stage, by, task);
        await stage.desk.post(by, done, '/api/tasks/watch-task', { taskId: id, watching: true });
      },
    })),
    { on: excused.on, happen: () => excuse(stage) },
    ...waiting.flatMap((one) => [
      { on: one.on, happen: () => beginWait(stage, one) },
      ...(one.until ? [{ on: one.until, happen: () => endWait(stage, one) }] : []),
    ]),
    ...sentFiles.map((one) => ({ on: one.on, happen: () => sendFile(stage, one) })),
    ...divided.map((one) => ({ on: one.on, happen: () => divide(stage, one) })),
    ...divided.flatMap((one) =>
      one.steps.flatMap(({ title, person, doneOn }) =>
        doneOn ? [{ on: doneOn, happen: () => tickOff(stage, one, title, person ?? one.by) }] : [],
      ),
    ),
  ];
}

/** The one task whose title begins so, as this person sees it. */
export async function theTask(stage: Stage, person: string, title: string): Promise<TaskDetail> {
  const [row] = await listTasks(stage, title);
  if (!row) throw new Error(`no task ${title}`);
  return stage.desk.get(person, taskDetail, `/api/tasks/${row.id}`);
}

/** The part of the agency that this person works for. */
export function ownPart(task: TaskDetail): TaskDetail['parts'][number] {
  const part = task.parts.find((one) => one.id === task.ownPart?.id);
  if (!part) throw new Error(`no own part in ${task.title}`);
  return part;
}

async function divide(stage: Stage, { task: title, by, steps }: Divided): Promise<void> {
  const task = await theTask(stage, by, title);
  const part = ownPart(task);
  const colleagues = await stage.desk.get(by, peopleList, `/api/tasks/people?organizationId=${part.organization!.id}`);
  const idOf = (email: string | undefined): string | null => {
    const name = people.find((one) => one.email === email)?.name;
    return colleagues.items.find((one) => one.name === name)?.id ?? null;
  };
  for (const { title: words, person, dueOn } of steps)
    await stage.desk.post(by, stepsOfTask, '/api/tasks/add-step', {
      partId: part.id,
      title: words,
      personId: idOf(person),
      dueOn: dueOn ?? null,
    });
}

async function tickOff(stage: Stage, { task: title, by }: Divided, words: string, person: string): Promise<void> {
  const { id } = await theTask(stage, by, title);
  const { items } = await stage.desk.get(person, stepsOfTask, `/api/tasks/${id}/steps`);
  const step = items.find((one) => one.title === words)!;
  await stage.desk.post(person, stepsOfTask, '/api/tasks/tick-step', {
    id: step.id,
    version: step.version,
    done: true,
  });
}

async function sendFile(stage: Stage, { task, by, name, note, rows }: (typeof sentFiles)[number]): Promise<void> {
  const { house } = stage;
  const { id } = await theTask(stage, by, task);
  const actor = await house.openCtx(systemActor, (ctx) => getActor(ctx, by));
  const open = <T>(work: (ctx: Ctx) => Promise<T>) => house.openCtx(actor, work);
  await sendFiles({ open }, house.answers.ports, [{ name, bytes: await sheetOf(rows) }], { taskId: id, note });
}

async function sheetOf(rows: (typeof sentFiles)[number]['rows']): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Từ khóa');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function beginWait(stage: Stage, { task, by, agency, outside, what }: (typeof waiting)[number]): Promise<void> {
  const part = ownPart(await theTask(stage, by, task));
  const body = agency
    ? await stage.house.openCtx(systemActor, (ctx) => findOrganizationByCode(ctx, agency))
    : undefined;
  await stage.desk.post(by, waitsOfTask, '/api/tasks/begin-wait', {
    partId: part.id,
    organizationId: body?.id ?? null,
    outsideName: outside ?? null,
    what,
  });
}

async function endWait(stage: Stage, { task, by, what }: (typeof waiting)[number]): Promise<void> {
  const { id } = await theTask(stage, by, task);
  const { items } = await stage.desk.get(by, waitsOfTask, `/api/tasks/${id}/waits`);
  const wait = items.find((one) => one.what === what)!;
  await stage.desk.post(by, waitedFor, '/api/tasks/end-wait', { id: wait.id, version: wait.version });
}

async function excuse(stage: Stage): Promise<void> {
  const { task, reason, decidedBy } = excused;
  const { id } = await theTask(stage, focalOfficer, task);
  await stage.desk.post(focalOfficer, lateness, '/api/tasks/excuse-task', { taskId: id, reason, decidedBy });
}
