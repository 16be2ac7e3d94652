import type { MergerPart } from '#modules/organizations/index.ts';
import { countMovable } from './commands/move-merged-work.ts';

export { readCalendar } from './calendars/queries/read-calendar.ts';
export { acceptPlan } from './commands/accept-plan.ts';
export { keepBriefing } from './briefing/commands/keep-briefing.ts';
export { assignPerson } from './commands/assign-person.ts';
export { cancelTask } from './commands/cancel-task.ts';
export { completePart } from './commands/complete-part.ts';
export { confirmPart } from './commands/confirm-part.ts';
export { handOver } from './commands/hand-over.ts';
export { openDueTasks } from './commands/open-due-tasks.ts';
export { receivePart } from './commands/receive-part.ts';
export { reportProgress } from './commands/report-progress.ts';
export { returnPart } from './commands/return-part.ts';
export { setDueDate } from './commands/set-due-date.ts';
export { startPart } from './commands/start-part.ts';
export { taskDecisions } from './requests/commands/take-decision.ts';
export { noteOrder } from './orders/commands/note-order.ts';
export { answerExtension } from './requests/commands/answer-extension.ts';
export { raiseObstacle } from './requests/commands/raise-obstacle.ts';
export { requestExtension } from './requests/commands/request-extension.ts';
export { listExtensions } from './requests/queries/list-extensions.ts';
export { getObstacle, obstaclesOfPart } from './requests/queries/list-obstacles.ts';
export type { ExtensionRequestsNow, ObstaclesNow } from './requests/tables.ts';
export { addStep } from './steps/commands/add-step.ts';
export { tickStep } from './steps/commands/tick-step.ts';
export { stepsOfTask } from './steps/queries/list-steps.ts';
export { attachEvidence, attachEvidenceBatch } from './evidence/commands/attach-evidence.ts';
export { attachFiles, openSentFile } from './evidence/commands/attach-files.ts';
export { contestEvidence } from './evidence/commands/contest-evidence.ts';
export { withdrawEvidence, withdrawEvidenceOf } from './evidence/commands/withdraw-evidence.ts';
export { pageAddress, type Piece } from './evidence/piece.ts';
export type { FetchedPage, PageFetcher, PageProblem, PageResult, PictureMaker, TasksPorts } from './evidence/ports.ts';
export { takeWaitingPages } from './evidence/commands/take-pages.ts';
export { listEvidenceFiles, pageFile, readPage } from './evidence/queries/evidence-files.ts';
export { sendFiles } from './files/commands/send-files.ts';
export {
  findFile as findExchangedFile,
  listExchangedFiles,
  listFiles as listFilesOfTask,
} from './files/queries/list-files.ts';
export { evidenceOfTask } from './evidence/queries/list-evidence.ts';
export { proofOf } from './evidence/queries/proof-of.ts';
export { getTask } from './queries/get-task.ts';
export { getObligation } from './obligations/queries/get-obligation.ts';
export { getLetter, listOwes } from './owes/queries.ts';
export { readBoard } from './boards/queries/read-board.ts';
export { readBriefing } from './briefing/queries/read-briefing.ts';
export { linkedParts } from './queries/linked-parts.ts';
export { remindersFor } from './reminders/reminder.ts';
export { listTasks } from './queries/list-tasks.ts';
export { canSeeTask } from './queries/sight.ts';
export type {
  EvidenceNow,
  EvidenceOfSources,
  ExpectedResultsNow,
  ObligationsNow,
  PagesTaken,
  PartsNow,
  TasksNow,
} from './tables.ts';

/** What the organizations module asks before a merger; the fact `organizations.merged` then moves the work. */
export const tasksMergerPart: MergerPart = { module: 'tasks', count: countMovable };
