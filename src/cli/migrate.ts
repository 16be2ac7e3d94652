import { migrateGround, openGround } from './installation.ts';
import { readOptions, say, words } from './terminal.ts';

/** `lantoa migrate`: brings the database up to this version. */
export async function run(args: readonly string[]): Promise<number> {
  readOptions(args, {});
  const ground = await openGround();
  try {
    say(words('cli.migrated', { count: await migrateGround(ground) }));
    return 0;
  } finally {
    await ground.close();
  }
}
