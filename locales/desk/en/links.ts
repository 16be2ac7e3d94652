import type { linksWords as vi } from '../vi/links.ts';

/** Sentences of personal links. */
export const linksWords: Record<keyof typeof vi, string> = {
  'links.no-address':
    '{name} has neither e-mail nor telephone in the register of focal persons, so no link can be sent.',
  'links.ended': 'This link is over or was revoked already. Please reload the page.',
  'links.no-such-way': 'No address is registered for this way. Choose another.',
  'links.too-many-codes': 'Five codes were sent within an hour. Please wait, or call the focal agency.',
  'links.given': 'Links to answer, given out',
  'links.given-lead': 'One for each person; it opens by a code sent to the registered e-mail or telephone.',
  'links.state.open': 'Open',
  'links.state.ended': 'Over',
  'links.state.revoked': 'Revoked',
  'links.until': 'Valid until {at}',
  'links.issued': 'Given out by {by}, {at}',
  'links.way.email': 'Codes go by e-mail',
  'links.way.sms': 'Codes go by text message',
  'links.way.both': 'Codes go by e-mail or text message',
  'links.way.none': 'No way for a code',
  'links.seen': 'Last opened {at}',
  'links.seen-never': 'Not opened yet',
  'links.answered': 'Last answered {at}',
  'links.revoked': 'Revoked by {by}, {at}',
  'links.revoke': 'Revoke',
  'links.revoke-of': 'Revoke the link of {name}',
  'links.revoke-about':
    'The link stops working at once, in open browsers too. What was sent stays. Copy for Zalo again to give out a new one.',
  'links.said.revoked': 'The link was revoked.',
};
