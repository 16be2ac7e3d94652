import type { z } from 'zod';
import type { Ctx, OpenCtx } from '../context.ts';
import { systemActor } from '../context.ts';

/** What a running job may use. */
export interface JobTools {
  /** Opens a transaction as the system. */
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  /** 1 for the first attempt. */
  readonly attempt: number;
  readonly lastAttempt: boolean;
  readonly signal: AbortSignal;
}

/** A job: name, payload of ids, and a handler that is safe to run twice and to be killed anywhere. */
export interface Job {
  /** `documents.read-intake`. */
  readonly name: string;
  readonly payload: z.ZodType;
  readonly maxAttempts: number;
  readonly run: (payload: never, tools: JobTools) => Promise<void>;
}

/**
 * Something done by the clock: enqueues a job without payload. `cron` is in Viet Nam time, five fields. Where it names hours, what was
 * missed while no worker ran is made up for, once, at the next start.
 */
export interface Schedule {
  readonly cron: string;
  readonly job: string;
}

/** The one way to define a job. */
export function defineJob<P extends z.ZodType>(job: {
  readonly name: string;
  readonly payload: P;
  readonly maxAttempts?: number;
  readonly run: (payload: z.output<P>, tools: JobTools) => Promise<void>;
}): Job {
  return { maxAttempts: 8, ...job } as unknown as Job;
}

/** Tools for one run of a job. */
export function jobTools(open: OpenCtx, attempt: number, maxAttempts: number, signal: AbortSignal): JobTools {
  return { open: (work) => open(systemActor, work), attempt, lastAttempt: attempt >= maxAttempts, signal };
}
