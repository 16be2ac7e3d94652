import type { cardsWords as vi } from '../vi/cards.ts';

/** Words of what goes into a chat. */
export const cardsWords: Record<keyof typeof vi, string> = {
  'cards.do': 'Copy for Zalo',
  'cards.text': 'Message',
  'cards.copy-text': 'Copy the text',
  'cards.paste': 'Open Zalo and paste it into the conversation.',
  'cards.refused-text':
    'The browser does not allow copying. The text is selected: press Ctrl+C, or hold your finger on it and choose Copy.',
  'cards.copy-picture': 'Copy the picture',
  'cards.save-picture': 'Save the picture',
  'cards.refused-picture': 'The browser does not allow copying pictures. Save the picture and send it along.',
  'cards.picture': 'Picture that goes with the message and says the same',
  'cards.unreachable':
    'This link opens on this machine only. Set the public address of this house in Settings so that others can open it.',
  'cards.for-all': 'Message for everybody',
  'cards.for-each': 'Message for each agency, with its link to answer',
  'cards.for-leader': 'Message for the leader, with the link to decide',
};
