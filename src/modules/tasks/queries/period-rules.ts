import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import { daysAfter } from '../due-day.ts';
import type { PeriodRules } from '../periods.ts';

/** What the province has set about deadlines. */
export async function readPeriodRules(ctx: Ctx): Promise<PeriodRules> {
  return {
    movesBeforeDaysOff: await getSetting(ctx, 'deadlines.before-weekend'),
    holidays: await getSetting(ctx, 'deadlines.holidays'),
    annualReportMonthDay: await getSetting(ctx, 'reports.annual-month-day'),
  };
}

/** Tasks of returning work are made when their period begins by this day. */
export const readHorizon = async (ctx: Ctx): Promise<Day> =>
  daysAfter(dayInVietnam(ctx.now), await getSetting(ctx, 'tasks.open-days-ahead'));
