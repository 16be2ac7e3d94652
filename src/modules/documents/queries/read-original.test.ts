import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFileStore } from '../../../adapters/files/disk.ts';
import { actorWith, testHouse, type TestHouse, type TestServer } from '../../../../test/support/house.ts';
import { newId } from '#platform/values/id.ts';
import { documentsModule } from '../module.ts';
import type { DocumentsPorts } from '../ports.ts';

let house: TestHouse;
let app: TestServer;
let folder: string;
const officer = actorWith(['documents.read']);
const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

beforeAll(async () => {
  house = await testHouse();
  folder = await mkdtemp(join(tmpdir(), 'lantoa-originals-'));
  // The route of an original asks the store alone.
  app = await house.server([documentsModule({ files: diskFileStore(folder) } as unknown as DocumentsPorts)]);
});
afterAll(async () => {
  await house.drop();
  await rm(folder, { recursive: true });
});

/** A registered version of one file; the address of its original and its hash. */
async function register(content: string): Promise<{ address: string; sha256: string; versionId: string }> {
  const sha256 = await diskFileStore(folder).put(Buffer.from(content));
  const [documentId, versionId] = [newId(), newId()];
  await house.database.pool.query(
    `with document as (insert into documents.documents (id, signer, genre, current_version_id, head_exact, head_folded, body_exact,
        body_folded, created_at, created_by) values ($1, '{}', 'plan', $2, '', '', '', '', now(), 'Vũ Hoài Thương'))
     insert into documents.versions (id, document_id, ordinal, sha256, format, files, text, blocks, source, outline, page_sources,
       signatures, notes, reader, created_at, created_by)
     values ($2, $1, 1, $3, 'text', $4, '', '[]', '[]', '[]', '[]', '[]', '[]', 'test', now(), 'Vũ Hoài Thương')`,
    [documentId, versionId, sha256, JSON.stringify([{ name: 'kế hoạch.txt', sha256, size: content.length }])],
  );
  return { address: `/api/documents/versions/${versionId}/original`, sha256, versionId };
}

describe('the original of a version', () => {
  it('is handed out byte for byte', async () => {
    const { address } = await register('Kế hoạch số 46/KH-UBND');
    const reply = await app.get(officer, address);
    expect([reply.status, reply.bytes.toString()]).toEqual([200, 'Kế hoạch số 46/KH-UBND']);
  });

  it('that the store has lost is said to be lost, with its name; nobody is told to wait', async () => {
    const { address, sha256 } = await register('mất');
    await rm(pathOf(sha256));
    const { status, body } = await app.get(officer, address);
    expect([status, body]).toEqual([
      410,
      { error: 'gone', issues: [{ code: 'documents.original-missing', params: { name: 'kế hoạch.txt' } }] },
    ]);
  });

  it('whose bytes changed on the disk is not handed out as the original, until its bytes are brought again', async () => {
    const { address, sha256 } = await register('nguyên vẹn');
    await writeFile(pathOf(sha256), 'đã bị sửa!');
    expect((await app.get(officer, address)).body.issues[0].code).toBe('documents.original-damaged');
    await diskFileStore(folder).put(Buffer.from('nguyên vẹn'));
    expect((await app.get(officer, address)).bytes.toString()).toBe('nguyên vẹn');
  });

  it('stays with its version: the database lets no version be changed, deleted or swept away', async () => {
    const { versionId } = await register('giữ mãi');
    const { pool } = house.database;
    for (const statement of [
      `update documents.versions set text = 'x' where id = '${versionId}'`,
      `delete from documents.versions where id = '${versionId}'`,
      'delete from documents.versions',
      'truncate documents.versions cascade',
      'truncate documents.documents cascade',
    ])
      await expect(pool.query(statement), statement).rejects.toThrow('a version is never changed');
  });
});
