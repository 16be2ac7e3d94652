import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, readdir, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { eraseTestFolder, makeTestFolder } from '../../../../test/support/data-folder.ts';
import { checkoutFolder, startGround } from '../../../../test/support/ground-process.ts';
import type { StartNote } from '../../start-problem.ts';
import { canReach } from './account.ts';
import { findBinaries, findPackage } from './binaries.ts';
import { joinOrStartEmbedded, type EmbeddedServer } from './index.ts';

const isRoot = process.getuid?.() === 0;
/** An account of every Debian; initdb wants to find a name for it. */
const ORDINARY = 1;
const ordinaryCanRun = isRoot && canReach({ uid: ORDINARY, gid: ORDINARY }, checkoutFolder);

const folders: string[] = [];
const mounts: string[] = [];
const servers: EmbeddedServer[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const mount of mounts.splice(0)) spawnSync('umount', [mount]);
  for (const folder of folders.splice(0)) await eraseTestFolder(folder);
});

async function aFolder(owner?: number): Promise<string> {
  const folder = await makeTestFolder();
  folders.push(folder);
  if (owner !== undefined) await chown(folder, owner, owner);
  return folder;
}

async function aServer(dataFolder: string, notes: StartNote[] = []): Promise<EmbeddedServer> {
  const server = await joinOrStartEmbedded({ dataFolder, onProgress: (note) => notes.push(note) });
  servers.push(server);
  return server;
}

const ownerOf = async (path: string): Promise<number> => (await stat(path)).uid;

describe.runIf(ordinaryCanRun)('as an ordinary user', () => {
  it('runs under that user, in a folder of its own', async () => {
    const folder = await aFolder(ORDINARY);
    const ground = startGround(folder, { uid: ORDINARY });
    const { pid } = await ground.ready;
    expect(await ownerOf(`/proc/${pid}`)).toBe(ORDINARY);
    ground.process.kill('SIGTERM');
    await ground.ended;
  });

  it('says that a folder of somebody else cannot be written', async () => {
    const ground = startGround(join(await aFolder(), 'data'), { uid: ORDINARY });
    await expect(ground.ready).rejects.toThrow('problem folder-unwritable');
  });

  it('root later uses the same cluster under the same user, together with them', async () => {
    const folder = await aFolder(ORDINARY);
    const ground = startGround(folder, { uid: ORDINARY });
    const { pid } = await ground.ready;
    expect(await aServer(folder)).toMatchObject({ reused: true, pid });
    ground.process.kill('SIGTERM');
    await ground.ended;
    await servers.pop()?.stop();
    const alone = await aServer(folder);
    expect(alone.reused).toBe(false);
    expect(await ownerOf(`/proc/${alone.pid}`)).toBe(ORDINARY);
    await servers.pop()?.stop();
    const again = startGround(folder, { uid: ORDINARY, letGo: true });
    expect(await again.ready).toMatchObject({ reused: false });
    await again.ended;
  });
});

describe.runIf(isRoot)('as root', () => {
  it('runs under an account without privileges', async () => {
    const server = await aServer(await aFolder());
    expect(await ownerOf(`/proc/${server.pid}`)).not.toBe(0);
  });

  it('lays the database elsewhere when that account cannot enter the data folder, says so, and finds it again', async () => {
    const folder = await aFolder();
    await chmod(folder, 0o700);
    const notes: StartNote[] = [];
    const first = await aServer(folder, notes);
    expect(first.homeFolder).toMatch(/^\/var\/lib\/lantoa\//);
    expect(notes).toEqual([{ code: 'database-elsewhere', params: { folder: first.homeFolder } }]);
    await first.stop();
    expect((await aServer(folder)).homeFolder).toBe(first.homeFolder);
  });

  it('begins anew when the data folder was erased, whatever lies elsewhere', async () => {
    const folder = await aFolder();
    await chmod(folder, 0o700);
    const first = await aServer(folder);
    await first.stop();
    await rm(join(folder, 'database-place'));
    const second = await aServer(folder);
    expect(second.homeFolder).not.toBe(first.homeFolder);
    await rm(first.homeFolder, { recursive: true });
  });

  it('copies the programs once where that account cannot enter the checkout, links included', async () => {
    const closed = await aFolder();
    await chmod(closed, 0o700);
    const found = await findPackage();
    await cp(join(found.folder, 'native'), join(closed, 'native'), { recursive: true, verbatimSymlinks: true });
    for (const name of await readdir(join(closed, 'native', 'lib')))
      if (/^libicu\w+\.so\.60$/.test(name)) await unlink(join(closed, 'native', 'lib', name));
    const account = { uid: 65_534, gid: 65_534 };
    const home = await aFolder();
    let copies = 0;
    const find = () => findBinaries({ ...found, folder: closed }, account, home, () => (copies += 1));
    const { postgres } = await find();
    expect(execFileSync(postgres, ['--version'], { ...account, cwd: '/', encoding: 'utf8' })).toContain('PostgreSQL');
    await find();
    expect(copies).toBe(1);
    expect(await readdir(home)).toEqual([`binaries-${found.version}`]);
  });

  it('says that the disk is full and leaves nothing of a cluster behind', async (test) => {
    const folder = await aFolder();
    const disk = mountSmallDisk(join(folder, 'đĩa nhỏ'), 'size=8m');
    if (!disk) return test.skip('this machine lets nobody mount');
    await expect(joinOrStartEmbedded({ dataFolder: join(disk, 'data') })).rejects.toMatchObject({
      code: 'disk-full',
      params: { folder: join(disk, 'data') },
    });
    expect((await readdir(join(disk, 'data', 'postgres'))).filter((name) => name.startsWith('pg'))).toEqual([]);
  });

  it('says so too when the disk fills up while the cluster is made, and when not a byte fits', async (test) => {
    const folder = await aFolder();
    const few = mountSmallDisk(join(folder, 'ít tệp'), 'size=1g,nr_inodes=300');
    const none = mountSmallDisk(join(folder, 'đầy'), 'size=64k');
    if (!few || !none) return test.skip('this machine lets nobody mount');
    await expect(joinOrStartEmbedded({ dataFolder: few })).rejects.toMatchObject({ code: 'disk-full' });
    expect((await readdir(join(few, 'postgres'))).filter((name) => name.startsWith('pg'))).toEqual([]);
    await writeFile(join(none, 'khác'), Buffer.alloc(65_536)).catch(() => undefined);
    await expect(joinOrStartEmbedded({ dataFolder: join(none) })).rejects.toMatchObject({ code: 'disk-full' });
  });

  it('says that a disk which may only be read cannot be written', async (test) => {
    const folder = await aFolder();
    const disk = mountSmallDisk(join(folder, 'chỉ đọc'), 'size=8m,ro');
    if (!disk) return test.skip('this machine lets nobody mount');
    await expect(joinOrStartEmbedded({ dataFolder: join(disk, 'data') })).rejects.toMatchObject({
      code: 'folder-unwritable',
    });
  });
});

function mountSmallDisk(folder: string, options: string): string | null {
  execFileSync('mkdir', ['-p', folder]);
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  if (made.status !== 0) return null;
  mounts.push(folder);
  return folder;
}

describe('a folder of a test', () => {
  it('is erased with everything in it', async () => {
    const folder = await makeTestFolder();
    await mkdir(join(folder, 'a', 'b'), { recursive: true });
    await eraseTestFolder(folder);
    await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
