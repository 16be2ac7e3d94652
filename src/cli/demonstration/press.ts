import {
  countedItems,
  feed,
  importedItems,
  outlet,
  outletList,
  pressContract,
  type ItemLine,
} from '#modules/listening/contract.ts';
import { evidenceOfTask } from '#modules/tasks/contract.ts';
import { officialDay, type Day } from '#platform/values/day.ts';
import {
  contracts,
  countedOn,
  feed as feedStory,
  items,
  outlets,
  servedTask,
  sheetDays,
  signedOn,
  type PressStoryItem,
} from '../../../seeds/thuan-giang/press-story.ts';
import { focalOfficer } from '../../../seeds/thuan-giang/story.ts';
import { listTasks, type Event, type Stage } from './deeds.ts';

/** The press register of the year: contracts signed, sheets taken in every month, in October what the contracts brought counted. */
export function keepingThePressRegister(stage: Stage): readonly Event[] {
  const made: string[] = [];
  return [
    { on: signedOn, happen: async () => void made.push(...(await signContracts(stage))) },
    ...sheetDays.map((on, index) => ({ on, happen: () => takeSheet(stage, sheetDays[index - 1] ?? '', on) })),
    { on: countedOn, happen: () => countContracts(stage, made) },
    { on: feedStory.on, happen: () => followFeed(stage) },
  ];
}

/** The task that both contracts serve, with what it must bring. */
async function served(stage: Stage) {
  const [task] = await listTasks(stage, servedTask);
  if (!task) throw new Error('the plan asks for no work with the press');
  const { results } = await stage.desk.get(focalOfficer, evidenceOfTask, `/api/tasks/${task.id}/evidence`);
  const towards = (words: string): string => {
    const found = results.find((one) => one.state === 'agreed' && one.title.includes(words));
    if (!found) throw new Error(`the task must bring no ${words}`);
    return found.id;
  };
  return { taskId: task.id, towards };
}

/** @returns the ids of the contracts, in their order. */
async function signContracts(stage: Stage): Promise<string[]> {
  const ids = new Map<string, string>();
  for (const one of outlets)
    ids.set(one.name, (await stage.desk.post(focalOfficer, outlet, '/api/listening/create-outlet', one)).id);
  const { taskId, towards } = await served(stage);
  const made: string[] = [];
  for (const { outlet: name, towards: words, ...rest } of contracts) {
    const body = { ...rest, outletId: ids.get(name), taskId, expectedResultId: towards(words) };
    made.push((await stage.desk.post(focalOfficer, pressContract, '/api/listening/create-contract', body)).id);
  }
  return made;
}

/** What was published after the sheet before. */
async function takeSheet(stage: Stage, after: Day, until: Day): Promise<void> {
  const lines = items.filter(({ day }) => day > after && day <= until).map(lineOf);
  await stage.desk.post(focalOfficer, importedItems, '/api/listening/import-items', { lines });
}

const lineOf = ({ day, ...item }: PressStoryItem, index: number): ItemLine => ({
  row: index + 2,
  day: officialDay(day),
  note: '',
  ...item,
});

async function countContracts(stage: Stage, ids: readonly string[]): Promise<void> {
  const { taskId, towards } = await served(stage);
  for (const [index, contractId] of ids.entries())
    await stage.desk.post(focalOfficer, countedItems, '/api/listening/count-items', {
      taskId,
      expectedResultId: towards(contracts[index]!.towards),
      which: { contractId, from: contracts[index]!.startsOn, to: countedOn },
    });
}

/** What it brings waits to be looked at. */
async function followFeed({ desk }: Stage): Promise<void> {
  const { url, keywords, outlet: name } = feedStory;
  const { items: all } = await desk.get(focalOfficer, outletList, '/api/listening/outlets');
  const outletId = all.find((one) => one.name === name)?.id;
  await desk.post(focalOfficer, feed, '/api/listening/create-feed', { url, outletId, keywords });
}
