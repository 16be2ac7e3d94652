import { collectiveList } from '#modules/organizations/contract.ts';
import { counted, inquiryDetail, type AddresseeView, type InquiryDetail } from '#modules/inquiries/contract.ts';
import { loudspeakers, spokespersons } from '../../../seeds/thuan-giang/inquiries-story.ts';
import { focalOfficer } from '../../../seeds/thuan-giang/story.ts';
import { listTasks, type Event, type Stage } from './deeds.ts';

/** What agencies were asked in the autumn: departments, whose answers are closed, and all communes, of which some still owe one. */
export function askingAgencies(stage: Stage): readonly Event[] {
  const asked: { departments?: InquiryDetail; communes?: InquiryDetail } = {};
  return [
    { on: spokespersons.on, happen: async () => void (asked.departments = await ask(stage, spokespersons)) },
    { on: spokespersons.takenOn, happen: () => takeDepartments(stage, asked.departments!.id) },
    { on: spokespersons.closedOn, happen: () => act(stage, 'close-inquiry', asked.departments!.id) },
    { on: loudspeakers.on, happen: async () => void (asked.communes = await ask(stage, loudspeakers)) },
    { on: loudspeakers.takenOn, happen: () => takeCommunes(stage, asked.communes!.id) },
    { on: loudspeakers.remindedOn, happen: () => act(stage, 'remind-agencies', asked.communes!.id) },
  ];
}

type Asking = typeof loudspeakers | typeof spokespersons;

async function ask(stage: Stage, { question, collective, ...rest }: Asking): Promise<InquiryDetail> {
  const { items } = await stage.desk.get(focalOfficer, collectiveList, '/api/organizations/collectives');
  const group = items.find((one) => one.code === collective);
  if (!group) throw new Error(`no group ${collective}`);
  const [task] = 'about' in rest ? await listTasks(stage, rest.about) : [];
  return stage.desk.post(focalOfficer, inquiryDetail, '/api/inquiries/ask-inquiry', {
    ...question,
    subject: task ? { type: 'task', id: task.id } : null,
    organizationIds: group.members.map((one) => one.id),
  });
}

const read = ({ desk }: Stage, id: string): Promise<InquiryDetail> =>
  desk.get(focalOfficer, inquiryDetail, `/api/inquiries/${id}`);

/** The sheets that came by mail, typed in together. */
async function take(
  stage: Stage,
  inquiry: InquiryDetail,
  rows: readonly AddresseeView[],
  lineOf: (name: string) => object,
): Promise<void> {
  const lines = rows.map(({ organization, version }, index) => ({
    row: index + 2,
    organization: organization.name.vi,
    version,
    ...lineOf(organization.name.vi),
  }));
  await stage.desk.post(focalOfficer, counted, '/api/inquiries/import-answers', { inquiryId: inquiry.id, lines });
}

/** Values in the order of the columns → key of the column → value. */
const entriesOf = (values: readonly (string | null)[]): Record<string, string> =>
  Object.fromEntries(values.flatMap((value, index) => (value === null ? [] : [[`c${index + 1}`, value]])));

async function takeDepartments(stage: Stage, id: string): Promise<void> {
  const inquiry = await read(stage, id);
  await take(stage, inquiry, inquiry.rows, (name) =>
    name === spokespersons.nothing ? { isNothing: true } : { entries: entriesOf(spokespersons.answerOf(name)) },
  );
}

async function takeCommunes(stage: Stage, id: string): Promise<void> {
  const inquiry = await read(stage, id);
  const owing = new Set(loudspeakers.owing);
  const answering = inquiry.rows.filter((row) => !owing.has(row.organization.name.vi));
  await take(stage, inquiry, answering, (name) => ({ entries: entriesOf(loudspeakers.answerOf(name)) }));
  const { agency, reason } = loudspeakers.returned;
  const row = (await read(stage, id)).rows.find((one) => one.organization.name.vi === agency)!;
  await stage.desk.post(focalOfficer, inquiryDetail, '/api/inquiries/return-answer', {
    inquiryId: id,
    organizationId: row.organization.id,
    version: row.version,
    reason,
  });
}

async function act(stage: Stage, verb: 'close-inquiry' | 'remind-agencies', id: string): Promise<void> {
  const { version } = await read(stage, id);
  await stage.desk.post(focalOfficer, inquiryDetail, `/api/inquiries/${verb}`, { inquiryId: id, version });
}
