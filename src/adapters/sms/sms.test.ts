import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { MessageRoute, OutgoingMessage } from '../../modules/notifications/index.ts';
import { fakeSms } from './fake.ts';
import { carrierNumber, gatewaySms } from './gateway.ts';

const message: OutgoingMessage = {
  id: '0198a7c0-0000-7000-8000-000000000002',
  to: '0912 345 678',
  toName: 'Tạ Đình Khoát',
  title: '',
  text: 'Mã trả lời: 482913, có hiệu lực 10 phút.',
  html: null,
};
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

interface Gateway {
  readonly url: string;
  readonly got: { readonly body: string; readonly authorization: string | undefined }[];
}

/** A real gateway that answers `status`; 0 hangs up, -1 says nothing. */
async function gateway(status: number): Promise<Gateway> {
  const got: Gateway['got'] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    got.push({ body: Buffer.concat(chunks).toString(), authorization: request.headers.authorization });
    if (status === 0) request.socket.destroy();
    else if (status > 0) response.writeHead(status).end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as { port: number };
  return { url: `http://ten:bi-mat@127.0.0.1:${port}/send?brand=THUANGIANG`, got };
}

const ways: readonly [string, () => Promise<{ route: MessageRoute; read: () => Promise<string> }>][] = [
  [
    'a gateway',
    async () => {
      const { url, got } = await gateway(200);
      return { route: gatewaySms({ url }), read: async () => got.map((one) => one.body).join() };
    },
  ],
  [
    'files, where no gateway is configured',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'sms-'));
      closing.push(() => rm(folder, { recursive: true }));
      const read = async (): Promise<string> =>
        (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join();
      return { route: fakeSms(folder), read };
    },
  ],
];

describe.each(ways)('a text message by %s', (_name, open) => {
  it('goes to the number as carriers write it, in letters without marks', async () => {
    const { route, read } = await open();
    expect(await route.send(message)).toMatchObject({ kind: 'sent' });
    expect(await read()).toContain('84912345678');
    expect(await read()).toContain('Ma tra loi: 482913, co hieu luc 10 phut.');
  });

  it('does not go to what is no mobile number', async () => {
    const { route, read } = await open();
    expect(await route.send({ ...message, to: '0203 3825 123' })).toMatchObject({ kind: 'rejected' });
    expect(await read()).toBe('');
  });
});

describe('a gateway', () => {
  it('gets our account, the brand, and the same id at every attempt', async () => {
    const { url, got } = await gateway(503);
    await gatewaySms({ url }).send(message);
    await gatewaySms({ url }).send(message);
    expect(got.map((one) => JSON.parse(one.body))).toMatchObject([
      { id: message.id, brand: 'THUANGIANG' },
      { id: message.id, brand: 'THUANGIANG' },
    ]);
    expect(got[0]?.authorization).toBe(`Basic ${Buffer.from('ten:bi-mat').toString('base64')}`);
  });

  it.each([
    [401, 'reconnect'],
    [429, 'retry-later'],
    [503, 'retry-later'],
    [400, 'rejected'],
    [500, 'unknown-outcome'],
    [0, 'unknown-outcome'],
    [-1, 'unknown-outcome'],
  ] as const)('that answers %i (0: hangs up, -1: is silent): %s', async (status, kind) => {
    const { url } = await gateway(status);
    expect(await gatewaySms({ url, patience: 300 }).send(message)).toMatchObject({ kind });
  });

  it('that is not there is tried later', async () => {
    const { url } = await gateway(200);
    for (const close of closing.splice(0)) await close();
    expect(await gatewaySms({ url }).send(message)).toMatchObject({ kind: 'retry-later' });
  });

  it.each([
    ['0912345678', '84912345678'],
    ['+84 (0)912345678', null],
    ['+84 912.345.678', '84912345678'],
    ['84351234567', '84351234567'],
    ['0212345678', null],
    ['không có', null],
  ])('reads %s as %s', (written, number) => {
    expect(carrierNumber(written)).toBe(number);
  });
});
