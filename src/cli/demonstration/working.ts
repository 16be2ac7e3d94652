import { done, peopleList, stepsOfTask, taskDetail, type TaskDetail } from '#modules/tasks/contract.ts';
import { people } from '../../../seeds/thuan-giang/index.ts';
import { divided, watching, type Divided } from '../../../seeds/thuan-giang/working-story.ts';
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
