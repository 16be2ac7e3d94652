/** A piece of RTF: a brace, a control word with its number, a sign given by its code, or plain text. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string };

const WORD = /([a-zA-Z]+)(-?\d+)? ?/y;
const PLAIN = /[^\\{}\r\n]+/y;

/** Cuts RTF (as Latin-1) into tokens. Binary data is jumped over. */
export function* tokensOf(source: string): Generator<RtfToken> {
  let at = 0;
  while (at < source.length) {
    const sign = source[at];
    if (sign === '{' || sign === '}') {
      yield sign === '{' ? { kind: 'open' } : { kind: 'close' };
      at += 1;
    } else if (sign === '\r' || sign === '\n') at += 1;
    else if (sign !== '\\') {
      PLAIN.lastIndex = at;
      const text = PLAIN.exec(source)?.[0] ?? '';
      yield { kind: 'text', text };
      at += Math.max(1, text.length);
    } else {
      WORD.lastIndex = at + 1;
      const found = WORD.exec(source);
      if (!found) {
        const { token, length } = controlSign(source, at + 1);
        if (token) yield token;
        at += 1 + length;
        continue;
      }
      at += 1 + found[0].length;
      const value = found[2] === undefined ? null : Number(found[2]);
      if (found[1] === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', word: found[1] ?? '', value };
    }
  }
}

const SIGNS: Readonly<Record<string, string>> = { '~': '\u00a0', _: '-', '\\': '\\', '{': '{', '}': '}' };

function controlSign(source: string, at: number): { token: RtfToken | null; length: number } {
  const sign = source[at] ?? '';
  if (sign === "'") {
    const byte = Number.parseInt(source.slice(at + 1, at + 3), 16);
    return { token: Number.isNaN(byte) ? null : { kind: 'byte', byte }, length: 3 };
  }
  if (sign === '*') return { token: { kind: 'word', word: '*', value: null }, length: 1 };
  if (sign === '\r' || sign === '\n') return { token: { kind: 'word', word: 'par', value: null }, length: 1 };
  const text = SIGNS[sign];
  return { token: text === undefined ? null : { kind: 'text', text }, length: 1 };
}
