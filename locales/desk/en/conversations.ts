import type { conversationsWords as vi } from '../vi/conversations.ts';

/** Words of the module conversations. */
export const conversationsWords: Record<keyof typeof vi, string> = {
  'conversations.none': 'Nothing has been said yet.',
  'conversations.text': 'Comment',
  'conversations.hint': 'Type @ and a name to mention someone.',
  'conversations.hint-quote':
    'Type @ and a name to mention somebody. Select words of the document on this screen to comment on them.',
  'conversations.quote': 'Quote what is selected: “{words}”',
  'conversations.unquote': 'Leave the quote out',
  'conversations.open-passage': 'See it in the document',
  'conversations.people': 'People to mention',
  'conversations.send': 'Send',
  'conversations.edited': 'edited',
  'conversations.removed': '{name} took this down.',
  'conversations.remove': 'Take down',
  'conversations.remove-about': 'The text is no longer shown; its place in the conversation stays.',
  'conversations.already-removed': 'This comment was removed, so it cannot be changed.',
  'conversations.unknown-person': 'A person mentioned no longer works here.',
};
