import type { FocalPerson } from '#modules/organizations/contract.ts';

/** A focal person who can get an account: named, with an address that nobody has an account under. */
export type Candidate = FocalPerson & { readonly name: string; readonly email: string };

/** Focal persons without an account, in the order of the register. */
export function candidatesOf(
  register: readonly FocalPerson[],
  accounts: readonly { readonly email: string }[],
): Candidate[] {
  const taken = new Set(accounts.map((account) => account.email.toLowerCase()));
  return register.filter(
    (focal): focal is Candidate => focal.name !== null && focal.email !== null && !taken.has(focal.email.toLowerCase()),
  );
}

/** The accounts as lines for a sheet: tabs between columns. */
export function asSheetText(
  head: readonly string[],
  accounts: readonly {
    readonly organization: string;
    readonly name: string;
    readonly email: string;
    readonly password: string;
  }[],
): string {
  const lines = accounts.map((one) => [one.organization, one.name, one.email, one.password]);
  return [head, ...lines].map((line) => line.map((cell) => cell.replace(/[\t\n]/g, ' ')).join('\t')).join('\n');
}
