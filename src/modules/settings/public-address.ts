import { z } from 'zod';

/**
 * Where people outside reach the desk: `https://` and a name, with a port where it has one. What a person pasted from the
 * browser's line is cut down to that; a path, a name or a password is no address.
 */
export const publicAddress = z
  .string()
  .trim()
  .max(200)
  .transform((typed, ctx) => {
    const address = URL.parse(typed);
    const isWhole = address !== null && /^https?:$/.test(address.protocol) && !address.username && !address.password;
    if (isWhole && address.pathname.replace(/^\/desk\b/, '').replaceAll('/', '') === '' && !address.search)
      return address.origin;
    ctx.addIssue({ code: 'custom', message: 'no public address' });
    return z.NEVER;
  });

/** Can another machine open it? The machine's own names lead everyone to themselves. */
export function isReachable(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? '';
  return !/^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\]|)$/.test(host);
}
