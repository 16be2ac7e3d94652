import { z } from 'zod';
import { publicAddress } from './public-address.ts';

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** `HH:MM` in Viet Nam. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * The settings of a province: schema, first value and where the value comes from. Figures of law that are in doubt are
 * settings, never constants.
 */
export const declarations = {
  'province.name': { schema: z.string().max(100), first: '', source: null },
  'province.code': { schema: z.string().max(10), first: '', source: null },
  'province.kind': { schema: z.enum(['tinh', 'thanh-pho']), first: 'tinh', source: null },
  /** Links in texts that leave the house begin with it; where none is set, with the address under which the sender works. */
  'desk.public-address': { schema: z.union([z.literal(''), publicAddress]), first: '', source: null },
  'organizations.focal': {
    schema: z.string().max(80),
    first: 'so-van-hoa-the-thao-va-du-lich',
    source: 'Thông tư 10/2025/TT-BVHTTDL',
  },
  'deadlines.before-weekend': {
    schema: z.boolean(),
    first: true,
    source: 'Thông lệ: hạn rơi vào ngày nghỉ thì chuyển lên ngày làm việc liền trước',
  },
  'deadlines.holidays': {
    schema: z.array(z.iso.date()).max(200),
    first: [],
    source: 'Bộ luật Lao động 2019, Điều 112',
  },
  'reports.annual-month-day': {
    schema: monthDay,
    first: '11-15',
    source: 'Kế hoạch của UBND tỉnh: báo cáo trước ngày 15/11 hằng năm',
  },
  'reminders.days-before': {
    schema: z.array(z.number().int().min(0).max(365)).max(10),
    first: [30, 7, 1],
    source: null,
  },
  /** Questions and drafts have days, where tasks have weeks. */
  'reminders.rounds-before': {
    schema: z.array(z.number().int().min(0).max(60)).max(10),
    first: [3, 1],
    source: null,
  },
  /** Days after a deadline: first the agency's officers alone are told, from then on its leader too, and from the second the focal agency. */
  'reminders.late-days': {
    schema: z.tuple([z.number().int().min(1).max(365), z.number().int().min(1).max(365)]),
    first: [3, 7],
    source: null,
  },
  /** What counts as late: kept in the rows of tasks, which a job works out anew when one of these changes. */
  'lateness.grace-days': { schema: z.number().int().min(0).max(60), first: 0, source: null },
  'lateness.extensions-move': { schema: z.boolean(), first: true, source: null },
  'lateness.waits-move': { schema: z.boolean(), first: false, source: null },
  'lateness.reasons-excuse': { schema: z.boolean(), first: true, source: null },
  'lateness.confirm-day': { schema: z.boolean(), first: false, source: null },
  /** Messages that can wait are held from and until these hours, on Saturdays, Sundays and public holidays. */
  'notifications.quiet-from': { schema: clock, first: '20:00', source: null },
  'notifications.quiet-until': { schema: clock, first: '07:00', source: null },
  /** The one mail of a working day goes out from this hour on. */
  'notifications.digest-at': { schema: clock, first: '07:30', source: null },
  /** Tasks of returning work are made when their period begins within so many days. */
  'tasks.open-days-ahead': { schema: z.number().int().min(0).max(400), first: 45, source: null },
  /** A task due within so many days counts as due soon. */
  'tasks.soon-days': { schema: z.number().int().min(0).max(60), first: 7, source: null },
} as const satisfies Record<string, { schema: z.ZodType; first: unknown; source: string | null }>;

export type SettingKey = keyof typeof declarations;
export type SettingValue<K extends SettingKey> = z.output<(typeof declarations)[K]['schema']>;

/** Is this a setting we know? */
export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(declarations, key);
