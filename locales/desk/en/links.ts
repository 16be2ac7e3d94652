import type { linksWords as vi } from '../vi/links.ts';

/** Sentences of personal links. */
export const linksWords: Record<keyof typeof vi, string> = {
  'links.no-address':
    '{name} has neither e-mail nor telephone in the register of focal persons, so no link can be sent.',
  'links.no-such-way': 'No address is registered for this way. Choose another.',
  'links.too-many-codes': 'Five codes were sent within an hour. Please wait, or call the focal agency.',
};
