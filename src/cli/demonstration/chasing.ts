import { letter, letterDefaults, owesList } from '#modules/tasks/contract.ts';
import { systemActor } from '#platform/context.ts';
import { focalOfficer } from '../../../seeds/thuan-giang/story.ts';
import type { Event, Stage } from './deeds.ts';

/** Days on which the morning's reminders went out: of all mornings those that told somebody something. */
const REMINDED = ['2026-06-01', '2026-06-24', '2026-10-01', '2026-10-26', '2026-11-03', '2026-11-06'];
const FIRST_LETTER = '2026-11-02';
const SECOND_LETTER = '2026-11-05';
/** What agencies owed the report of by the end of October. */
const UNTIL = '2026-10-31';

/** How the autumn was chased: reminders in the morning, a first letter that went out, a second one that waits for its number. */
export const chasingTheYear = (stage: Stage): readonly Event[] => [
  ...REMINDED.map((on) => ({ on, happen: () => remind(stage) })),
  { on: FIRST_LETTER, happen: () => writeLetter(stage, { answerOn: '2026-11-04', number: '1187', urgency: null }) },
  { on: SECOND_LETTER, happen: () => writeLetter(stage, { answerOn: '2026-11-09', number: null, urgency: 'khan' }) },
];

const remind = ({ house }: Stage): Promise<void> =>
  house.openCtx(systemActor, (ctx) => ctx.enqueue('tasks.remind', {}, { key: 'demonstration-reminds' }));

interface LetterOfTheStory {
  readonly answerOn: string;
  /** Null: still with the clerk's office. */
  readonly number: string | null;
  readonly urgency: 'khan' | null;
}

async function writeLetter({ desk, planId }: Stage, story: LetterOfTheStory): Promise<void> {
  const owes = await desk.get(focalOfficer, owesList, `/api/tasks/owes?planId=${planId}&until=${UNTIL}`);
  const { choices } = await desk.get(focalOfficer, letterDefaults, '/api/tasks/letter-defaults');
  const drafted = await desk.post(focalOfficer, letter, '/api/tasks/draft-letter', {
    planId,
    until: UNTIL,
    organizationIds: owes.items.map((one) => one.organization.id),
    choices: {
      ...choices,
      symbol: 'SVHTTDL-TTBCXB',
      urgency: story.urgency,
      answerBy: { day: story.answerOn, clock: '17:00' },
      signer: { onBehalf: 'KT. Giám đốc', title: 'Phó Giám đốc', name: 'Vi Thị Mai Hiên' },
      recipients: ['UBND tỉnh (để báo cáo)', 'Lưu: VT, TTBCXB'],
    },
  });
  if (story.number === null) return;
  await desk.post(focalOfficer, letter, '/api/tasks/issue-letter', {
    id: drafted.id,
    version: drafted.version,
    number: story.number,
    issuedOn: FIRST_LETTER,
  });
}
