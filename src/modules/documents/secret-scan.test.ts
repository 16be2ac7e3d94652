import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDocumentIntake } from '../../adapters/documents/intake.ts';
import { inked } from '../../adapters/documents/making/ink.ts';
import { LETTER_PAGE } from '../../adapters/documents/making/letter.ts';
import { paperPicture } from '../../adapters/documents/making/paper.ts';
import { scanned } from '../../adapters/documents/making/photo.ts';
import { fakeFileStore } from '../../adapters/files/fake.ts';
import { actorWith, testHouse, type TestHouse } from '../../../test/support/house.ts';
import { beginIntake } from './commands/begin-intake.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.drop());

/** A letter stamped askew, scanned in grey with little contrast. */
async function paleScan(words: string, width: number): Promise<Uint8Array> {
  const stamp = { kind: 'stamp', x: 120, y: 165, width, size: 20, lines: [words], turned: -9 } as const;
  const page = await scanned(inked(paperPicture(LETTER_PAGE, 200), [stamp]), { turned: 1.2 });
  return Uint8Array.from(await sharp(page).greyscale().linear(0.55, 105).jpeg().toBuffer());
}

it.each([
  ['MẬT', 80],
  ['TỐI MẬT', 120],
  ['TUYỆT MẬT', 145],
])(
  'a pale grey scan stamped %s askew leaves nothing behind but the line that it was refused',
  async (words, width) => {
    const files = fakeFileStore();
    const officer = actorWith(['documents.read', 'documents.import']);
    const sent = { name: `ban-quet-${width}.jpg`, bytes: await paleScan(words, width) };
    const ports = { files, intake: openDocumentIntake() };
    await expect(beginIntake({ open: (work) => house.as(officer, work) }, ports, [sent])).rejects.toMatchObject({
      issues: [{ code: 'documents.secret' }],
    });
    expect(await Array.fromAsync(files.list())).toEqual([]);
    const { rows } = await house.database.pool.query('select 1 from documents.intakes');
    expect(rows).toEqual([]);
    const trail = await house.database.pool.query(`select * from audit.entries where verb = 'documents.refuse'`);
    expect(trail.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(trail.rows)).not.toContain('ban-quet');
  },
  240_000,
);
