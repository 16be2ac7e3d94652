export { expandCollective } from './collective.ts';
export { changeFocalPerson } from './commands/change-focal-person.ts';
export { createOrganization } from './commands/create-organization.ts';
export {
  loadProvince,
  type LoadedCollective,
  type LoadedOrganization,
  type LoadedProvince,
} from './commands/load-province.ts';
export { rememberAlias } from './commands/remember-alias.ts';
export type { Merger, MergerPart } from './merger.ts';
export {
  catalogueFor,
  findOrganizationByCode,
  listBodyNames,
  listFocalPersons,
  nameIndexFor,
  rosterOf,
} from './queries.ts';
export { nameKey, resolveMention, type Mention, type NameIndex, type Resolution } from './resolution.ts';
export type { CollectivesNow, FocalPersonsNow, OrganizationsNow } from './tables.ts';
