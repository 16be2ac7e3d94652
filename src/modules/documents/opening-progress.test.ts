import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorWith, testHouse, type TestHouse } from '../../../test/support/house.ts';
import type { IntakeProgress } from './ports.ts';
import { documentsModule } from './module.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.drop());

const officer = actorWith(['documents.import']);

/** Sends a photo to an intake that tells two steps and then ends as `end` says. */
async function send(end: 'unreadable-scan' | 'secret', accept: string) {
  const steps: IntakeProgress[] = [
    { step: 'recognising', done: 0, total: 2 },
    { step: 'recognising', done: 1, total: 2 },
  ];
  const server = await house.server([
    documentsModule({
      files: { put: () => Promise.reject(new Error('nothing may be stored')) } as never,
      readVersion: () => Promise.reject(new Error('nothing may be read')),
      reader: { read: () => Promise.reject(new Error('nothing may be read')) },
      intake: {
        open: async ({ onProgress }) => {
          for (const step of steps) onProgress?.(step);
          return end === 'secret'
            ? ({
                ok: true,
                format: 'image',
                pages: 1,
                pageSources: [],
                signatures: [],
                notes: [],
                blocks: [{ kind: 'paragraph', text: 'TỐI MẬT' }],
              } as const)
            : ({
                ok: false,
                problem: { code: 'unreadable-scan', params: { name: 'anh.jpg', confidence: 20 } },
              } as const);
        },
        renderPage: () => Promise.reject(new Error('not asked')),
      },
    }),
  ]);
  await server.get(officer, '/api/health');
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array([1, 2, 3])]), 'anh.jpg');
  const request = new Request('http://house/', { method: 'POST', body: form });
  const reply = await server.app.inject({
    method: 'POST',
    url: '/api/documents/begin-intake',
    headers: { 'content-type': request.headers.get('content-type')!, accept },
    payload: Buffer.from(await request.arrayBuffer()),
    cookies: { 'test-actor': officer.personId! },
  });
  return {
    status: reply.statusCode,
    lines: reply.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
}

it('tells page by page how far the recognition is, then what is wrong with the picture', async () => {
  const { status, lines } = await send('unreadable-scan', 'application/x-ndjson');
  expect(status).toBe(200);
  expect(lines).toEqual([
    { progress: { step: 'recognising', done: 0, total: 2 } },
    { progress: { step: 'recognising', done: 1, total: 2 } },
    {
      error: 'refused',
      issues: [{ code: 'documents.problem.unreadable-scan', params: { name: 'anh.jpg', confidence: 20 } }],
    },
  ]);
});

it('ends with the refusal of a stamped letter, of which nothing was stored', async () => {
  const { lines } = await send('secret', 'application/x-ndjson');
  expect(lines.at(-1)).toMatchObject({ error: 'refused', issues: [{ code: 'documents.secret' }] });
});

it('answers callers that do not ask for lines with the status of the refusal', async () => {
  const { status, lines } = await send('unreadable-scan', 'application/json');
  expect(status).toBe(422);
  expect(lines).toHaveLength(1);
});
