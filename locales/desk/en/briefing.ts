import type { briefingWords as vi } from '../vi/briefing.ts';

/** Words of the leader’s page in English. */
export const briefingWords: Record<keyof typeof vi, string> = {
  'briefing.decisions': 'For you to decide ({count, number})',
  'briefing.decisions-none': 'Nothing waits for your decision.',
  'briefing.decisions-rest': '{count, number} more',
  'briefing.asked-by': 'put by {by}',
  'briefing.answer-by': 'answer asked by {day}',
  'briefing.late': 'Late, all plans ({count, plural, one {# agency} other {# agencies}})',
  'briefing.late-none': 'No agency is late.',
  'briefing.late-tasks': '{count, plural, one {# task} other {# tasks}} overdue',
  'briefing.as-of': 'as of {at}',
  'briefing.late-of': '{name}: {count, plural, one {# task} other {# tasks}} overdue',
  'briefing.late-rest': 'and {count, plural, one {# other agency} other {# other agencies}}',
  'briefing.chased': '{letters, plural, one {# reminder letter} other {# reminder letters}}, the last on {day}',
  'briefing.not-chased': 'no reminder letter yet',
  'briefing.people': 'Who carries what',
  'briefing.carries': '{name}: {open, plural, one {# part} other {# parts}}{late, plural, =0 {} other {, # late}}',
  'briefing.before': 'Figures of the morning of {day}',
  'briefing.kept': 'Figures kept on the morning of {day}.',
  'briefing.today': 'Back to today',
};
