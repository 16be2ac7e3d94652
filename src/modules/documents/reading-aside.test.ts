import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDocumentReader } from '../../adapters/documents/reader.ts';
import { plansHouse, type PlansHouse } from '../../../test/support/plans-house.ts';
import { beginIntake } from './commands/begin-intake.ts';
import { readIntake } from './commands/read-intake.ts';
import { documentsModule } from './module.ts';
import type { DocumentsPorts } from './ports.ts';
import { getIntake } from './queries.ts';

let plans: PlansHouse;
beforeAll(async () => {
  plans = await plansHouse();
});
afterAll(() => plans.house.drop());

const LONG = [
  'ỦY BAN NHÂN DÂN\nTỈNH THUẬN GIANG\n\nSố: 901/KH-UBND\n\nThuận Giang, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nThông tin đối ngoại năm 2026\n\nI. NHIỆM VỤ',
  ...Array.from(
    { length: 1_500 },
    (_, index) =>
      `${index + 1}. Xây dựng phóng sự đợt ${index + 1}\n- Cơ quan chủ trì: Sở Tài chính\n- Thời gian: Quý III/2026`,
  ),
].join('\n');

const bringIn = async (text: string): Promise<string> => {
  const { house, officer, ports } = plans;
  const sent = { name: 'ke-hoach.txt', bytes: Buffer.from(text) };
  return (await beginIntake({ open: (work) => house.as(officer, work) }, ports, [sent])).intakeId;
};
const read = (ports: DocumentsPorts, intakeId: string): Promise<void> =>
  readIntake({ open: (work) => plans.house.as(plans.officer, work) }, ports, intakeId);
const intakeOf = (id: string) => plans.house.as(plans.officer, (ctx) => getIntake(ctx, id));

it('answers others, and says that it is reading, until a long plan is read', async () => {
  const { house, officer, ports } = plans;
  const server = await house.server([documentsModule(ports)]);
  const intakeId = await bringIn(LONG);
  const threads = openDocumentReader();
  const seen: string[] = [];
  const reader: DocumentsPorts['reader'] = {
    async read(input) {
      let isRead = false;
      const reading = threads.read(input).finally(() => (isRead = true));
      while (!isRead) seen.push((await server.get(officer, `/api/documents/intakes/${intakeId}`)).body.state);
      return reading;
    },
  };
  await read({ ...ports, reader }, intakeId);
  // No transaction is open meanwhile: the list shows what the first one wrote.
  expect(new Set(seen)).toEqual(new Set(['reading']));
  // Read on the server's own thread, the text would leave it one answer.
  expect(seen.length).toBeGreaterThan(5);
  const { state, result } = await intakeOf(intakeId);
  expect(state).toBe('read');
  expect((await plans.review(result!.planId!)).assignments).toHaveLength(1_500);
});

it('tells the person that a text took too long, and is not read again and again', async () => {
  const intakeId = await bringIn(LONG.replace('901/', '902/'));
  await read({ ...plans.ports, reader: openDocumentReader({ limits: { seconds: 0.001 } }) }, intakeId);
  expect(await intakeOf(intakeId)).toMatchObject({
    state: 'failed',
    problem: { code: 'timeout', params: { name: 'ke-hoach.txt', seconds: 0.001 } },
  });
});

it('is read by the next worker where the first was killed while reading', async () => {
  const intakeId = await bringIn(LONG.replace('901/', '903/').slice(0, 2_000));
  const killed = new AbortController();
  killed.abort();
  const stopped = readIntake(
    { open: (work) => plans.house.as(plans.officer, work), signal: killed.signal },
    plans.ports,
    intakeId,
  );
  await expect(stopped).rejects.toThrow('aborted');
  expect((await intakeOf(intakeId)).state).toBe('reading');
  await Promise.all([read(plans.ports, intakeId), read(plans.ports, intakeId)]);
  expect((await intakeOf(intakeId)).state).toBe('read');
  const { rows } = await plans.house.database.pool.query(`select 1 from documents.versions where number like '903/%'`);
  expect(rows).toHaveLength(1);
});
