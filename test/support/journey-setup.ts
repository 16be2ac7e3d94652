import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startHouse, type DemonstrationAccount } from './running-house.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running product, without a slash at the end. */
    address: string;
    /** Letters and text messages of the running product, as files. */
    outbox: string;
    accounts: readonly DemonstrationAccount[];
  }
}

/** The product as a person starts it, once for all journeys: the demonstration with its data. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const house = await startHouse();
  project.provide('address', house.address);
  project.provide('outbox', join(house.dataFolder, 'outbox'));
  project.provide('accounts', house.accounts);
  return () => house.stop();
}
