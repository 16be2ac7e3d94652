import type { Job, Schedule } from './jobs/job.ts';
import type { Route } from './http/route.ts';

/** What a module gives to `main.ts`: its routes, jobs, schedules, and the facts it listens to. */
export interface Module {
  readonly name: string;
  readonly routes?: readonly Route[];
  readonly jobs?: readonly Job[];
  readonly schedules?: readonly Schedule[];
  /** Fact → names of this module's jobs that are enqueued with the fact's payload. */
  readonly listeners?: Readonly<Record<string, readonly string[]>>;
}
