import { Worker } from 'node:worker_threads';
import type { IntakeProblem, IntakeProgress } from '#modules/documents/index.ts';
import type { ThreadMessage, ThreadTask } from './thread-messages.ts';

export interface ThreadWatch {
  /** Name and format for messages: the file being read. */
  readonly name: string;
  readonly format: string;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: IntakeProgress) => void) | undefined;
  /** Told of faults that are not the file's, for the log. */
  readonly onDefect: ((message: string) => void) | undefined;
}

export type ThreadEnd =
  | Extract<ThreadMessage, { kind: 'read' | 'rendered' | 'structured' }>
  | { readonly kind: 'refused'; readonly problem: IntakeProblem };

export type RunInThread = (task: ThreadTask, watch: ThreadWatch) => Promise<ThreadEnd>;

/** An idle thread is kept this long: a start costs 150 ms, a kept one some megabytes. */
const REST_MILLISECONDS = 20_000;

/**
 * Reads in threads, so that a hostile file can neither hold up the server nor eat its memory: a thread has a heap limit
 * and a time limit for each task, and dies at once when either is passed or the task is aborted. At most `places` threads
 * run; further tasks wait in the order in which they came. Never throws.
 */
export function openThreads(places: number, memoryMegabytes: number): RunInThread {
  /** Threads at rest, each with the clock that sends it home. */
  const resting = new Map<Worker, NodeJS.Timeout>();
  const takeTurn = turns(places);
  return (task, watch) =>
    takeTurn(async () => {
      const worker = takeRested(resting) ?? startWorker(memoryMegabytes, resting);
      const { end, isUsable } = await runOn(worker, task, watch);
      if (isUsable) rest(worker, resting);
      else void worker.terminate();
      return end;
    });
}

function startWorker(memoryMegabytes: number, resting: Map<Worker, NodeJS.Timeout>): Worker {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes, stackSizeMb: 16 },
    // Libraries warn about fonts and decoders; none of that is for the operator.
    stdout: true,
    stderr: true,
  });
  // A resting thread that dies is simply not there any more; a working one has a listener of its own.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    clearTimeout(resting.get(worker));
    resting.delete(worker);
  });
  return worker;
}

function takeRested(resting: Map<Worker, NodeJS.Timeout>): Worker | undefined {
  for (const [worker, clock] of resting) {
    clearTimeout(clock);
    resting.delete(worker);
    worker.ref();
    return worker;
  }
  return undefined;
}

/** Keeps a thread for the next task, without keeping the process. */
function rest(worker: Worker, resting: Map<Worker, NodeJS.Timeout>): void {
  worker.unref();
  const clock = setTimeout(() => {
    resting.delete(worker);
    void worker.terminate();
  }, REST_MILLISECONDS);
  clock.unref();
  resting.set(worker, clock);
}

function runOn(worker: Worker, task: ThreadTask, watch: ThreadWatch): Promise<{ end: ThreadEnd; isUsable: boolean }> {
  return new Promise((resolve) => {
    let seconds = task.limits.seconds;
    let timer = setTimeout(onTimeout, seconds * 1000);
    const end = (result: ThreadEnd, isUsable: boolean): void => {
      clearTimeout(timer);
      watch.signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve({ end: result, isUsable });
    };
    const kill = (problem: IntakeProblem): void => end({ kind: 'refused', problem }, false);
    function onTimeout(): void {
      kill({ code: 'timeout', params: { name: watch.name, seconds } });
    }
    function onAbort(): void {
      kill({ code: 'aborted', params: {} });
    }
    function onMessage(message: ThreadMessage): void {
      if (message.kind === 'progress') watch.onProgress?.(message.progress);
      else if (message.kind === 'recognition') {
        seconds += Math.min(message.pages, task.limits.recognisedPages) * task.limits.secondsPerRecognisedPage;
        clearTimeout(timer);
        timer = setTimeout(onTimeout, seconds * 1000);
      } else if (message.kind === 'failed') {
        watch.onDefect?.(message.message);
        kill(damaged(watch));
      } else end(message, true);
    }
    function onError(error: NodeJS.ErrnoException): void {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') kill({ code: 'too-complex', params: { name: watch.name } });
      else {
        watch.onDefect?.(error.stack ?? error.message);
        kill(damaged(watch));
      }
    }
    function onExit(): void {
      kill(damaged(watch));
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    watch.signal?.addEventListener('abort', onAbort);
    if (watch.signal?.aborted) onAbort();
    else worker.postMessage(task);
  });
}

function damaged({ name, format }: ThreadWatch): IntakeProblem {
  return { code: 'broken', params: { name, format } };
}

/** Lets at most `places` tasks run at once, the others in the order in which they came. */
function turns(places: number): <T>(task: () => Promise<T>) => Promise<T> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
