import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MessageRoute, SendOutcome } from '#modules/notifications/index.ts';
import { compose, type Letter } from './compose.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` (TLS from STARTTLS) or `smtps://…:465`. */
  readonly url: string;
  /** Sender: `Lan Tỏa <lantoa@thuangiang.gov.vn>`. */
  readonly from: string;
  /** Milliseconds without a word from the server; 20 seconds unless told. */
  readonly patience?: number;
}

/** A letter and how far it has come: only what the server may have taken whole can have been delivered. */
type Parcel = Letter & { isGivenWhole: boolean };

/** Sends through one mail server, a connection a message. Never throws. */
export function smtpMail(options: SmtpOptions): MessageRoute {
  return {
    async send(message) {
      const letter = await compose(message, options.from);
      if (!letter) return { kind: 'rejected', detail: 'no usable address' };
      const parcel: Parcel = { ...letter, isGivenWhole: false };
      try {
        return { kind: 'sent', detail: await hand(parcel, options) };
      } catch (error) {
        return outcomeOf(error, parcel);
      }
    },
  };
}

/** @returns what the server said when it took the letter. */
function hand(parcel: Parcel, options: SmtpOptions): Promise<string> {
  const address = new URL(options.url);
  const patience = options.patience ?? 20_000;
  const connection = new SMTPConnection({
    host: address.hostname,
    port: Number(address.port) || (address.protocol === 'smtps:' ? 465 : 587),
    secure: address.protocol === 'smtps:',
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  });
  return new Promise<string>((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('the server closed the connection')));
    const send = (): void =>
      connection.send({ from: parcel.from, to: [parcel.to] }, bodyOf(parcel), (error, info) =>
        error ? reject(error) : resolve(info?.response ?? ''),
      );
    connection.connect((refused) => {
      if (refused) return reject(refused);
      if (!address.username) return send();
      const credentials = { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) };
      connection.login({ credentials }, (error) => (error ? reject(error) : send()));
    });
  }).finally(() => connection.close());
}

/** Read only after the server has asked for the letter. */
function bodyOf(parcel: Parcel): Readable {
  return Readable.from([parcel.raw]).once('end', () => {
    parcel.isGivenWhole = true;
  });
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 300);

/** An answer of the server is an answer; without one, all depends on whether the whole letter had been handed over. */
function outcomeOf(error: unknown, parcel: Parcel): SendOutcome {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const detail = textOf(error);
  if (code === 'EAUTH' || code === 'ENOAUTH') return { kind: 'reconnect', detail };
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'rejected', detail };
  if (responseCode !== undefined && responseCode >= 400) return { kind: 'retry-later', detail };
  if (code === 'EENVELOPE') return { kind: 'rejected', detail };
  return { kind: parcel.isGivenWhole ? 'unknown-outcome' : 'retry-later', detail };
}
