import * as z from 'zod/mini';
import type { MessageView } from '#modules/notifications/contract.ts';
import { everyOne, id, oneOf, text } from '../address.ts';

type State = MessageView['state'];

/** In the order of what needs a person. */
export const messageStates = everyOne<State>({
  'unknown-outcome': true,
  failed: true,
  queued: true,
  sending: true,
  sent: true,
  cancelled: true,
});

/** What the screen of notices keeps in its address. */
export const noticeFilters = z.object({ show: oneOf(['all']) });
/** What the register of messages keeps in its address; `open` is the message that is looked at. */
export const messageFilters = z.object({ q: text(100), state: oneOf(messageStates), open: id() });
