import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageFetcher } from '../../modules/tasks/index.ts';
import { examplePages } from './example.ts';
import { guardedPages } from './guarded.ts';
import { isPublicAddress } from './public-address.ts';
import { readWords } from './page-words.ts';

const TITLE = 'Chè Trà Sơn & bạn bè quốc tế';
const WORDS = 'Sáng 22/6, tuần hàng chè Trà Sơn mở cửa tại Viêng Chăn, Lào.';
const page = `<!doctype html><html><head><title>${TITLE.replace('&', '&amp;')}</title><script>alert(1)</script></head>
  <body><nav>Trang chủ</nav><article><h1>${TITLE.replace('&', '&amp;')}</h1><p>${WORDS.repeat(5)}</p></article></body></html>`;

let server: Server;
let at: string;
let asked: string[] = [];
let keepsOn = 0;

const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
  '/gzip': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/brotli': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' }).end(brotliCompressSync(page)),
  '/bomb': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(40 * 1024 * 1024))),
  '/large': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const write = () => {
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, 'x')));
    };
    response.on('drain', write);
    write();
  },
  '/slow': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const timer = setInterval(() => {
      keepsOn += 1;
      response.write('.');
    }, 20);
    response.on('close', () => clearInterval(timer));
  },
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' });
    response.write('half a page');
    setTimeout(() => response.destroy(), 20);
  },
  '/moved': (_, response) => response.writeHead(302, { location: '/page' }).end(),
  '/moved-inside': (_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  '/moved-to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/gone': (_, response) => response.writeHead(404).end('gone'),
  '/closed': (_, response) => response.writeHead(403).end('no'),
  '/tired': (_, response) => response.writeHead(503).end('later'),
  '/program': (_, response) => response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('MZ'),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    (answers[request.url ?? ''] ?? answers['/gone'])!(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));

/** What every fetcher of pages does. */
describe.each<[string, () => { pages: PageFetcher; address: (path: string) => string }]>([
  ['the guarded one', () => ({ pages: guardedPages({ alsoAllowed: [at] }), address: (path) => `http://${at}${path}` })],
  [
    'the one of the demonstration',
    () => ({
      pages: examplePages((url) =>
        url.pathname === '/page' ? { title: TITLE, paragraphs: Array.from({ length: 5 }, () => WORDS) } : undefined,
      ),
      address: (path) => `https://bao.example${path}`,
    }),
  ],
])('a fetcher of pages: %s', (_name, make) => {
  it('takes a page down with its title and words', async () => {
    const { pages, address } = make();
    const result = await pages.fetch(address('/page'));
    expect(result).toMatchObject({
      ok: true,
      page: { status: 200, mediaType: 'text/html', title: TITLE, finalUrl: address('/page') },
    });
    const text = result.ok ? result.page.text! : '';
    expect(text).toContain(WORDS);
    expect(text).not.toContain('alert');
  });

  it('says where there is no such page, and does not throw', async () => {
    const { pages, address } = make();
    expect(await pages.fetch(address('/nowhere'))).toEqual({ ok: false, problem: 'not-found', mayWorkLater: false });
  });
});

describe('the guarded fetcher', () => {
  const take = (path: string, options: Parameters<typeof guardedPages>[0] = {}) =>
    guardedPages({ alsoAllowed: [at], ...options }).fetch(`http://${at}${path}`);

  it.each(['/gzip', '/brotli', '/moved'])('unpacks and follows: %s', async (path) => {
    expect(await take(path)).toMatchObject({ ok: true, page: { title: TITLE } });
  });

  it.each([
    ['/bomb', 'too-large', false],
    ['/large', 'too-large', false],
    ['/cut', 'no-answer', true],
    ['/moved-inside', 'not-public', false],
    ['/moved-to-file', 'not-public', false],
    ['/round', 'too-many-redirects', false],
    ['/closed', 'refused', false],
    ['/tired', 'no-answer', true],
    ['/program', 'not-a-page', false],
  ])('ends well at %s: %s', async (path, problem, mayWorkLater) => {
    expect(await take(path, { limits: { bytes: 1024 * 1024 } })).toEqual({ ok: false, problem, mayWorkLater });
  });

  it('waits no longer than its limit, and hangs up then', async () => {
    expect(await take('/slow', { limits: { milliseconds: 300 } })).toMatchObject({ ok: false, problem: 'too-slow' });
    await new Promise((later) => setTimeout(later, 60));
    const then = keepsOn;
    await new Promise((later) => setTimeout(later, 100));
    expect(keepsOn).toBe(then);
  });

  it.each([
    'http://127.0.0.1/',
    'http://localhost/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://10.0.0.5/',
    'http://192.168.1.1/',
    'http://169.254.169.254/',
    'http://[fd00::1]/',
    'http://[fe80::1%25eth0]/',
    'http://8.8.8.8:22/',
  ])('never reaches %s', async (address) => {
    const result = URL.canParse(address) ? await guardedPages().fetch(address) : { ok: false, problem: 'not-public' };
    expect(result).toMatchObject({ ok: false, problem: 'not-public' });
  });

  it('asks nothing of a name that leads inside, also where it answers differently the second time', async () => {
    asked = [];
    let turn = 0;
    const rebinding = guardedPages({
      alsoAllowed: [`203.0.113.7:${at.split(':')[1]}`],
      resolve: (_host, answer) => {
        turn += 1;
        answer(null, [{ address: turn === 1 ? '203.0.113.7' : '127.0.0.1', family: 4 }]);
      },
      limits: { milliseconds: 1500 },
    });
    const name = `http://bao.example:${at.split(':')[1]}/page`;
    // The first answer is allowed here and nobody lives there; the second is this very machine.
    await rebinding.fetch(name);
    expect(await rebinding.fetch(name)).toMatchObject({ ok: false, problem: 'not-public' });
    const mixed = guardedPages({
      resolve: (_host, answer) =>
        answer(null, [
          { address: '1.1.1.1', family: 4 },
          { address: '127.0.0.1', family: 4 },
        ]),
    });
    expect(await mixed.fetch('http://bao.example/page')).toMatchObject({ ok: false, problem: 'not-public' });
    expect(asked).toEqual([]);
  });
});

it.each([
  ['8.8.8.8', true],
  ['103.1.236.1', true],
  ['2405:4800::1', true],
  ['100.64.0.1', false],
  ['172.20.1.1', false],
  ['198.18.0.1', false],
  ['::', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', false],
  ['2002:7f00:1::', false],
  ['2001:0:1::', false],
  ['fc00::1', false],
  ['ff02::1', false],
  ['no address', false],
])('%s is public: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

describe('the words of a page', () => {
  it('are read in the charset that the page names', () => {
    const old = Buffer.from(
      '<html><head><meta charset="windows-1258"><title>x</title></head><body>caf\xe9</body></html>',
      'latin1',
    );
    expect(readWords('text/html', old, null).text).toBe('café');
  });

  it('of a page nested deeper than any stack are read all the same', () => {
    const deep = Buffer.from(`${'<div>'.repeat(30_000)}đáy`);
    expect(readWords('text/html', deep, 'utf-8').text).toBe('đáy');
  });
});
