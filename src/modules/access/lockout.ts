/** After so many wrong passwords in a row the account rests. */
export const MOST_FAILURES = 5;
export const WINDOW_MINUTES = 15;

interface Attempt {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly succeeded: boolean;
}

/**
 * Minutes until the account may be tried again; 0 if it may now.
 * @param attempts newest first
 */
export function minutesLocked(attempts: readonly Attempt[], now: number): number {
  const lastSuccess = attempts.findIndex((attempt) => attempt.succeeded);
  const failures = (lastSuccess < 0 ? attempts : attempts.slice(0, lastSuccess)).filter(
    (attempt) => now - attempt.at < WINDOW_MINUTES * 60_000,
  );
  if (failures.length < MOST_FAILURES) return 0;
  const oldest = failures[MOST_FAILURES - 1]!;
  return Math.max(1, Math.ceil((oldest.at + WINDOW_MINUTES * 60_000 - now) / 60_000));
}
