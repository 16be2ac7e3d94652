import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkSizes, openDocumentIntake } from '#adapters/documents/intake.ts';
import { readTrustedRoots } from '#adapters/documents/trusted-roots.ts';
import { beginIntake, decideDuplicate, getIntake, type DocumentIntake } from '#modules/documents/index.ts';
import { systemActor } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { installationKind } from '#platform/db/installation.ts';
import type { Worker } from '#platform/jobs/worker.ts';
import type { House } from '../main.ts';
import { withHouse } from './installation.ts';
import { intakeSentence } from './intake-sentence.ts';
import { findServing } from './serving.ts';
import { CliProblem, readOptions, say, tellProgress, terminalLanguage, warn, words } from './terminal.ts';

/** So long a server's worker may leave a document untouched before this process reads it. */
const PATIENCE_MS = 3_000;
const LOOK_EVERY_MS = 150;

const options = {
  together: { type: 'boolean', default: false },
  duplicate: { type: 'string' },
} as const;

type IntakeView = Awaited<ReturnType<typeof getIntake>>;
type Decision = 'new-version' | 'separate' | 'discard';
const decisions: readonly string[] = ['new-version', 'separate', 'discard'];

/**
 * `lantoa import FILE… [--together] [--duplicate new-version|separate|discard]`: takes documents in as the desk does and
 * says where each one waits to be reviewed. A file that cannot be taken is one line on standard error; the others are
 * taken all the same, and the exit code is 1.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  if (positionals.length === 0) throw new CliProblem('cli.import-needs');
  if (values.duplicate !== undefined && !decisions.includes(values.duplicate))
    throw new CliProblem('cli.wrong-option', { reason: `--duplicate ${values.duplicate}` });
  const documents = values.together ? [positionals] : positionals.map((file) => [file]);
  return withHouse(async (house) => {
    if ((await installationKind(house.database.pool)) === null) throw new CliProblem('cli.not-begun');
    const importer = await openImporter(house, (values.duplicate as Decision | undefined) ?? null);
    let failed = 0;
    try {
      for (const files of documents) if (!(await importer.take(files))) failed += 1;
    } finally {
      await importer.close();
    }
    return failed > 0 ? 1 : 0;
  });
}

/** Takes one document after the other; reads by the server's worker where one runs, else by one of its own. */
async function openImporter(house: House, decision: Decision | null) {
  const intake = openDocumentIntake({
    ocr: house.config.ocr,
    trustedRoots: readTrustedRoots(house.config.trustedRoots),
  });
  const serving = await findServing(house.config.dataFolder);
  let worker: Worker | null = serving === null ? await house.startWorker() : null;
  return {
    /** False where the document could not be taken; the reason is said. */
    async take(files: readonly string[]): Promise<boolean> {
      const name = files.join(', ');
      try {
        const intakeId = await receive(house, intake, files);
        tellProgress(words('cli.import-reading', { file: name }));
        let view = await untilRead(house, intakeId, async () => void (worker ??= await house.startWorker()));
        if (view.state === 'awaiting-decision' && decision !== null) {
          await house.openCtx(systemActor, (ctx) => decideDuplicate(ctx, { intakeId, as: decision }));
          view = await untilRead(house, intakeId, async () => void (worker ??= await house.startWorker()));
        }
        return tell(house, name, view, serving);
      } catch (error) {
        if (error instanceof CliProblem) warn(words(error.word, error.params));
        else if (error instanceof Refusal) warn(words('cli.file-refused', { file: name, reason: reasonOf(error) }));
        else throw error;
        return false;
      }
    },
    close: async () => worker?.stop(),
  };
}

/** Sizes first: a file of 300 MB is refused before it is in memory. */
async function receive(house: House, intake: DocumentIntake, files: readonly string[]): Promise<string> {
  const sizes = await Promise.all(files.map(async (file) => ({ name: basename(file), size: (await look(file)).size })));
  const problem = checkSizes(sizes);
  if (problem) throw new Refusal('refused', [{ code: `documents.problem.${problem.code}`, params: problem.params }]);
  const sent = await Promise.all(files.map(async (file) => ({ name: basename(file), bytes: await readFile(file) })));
  const open: Parameters<typeof beginIntake>[0]['open'] = (work) => house.openCtx(systemActor, work);
  return (await beginIntake({ open }, { intake, files: house.files }, sent)).intakeId;
}

async function look(file: string) {
  try {
    const found = await stat(file);
    if (found.isFile()) return found;
    throw Object.assign(new Error('not a file'), { code: 'EISDIR' });
  } catch (error) {
    throw new CliProblem('cli.file-missing', { file, reason: (error as NodeJS.ErrnoException).code ?? '' }, 1);
  }
}

/** Waits until the document was read, waits for a decision or failed; `help` reads it here where nobody else does. */
async function untilRead(house: House, intakeId: string, help: () => Promise<void>): Promise<IntakeView> {
  const begun = Date.now();
  let step = '';
  for (;;) {
    const view = await house.openCtx(systemActor, (ctx) => getIntake(ctx, intakeId), { readOnly: true });
    if (view.state !== 'received' && view.state !== 'reading') return view;
    if (view.state === 'received' && Date.now() - begun > PATIENCE_MS) await help();
    const running = view.steps.find((one) => one.state === 'running');
    const now = running ? `${running.step} ${running.done}/${running.total}` : '';
    if (running && now !== step && running.total > 1) tellProgress(now);
    step = now;
    await wait(LOOK_EVERY_MS);
  }
}

/** One line on standard output: what became of the document and where a person goes on. */
function tell(house: House, file: string, view: IntakeView, serving: string | null): boolean {
  const at = (path: string): string => new URL(`desk/${path}`, serving ?? addressOf(house)).href;
  if (view.state === 'failed') {
    const reason = intakeSentence(view.problem ?? { code: 'broken', params: {} }, terminalLanguage());
    warn(words('cli.file-refused', { file, reason }));
    return false;
  }
  if (view.state === 'awaiting-decision') {
    const held = [view.held?.type, view.held?.number].filter(Boolean).join(' ');
    say(words('cli.import-held', { file, held, address: at(`documents/import/${view.id}`) }));
  } else if (view.state === 'discarded') say(words('cli.import-discarded', { file }));
  else if (view.result?.planId)
    say(words('cli.import-review', { file, address: at(`plans/${view.result.planId}/review`) }));
  else say(words('cli.import-registered', { file, address: at(`documents/${view.result?.documentId ?? ''}`) }));
  if (serving === null && view.state !== 'discarded') tellProgress(words('cli.import-start-first'));
  return true;
}

/** Where the server will answer once it runs. */
const addressOf = ({ config }: House): string =>
  `http://${config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host}:${config.port}/`;

function reasonOf(refusal: Refusal): string {
  const [issue] = refusal.issues;
  if (issue?.code === 'documents.secret') return words('cli.import-secret');
  const code = issue?.code.replace(/^documents\.problem\./, '') ?? refusal.code;
  return intakeSentence({ code, params: issue?.params ?? {} }, terminalLanguage());
}
