import type { storyWords as vi } from '../vi/story.ts';

/** English words of the story of a task. */
export const storyWords: Readonly<Record<keyof typeof vi, string>> = {
  'story.all': 'Everything',
  'story.kind.reports': 'Reports',
  'story.kind.evidence': 'Evidence',
  'story.kind.requests': 'Extensions, obstacles',
  'story.kind.reminders': 'Reminders',
  'story.kind.links': 'Mails, links',
  'story.kind.talk': 'Comments',
  'story.kind.assignment': 'Assignment',
  'story.lead': 'Everything that happened around this task, the latest first.',
  'story.filter': 'Filter the history',
  'story.none': 'Nothing of this kind yet.',
  'story.more': 'Show more',
  'story.open': 'Open',
  'story.house': 'The system',
  'tasks.act.reminded-due':
    'Reminder, {days, plural, =0 {due today} one {# day left} other {# days left}} ({people, plural, one {# person} other {# people}})',
  'tasks.act.reminded-late':
    'Reminder, {days, plural, one {# day} other {# days}} late ({people, plural, one {# person} other {# people}})',
  'tasks.act.reminded-leader':
    'Leaders and the focal agency told: {days, plural, one {# day} other {# days}} late ({people, plural, one {# person} other {# people}})',
  'tasks.act.letter-issued': 'Reminder letter, round {round}, number {number}',
  'tasks.act.link-issued': 'Personal link issued to {holder}',
  'tasks.act.link-opened': '{holder} opened the link for the first time',
  'tasks.act.link-answered': '{holder} answered through the link',
  'tasks.act.link-revoked': 'Link of {holder} revoked',
  'tasks.act.code-sent': 'Code for the link sent to {holder} by {channel, select, sms {text message} other {e-mail}}',
  'tasks.act.put-before-leader': 'Put before {leader} for a decision',
  'tasks.act.leader-asked-back': '{leader} asked back',
  'tasks.act.leader-explained': 'Explained to {leader}',
  'tasks.act.leader-agreed': '{leader} agreed',
  'tasks.act.leader-refused': '{leader} refused',
  'tasks.act.leader-withdrawn': 'Withdrawn from {leader}',
  'tasks.act.commented': 'Wrote a comment',
  'tasks.act.watched': 'Began to watch',
};
