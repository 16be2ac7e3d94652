import { z } from 'zod';

export { publicAddress } from './public-address.ts';

/** One setting as shown: its value today, its source, and since when. */
export const setting = z.object({
  key: z.string(),
  value: z.unknown(),
  source: z.string().nullable(),
  validFrom: z.string().nullable(),
  setBy: z.string().nullable(),
  setAt: z.string().nullable(),
});
export type Setting = z.output<typeof setting>;
export const settingList = z.object({ items: z.array(setting) });

export const settingHistoryQuery = z.object({ key: z.string().max(80) });
/** Every value that was set, the latest first; those that will count from a day to come too. */
export const settingHistory = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      value: z.unknown(),
      source: z.string().nullable(),
      validFrom: z.string(),
      setBy: z.string(),
      setAt: z.string(),
    }),
  ),
});

export const changeSettingBody = z.object({
  key: z.string().max(80),
  value: z.unknown(),
  source: z.string().max(500).nullish(),
  validFrom: z.iso.date().optional(),
});
export type ChangeSettingBody = z.output<typeof changeSettingBody>;
