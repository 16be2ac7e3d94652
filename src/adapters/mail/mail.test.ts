import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { MessageRoute, OutgoingMessage } from '../../modules/notifications/index.ts';
import { fakeMail } from './fake.ts';
import { smtpMail } from './smtp.ts';

const FROM = 'Lan Tỏa <lantoa@thuangiang.example>';
const letter: OutgoingMessage = {
  id: '0198a7c0-0000-7000-8000-000000000001',
  to: 'khoat@thuangiang.example',
  toName: 'Tạ Đình Khoát',
  title: 'Còn 3 ngày đến hạn: Quảng bá chè Trà Sơn',
  text: 'Kính gửi anh/chị,\n\n.Dòng bắt đầu bằng dấu chấm\n',
  html: null,
};
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Reception {
  readonly url: string;
  readonly received: string[];
}

/** A real mail server that takes what it is told to take. */
async function mailServer(options: ConstructorParameters<typeof SMTPServer>[0] = {}): Promise<Reception> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  closing.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { url: `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`, received };
}

/** A server that speaks line by line as `answer` says; null cuts the line. */
async function rudeServer(answer: (line: string) => string | null): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 rude ESMTP\r\n');
    let kept = '';
    socket.on('data', (chunk) => {
      kept += chunk.toString();
      for (let end = kept.indexOf('\r\n'); end >= 0; end = kept.indexOf('\r\n')) {
        const reply = answer(kept.slice(0, end));
        kept = kept.slice(end + 2);
        if (reply === null) return socket.destroy();
        if (reply) socket.write(`${reply}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return `smtp://127.0.0.1:${(server.address() as { port: number }).port}`;
}

const say = (line: string, changed: Readonly<Record<string, string | null>>): string | null => {
  const command = /^(EHLO|MAIL|RCPT|DATA|QUIT|\.$)/.exec(line)?.[1];
  if (command === undefined) return '';
  if (command in changed) return changed[command] ?? null;
  return command === 'DATA' ? '354 go on' : '250 ok';
};

const unfolded = (mail: string): string => mail.replace(/\r?\n[ \t]/g, ' ');
/** Header words that were encoded because they are not plain ASCII. */
const decoded = (mail: string): string =>
  mail.replace(/\?= =\?UTF-8\?Q\?/gi, '').replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_all, words: string) =>
    decodeURIComponent(
      words
        .replaceAll('_', ' ')
        .replaceAll('%', '%25')
        .replace(/=([0-9A-F]{2})/g, '%$1'),
    ),
  );

const ways: readonly [string, () => Promise<{ route: MessageRoute; read: () => Promise<string[]> }>][] = [
  [
    'a mail server',
    async () => {
      const { url, received } = await mailServer();
      return { route: smtpMail({ url, from: FROM }), read: async () => received };
    },
  ],
  [
    'files, where no mail server is configured',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'mail-'));
      closing.push(() => rm(folder, { recursive: true }));
      const read = async (): Promise<string[]> =>
        Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));
      return { route: fakeMail(folder, FROM), read };
    },
  ],
];

describe.each(ways)('mail by %s', (_name, open) => {
  it('arrives with sender, receiver, title and words, under the id of the message', async () => {
    const { route, read } = await open();
    expect(await route.send(letter)).toMatchObject({ kind: 'sent' });
    const mail = unfolded((await read())[0] ?? '');
    expect(mail).toContain(`Message-ID: <${letter.id}@lantoa>`);
    expect(mail).toMatch(/^To: .*<khoat@thuangiang\.example>/m);
    expect(mail).toMatch(/^From: .*<lantoa@thuangiang\.example>/m);
    expect(decoded(mail)).toContain(`Subject: ${letter.title}`);
  });

  it('refuses an address that is none, for good', async () => {
    const { route, read } = await open();
    expect(await route.send({ ...letter, to: 'không phải địa chỉ' })).toMatchObject({ kind: 'rejected' });
    expect(await read()).toEqual([]);
  });
});

describe('a mail server that does not take the letter', () => {
  it('which is not there is tried later', async () => {
    expect(await smtpMail({ url: 'smtp://127.0.0.1:1', from: FROM }).send(letter)).toMatchObject({
      kind: 'retry-later',
    });
  });

  it('which never says a word is given up, and tried later', async () => {
    const url = await rudeServer(() => '');
    expect(await smtpMail({ url, from: FROM, patience: 300 }).send(letter)).toMatchObject({ kind: 'retry-later' });
  });

  it.each([
    ['knows no such receiver', { RCPT: '550 no such user' }, 'rejected'],
    ['is full', { RCPT: '452 mailbox full' }, 'retry-later'],
    ['is greylisting', { MAIL: '451 come back' }, 'retry-later'],
    ['refuses the words', { '.': '554 looks like spam' }, 'rejected'],
    ['cannot keep the words now', { '.': '452 disk full' }, 'retry-later'],
    ['is going down', { EHLO: '421 shutting down' }, 'retry-later'],
    ['hangs up before it asked for the letter', { DATA: null }, 'retry-later'],
    ['hangs up after it had the whole letter', { '.': null }, 'unknown-outcome'],
  ] as const)('which %s: %s', async (_what, changed, kind) => {
    const url = await rudeServer((line) => say(line, changed));
    expect(await smtpMail({ url, from: FROM, patience: 2_000 }).send(letter)).toMatchObject({ kind });
  });

  it('which stays silent after the whole letter leaves the outcome unknown', async () => {
    const url = await rudeServer((line) => say(line, { '.': '' }));
    expect(await smtpMail({ url, from: FROM, patience: 300 }).send(letter)).toMatchObject({ kind: 'unknown-outcome' });
  });

  it('which hangs up in the midst of the letter leaves the outcome unknown, so that nothing goes out twice', async () => {
    let isWhole = false;
    const url = await rudeServer((line) => {
      isWhole ||= line === '.';
      return line.startsWith('Subject:') ? null : say(line, {});
    });
    const outcome = await smtpMail({ url, from: FROM, patience: 2_000 }).send(letter);
    expect(outcome).toMatchObject({ kind: 'unknown-outcome' });
    expect(isWhole).toBe(false);
  });

  it('which refuses our account asks for a person', async () => {
    const { url } = await mailServer({ onAuth: (_auth, _session, callback) => callback(new Error('wrong')) });
    const withAccount = url.replace('smtp://', 'smtp://lantoa:sai-mat-khau@');
    expect(await smtpMail({ url: withAccount, from: FROM }).send(letter)).toMatchObject({ kind: 'reconnect' });
  });
});
