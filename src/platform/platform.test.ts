import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOrder } from './backup/tables.ts';
import { frozenDayClock } from './clock.ts';
import { ConfigProblem, readConfig } from './config.ts';
import { isGranted, isGrantedEverywhere, systemActor, type Actor } from './context.ts';
import { languageOf } from './http/language.ts';
import { toUtc } from './jobs/worker.ts';
import { loadKey } from './key.ts';
import { seal, unseal } from './seal.ts';
import { dayInVietnam } from './values/day.ts';

describe('configuration', () => {
  it('makes the demonstration only on this machine without an external database', () => {
    expect(readConfig({}, '/x').demo).toBe(true);
    expect(readConfig({ LANTOA_HOST: '0.0.0.0' }, '/x').demo).toBe(false);
    expect(readConfig({ DATABASE_URL: 'postgres://a/b' }, '/x').demo).toBe(false);
    expect(readConfig({ DATABASE_URL: 'postgres://a/b', LANTOA_DEMO: '1' }, '/x').demo).toBe(true);
  });

  it.each([
    ['LANTOA_PORT', '99999'],
    ['LANTOA_PORT', 'abc'],
    ['DATABASE_URL', 'mysql://x'],
    ['LANTOA_KEY', 'short'],
    ['LANTOA_LOG', 'loud'],
  ])('refuses %s=%s by naming the setting', (name, value) => {
    expect(() => readConfig({ [name]: value }, '/x')).toThrow(ConfigProblem);
    expect(() => readConfig({ [name]: value }, '/x')).toThrow(name);
  });
});

describe('permissions', () => {
  const officer: Actor = {
    kind: 'person',
    personId: 'p',
    name: 'Lò Văn Dưỡng',
    organizationId: 'tra-thuong',
    grants: [
      { permissions: ['tasks.report'], organizationId: 'tra-thuong' },
      { permissions: ['plans.read'], organizationId: null },
    ],
    ip: null,
  };

  it.each([
    ['tasks.report', 'tra-thuong', true],
    ['tasks.report', 'nam-khe', false],
    ['tasks.report', undefined, true],
    ['plans.read', 'nam-khe', true],
    ['plans.accept', 'tra-thuong', false],
  ])('%s for %s: %s', (permission, organization, expected) => {
    expect(isGranted(officer, permission, organization)).toBe(expected);
  });

  it('knows who holds a permission for the whole province', () => {
    expect(isGrantedEverywhere(officer, 'plans.read')).toBe(true);
    expect(isGrantedEverywhere(officer, 'tasks.report')).toBe(false);
    expect(isGrantedEverywhere(systemActor, 'tasks.report')).toBe(true);
  });
});

describe('schedules', () => {
  it.each([
    ['0 5 * * *', '0 22 * * *'],
    ['30 7,17 * * *', '30 0,10 * * *'],
    ['*/5 * * * *', '*/5 * * * *'],
  ])('%s in Viet Nam is %s in UTC', (vietnam, utc) => {
    expect(toUtc(vietnam)).toBe(utc);
  });
});

describe('the frozen clock', () => {
  it('stands at its day in Viet Nam', () => {
    expect(dayInVietnam(frozenDayClock('2026-11-06')())).toBe('2026-11-06');
  });
});

describe('the language', () => {
  it.each([
    ['en-GB,en;q=0.9,vi;q=0.8', undefined, 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', undefined, 'vi'],
    ['fr', undefined, 'vi'],
    [undefined, undefined, 'vi'],
    ['vi', 'en', 'en'],
  ] as const)('%s, chosen %s → %s', (accepted, chosen, language) => {
    expect(languageOf(accepted, chosen)).toBe(language);
  });
});

describe('secrets', () => {
  it('open only under the passphrase that sealed them', () => {
    const sealed = seal(Buffer.from('khóa'), 'câu mật khẩu dài');
    expect(Buffer.from(unseal(sealed, 'câu mật khẩu dài')!).toString()).toBe('khóa');
    expect(unseal(sealed, 'câu khác')).toBeNull();
    sealed[sealed.length - 1]! ^= 1;
    expect(unseal(sealed, 'câu mật khẩu dài')).toBeNull();
  });

  it('come from a key file that only its owner reads, the same at the next start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'khoá '));
    const first = await loadKey(null, folder);
    expect((await stat(join(folder, 'key'))).mode & 0o777).toBe(0o600);
    expect((await loadKey(null, folder)).derive('sessions')).toBe(first.derive('sessions'));
    expect(first.derive('sessions')).not.toBe(first.derive('secrets'));
    await writeFile(join(folder, 'key'), 'ab'.repeat(32));
    expect((await loadKey(null, folder)).derive('sessions')).not.toBe(first.derive('sessions'));
    expect(await readFile(join(folder, 'key'), 'utf8')).toHaveLength(64);
    for (const cut of ['', 'ab'.repeat(20)]) {
      await writeFile(join(folder, 'key'), cut);
      await expect(loadKey(null, folder)).rejects.toThrow(ConfigProblem);
    }
  });
});

describe('the order of tables in a backup', () => {
  it('puts each after those it points to, and names a ring', () => {
    const dependencies = [
      { child: 'a.parts', parent: 'a.tasks' },
      { child: 'a.tasks', parent: 'a.plans' },
      { child: 'a.plans', parent: 'a.plans' },
    ];
    expect(inOrder(['a.parts', 'a.plans', 'a.tasks'], dependencies)).toEqual(['a.plans', 'a.tasks', 'a.parts']);
    expect(() => inOrder(['a.parts', 'a.tasks'], [...dependencies, { child: 'a.tasks', parent: 'a.parts' }])).toThrow(
      'ring',
    );
  });
});
