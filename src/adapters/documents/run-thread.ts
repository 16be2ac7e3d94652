import { Worker } from 'node:worker_threads';
import type { IntakeProblem, IntakeProgress } from '#modules/documents/index.ts';
import type { ThreadMessage, ThreadTask } from './thread-messages.ts';

export interface ThreadWatch {
  /** Name for messages: the file being read. */
  readonly name: string;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: IntakeProgress) => void) | undefined;
  /** Told of faults that are not the file's, for the log. */
  readonly onDefect: ((message: string) => void) | undefined;
}

export type ThreadEnd =
  | Extract<ThreadMessage, { kind: 'read' | 'rendered' }>
  | { readonly kind: 'refused'; readonly problem: IntakeProblem };

/**
 * Reads in a thread of its own, so that a hostile file can neither hold up the server nor eat its memory: the thread has
 * a heap limit and a time limit, and dies at once when aborted. Never throws.
 */
export function runThread(task: ThreadTask, watch: ThreadWatch): Promise<ThreadEnd> {
  const { limits } = task;
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes, stackSizeMb: 16 },
      // Libraries warn about fonts and decoders; none of that is for the operator.
      stdout: true,
      stderr: true,
    });
    let seconds = limits.seconds;
    let timer = setTimeout(onTimeout, seconds * 1000);
    const end = (result: ThreadEnd): void => {
      clearTimeout(timer);
      watch.signal?.removeEventListener('abort', onAbort);
      resolve(result);
      void thread.terminate();
    };
    const refuse = (problem: IntakeProblem): void => end({ kind: 'refused', problem });
    function onTimeout(): void {
      refuse({ code: 'timeout', params: { name: watch.name, seconds } });
    }
    function onAbort(): void {
      refuse({ code: 'aborted', params: {} });
    }
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'progress') watch.onProgress?.(message.progress);
      else if (message.kind === 'recognition') {
        seconds += Math.min(message.pages, limits.recognisedPages) * limits.secondsPerRecognisedPage;
        clearTimeout(timer);
        timer = setTimeout(onTimeout, seconds * 1000);
      } else if (message.kind === 'failed') {
        watch.onDefect?.(message.message);
        refuse(damaged(task, watch));
      } else end(message);
    });
    thread.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse({ code: 'too-complex', params: { name: watch.name } });
      else {
        watch.onDefect?.(error.stack ?? error.message);
        refuse(damaged(task, watch));
      }
    });
    thread.on('exit', () => refuse(damaged(task, watch)));
    watch.signal?.addEventListener('abort', onAbort);
    if (watch.signal?.aborted) onAbort();
  });
}

function damaged(task: ThreadTask, watch: ThreadWatch): IntakeProblem {
  return { code: 'broken', params: { name: watch.name, format: task.format } };
}
