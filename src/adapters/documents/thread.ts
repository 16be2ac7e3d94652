/** Entry of the thread that reads one hand-in and ends; see `run-thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { readFiles } from './read-files.ts';
import type { ReadingDesk } from './reading.ts';
import { Refusal } from './refusal.ts';
import type { ThreadMessage, ThreadTask } from './thread-messages.ts';

const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);

async function readTask(task: ThreadTask): Promise<ThreadMessage> {
  const desk: ReadingDesk = {
    limits: task.limits,
    engine: task.engine,
    trustedRoots: task.trustedRoots,
    usePdftotext: task.usePdftotext,
    tell: (progress) => tell({ kind: 'progress', progress }),
    announceRecognition: (pages) => tell({ kind: 'recognition', pages }),
  };
  if (task.kind === 'read') return { kind: 'read', document: await readFiles(task.format, task.files, desk) };
  throw new Refusal({ code: 'unsupported-format', params: { name: 'page', format: task.format } });
}

try {
  tell(await readTask(workerData as ThreadTask));
} catch (error) {
  if (error instanceof Refusal) tell({ kind: 'refused', problem: error.problem });
  else tell({ kind: 'failed', message: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) });
}
