import type { Pool } from 'pg';
import { z } from 'zod';
import { letterFile, planFile } from '../seeds/thuan-giang/index.ts';
import { focalOfficer, planReview } from '../seeds/thuan-giang/story.ts';
import { reviewAndAccept } from '../src/cli/demonstration/review.ts';
import { quantile, rounded, type Figure } from './figure.ts';
import type { BenchHouse } from './house.ts';

const TASKS = 100_000;
const DOCUMENTS = 20_000;
const REQUESTS = 200;

/** Lists and search of an installation that has run for many years; goal: 95 of 100 requests within 50 ms on the server. */
export async function measureListsAtScale({ house, desk }: BenchHouse): Promise<Figure> {
  const view = await desk.importFile(focalOfficer, planFile());
  const planId = view.result!.planId!;
  await reviewAndAccept({ desk, person: focalOfficer, planId, decisions: planReview });
  await desk.importFile(focalOfficer, letterFile());
  await multiply(house.database.pool);
  const officer = 'doan.pt@thuangiang.example';
  const questions: readonly (readonly [name: string, person: string, path: string])[] = [
    ['tasks of all agencies, by deadline', focalOfficer, '/api/tasks?scope=all'],
    ['tasks that are overdue', focalOfficer, '/api/tasks?scope=all&state=overdue'],
    ['tasks of one agency', officer, '/api/tasks?scope=agency'],
    ['my work', officer, '/api/tasks/mine'],
    ['search tasks, rare words', focalOfficer, `/api/tasks?q=${encodeURIComponent('đợt 41237')}`],
    ['search tasks, common words', focalOfficer, `/api/tasks?q=${encodeURIComponent('thông tin')}`],
    ['search tasks, without diacritics', focalOfficer, '/api/tasks?q=thong+tin+doi+ngoai'],
    ['register of documents', focalOfficer, '/api/documents'],
    ['search documents, common words', focalOfficer, `/api/documents?q=${encodeURIComponent('thông tin đối ngoại')}`],
    ['search documents, by number', focalOfficer, `/api/documents?q=${encodeURIComponent('46/KH-UBND')}`],
  ];
  const rows = [];
  for (const [name, person, path] of questions) {
    const times: number[] = [];
    for (let request = 0; request < REQUESTS; request += 1) {
      const begun = performance.now();
      await desk.get(person, z.unknown(), path);
      times.push(performance.now() - begun);
    }
    rows.push([name, rounded(quantile(times, 0.5)), rounded(quantile(times, 0.95)), rounded(Math.max(...times))]);
  }
  return {
    title: `Lists and search at ${TASKS.toLocaleString('en')} tasks and ${DOCUMENTS.toLocaleString('en')} documents`,
    about: `${REQUESTS} requests each, one after the other, with sign-in and rights. Goal: p95 < 50 ms.`,
    columns: ['request', 'median, ms', 'p95, ms', 'slowest, ms'],
    rows,
  };
}

/** Copies of what the product itself made, each with ids of its own and another day; the register is full of letters. */
async function multiply(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from tasks.tasks');
    const copies = Math.ceil(TASKS / rows[0]!.count);
    const copyId = (column: string) => `md5(s.${column}::text || n)::uuid`;
    await client.query('begin');
    await copy(client, 'tasks.tasks', copies, {
      id: copyId('id'),
      period_key: `s.period_key || '#' || n`,
      title: `s.title || ' đợt ' || n`,
      words_exact: `s.words_exact || to_tsvector('simple', 'đợt ' || n)`,
      words_folded: `s.words_folded || to_tsvector('simple', 'dot ' || n)`,
      due_on: 's.due_on - n % 700',
    });
    await copy(client, 'tasks.parts', copies, {
      id: copyId('id'),
      task_id: copyId('task_id'),
      due_on: 's.due_on - n % 700',
    });
    const letters = `where document_id in (select id from documents.documents where genre = 'letter')`;
    await copy(client, `documents.versions ${letters}`, DOCUMENTS, {
      id: copyId('id'),
      document_id: copyId('document_id'),
      sha256: `md5(s.sha256 || n) || md5(n::text)`,
      // Lists and search look into the register's vectors, never here: whole copies would only fill the disk.
      text: 'left(s.text, 500)',
      blocks: `'[]'::jsonb`,
      source: `'[]'::jsonb`,
      outline: `'[]'::jsonb`,
    });
    await copy(client, `documents.documents where genre = 'letter'`, DOCUMENTS, {
      id: copyId('id'),
      current_version_id: copyId('current_version_id'),
      issued_on: 's.issued_on - n % 3000',
    });
    await client.query('commit');
    await client.query('analyze');
  } finally {
    client.release();
  }
}

/** Inserts copies 1 to `copies` of every row of a table (`tasks.tasks`, `tasks.tasks where …`), with some columns replaced. */
async function copy(
  client: { query(text: string, values?: unknown[]): Promise<{ rows: { column: string }[] }> },
  source: string,
  copies: number,
  replaced: Readonly<Record<string, string>>,
): Promise<void> {
  const [table = ''] = source.split(' ');
  const { rows } = await client.query(
    `select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const columns = rows.map((row) => row.column);
  const values = columns.map((column) => replaced[column] ?? `s."${column}"`);
  await client.query(
    `insert into ${table} (${columns.map((column) => `"${column}"`).join(', ')})
     select ${values.join(', ')} from (select * from ${source}) s, generate_series(1, ${copies}) n`,
  );
}
