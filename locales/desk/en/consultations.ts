import type { consultationsWords as vi } from '../vi/consultations.ts';

/** Words of consultation rounds: a draft goes to agencies, their comments are handled and become a table. */
export const consultationsWords: Readonly<Record<keyof typeof vi, string>> = {
  'consultations.agency': 'Agency',
  'consultations.section': 'Passage of the draft',
  'consultations.comment': 'Comment',
  'consultations.letter': 'Letter',
  'consultations.agrees': 'Agrees, no comments',
  'consultations.state.waiting': 'No reply yet',
  'consultations.handling': 'Handled as',
  'consultations.handling-text': 'Words of the handling',
  'consultations.handling.accepted': 'Accepted',
  'consultations.handling.partly': 'Accepted in part',
  'consultations.handling.explained': 'Explained',
  'consultations.unhandled': 'Not handled',
  'consultations.sheet': 'Comments',
  'consultations.file.place': 'No.',
  'consultations.file.as-of': 'As of',

  'consultations.due-in-past': 'The last day cannot lie before today.',
  'consultations.no-such-agency': 'One of the agencies no longer exists.',
  'consultations.no-such-plan': 'Only an accepted plan can be chosen.',
  'consultations.no-such-file': 'The file of the letter is no longer there; please choose it again.',
  'consultations.closed':
    'This round was closed ({by}) and takes no comments any more. To add something, please call the agency that asked.',
  'consultations.not-closed': 'This round is open.',
  'consultations.changed-meanwhile': 'Somebody changed this round just now; please look at it again, then go on.',
  'consultations.replied-meanwhile':
    '{by, select, none {Somebody} other {{by}}} changed this line just now; please look at the newest reply, then send again if needed.',
  'consultations.handled-meanwhile':
    '{by} handled this comment just now; please look at the newest words, then write again if needed.',
  'consultations.reply-replaced': 'The agency sent its comments anew; please look at the newest ones.',
  'consultations.nobody-owes': 'No agency owes a reply any more.',
  'consultations.reply-empty': 'Nothing was written. Without comments choose “Agrees, no comments”.',
  'consultations.agrees-with-comments': 'With “Agrees, no comments” chosen, leave the comments empty.',

  'audit.verb.consultations.open': 'Sent a draft for comments',
  'audit.verb.consultations.reply': 'Commented on a draft',
  'audit.verb.consultations.handle': 'Handled a comment',
  'audit.verb.consultations.remind': 'Reminded agencies to comment',
  'audit.verb.consultations.extend': 'Changed the last day for comments',
  'audit.verb.consultations.close': 'Closed a consultation round',
  'audit.verb.consultations.reopen': 'Reopened a consultation round',
  'audit.verb.consultations.link-plan': 'Named the issued plan',
  'audit.detail.consultations.agencies': 'Agencies',
  'audit.detail.consultations.number': 'Reply no.',
  'audit.detail.consultations.late': 'Late',
  'audit.detail.consultations.comments': 'Comments',
  'audit.detail.consultations.handling': 'Handled as',
  'audit.detail.consultations.owing': 'No reply yet',
  'audit.detail.consultations.plan': 'Issued plan',
};
