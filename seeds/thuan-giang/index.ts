/**
 * The demonstration province tỉnh Thuận Giang: its agencies, groups, people and sample files, as typed data. No real
 * province, commune or person is meant. Sở TTTT is tied first to Sở VHTTDL, which took over grassroots and external
 * information (Thông tư số 10/2025/TT-BVHTTDL), and in part to Sở KHCN.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LoadedCollective, LoadedOrganization } from '#modules/organizations/index.ts';
import { type FocalPersonLine, focalPersonsOf } from './focal-persons.ts';
import { people } from './people.ts';

export type { FocalPersonLine } from './focal-persons.ts';
export { people, type DemonstrationPerson } from './people.ts';

const readJson = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
const pathOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What `loadProvince` needs beside agencies and groups. */
export const province = { name: 'Thuận Giang', code: '99', kind: 'tinh' } as const;

/** Every body that lives or lived in the province, with names through time and successors. */
export const agencies = readJson<readonly LoadedOrganization[]>('agencies.json');

/** Groups of agencies as rules over types. */
export const collectives = readJson<readonly LoadedCollective[]>('collectives.json');

const leads = new Set(['ubnd-tinh', 'hdnd-tinh', 'tinh-uy']);

/** The 149 agencies and communes of the plan's roster: live, standing by themselves, without the province's leading bodies. */
export const roster = agencies.filter((one) => !one.validTo && !one.parent && !leads.has(one.code));

/** The register of focal persons, one per agency of the roster. */
export const focalPersons: readonly FocalPersonLine[] = focalPersonsOf(roster, people);

/** The instant at which the demonstration's clock stands: Friday 06/11/2026, 08:00 in Viet Nam. */
export const demonstrationInstant = '2026-11-06T01:00:00Z';

/** Path of the sample plan, Số 46/KH-UBND ngày 05/3/2026. */
export const planFile = (): string => pathOf('46-KH-UBND.docx');
/** Path of the draft of that plan, as it went to agencies for comments in February. */
export const draftPlanFile = (): string => pathOf('du-thao-ke-hoach-2026.docx');
/** Path of the plan as adjusted on 14/8/2026: tasks 6 and 12 changed, 15 gone, one new. */
export const adjustedPlanFile = (): string => pathOf('171-KH-UBND-dieu-chinh.docx');
/** Path of the implementation plan of Sở Ngoại vụ for that plan, Số 38/KH-SNgV ngày 27/3/2026. */
export const foreignAffairsPlanFile = (): string => pathOf('38-KH-SNgV.docx');
/** Path of a letter of the People's Committee that assigns work. */
export const letterFile = (): string => pathOf('1286-UBND-KGVX.docx');
/** Path of a leader's written instruction, as text. */
export const instructionFile = (): string => pathOf('but-phe.txt');
/** Path of the register of focal persons as a workbook. */
export const focalRegisterFile = (): string => pathOf('danh-sach-dau-moi.xlsx');
