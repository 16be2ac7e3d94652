/** What a screen counts, held against the rows that it opens. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { open, settled, type Place } from './at-the-desk.ts';
import { until } from './review-at-the-desk.ts';

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly period: { readonly key: string };
  readonly proof: { readonly evidence: number };
}

/** The rows of the task list under these filters, all pages, as this person's own requests get them. */
export const rowsOf = (page: Page, filters: string): Promise<Row[]> =>
  page.evaluate(async (query) => {
    const rows: Row[] = [];
    for (let cursor = ''; ;) {
      const reply = await fetch(`/api/tasks?limit=200&${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      if (!reply.ok) throw new Error(`${query}: ${reply.status}`);
      const { items, nextCursor } = (await reply.json()) as { items: Row[]; nextCursor: string | null };
      rows.push(...items);
      if (!nextCursor) return rows;
      cursor = nextCursor;
    }
  }, filters);

/** Each state's figure on the list, against the rows it opens; then what "Việc của tôi", the boards and "Ai còn nợ" say. */
export async function everyCountAgrees(page: Page, year: Place): Promise<void> {
  await open(page, '/tasks?state=all&historic=all', year);
  await settled(page);
  const tabs = page.getByRole('group', { name: 'Trạng thái' }).getByRole('button');
  for (const tab of await tabs.all()) {
    const [, words, figure] = /^(\D+?)\s*([\d.]+)$/.exec((await tab.innerText()).trim()) ?? [];
    await tab.click();
    await settled(page);
    await showAll(page);
    const shown = await page.getByRole('main').getByRole('table').getByRole('row').count();
    const heads = await page.getByRole('main').getByRole('table').count();
    expect(`${words} ${shown - heads}`).toBe(`${words} ${figure}`);
    await tab.click();
  }
  await workAgrees(page, year);
  await boardsAgree(page, year);
  await open(page, '/owes', year);
  await settled(page);
  const [, agencies] = /^(\d+) trong/m.exec(await page.getByRole('main').innerText()) ?? [];
  const owing = page.getByRole('table', { name: 'Cơ quan, địa phương còn nợ' }).getByRole('row');
  expect(Math.max(0, (await owing.count()) - 1)).toBe(Number(agencies));
}

/** Presses “Xem thêm” until the whole list stands on the screen. */
async function showAll(page: Page): Promise<void> {
  const main = page.getByRole('main');
  const more = main.getByRole('button', { name: 'Xem thêm', exact: true });
  for (let shown = 0; (await more.count()) > 0; shown = await main.getByRole('row').count()) {
    const before = Math.max(shown, await main.getByRole('row').count());
    await more.click();
    await until(async () => (await main.getByRole('row').count()) > before);
  }
}

/** The sections of "Việc của tôi"; what does not fit on the page stands on the list that "Xem tất cả" opens. */
async function workAgrees(page: Page, year: Place): Promise<void> {
  await open(page, '/', year);
  await settled(page);
  for (const section of await sectionsOf(page)) {
    if (section.all) await page.goto(section.all);
    await settled(page);
    const table = page.getByRole('main').getByRole('table', section.all ? {} : { name: section.title, exact: true });
    // Rows are fetched after their page; no section is empty.
    await table.first().waitFor();
    await showAll(page);
    expect(`${section.title} ${(await table.first().getByRole('row').count()) - 1}`).toBe(
      `${section.title} ${section.count}`,
    );
    if (section.all) await open(page, '/', year);
  }
}

interface WorkSection {
  readonly title: string;
  readonly count: number;
  readonly all: string | null;
}

async function sectionsOf(page: Page): Promise<WorkSection[]> {
  const found: WorkSection[] = [];
  for (const section of await page.getByRole('main').locator('section').all()) {
    const heading = await section.getByRole('heading', { level: 2 }).first().innerText();
    const [, title, count] = /^(.+) \((\d+)\)$/.exec(heading) ?? [];
    const link = section.getByRole('link', { name: /^Xem (tất cả|đủ|cả)/ });
    const all = (await link.count()) > 0 ? await link.first().evaluate((one) => (one as HTMLAnchorElement).href) : null;
    if (title) found.push({ title, count: Number(count), all });
  }
  return found;
}

/** Each figure of the board by agency, which is a link, against the rows that the link opens. */
async function boardsAgree(page: Page, year: Place): Promise<void> {
  await open(page, '/boards', year);
  await settled(page);
  const figures = page
    .getByRole('main')
    .getByRole('table')
    .getByRole('link', { name: /nhiệm vụ$/ });
  const opened = await figures.evaluateAll((links) =>
    links.map((link) => ({ says: link.getAttribute('aria-label') ?? '', address: (link as HTMLAnchorElement).href })),
  );
  expect(opened.length).toBeGreaterThan(5);
  const lengths = await lengthsOf(
    page,
    opened.map(({ address }) => filtersIn(address)),
  );
  const figure = (says: string): string => /: ([\d.]+) nhiệm vụ$/.exec(says)?.[1]?.replaceAll('.', '') ?? '';
  expect(opened.map(({ says }, at) => `${says} ${lengths[at]}`)).toEqual(
    opened.map(({ says }) => `${says} ${figure(says)}`),
  );
}

/** How many rows each of these lists has, many asked for at once. */
const lengthsOf = (page: Page, lists: readonly string[]): Promise<number[]> =>
  page.evaluate(async (queries) => {
    const lengthOf = async (query: string): Promise<number> => {
      let length = 0;
      for (let cursor = ''; ;) {
        const reply = await fetch(`/api/tasks?limit=200&${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
        if (!reply.ok) throw new Error(`${query}: ${reply.status}`);
        const { items, nextCursor } = (await reply.json()) as { items: unknown[]; nextCursor: string | null };
        length += items.length;
        if (!nextCursor) return length;
        cursor = nextCursor;
      }
    };
    const lengths: number[] = [];
    for (let at = 0; at < queries.length; at += 20)
      lengths.push(...(await Promise.all(queries.slice(at, at + 20).map(lengthOf))));
    return lengths;
  }, lists);

/** What an address of the list asks of the API: words that would read as something else stand in quotation marks there. */
function filtersIn(address: string): string {
  const filters = new URLSearchParams();
  for (const [key, value] of new URL(address).searchParams)
    if (key !== 'state' || value !== 'all') filters.set(key, value.startsWith('"') ? String(JSON.parse(value)) : value);
  return filters.toString();
}
