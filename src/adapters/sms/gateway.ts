import type { MessageRoute, SendOutcome } from '#modules/notifications/index.ts';
import { plainLetters } from './plain-letters.ts';

export interface GatewayOptions {
  /** `https://name:token@gateway.example/send?brand=THUANGIANG`: name and token become basic authentication. */
  readonly url: string;
  /** Milliseconds until the gateway is given up; 20 seconds unless told. */
  readonly patience?: number;
}

/**
 * Brandname SMS through the HTTP gateway of a carrier or its reseller: one POST of `{id, to, text, brand}` as JSON per message. The id
 * is the same at every attempt, so a gateway can tell a double. Never throws.
 */
export function gatewaySms(options: GatewayOptions): MessageRoute {
  const url = new URL(options.url);
  const account = url.username ? `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}` : null;
  const brand = url.searchParams.get('brand');
  url.username = '';
  url.password = '';
  return {
    async send({ id, to, text }) {
      const number = carrierNumber(to);
      if (number === null) return { kind: 'rejected', detail: 'no usable telephone number' };
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(account ? { authorization: `Basic ${Buffer.from(account).toString('base64')}` } : {}),
          },
          body: JSON.stringify({ id, to: number, text: plainLetters(text), ...(brand ? { brand } : {}) }),
          redirect: 'error',
          signal: AbortSignal.timeout(options.patience ?? 20_000),
        });
        return outcomeOf(answer.status, (await answer.text()).slice(0, 300));
      } catch (error) {
        return outcomeOfFailure(error);
      }
    },
  };
}

/** `0912 345 678`, `+84 912345678` → `84912345678`; null for what is no Vietnamese mobile number. */
export function carrierNumber(telephone: string): string | null {
  const digits = telephone.replace(/[\s.()+-]/g, '');
  return /^(?:0|84)([35789]\d{8})$/.test(digits) ? `84${digits.replace(/^(?:0|84)/, '')}` : null;
}

function outcomeOf(status: number, said: string): SendOutcome {
  const detail = `${status} ${said}`.trim();
  if (status < 300) return { kind: 'sent', detail };
  if (status === 401 || status === 403) return { kind: 'reconnect', detail };
  if (status === 429 || status === 503) return { kind: 'retry-later', detail };
  // Any other failure of the gateway may have come after it passed the message on.
  return { kind: status >= 500 ? 'unknown-outcome' : 'rejected', detail };
}

/** Only a connection that never came to be is surely no message. */
function outcomeOfFailure(error: unknown): SendOutcome {
  const code = ((error as Error).cause as { code?: string } | undefined)?.code ?? '';
  const detail = `${(error as Error).message} ${code}`.trim();
  const wasNeverThere = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ];
  return { kind: wasNeverThere.includes(code) ? 'retry-later' : 'unknown-outcome', detail };
}
