import type pg from 'pg';
import { VIETNAM } from '../values/day.ts';
import type { Schedule } from './job.ts';

/** Something done daily at these hours: `10 0 * * *`, `0 6,13 * * *`. */
const DAILY = /^(\d+) (\d+(?:,\d+)*) \* \* \*$/;

/**
 * Queues, once, what was due at a certain hour while no worker ran: a machine that is off every night would otherwise never do it.
 * However much was missed, each job runs once; several workers that start together queue it once. What comes round within the hour is
 * left to its next time, and a schedule that was never known before has missed nothing.
 *
 * The queue's own way of making up compares instants as `Date`, which our pool reads as text.
 */
export async function makeUpForMissed(pool: pg.Pool, schedules: readonly Schedule[]): Promise<void> {
  for (const { cron, job } of schedules) {
    const [, minute, hours] = DAILY.exec(cron) ?? [];
    if (minute !== undefined && hours !== undefined)
      await pool.query(MAKE_UP, [job, VIETNAM, Number(minute), hours.split(',').map(Number)]);
  }
}

const MAKE_UP = `
  with due as (
    select max(at) as at
    from unnest($4::int[]) as hour, generate_series(0, 1) as days_ago,
      lateral (select (date_trunc('day', now() at time zone $2) - make_interval(days => days_ago)
        + make_interval(hours => hour, mins => $3::int)) at time zone $2 as at) moment
    where at <= now()
  ), missed as (
    update graphile_worker._private_known_crontabs known set last_execution = due.at
    from due where known.identifier = $1 and coalesce(known.last_execution, known.known_since) < due.at
    returning 1
  )
  select graphile_worker.add_job($1) from missed`;
