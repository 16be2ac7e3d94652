/** One message as the outside gets it. `id` is the Message-ID, the same at every attempt. */
export interface OutgoingMessage {
  readonly id: string;
  readonly to: string;
  readonly toName: string;
  readonly title: string;
  readonly text: string;
  readonly html: string | null;
}

/**
 * How an attempt ended. `retry-later`: not taken, surely. `reconnect`: our account is refused, a person must look. `rejected`: this
 * address or message will never be taken. `unknown-outcome`: it may have been taken.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly detail: string | null }
  | { readonly kind: 'retry-later' | 'reconnect' | 'rejected' | 'unknown-outcome'; readonly detail: string };

/** A way out: a mail server, a brandname SMS gateway, or the fake. Never throws; gives up on its own within two minutes. */
export interface MessageRoute {
  send(message: OutgoingMessage): Promise<SendOutcome>;
}

export interface NotificationsPorts {
  readonly email: MessageRoute;
  readonly sms: MessageRoute;
}
