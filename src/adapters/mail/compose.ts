import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMessage } from '#modules/notifications/index.ts';

export interface Letter {
  readonly raw: Buffer;
  /** The bare addresses of the envelope. */
  readonly from: string;
  readonly to: string;
}

/** One receiver, something on both sides of one `@`, nothing that could begin another header. */
const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/;

/** The letter as bytes, its id in `Message-ID`, marked so that no machine answers it. Null where the address is none. */
export async function compose(message: OutgoingMessage, from: string): Promise<Letter | null> {
  if (!ADDRESS.test(message.to)) return null;
  const mail = new MailComposer({
    from,
    to: { name: message.toName, address: message.to },
    subject: message.title,
    text: message.text,
    ...(message.html === null ? {} : { html: message.html }),
    messageId: `<${message.id}@lantoa>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }).compile();
  const { from: sender, to } = mail.getEnvelope();
  if (!sender || to[0] === undefined) return null;
  return { raw: await mail.build(), from: sender, to: to[0] };
}
