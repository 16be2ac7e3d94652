import { Refusal } from '#platform/errors.ts';
import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import type { TasksPorts } from '../evidence/ports.ts';
import { removeFile } from './commands/remove-file.ts';
import { sendFiles } from './commands/send-files.ts';
import { useAsEvidence } from './commands/use-as-evidence.ts';
import { findFile, listFiles } from './queries/list-files.ts';

/** One file: as of evidence. */
const FILE_LIMIT = 50 * 1024 * 1024;
const mayRead = { permission: 'tasks.read' };
const mayReport = { permission: 'tasks.report' };
const command = commandsOf('tasks');

/** Files that agencies exchange on a task. */
export const fileRoutes = (ports: TasksPorts): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/:id/exchanged-files',
    access: mayRead,
    params: contract.taskParams,
    response: contract.exchangedFiles,
    respond: (ctx, { params }) => listFiles(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/exchanged-files/:id',
    access: mayRead,
    params: contract.taskParams,
    respond: async (ctx, { params }) => {
      const { file } = await findFile(ctx, params.id);
      return {
        fileName: file.name,
        mediaType: file.mediaType,
        content: Buffer.from(await ports.files.get(file.sha256)),
      };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/send-files',
    access: mayReport,
    response: contract.exchangedFiles,
    respondOutside: async (tools) => {
      const { files, fields } = await tools.files(FILE_LIMIT);
      return sendFiles(tools, ports, files, aboutOf(fields['about'] ?? ''));
    },
  }),
  command('remove-file', mayReport, contract.removeFileBody, contract.exchangedFiles, removeFile),
  command('use-as-evidence', mayReport, contract.useAsEvidenceBody, contract.evidenceOfTask, (ctx, body) =>
    useAsEvidence(ctx, ports, body),
  ),
];

/** The field that tells what the files are about. @throws {Refusal} `invalid-input`. */
function aboutOf(text: string): contract.SendFilesAbout {
  let read: unknown = null;
  try {
    read = JSON.parse(text);
  } catch {
    // No JSON: refused below like any other wrong field.
  }
  const parsed = contract.sendFilesAbout.safeParse(read);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'invalid-input',
    parsed.error.issues.map((issue) => ({ code: `errors.input-${issue.code}`, field: issue.path.join('.') })),
  );
}
