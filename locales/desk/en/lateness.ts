import type { latenessWords as vi } from '../vi/lateness.ts';

/** English words of what counts as late. */
export const latenessWords: Readonly<Record<keyof typeof vi, string>> = {
  'lateness.title': 'How lateness is counted',
  'lateness.after': 'Counts as late after {day}.',
  'lateness.moved': '{days, plural, one {# day} other {# days}} from the deadline, by the rules of the province.',
  'lateness.never': 'It does not count as late now.',
  'lateness.excused': 'Objective reason: {reason}',
  'lateness.decided': 'Decided by: {who}',
  'lateness.rules-since': 'The present rules apply since',
  'lateness.excuse': 'Record an objective reason',
  'lateness.end': 'Take the reason back',
  'lateness.about': 'While this reason stands, the task counts as late in no list, board or report.',
  'lateness.end-about': 'The task counts again from its own deadline.',
  'lateness.note': 'Why the reason no longer stands',
  'lateness.said.excused': 'The objective reason was recorded.',
  'lateness.said.ended': 'The objective reason was taken back.',
  'tasks.excused-already': 'An objective reason is recorded for this task already.',
  'tasks.not-excused': 'No objective reason is recorded for this task.',
  'tasks.act.excused': 'Objective reason recorded, not counted as late',
  'tasks.act.excuse-ended': 'Objective reason taken back',
};
