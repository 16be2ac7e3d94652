import { interrupted } from './interruption.ts';
import { withHouse } from './installation.ts';
import { readOptions, say, words } from './terminal.ts';

/** `lantoa worker`: takes jobs until it is stopped. */
export async function run(args: readonly string[]): Promise<number> {
  readOptions(args, {});
  return withHouse(async (house) => {
    const worker = await house.startWorker();
    say(words('cli.worker-running'));
    await interrupted();
    await worker.stop();
    return 0;
  });
}
