export { notify, type Notice } from './commands/notify.ts';
export { sendMessageLater, type NewMessage } from './commands/send-message-later.ts';
export { settleNotices } from './commands/settle-notices.ts';
export { masked } from './message.ts';
export type { MessageRoute, NotificationsPorts, OutgoingMessage, SendOutcome } from './ports.ts';
export type { NoticeKind } from './sentence.ts';
export type { MessagesNow } from './tables.ts';
