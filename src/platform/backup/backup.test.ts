import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeFileStore } from '../../adapters/files/fake.ts';
import { testDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { readBackup } from './read.ts';
import { writeBackup } from './write.ts';

let from: TestDatabase;
let into: TestDatabase;
let folder: string;

beforeAll(async () => {
  [from, into] = [await testDatabase(), await testDatabase()];
  folder = await mkdtemp(join(tmpdir(), 'lantoa-backup-'));
  await from.pool.query(`insert into settings.values (id, key, value, valid_from, set_at, set_by)
    values (gen_random_uuid(), 'province.name', '"Thuận Giang"', '2026-01-01', now(), 'Quản trị')`);
});
afterAll(async () => {
  await from.drop();
  await into.drop();
  await rm(folder, { recursive: true });
});

const provinces = async (database: TestDatabase) =>
  (await database.pool.query(`select value from settings.values where key = 'province.name'`)).rows;

it('a backup made while a discarded file is swept is whole, and restores', async () => {
  const files = fakeFileStore();
  const kept = await files.put(Buffer.from('bản gốc'));
  const swept = await files.put(Buffer.from('bản đã bỏ'));
  const target = join(folder, 'a.lantoa');
  const sweptMeanwhile = {
    list: () => files.list(),
    get: async (sha256: string) => {
      await files.erase(swept);
      if (sha256 === swept) throw Object.assign(new Error('swept'), { code: 'ENOENT' });
      return files.get(sha256);
    },
  };
  const options = { url: from.url, files: sweptMeanwhile, target, madeAt: '2026-11-06T02:00:00Z' };
  expect(await writeBackup({ ...options, sealedKey: Buffer.from('khóa') })).toMatchObject({ files: 1, damaged: 0 });

  const restored = fakeFileStore();
  const restore = { url: into.url, files: restored, source: target };
  const wrongPassphrase = () => {
    throw new Error('wrong passphrase');
  };
  await expect(readBackup({ ...restore, onKey: wrongPassphrase })).rejects.toThrow('wrong passphrase');
  expect([await provinces(into), await Array.fromAsync(restored.list())], 'nothing was begun').toEqual([[], []]);
  await into.pool.query(`insert into audit.entries (id, at, actor_name, verb, subject_type)
    values (gen_random_uuid(), now(), 'Đăng nhập', 'access.sign-in-failed', 'person')`);
  await readBackup({ ...restore, onKey: (sealed) => expect(Buffer.from(sealed).toString()).toBe('khóa') });
  expect(await provinces(into)).toEqual([{ value: 'Thuận Giang' }]);
  expect(await Array.fromAsync(restored.list())).toEqual([kept]);
});

it('a restored house keeps its trail and its originals as any other: the database refuses to let them go', async () => {
  expect((await into.pool.query('select * from audit.entries')).rows, 'what stood there before').toEqual([]);
  await into.pool.query(`insert into audit.entries (id, at, actor_name, verb, subject_type)
    values (gen_random_uuid(), now(), 'Quản trị', 'access.sign-in', 'person')`);
  await expect(into.pool.query('truncate audit.entries')).rejects.toThrow('append-only');
  await expect(into.pool.query('delete from audit.entries')).rejects.toThrow('append-only');
  await expect(into.pool.query('truncate documents.documents cascade')).rejects.toThrow('never changed');
});

it('one damaged original does not make the backup one that nobody can restore: it is left out and counted', async () => {
  const files = fakeFileStore();
  const kept = await files.put(Buffer.from('bản gốc'));
  const damaged = await files.put(Buffer.from('bản sẽ hỏng'));
  const store = {
    list: () => files.list(),
    get: async (sha256: string) => (sha256 === damaged ? Buffer.from('hỏng') : files.get(sha256)),
  };
  const target = join(folder, 'b.lantoa');
  const written = await writeBackup({ url: from.url, files: store, target, madeAt: '2026-11-06T02:00:00Z' });
  expect(written).toMatchObject({ files: 1, damaged: 1 });
  const restored = fakeFileStore();
  await readBackup({ url: into.url, files: restored, source: target });
  expect(await Array.fromAsync(restored.list())).toEqual([kept]);
});
