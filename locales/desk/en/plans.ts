import type { plansWords as vi } from '../vi/plans.ts';

export const plansWords: Readonly<Record<keyof typeof vi, string>> = {
  // refusals
  'plans.not-in-review-accepted':
    'This plan has been accepted and its work assigned; it can no longer be changed in review.',
  'plans.not-in-review-superseded': 'A newer version has taken the place of this plan.',
  'plans.not-in-review-dismissed': 'This plan has been dismissed.',
  'plans.changed-meanwhile': 'Someone has just changed this review. Reload to see the present state, then go on.',
  'plans.newer-version-accepted': 'A newer version of this plan has been accepted.',
  'plans.already-confirmed': 'This task is confirmed already.',
  'plans.already-rejected': 'This task is dismissed already.',
  'plans.nothing-to-restore': 'There is no decision on this task to take back.',
  'plans.nothing-changed': 'Nothing has been changed yet.',
  'plans.merge-needs-two': 'Choose at least two different tasks to merge.',
  'plans.split-unknown-lead': 'One of the lead agencies does not belong to the task being split. Reload, then go on.',
  'plans.selection-empty': 'Select the words of the task in the document.',
  'plans.focal-not-a-lead': 'The focal agency has to be one of the lead agencies.',
  'plans.unknown-assignee': 'This agency is no longer in the task. Reload, then go on.',
  'plans.unknown-clause': 'This clause does not belong to the plan.',
  'plans.unknown-organization': 'This agency is not in the directory.',
  'plans.unknown-collective': 'This group of agencies is not known.',
  'plans.not-a-collective': 'This choice is for groups of agencies only.',
  'plans.collective-has-no-members': '{name} has no agencies today, so each of them cannot be asked to submit.',
  'plans.no-deadline-in-document':
    'The document names no deadline for the task “{task}”. Choose a day, or report with the annual report.',
  'plans.no-previous-version': 'This plan has no version before it to compare with.',
  'plans.blocker.undecided':
    '{count, plural, one {# task is neither confirmed nor dismissed} other {# tasks are neither confirmed nor dismissed}}',
  'plans.blocker.nothing-confirmed': 'No task has been confirmed yet',
  'plans.blocker.no-lead': 'No lead agency: {task}',
  'plans.blocker.unresolved-agency': 'It is not known which agency “{name}” is',
  'plans.blocker.foreign-province': '“{name}” is an agency of {province}',
  'plans.blocker.collective-lead': 'Not chosen yet how the lead group “{name}” works',
  'plans.blocker.no-deadline': 'No deadline: {task}',
};
