import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { openDocumentIntake } from './intake.ts';
import { LETTER_PAGE } from './making/letter.ts';
import { paperPicture } from './making/paper.ts';
import { scanned } from './making/photo.ts';

const PAGES = 40;

/** A PDF of nothing but pictures, each page drawn from a scan. */
async function longScan(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const picture = await document.embedJpg(await scanned(paperPicture(LETTER_PAGE, 200)));
  for (let page = 0; page < PAGES; page++) {
    document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  }
  return await document.save();
}

// The words of every page are the fake's; the pages are drawn, levelled and searched for stamps in earnest.
test('the server goes on answering while a scan of forty pages is drawn and searched for stamps', async () => {
  const bytes = await longScan();
  const server = createServer((_, response) => response.end('ok')).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const delay = monitorEventLoopDelay({ resolution: 10 });
  const waits: number[] = [];
  let isRead = false;
  delay.enable();
  const reading = openDocumentIntake({ ocr: 'fake' })
    .open({ files: [{ name: 'quet.pdf', bytes }] })
    .finally(() => (isRead = true));
  while (!isRead) {
    const begun = performance.now();
    await (await fetch(address)).text();
    waits.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  delay.disable();
  server.close();
  expect(await reading).toMatchObject({ ok: true, pages: PAGES });
  const inOrder = waits.toSorted((a, b) => a - b);
  expect(inOrder.length).toBeGreaterThan(50);
  expect(inOrder[Math.floor(0.95 * inOrder.length)]).toBeLessThan(100);
  expect(delay.max / 1e6).toBeLessThan(500);
}, 300_000);
