import { handover, peopleList, taskDetail, taskList, type TaskRow } from '#modules/tasks/contract.ts';
import { organizationList } from '#modules/organizations/contract.ts';
import { people } from '../../../seeds/thuan-giang/index.ts';
import type { PassingOn, Putting } from '../../../seeds/thuan-giang/responsible.ts';
import { focalOfficer } from '../../../seeds/thuan-giang/story.ts';
import type { DemonstrationDesk } from './desk.ts';

/** Puts persons to the parts of their agency, by the dialog of the task; periods to come keep the person. */
export async function putPersons(desk: DemonstrationDesk, { by, agency, parts }: Putting): Promise<void> {
  const organizationId = await idOfAgency(desk, agency);
  const { items } = await desk.get(
    by,
    taskList,
    `/api/tasks?organizationId=${organizationId}&state=not-started,in-progress,overdue,extended&limit=200`,
  );
  for (const { task, to } of parts) {
    const found = items.filter((row) => row.title.includes(task));
    if (found.length === 0) throw new Error(`${agency} has no open part in “${task}”`);
    const personId = await idOfPerson(desk, by, organizationId, to);
    for (const row of found) await putPerson(desk, by, { row, organizationId, personId });
  }
}

interface Put {
  readonly row: TaskRow;
  readonly organizationId: string;
  readonly personId: string;
}

async function putPerson(desk: DemonstrationDesk, by: string, { row, organizationId, personId }: Put): Promise<void> {
  const { parts } = await desk.get(by, taskDetail, `/api/tasks/${row.id}`);
  const part = parts.find((one) => one.organization?.id === organizationId);
  if (!part?.may.assignPerson) return;
  await desk.post(by, taskDetail, '/api/tasks/assign-person', { partId: part.id, version: part.version, personId });
}

/** One person's open work goes to a colleague, with minutes. */
export async function passOn(desk: DemonstrationDesk, one: PassingOn): Promise<void> {
  const organizationId = await idOfAgency(desk, one.agency);
  const idOf = (email: string) => idOfPerson(desk, one.by, organizationId, email);
  await desk.post(one.by, handover, '/api/tasks/hand-over', {
    fromPersonId: await idOf(one.from),
    toPersonId: await idOf(one.to),
    note: one.note,
  });
}

async function idOfAgency(desk: DemonstrationDesk, code: string): Promise<string> {
  const { items } = await desk.get(focalOfficer, organizationList, '/api/organizations');
  const found = items.find((one) => one.code === code);
  if (!found) throw new Error(`no agency ${code}`);
  return found.id;
}

async function idOfPerson(desk: DemonstrationDesk, by: string, organizationId: string, email: string): Promise<string> {
  const name = people.find((one) => one.email === email)?.name;
  const { items } = await desk.get(by, peopleList, `/api/tasks/people?organizationId=${organizationId}`);
  const found = items.find((one) => one.name === name);
  if (!found) throw new Error(`nobody of the agency signs in as ${email}`);
  return found.id;
}
