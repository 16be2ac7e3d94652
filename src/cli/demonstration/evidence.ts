import { Temporal } from 'temporal-polyfill';
import { getActor } from '#modules/access/index.ts';
import { evidenceOfTask, type EvidenceOfTask, type TaskDetail } from '#modules/tasks/contract.ts';
import { attachEvidenceBatch, type Piece } from '#modules/tasks/index.ts';
import { systemActor } from '#platform/context.ts';
import {
  agreementDay,
  notAgreed,
  provingPieces,
  topicOf,
  weeklyColumn,
  type ProvingPiece,
} from '../../../seeds/thuan-giang/evidence.ts';
import { focalOfficer, yearlyReports } from '../../../seeds/thuan-giang/story.ts';
import { getTask, leadOf, listTasks, officerOf, partOf, type Event, type Stage } from './deeds.ts';

/** What proves the year: results agreed in March, then each piece on its day, the weekly column month by month, the reports that came as letters. */
export const provingTheYear = (stage: Stage): readonly Event[] => [
  { on: agreementDay, happen: () => agreeResults(stage) },
  ...provingPieces.map((piece) => ({ on: piece.on, happen: () => attach(stage, piece) })),
  ...provingPieces.flatMap((piece) =>
    piece.contested ? [{ on: piece.contested.on, happen: () => contest(stage, piece, piece.contested!.reason) }] : [],
  ),
  { on: agreementDay, happen: () => attachEarlyIssues(stage) },
  ...MONTHS.map((month) => ({ on: `2026-${month}-02`, happen: () => attachWeeks(stage, `2026-${month}-02`) })),
  ...yearlyReports.days.map((day) => ({ on: dayAfter(day), happen: () => attachReports(stage) })),
];

/** Letters are recorded in the course of a day and filed the next morning. */
const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

const MONTHS = ['04', '05', '06', '07', '08', '09', '10', '11'] as const;

/** The focal agency agrees with every proposal that has a quantity, once for all periods of an undertaking. */
async function agreeResults(stage: Stage): Promise<void> {
  const seen = new Set<string>();
  for (const task of await listTasks(stage, '')) {
    if (task.proof.measure !== 'proposed' || notAgreed.some((words) => task.title.includes(words))) continue;
    const { results } = await stage.desk.get(focalOfficer, evidenceOfTask, `/api/tasks/${task.id}/evidence`);
    const open = results.filter((one) => one.may.agree && !seen.has(one.id));
    for (const one of open) seen.add(one.id);
    if (open.length === 0) continue;
    await post(stage, focalOfficer, 'agree-results', {
      taskId: task.id,
      results: open.map((one) => ({ resultId: one.id, version: one.version })),
    });
  }
}

const post = (stage: Stage, person: string, verb: string, body: object): Promise<EvidenceOfTask> =>
  stage.desk.post(person, evidenceOfTask, `/api/tasks/${verb}`, body);

async function taskOf(stage: Stage, words: string, period?: string): Promise<TaskDetail> {
  const row = (await listTasks(stage, words)).find((one) => !period || one.period.key === period);
  if (!row) throw new Error(`no task for “${words}” ${period ?? ''}`);
  return getTask(stage, row.id);
}

async function attach(stage: Stage, piece: ProvingPiece): Promise<void> {
  const { page, occurredOn, quantity, unit, language, channel, informationKind } = piece;
  const task = await taskOf(stage, piece.task, piece.period);
  const part = piece.by ? partOf(task, piece.by) : leadOf(task);
  const fields = { occurredOn, quantity, unit, language, channel, informationKind };
  const seen = await post(stage, officerOf(part), 'attach-evidence', {
    taskId: task.id,
    partId: part.id,
    source: { kind: 'link', url: page.address, title: page.title },
    ...fields,
  });
  if (!piece.alsoServes) return;
  const other = await taskOf(stage, piece.alsoServes);
  const evidenceId = seen.items.find((one) => one.url === page.address)!.id;
  await post(stage, officerOf(part), 'share-evidence', { evidenceId, taskId: other.id, partId: leadOf(other).id });
}

async function contest(stage: Stage, { task: words, period, page }: ProvingPiece, reason: string): Promise<void> {
  const task = await taskOf(stage, words, period);
  const { items } = await stage.desk.get(focalOfficer, evidenceOfTask, `/api/tasks/${task.id}/evidence`);
  const evidenceId = items.find((one) => one.url === page.address)!.id;
  await post(stage, focalOfficer, 'contest-evidence', { evidenceId, taskId: task.id, reason });
}

/** Bulk work of the focal officer, as a press register does it. */
async function attachAsFocal(stage: Stage, pieces: readonly Piece[]): Promise<void> {
  const actor = await stage.house.openCtx(systemActor, (ctx) => getActor(ctx, focalOfficer), { readOnly: true });
  await stage.house.openCtx(actor, (ctx) => attachEvidenceBatch(ctx, pieces));
}

const ofColumn = { sourceKind: 'link', channel: weeklyColumn.channel, unit: weeklyColumn.unit } as const;

/** What was aired before the plan was signed counts for the year too. */
async function attachEarlyIssues(stage: Stage): Promise<void> {
  const { page, occurredOn, quantity } = weeklyColumn.before;
  const [first] = (await listTasks(stage, weeklyColumn.task)).toSorted((a, b) =>
    a.period.key.localeCompare(b.period.key),
  );
  if (!first) throw new Error('the plan asks for no weekly column');
  const piece = { ...ofColumn, taskId: first.id, title: page.title, url: page.address, occurredOn, quantity };
  await attachAsFocal(stage, [piece]);
}

/** Weeks that are done have their page. */
async function attachWeeks(stage: Stage, day: string): Promise<void> {
  const weeks = (await listTasks(stage, weeklyColumn.task)).filter(
    (week) => week.state.startsWith('done') && week.period.end !== null && week.period.end < day,
  );
  const pieces = weeks.map((week) => {
    const number = Number(week.period.key.slice(-2));
    const page = weeklyColumn.pageOf(number, topicOf(number));
    return { ...ofColumn, taskId: week.id, title: page.title, url: page.address, occurredOn: week.period.end! };
  });
  await attachAsFocal(stage, pieces);
}

/** An agency's letter is the evidence of its report. */
async function attachReports(stage: Stage): Promise<void> {
  const task = await taskOf(stage, yearlyReports.task);
  const reported = task.parts.filter((part) => part.state === 'done' && part.evidence === 0 && part.doneOn !== null);
  const pieces = reported.map((part) => ({
    taskId: task.id,
    partId: part.id,
    sourceKind: 'letter' as const,
    title: `Báo cáo kết quả thực hiện Kế hoạch số 46/KH-UBND của ${part.organization?.name.vi ?? ''}`,
    letter: { issuedOn: part.doneOn! },
    occurredOn: part.doneOn!,
  }));
  await attachAsFocal(stage, pieces);
}
