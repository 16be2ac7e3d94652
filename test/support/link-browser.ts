/** One browser with its cookies, which it sends to every page, at the pages of personal links; without scripts, as they are made for. */
import type { Pool } from 'pg';

export function linkBrowser(address: string, pool: Pool) {
  const cookies = new Map<string, string>();
  const ask = async (to: string, init: RequestInit = {}) => {
    const reply = await fetch(address + to, {
      redirect: 'manual',
      ...init,
      headers: {
        'accept-language': 'vi',
        cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
        origin: address,
      },
    });
    for (const line of reply.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split('=');
      cookies.set(name, value);
    }
    return { status: reply.status, text: await reply.text(), location: reply.headers.get('location') };
  };
  const post = (to: string, fields: Record<string, string>) =>
    ask(to, { method: 'POST', body: new URLSearchParams(fields) });
  /** Asks for a code and types it. */
  const enter = async (path: string) => {
    await post(`${path}/code`, { channel: 'email' });
    const { rows } = await pool.query<{ text: string }>(
      'select text from notifications.messages order by id desc limit 1',
    );
    return post(`${path}/open`, { code: /là (\d{6})/.exec(rows[0]!.text)![1]! });
  };
  /** Sends a form of the page with its version, and files by the names of their inputs. */
  const send = async (path: string, to: string, fields: Record<string, string>, files: Record<string, File> = {}) => {
    const { text } = await ask(path);
    const body = new FormData();
    body.append('version', /name="version" value="(\d+)"/.exec(text)?.[1] ?? '1');
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    for (const [name, file] of Object.entries(files)) body.append(name, file);
    return ask(`${path}/${to}`, { method: 'POST', body });
  };
  return { ask, post, enter, send };
}
