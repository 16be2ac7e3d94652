import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFileStore } from './disk.ts';
import { fakeFileStore } from './fake.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tệp gốc, '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each([
  ['disk', () => diskFileStore(join(folder, 'files'))],
  ['fake', () => fakeFileStore()],
] as const)('the %s file store', (_name, open) => {
  it('gives back byte for byte what was put, under its hash', async () => {
    const store = open();
    const bytes = Buffer.from([0, 1, 2, 255, 254]);
    const sha256 = await store.put(bytes);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from(await store.get(sha256))).toEqual(bytes);
    expect(await store.has(sha256)).toBe(true);
    expect(await store.put(bytes)).toBe(sha256);
    expect(await Array.fromAsync(store.list())).toEqual([sha256]);
    await store.erase(sha256);
    expect(await store.has(sha256)).toBe(false);
    await expect(store.get(sha256)).rejects.toThrow();
  });
});

describe('the disk', () => {
  it('leaves nothing half-written behind', async () => {
    const store = diskFileStore(join(folder, 'more'));
    await Promise.all(Array.from({ length: 20 }, (_, index) => store.put(Buffer.from(`văn bản ${index % 5}`))));
    const names = await readdir(join(folder, 'more'), { recursive: true });
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect((await Array.fromAsync(store.list())).length).toBe(5);
  });
});
