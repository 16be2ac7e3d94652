import sharp from 'sharp';
import { getActor } from '#modules/access/index.ts';
import { decision, leaderList, type DecisionView } from '#modules/approvals/contract.ts';
import { recordDecision } from '#modules/approvals/index.ts';
import { extensionList, taskDetail } from '#modules/tasks/contract.ts';
import { keepBriefing } from '#modules/tasks/index.ts';
import { systemActor, type Ctx } from '#platform/context.ts';
import {
  decidedAtTheDesk,
  decidedOnPaper,
  mornings,
  paperDrawing,
  waiting,
} from '../../../seeds/thuan-giang/decisions-story.ts';
import { people } from '../../../seeds/thuan-giang/index.ts';
import { focalOfficer } from '../../../seeds/thuan-giang/story.ts';
import { getTask, leadOf, listTasks, type Event, type Stage } from './deeds.ts';

/** What leaders were asked in the autumn: one decided at the desk, one on paper, one still waits. */
export function askingLeaders(stage: Stage): readonly Event[] {
  let atTheDesk: DecisionView;
  let onPaper: DecisionView;
  return [
    {
      on: decidedAtTheDesk.on,
      happen: async () =>
        void (atTheDesk = await put(stage, 'question', await idOfTask(stage, decidedAtTheDesk.task), decidedAtTheDesk)),
    },
    { on: decidedAtTheDesk.answeredOn, happen: () => decideAtTheDesk(stage, atTheDesk) },
    {
      on: decidedOnPaper.on,
      happen: async () =>
        void (onPaper = await put(stage, 'question', await idOfTask(stage, decidedOnPaper.task), decidedOnPaper)),
    },
    { on: decidedOnPaper.recordedOn, happen: () => recordPaper(stage, onPaper) },
    { on: waiting.on, happen: () => askForTea(stage) },
    // What the leader's page said on the mornings before.
    ...mornings.map((on) => ({ on, happen: () => keepMorning(stage) })),
  ];
}

interface Put {
  readonly leader: string;
  readonly question: string;
  readonly answerBy?: string;
}

async function put({ desk }: Stage, kind: string, subjectId: string, { leader, ...about }: Put): Promise<DecisionView> {
  const { items } = await desk.get(focalOfficer, leaderList, '/api/approvals/leaders');
  const name = people.find((one) => one.email === leader)?.name;
  const leaderId = items.find((one) => one.name === name)?.id;
  if (!leaderId) throw new Error(`${leader} decides nothing`);
  const { question, answerBy } = about;
  return desk.post(focalOfficer, decision, '/api/approvals/ask-decision', {
    kind,
    subjectId,
    leaderId,
    question,
    ...(answerBy ? { answerBy } : {}),
  });
}

async function decideAtTheDesk({ desk }: Stage, { id }: DecisionView): Promise<void> {
  const { leader, note } = decidedAtTheDesk;
  const { version, mark } = await desk.get(leader, decision, `/api/approvals/decisions/${id}`);
  await desk.post(leader, decision, '/api/approvals/decide', { id, version, mark, isAgreed: true, note });
}

async function recordPaper({ house }: Stage, { id, version }: DecisionView): Promise<void> {
  const actor = await house.openCtx(systemActor, (ctx) => getActor(ctx, focalOfficer));
  const bytes = await sharp(Buffer.from(paperDrawing)).jpeg({ quality: 70 }).toBuffer();
  const desk = { open: <T>(work: (ctx: Ctx) => Promise<T>) => house.openCtx(actor, work) };
  const { decidedBy, decidedOn, note } = decidedOnPaper;
  const about = { id, version, isAgreed: true, decidedBy, decidedOn, note };
  await recordDecision(desk, house.answers.approvals, { name: 'phieu-trinh-27-10.jpg', bytes }, about);
}

const keepMorning = ({ house }: Stage): Promise<void> => house.openCtx(systemActor, keepBriefing);

/** An agency asks for another day, and the focal officer puts it before the Vice Chairwoman. */
async function askForTea(stage: Stage): Promise<void> {
  const { desk } = stage;
  const taskId = await idOfTask(stage, waiting.task);
  const part = leadOf(await getTask(stage, taskId));
  const { asker, until, reason } = waiting;
  const body = { partId: part.id, version: part.version, until, reason };
  await desk.post(asker, taskDetail, '/api/tasks/request-extension', body);
  const { items } = await desk.get(focalOfficer, extensionList, `/api/tasks/${taskId}/extensions`);
  await put(stage, 'extension', items[0]!.id, waiting);
}

async function idOfTask(stage: Stage, words: string): Promise<string> {
  const [found] = await listTasks(stage, words);
  if (!found) throw new Error(`no task for “${words}”`);
  return found.id;
}
