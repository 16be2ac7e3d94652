/** Loaded first in what the launcher runs: ends it in order when the launcher was killed outright. */
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
