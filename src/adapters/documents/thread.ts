/** Entry of a reading thread: reads one hand-in after another, as it is told; see `threads.ts`. */
import { parentPort } from 'node:worker_threads';
import { readFiles } from './read-files.ts';
import type { ReadingDesk } from './reading.ts';
import { Refusal } from './refusal.ts';
import type { ThreadMessage, ThreadTask } from './thread-messages.ts';

const tell = (message: ThreadMessage): void => parentPort?.postMessage(message);

async function readTask(task: ThreadTask): Promise<ThreadMessage> {
  if (task.kind === 'structure') {
    const { read } = await import('#vanban/index.ts');
    return { kind: 'structured', reading: read(task.blocks, task.catalogue) };
  }
  const desk: ReadingDesk = {
    limits: task.limits,
    engine: task.engine,
    trustedRoots: task.trustedRoots,
    usePdftotext: task.usePdftotext,
    tell: (progress) => tell({ kind: 'progress', progress }),
    announceRecognition: (pages) => tell({ kind: 'recognition', pages }),
  };
  if (task.kind === 'read') return { kind: 'read', document: await readFiles(task.format, task.files, desk) };
  const { renderPage } = await import('./render.ts');
  return { kind: 'rendered', page: await renderPage(task, desk) };
}

async function answer(task: ThreadTask): Promise<ThreadMessage> {
  try {
    return await readTask(task);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', problem: error.problem };
    return { kind: 'failed', message: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) };
  }
}

parentPort?.on('message', (task: ThreadTask) => void answer(task).then(tell));
