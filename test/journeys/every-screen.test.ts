import { globSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inject } from 'vitest';
import { faultsOf, open, openWindow, settled, signIn } from '../support/at-the-desk.ts';
import { launchBrowser } from '../support/chromium.ts';

/** Every pair of language, look and width occurs once. */
const looks = [
  { locale: 'vi-VN', colorScheme: 'light', width: 1440 },
  { locale: 'vi-VN', colorScheme: 'dark', width: 390 },
  { locale: 'en-US', colorScheme: 'light', width: 390 },
  { locale: 'en-US', colorScheme: 'dark', width: 1440 },
] as const;

/** The first link of the page before that is like this, or what is added to its address. */
type Step = RegExp | string;
type Way = readonly [path: string, ...follow: Step[]];

/** Screens by address, with data. */
const screens: readonly Way[] = [
  ['/'],
  ['/documents'],
  ['/documents', /\/documents\/[0-9a-f-]{36}$/],
  ['/documents/import'],
  ['/plans'],
  ['/plans', /\/plans\/[0-9a-f-]{36}$/],
  ['/plans?state=in-review', /\/plans\/[0-9a-f-]{36}\/review$/],
  ['/tasks'],
  ['/tasks', /\/tasks\/[0-9a-f-]{36}$/],
  ['/tasks?state=all&q=song ngữ', /\/tasks\/[0-9a-f-]{36}$/, /\/obligations\/[0-9a-f-]{36}$/],
  ['/tasks/handovers'],
  ['/tasks/handovers', /\/tasks\/handovers\/[0-9a-f-]{36}$/],
  ['/tasks/numbers'],
  ['/obstacles'],
  ['/owes'],
  ['/owes', /\/owes\/letters\/[0-9a-f-]{36}$/],
  ['/boards'],
  ['/boards?by=month&year=2026'],
  ['/boards', /\/organizations\/[0-9a-f-]{36}\/work$/],
  ['/boards', /\/organizations\/[0-9a-f-]{36}\/work$/, /\/organizations\/[0-9a-f-]{36}\/reports$/],
  ['/decisions'],
  ['/decisions', /\/decisions\/[0-9a-f-]{36}$/],
  ['/inquiries'],
  ['/inquiries', /\/inquiries\/[0-9a-f-]{36}$/],
  ['/inquiries', /\/inquiries\/[0-9a-f-]{36}$/, 'import'],
  ['/inquiries/new'],
  ['/consultations?tab=done'],
  ['/consultations?tab=done', /\/consultations\/[0-9a-f-]{36}$/],
  ['/consultations/new'],
  ['/press'],
  ['/press', /\/press\/items\/[0-9a-f-]{36}$/],
  ['/press/contracts'],
  ['/press/inbox'],
  ['/press/import'],
  ['/organizations'],
  ['/organizations', /\/organizations\/[0-9a-f-]{36}$/],
  ['/organizations/collectives'],
  ['/organizations/focal-persons'],
  ['/organizations/focal-persons/import'],
  ['/organizations/import'],
  ['/organizations/merge'],
  ['/messages'],
  ['/notices'],
  ['/settings'],
  ['/audit'],
  ['/account'],
];

/** The same lists where nothing is found, a screen that is not there, and people's own screens of the administrator. */
const empty = [
  '/documents?q=khongcogi',
  '/plans?q=khongcogi',
  '/tasks?q=khongcogi',
  '/inquiries?q=khongcogi',
  '/consultations?q=khongcogi',
  '/press?q=khongcogi',
  '/organizations?q=khongcogi',
  '/khong-co',
];
const administrators: readonly Way[] = [
  ['/people'],
  ['/people', /\/people\/[0-9a-f-]{36}$/],
  ['/people/from-focal-persons'],
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openFollowing(page: Page, path: string, follow: readonly Step[]): Promise<void> {
  await open(page, path);
  await settled(page);
  for (const step of follow) {
    if (typeof step !== 'string') await followLink(page, step);
    else await open(page, `${new URL(page.url()).pathname.replace(/^\/desk/, '')}/${step}`);
    await settled(page);
  }
}

async function followLink(page: Page, wanted: RegExp): Promise<void> {
  const links = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
  const found = links.find((link) => wanted.test(link));
  if (!found) throw new Error(`${page.url()} has no link like ${wanted}`);
  await open(page, found.replace(/^\/desk/, ''));
}

/** Looked at where the journey brings them about: a plan that was just given out, two versions side by side. */
const elsewhere = ['/plans/$id/accepted', '/plans/$id/map'];

it('leaves out no screen of the desk', () => {
  const seen = [...screens, ...administrators].map(([path, ...follow]) =>
    follow.reduce<string>(
      (at, step) => (typeof step === 'string' ? `${at}/${step}` : likeOf(step)),
      path.split('?')[0]!,
    ),
  );
  const missing = screensOfDesk().filter((path) => !seen.includes(path) && !elsewhere.includes(path));
  expect(missing).toEqual([]);
});

/** `/tasks/$id` */
const likeOf = ({ source }: RegExp): string =>
  source.replaceAll('\\/', '/').replaceAll('[0-9a-f-]{36}', '$id').replace(/\$$/, '');

/** The addresses of all screens, as the files of the desk's routes say them. */
function screensOfDesk(): string[] {
  const files = globSync('src/desk/**/{routes,router}.tsx');
  const paths = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/path: '([^']+)'/g)].map((one) => one[1]!),
  );
  // `/desk` is where they all stand.
  return [...new Set(paths)].filter((path) => path !== '/desk');
}

describe.concurrent.each(looks)('$locale, $colorScheme, $width px', ({ locale, colorScheme, width }) => {
  const window = () => openWindow(browser, { locale, colorScheme, viewport: { width, height: 900 } });

  it('has no fault on any screen of the focal officer, with data and without', async () => {
    const page = await window();
    await page.goto(`${inject('address')}/desk/`);
    await page.getByRole('button', { name: /^(Đăng nhập|Sign in)$/ }).waitFor();
    const faults = await faultsOf(page, 'sign-in');
    await signIn(page, 'Vũ Hoài Thương');
    for (const [path, ...follow] of [...screens, ...empty.map((one) => [one] as const)]) {
      await openFollowing(page, path, follow);
      faults.push(...(await faultsOf(page, `${[path, ...follow].join(' → ')}`)));
    }
    await page.context().close();
    expect(faults).toEqual([]);
  });

  it('has no fault on the screens of the administrator, nor where the server fails', async () => {
    const page = await window();
    await signIn(page, 'Nông Minh Triết');
    const faults: string[] = [];
    for (const [path, ...follow] of administrators) {
      await openFollowing(page, path, follow);
      faults.push(...(await faultsOf(page, `${[path, ...follow].join(' → ')}`)));
    }
    await page.route(/\/api\/(?!access\/me)/, (route) =>
      route.fulfill({ status: 500, json: { error: 'internal', issues: [] } }),
    );
    for (const path of ['/', '/documents', '/plans', '/tasks', '/organizations', '/audit', '/people']) {
      await page.goto(`${inject('address')}/desk${path}`);
      await page
        .getByText(/Hệ thống gặp lỗi|met an error/)
        .first()
        .waitFor();
      faults.push(...(await faultsOf(page, `${path} failing`)));
    }
    await page.context().close();
    expect(faults).toEqual([]);
  });
});
