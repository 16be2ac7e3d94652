import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigProblem } from '#platform/config.ts';
import { openDocumentIntake } from './intake.ts';
import { paperPdf } from './making/paper.ts';
import { derOf, makeIdentity, signPdf, type Identity } from './making/signed-pdf.ts';
import { readTrustedRoots } from './trusted-roots.ts';

let folder: string;
let root: Identity;
let other: Identity;
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
const pem = (one: Identity): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(derOf(one)).toString('base64')}\n-----END CERTIFICATE-----\n`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roots-'));
  root = await makeIdentity({ common: 'Ban Cơ yếu thử nghiệm' });
  other = await makeIdentity({ common: 'Gốc khác' });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the folder of certificates that signatures are checked against', () => {
  it('is read whole, in either way of writing them; other files are passed over', () => {
    put('a.cer', derOf(other));
    put('b.pem', `# hai chứng thư\n${pem(other)}${pem(root)}`);
    put('README.txt', 'not a certificate');
    expect(readTrustedRoots(folder)).toEqual([other, other, root].map((one) => new Uint8Array(derOf(one))));
    expect(readTrustedRoots(null)).toEqual([]);
  });

  it('makes a signature that ends in one of them trusted', async () => {
    const office = await makeIdentity({ common: 'Ủy ban nhân dân tỉnh' }, root);
    const plain = paperPdf([[{ kind: 'text', text: 'Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026' }]]);
    const bytes = await signPdf(plain, office, { at: new Date('2026-03-05T07:02:00Z'), chain: [root] });
    const chainWith = async (trustedRoots: readonly Uint8Array[]) => {
      const result = await openDocumentIntake({ trustedRoots }).open({ files: [{ name: 'ky.pdf', bytes }] });
      return result.ok ? result.signatures[0]!.chain : result.problem.code;
    };
    expect(await chainWith(readTrustedRoots(folder))).toBe('trusted');
    expect(await chainWith([])).toBe('not-checked');
  });

  it('stops the start in one line where it cannot be what was meant', () => {
    expect(() => readTrustedRoots(join(folder, 'missing'))).toThrow(ConfigProblem);
    put('broken.crt', 'nothing of the kind');
    expect(() => readTrustedRoots(folder)).toThrow(/LANTOA_TRUSTED_ROOTS: .*broken\.crt: not a certificate/);
  });
});
