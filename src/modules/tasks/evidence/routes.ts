import { z } from 'zod';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { agreeResultsOfTasks } from './commands/agree-results-of-tasks.ts';
import { assignEvidence } from './commands/assign-evidence.ts';
import { attachEvidence } from './commands/attach-evidence.ts';
import { attachFiles } from './commands/attach-files.ts';
import { agreeResults, changeResult, declareResult, withdrawResult } from './commands/change-result.ts';
import { contestEvidence } from './commands/contest-evidence.ts';
import { endEvidenceShare, shareEvidence, shareEvidenceWidely } from './commands/share-evidence.ts';
import { takePageAgain } from './commands/take-page-again.ts';
import { upholdEvidence } from './commands/uphold-evidence.ts';
import { withdrawEvidence } from './commands/withdraw-evidence.ts';
import type { TasksPorts } from './ports.ts';
import { couldServe } from './queries/could-serve.ts';
import { getEvidenceFile, getSnapshot, pageFile, readSnapshot } from './queries/evidence-files.ts';
import { evidenceOfTask } from './queries/list-evidence.ts';

/** One file of evidence: a photograph of a telephone, a scan, the recording of a broadcast. */
const FILE_LIMIT = 50 * 1024 * 1024;
const mayRead = { permission: 'tasks.read' };
const mayReport = { permission: 'tasks.report' };
const mayConfirm = { permission: 'tasks.confirm' };

/** A command on evidence: answers with the evidence of the task anew. */
const taking = commandsOf('tasks');
/** A command that answers with the whole anew. */
const command = <B extends z.ZodType>(
  name: string,
  access: { readonly permission: string },
  body: B,
  run: (ctx: Ctx, input: z.output<B>) => Promise<contract.EvidenceOfTask>,
): Route => taking(name, access, body, contract.evidenceOfTask, run);

const commands: readonly Route[] = [
  command('declare-result', mayReport, contract.declareResultBody, declareResult),
  command('change-result', mayReport, contract.changeResultBody, changeResult),
  command('withdraw-result', mayReport, contract.withdrawResultBody, withdrawResult),
  command('agree-results', mayConfirm, contract.agreeResultsBody, agreeResults),
  command('attach-evidence', mayReport, contract.attachEvidenceBody, attachEvidence),
  command('withdraw-evidence', mayReport, contract.withdrawEvidenceBody, withdrawEvidence),
  command('contest-evidence', mayReport, contract.contestEvidenceBody, contestEvidence),
  command('uphold-evidence', mayConfirm, contract.upholdEvidenceBody, upholdEvidence),
  command('assign-evidence', mayReport, contract.assignEvidenceBody, assignEvidence),
  command('share-evidence', mayReport, contract.shareEvidenceBody, shareEvidence),
  command('share-evidence-widely', mayReport, contract.shareEvidenceWidelyBody, shareEvidenceWidely),
  command('end-evidence-share', mayReport, contract.endEvidenceShareBody, endEvidenceShare),
  command('take-page-again', mayReport, contract.takePageAgainBody, takePageAgain),
];

/** Routes of expected results and evidence. */
export const evidenceRoutes = (ports: TasksPorts): readonly Route[] => [
  ...commands,
  defineRoute({
    method: 'GET',
    path: '/api/tasks/:id/evidence',
    access: mayRead,
    params: contract.evidenceParams,
    query: contract.evidenceQuery,
    response: contract.evidenceOfTask,
    respond: (ctx, { params, query }) => evidenceOfTask(ctx, params.id, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/evidence/:id/could-serve',
    access: mayReport,
    params: contract.evidenceParams,
    response: contract.couldServe,
    respond: (ctx, { params }) => couldServe(ctx, params.id),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/attach-files',
    access: mayReport,
    response: contract.evidenceOfTask,
    respondOutside: async (tools) => {
      const { files, fields } = await tools.files(FILE_LIMIT);
      return attachFiles(tools, ports, files, aboutOf(fields['about']));
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/agree-results-of-tasks',
    access: mayConfirm,
    body: contract.agreeResultsOfTasksBody,
    response: contract.agreedResults,
    respond: (ctx, { body }) => agreeResultsOfTasks(ctx, body),
  }),
  ...fileRoutes(ports),
];

/** The field that tells what the files are about. @throws {Refusal} `invalid-input`. */
function aboutOf(text: string | undefined): contract.AttachFilesAbout {
  const parsed = z
    .string()
    .transform((json, context) => {
      try {
        return JSON.parse(json) as unknown;
      } catch {
        context.addIssue({ code: 'custom' });
        return z.NEVER;
      }
    })
    .pipe(contract.attachFilesAbout)
    .safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'invalid-input',
    parsed.error.issues.map((issue) => ({ code: `errors.input-${issue.code}`, field: issue.path.join('.') })),
  );
}

const fileRoutes = (ports: TasksPorts): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/evidence/:id/file',
    access: mayRead,
    params: contract.evidenceParams,
    query: contract.fileQuery,
    respond: async (ctx, { params, query }) => {
      const file = await getEvidenceFile(ctx, params.id);
      const shown = query.copy === 'shown' ? file.shown : null;
      return {
        fileName: shown ? file.name.replace(/\.\w+$/, '') + '.jpg' : file.name,
        mediaType: shown ? 'image/jpeg' : file.mediaType,
        content: Buffer.from(await ports.files.get(shown?.sha256 ?? file.sha256)),
        inline: shown !== null,
      };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/evidence/:id/snapshot',
    access: mayRead,
    params: contract.evidenceParams,
    response: contract.snapshotText,
    respond: (ctx, { params }) => readSnapshot(ctx, ports, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/evidence/:id/snapshot-page',
    access: mayRead,
    params: contract.evidenceParams,
    respond: async (ctx, { params }) => pageFile(await getSnapshot(ctx, params.id), ports),
  }),
];
