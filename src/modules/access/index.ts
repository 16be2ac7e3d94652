export { openAccess, SESSION_COOKIE, type Access } from './open/access.ts';
export { suspendPerson } from './commands/change-person.ts';
export { createPerson, resetPassword } from './commands/create-person.ts';
export { forgetSecondFactors } from './commands/set-second-factor.ts';
export { findPersonByEmail, getActor, getPerson, listHolders, listPeople, listRoles } from './queries.ts';
export type { PeopleNow } from './tables.ts';
