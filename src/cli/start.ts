import { readConfig } from '#platform/config.ts';
import { installationKind } from '#platform/db/installation.ts';
import { openDatabase } from '#platform/db/pool.ts';
import { openHouse } from '../main.ts';
import { readDemoAccounts } from './demo-accounts.ts';
import { makeDemonstration } from './demonstration.ts';
import { buildDesk } from './desk-build.ts';
import { checkout, migrateGround, openGround, type Ground } from './installation.ts';
import { serveHouse, tryPort } from './serve.ts';
import { readOptions, say, words } from './terminal.ts';

/**
 * `lantoa start` (npm start): database, migrations, desk, the demonstration where nothing real has begun, then the server.
 * The second start finds all of it made.
 */
export async function run(args: readonly string[]): Promise<number> {
  readOptions(args, {});
  await tryPort(readConfig(process.env, checkout));
  const ground = await openGround((line) => say(`• ${line}`));
  try {
    say(`• ${words('cli.step-migrate')}`);
    await migrateGround(ground);
    const deskFolder = await buildDesk(checkout, () => say(`• ${words('cli.step-desk')}`));
    if (ground.config.demo && (await needsDemonstration(ground))) {
      say(`• ${words('cli.step-demo')}`);
      await makeDemonstration(ground, (step, params) => say(`  · ${words(step, params)}`));
    }
    return await serveStarted(ground, deskFolder);
  } finally {
    await ground.close();
  }
}

/** Nothing was begun here, or a demonstration was cut short while being made. */
async function needsDemonstration(ground: Ground): Promise<boolean> {
  const database = openDatabase(ground.url, { connections: 1 });
  try {
    const kind = await installationKind(database.pool);
    return kind === null || kind === 'making';
  } finally {
    await database.close();
  }
}

async function serveStarted(ground: Ground, deskFolder: string): Promise<number> {
  const house = await openHouse(ground.config, ground.url);
  try {
    const accounts = await readDemoAccounts(house);
    return await serveHouse(house, deskFolder, {
      worker: true,
      onReady: (address) => {
        say('');
        say(words('cli.listening', { address }));
        if (accounts.length) say(words('cli.demo-accounts'));
        for (const { email, password, name, post } of accounts)
          say(`  ${email.padEnd(34)} ${password}   ${name}, ${post}`);
        say(words('cli.stop-hint'));
      },
    });
  } finally {
    await house.close();
  }
}
