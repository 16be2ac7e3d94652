import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { planFile } from '../seeds/thuan-giang/index.ts';
import { joinOrStartEmbedded } from '../src/platform/db/embedded/index.ts';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dòng lệnh, '));
});
afterAll(() => rm(home, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command as a person would, in Vietnamese unless told, with its own data folder. */
function lantoa(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, ...args], {
      env: {
        ...process.env,
        DATABASE_URL: '',
        LANG: 'vi_VN.UTF-8',
        LC_ALL: '',
        LANTOA_DATA: join(home, 'dữ liệu'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.once('exit', (code) => resolve({ code, out, err }));
  });
}

/** One sentence, no stack. */
function expectSentence(ended: Ended, code: number, words: string): void {
  expect(ended.err).toContain(words);
  expect(ended.err.trim().split('\n')).toHaveLength(1);
  expect(ended.code).toBe(code);
}

describe('lantoa', () => {
  it('lists its verbs, in the language of the terminal', async () => {
    const help = await lantoa(['--help']);
    expect(help.code).toBe(0);
    for (const verb of [
      'parse',
      'import',
      'serve',
      'worker',
      'migrate',
      'begin',
      'user',
      'backup',
      'restore',
      'doctor',
    ])
      expect(help.out).toContain(`  ${verb}`);
    expect((await lantoa(['--help'], { LANG: 'en_US.UTF-8' })).out).toContain('Exit codes');
    expect((await lantoa(['backup', '--help'])).out).toContain('lantoa backup TỆP');
  });

  it.each([
    [['nothing'], {}, 2, 'Không có lệnh “nothing”'],
    [['parse'], {}, 2, 'Chưa chỉ ra tệp nào'],
    [['parse', '--wrong'], {}, 2, 'Tham số chưa đúng'],
    [['parse', '/khong/co/tep.docx'], {}, 1, 'không đọc được tệp'],
    [['migrate'], { LANTOA_PORT: 'x' }, 2, 'LANTOA_PORT'],
    [['migrate'], { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' }, 2, 'Không kết nối được cơ sở dữ liệu'],
    [['begin'], {}, 2, '--province'],
    [['begin', '--province', 'Atlantis', '--email', 'a@b.example', '--name', 'A B'], {}, 2, 'Không có tỉnh'],
    [['user'], {}, 2, 'list'],
    [['restore'], {}, 2, 'Cần tên tệp sao lưu'],
    [['import'], {}, 2, 'Chưa chỉ ra tệp nào'],
    [['import', 'x.docx', '--duplicate', 'perhaps'], {}, 2, '--duplicate'],
  ] as const)('%j ends with one sentence', async (args, env, code, words) => {
    expectSentence(await lantoa(args, env), code, words);
  });

  it('says that its port is taken before it makes anything', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const nothingYet = join(home, 'chưa có gì');
    const ended = await lantoa(['start'], { LANTOA_PORT: String(port), LANTOA_DATA: nothingYet });
    other.close();
    expectSentence(ended, 2, `Cổng ${port} đang có chương trình khác dùng`);
    await expect(readdir(nothingYet)).rejects.toThrow('ENOENT');
  });

  it('reads a plan without a database, to a folder or to standard output', async () => {
    await writeFile(
      join(home, 'ke-hoach.txt'),
      'KẾ HOẠCH\nTuyên truyền năm 2026\nI. NHIỆM VỤ\n1. Xây dựng bộ nhận diện\n- Cơ quan chủ trì: Sở Tài chính\n- Thời gian: Năm 2026\n',
    );
    const printed = await lantoa(['parse', join(home, 'ke-hoach.txt')]);
    expect(JSON.parse(printed.out).assignments[0].lead).toEqual(['Sở Tài chính']);
    expect((await lantoa(['parse', join(home, 'ke-hoach.txt'), '--out', join(home, 'ra')])).code).toBe(0);
    expect(JSON.parse(await readFile(join(home, 'ra', 'ke-hoach.json'), 'utf8'))).toEqual(JSON.parse(printed.out));
  });
});

describe('a real province', { timeout: 180_000 }, () => {
  it('begins, keeps its accounts, and refuses to begin again', async () => {
    const begun = await lantoa([
      'begin',
      '--province',
      'đồng nai',
      '--email',
      'qt@dongnai.example',
      '--name',
      'Nguyễn Văn A',
    ]);
    expect([begun.code, begun.err]).toEqual([0, '']);
    expect(begun.out).toContain('Đồng Nai');
    expect(
      (await lantoa(['user', 'add', '--email', 'b@dongnai.example', '--name', 'Trần Thị B', '--role', 'viewer'])).code,
    ).toBe(0);
    expectSentence(
      await lantoa(['user', 'add', '--email', 'c@dongnai.example', '--name', 'C D', '--role', 'king']),
      2,
      'Không có vai trò king',
    );
    expect((await lantoa(['user', 'list'])).out).toContain('Trần Thị B');
    expectSentence(
      await lantoa(['begin', '--province', 'Huế', '--email', 'x@y.example', '--name', 'X Y']),
      2,
      'đã có dữ liệu thật',
    );
    const healthy = await lantoa(['doctor']);
    expect([healthy.code, healthy.out]).toEqual([0, expect.stringContaining('Không phát hiện vấn đề')]);
  });

  it('imports a plan as the desk does, says where to review it, and knows it when it comes again', async () => {
    const imported = await lantoa(['import', planFile()]);
    expect([imported.code, imported.err]).toEqual([0, '']);
    expect(imported.out).toMatch(/chờ rà soát tại http:\/\/127\.0\.0\.1:\d+\/desk\/plans\/[0-9a-f-]{36}\/review/);
    const again = await lantoa(['import', planFile(), '--duplicate', 'discard']);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('dùng bản đã có')]);
    await writeFile(join(home, 'mật.txt'), 'ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI\nMẬT\nSố: 12/KH-UBND\nKẾ HOẠCH\nBảo vệ\n');
    expectSentence(await lantoa(['import', join(home, 'mật.txt')]), 1, 'có dấu chỉ độ mật');
    expectSentence(await lantoa(['import', join(home, 'không có.docx')]), 1, 'không đọc được tệp');
    expect((await lantoa(['doctor'])).code).toBe(0);
  });

  it('comes back from a backup equal in content, originals included, also in an external PostgreSQL', async () => {
    const file = join(home, 'sao lưu.lantoa');
    const passphrase = join(home, 'cau-mat-khau');
    await writeFile(passphrase, 'một câu mật khẩu dài\n');
    expect((await lantoa(['backup', file, '--passphrase-file', passphrase])).code).toBe(0);
    const elsewhere = { LANTOA_DATA: join(home, 'nơi khác') };
    expect((await lantoa(['restore', file, '--passphrase-file', passphrase], elsewhere)).code).toBe(0);
    const content = await contentOfFolder(join(home, 'dữ liệu'));
    expect(Object.keys(content).some((name) => name.startsWith('files/'))).toBe(true);
    expect(await contentOfFolder(elsewhere.LANTOA_DATA)).toEqual(content);
    const external = { LANTOA_DATA: join(home, 'nơi khác nữa'), DATABASE_URL: await externalDatabase() };
    expect((await lantoa(['restore', file], external)).code).toBe(0);
    expect({ ...(await contentOf(external.DATABASE_URL)), ...(await filesOf(external.LANTOA_DATA)) }).toEqual(content);
    expect(await readFile(join(elsewhere.LANTOA_DATA, 'key'), 'utf8')).toBe(
      await readFile(join(home, 'dữ liệu', 'key'), 'utf8'),
    );
    expectSentence(await lantoa(['restore', file], elsewhere), 2, 'đang có dữ liệu');
    await truncate(file, 4_000);
    const third = { LANTOA_DATA: join(home, 'nơi thứ ba') };
    expectSentence(await lantoa(['restore', file], third), 1, 'Không có gì được khôi phục');
    expect((await lantoa(['user', 'list'], third)).out).toBe('');
  });
});

/** An empty database on the run's server, as one that a province runs by itself. */
async function externalDatabase(): Promise<string> {
  const name = `external_${process.pid}`;
  const admin = new pg.Client({ connectionString: inject('databaseServer').replace('TEMPLATE', 'postgres') });
  await admin.connect();
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name}`);
  await admin.end();
  return inject('databaseServer').replace('TEMPLATE', name);
}

async function contentOfFolder(dataFolder: string): Promise<Record<string, string>> {
  const server = await joinOrStartEmbedded({ dataFolder });
  const content = await contentOf(server.url);
  await server.stop();
  return { ...content, ...(await filesOf(dataFolder)) };
}

/** Originals by name, each with the hash of what it holds. */
async function filesOf(dataFolder: string): Promise<Record<string, string>> {
  const folder = join(dataFolder, 'files');
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  const found: Record<string, string> = {};
  for (const { name, parentPath } of names)
    found[`files/${name}`] = createHash('sha256')
      .update(await readFile(join(parentPath, name)))
      .digest('hex');
  return found;
}

/** A fingerprint of every row of every table of the product, but who is signed in. */
async function contentOf(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url, options: '-c timezone=UTC' });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker', 'platform')
     order by 1`,
  );
  const content: Record<string, string> = {};
  for (const { name } of rows) {
    const found = await client.query<{ digest: string }>(
      `select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as digest from ${name} t`,
    );
    content[name] = found.rows[0]!.digest;
  }
  await client.end();
  return content;
}
