import { spawn } from 'node:child_process';
import { mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compoundFile,
  encryptedPdf,
  noise,
  packageOf,
  pdfOfPages,
  zipBomb,
} from '../src/adapters/documents/making/bad-files.ts';
import { handMadeDocx, paragraph } from '../src/adapters/documents/making/docx.ts';
import { paperPdf } from '../src/adapters/documents/making/paper.ts';
import { PLAN_PAGE } from '../src/adapters/documents/making/plan-page.ts';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tệp xấu, '));
});
afterAll(() => rm(home, { recursive: true, force: true }));

function parse(...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, LANG: 'vi_VN.UTF-8', LC_ALL: '', DATABASE_URL: '' };
    const child = spawn(process.execPath, [cli, 'parse', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.once('exit', (code) => resolve({ code, out, err }));
  });
}

const word = handMadeDocx({ body: paragraph('Giao Sở Tài chính chủ trì. '.repeat(300)) });

describe('lantoa parse', () => {
  it('says one sentence for each file that it cannot read, reads the others, and ends with 1', async () => {
    const bad: readonly (readonly [name: string, bytes: Uint8Array | string, sentence: string])[] = [
      ['trống.docx', '', 'Tệp trống'],
      ['lạ.bin', noise(2000), 'không phải là văn bản'],
      ['nhị phân.txt', noise(2000), 'không phải chữ'],
      ['khóa.pdf', encryptedPdf(), 'có mật khẩu'],
      ['khóa.docx', compoundFile('EncryptedPackage'), 'có mật khẩu'],
      ['cụt.docx', word.subarray(0, word.length - 200), 'bị hỏng hoặc thiếu phần cuối'],
      ['bom.docx', zipBomb(4), 'nén bất thường'],
      ['dài.pdf', pdfOfPages(5000), '5000 trang'],
      ['bảng.xlsx', packageOf({ 'xl/workbook.xml': '<x/>' }), 'định dạng xlsx'],
    ];
    for (const [name, bytes] of bad) await writeFile(join(home, name), bytes);
    const large = await open(join(home, 'lớn.pdf'), 'w');
    await large.truncate(300 * 1024 * 1024);
    await large.close();
    await writeFile(join(home, 'tốt.docx'), word);
    const names = [...bad.map(([name]) => name), 'lớn.pdf', 'tốt.docx'];
    const ended = await parse(...names.map((name) => join(home, name)), '--out', join(home, 'ra'));
    const said = ended.err.trim().split('\n');
    expect(said).toHaveLength(bad.length + 1);
    for (const [index, [name, , sentence]] of bad.entries()) {
      expect(said[index]).toContain(`${name}: `);
      expect(said[index]).toContain(sentence);
    }
    expect(said.at(-1)).toContain('300 MB vượt giới hạn 50 MB');
    expect(ended.code).toBe(1);
    expect(await readdir(join(home, 'ra'))).toEqual(['tốt.json']);
  }, 90_000);

  it('reads a PDF like the text it shows', async () => {
    await writeFile(join(home, 'ke-hoach.pdf'), paperPdf([PLAN_PAGE]));
    const ended = await parse(join(home, 'ke-hoach.pdf'));
    expect([ended.code, ended.err]).toEqual([0, '']);
    expect(JSON.parse(ended.out)).toMatchObject({ header: { number: '46/KH-UBND', date: '2026-03-05' } });
  });
});
