import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openDocumentIntake } from '#adapters/documents/intake.ts';
import { proposeLinks, SURE, type Comparable, type OrderedRole } from '#modules/plans/subplans/subplan-match.ts';
import { tellsToPlan } from '#modules/plans/subplans/ordered-to.ts';
import { read, type Reading } from '#vanban/index.ts';

async function readFileAsOfficerWould(address: URL): Promise<Reading> {
  const bytes = new Uint8Array(await readFile(address));
  const opened = await openDocumentIntake().open({ files: [{ name: address.pathname.split('/').at(-1)!, bytes }] });
  if (!opened.ok) throw new Error(opened.problem.code);
  return read(opened.blocks);
}
const sample = (name: string) => readFileAsOfficerWould(new URL(`../../seeds/thuan-giang/${name}`, import.meta.url));

const comparable = (reading: Reading): Comparable[] =>
  reading.assignments.map((one, index) => ({
    id: String(index),
    task: one.task,
    section: reading.outline.find((clause) => clause.id === one.clauseId)?.title ?? '',
    deliverables: one.deliverables.map(({ quantity, unit }) => ({
      quantity: quantity ?? null,
      unit: unit ?? null,
    })),
  }));

test('the plan of Sở Ngoại vụ is read with its number, its issuer and the plan that it carries out', async () => {
  const { header, references, assignments } = await sample('38-KH-SNgV.docx');
  expect([header.number?.value, header.issuer?.value]).toEqual(['38/KH-SNgV', 'Sở Ngoại vụ tỉnh Thuận Giang']);
  expect(references.map((one) => one.number)).toContain('46/KH-UBND');
  expect(assignments).toHaveLength(7);
});

test('its tasks are tied to those of the province that they carry out; its own undertakings to none', async () => {
  const own = comparable(await sample('38-KH-SNgV.docx'));
  const province = await sample('46-KH-UBND.docx');
  const roleIn = ({ lead, coordinating }: Reading['assignments'][number]): OrderedRole => {
    const isNamed = (list: typeof lead) => list.some((one) => one.name === 'Sở Ngoại vụ');
    if (isNamed(lead)) return 'lead';
    if (isNamed(coordinating)) return 'coordinating';
    return [...lead, ...coordinating].some((one) => /^các sở, ban, ngành/iu.test(one.name)) ? 'when-asked' : null;
  };
  const parent = comparable(province).map((one, index) => ({ ...one, role: roleIn(province.assignments[index]!) }));
  const found = new Map(proposeLinks(own, parent).map((one) => [one.assignmentId, one]));
  const wordsOf = (id: string): string | undefined =>
    parent.find((one) => one.id === found.get(id)?.parentAssignmentId)?.task.slice(0, 30);
  expect(own.map((one) => wordsOf(one.id))).toEqual([
    'Đón, hướng dẫn đoàn phóng viên',
    'Tham mưu sửa đổi Quy chế quản ',
    'Hướng dẫn các cơ quan, địa phư',
    'Hướng dẫn các cơ quan, địa phư',
    // Articles for the website are said in other words: an officer links them by hand.
    undefined,
    undefined,
    undefined,
  ]);
  expect(found.get('0')!.confidence).toBeGreaterThanOrEqual(SURE);
});

const real = new URL('../../../shared/documents/003_9705b3797f2cbc4a.txt', import.meta.url);

test.skipIf(!existsSync(real) && !process.env['CI'])(
  'a real plan is tied to itself line by line, and tells whom it asks for a plan',
  async () => {
    const reading = await readFileAsOfficerWould(real);
    const all = comparable(reading);
    const parent = all.map((one) => ({ ...one, role: 'lead' as const }));
    const found = proposeLinks(all, parent);
    const taskOf = (id: string) => all.find((one) => one.id === id)!.task;
    expect(found.length).toBeGreaterThan(15);
    expect(found.map((one) => taskOf(one.parentAssignmentId))).toEqual(found.map((one) => taskOf(one.assignmentId)));
    expect(all.filter((one) => tellsToPlan(one.task)).length).toBeGreaterThan(0);
    // The demonstration's department has nothing to do with another province's strategy.
    const own = comparable(await sample('38-KH-SNgV.docx'));
    const strangers = all.map((one) => ({ ...one, role: null }));
    expect(proposeLinks(own, strangers).filter((one) => one.confidence >= SURE)).toEqual([]);
  },
);
