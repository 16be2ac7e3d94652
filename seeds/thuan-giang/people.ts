import { readFileSync } from 'node:fs';

/** A person with an account in the demonstration. */
export interface DemonstrationPerson {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly telephone: string;
  /** Code of the agency. */
  readonly organization: string;
  readonly post: string;
  /** Codes of roles (`access.roles`). */
  readonly roles: readonly string[];
}

/** The accounts of the demonstration. */
export const people = JSON.parse(
  readFileSync(new URL('people.json', import.meta.url), 'utf8'),
) as readonly DemonstrationPerson[];
