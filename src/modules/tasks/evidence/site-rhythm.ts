/** How web sites are left in peace while many of their pages are taken down. */
export interface SiteRhythm {
  /** Sites that must not be asked now: one of their pages is on the way, or they rest. */
  resting(now: number): string[];
  /** Milliseconds until one of them may be asked again; null where none rests. */
  untilFree(now: number): number | null;
  begin(site: string): void;
  end(site: string, now: number, outcome: SiteOutcome): void;
}

export interface SiteOutcome {
  /** The site answered, if only that there is no such page. */
  readonly answered: boolean;
  /** For how long the site wants to be left alone, in milliseconds, as it said itself. */
  readonly restMs?: number | undefined;
}

/** While a page of a site is on the way nobody knows when it comes. */
const LOOK_AGAIN_MS = 100;
const FAILURES = 2;
/** A site that does not answer twice in a row. */
export const LONG_REST_MS = 10 * 60_000;

/** One page of a site at a time, a pause after each, a long rest where it does not answer; several sites side by side. */
export function siteRhythm(pauseMs: number): SiteRhythm {
  const until = new Map<string, number>();
  const failures = new Map<string, number>();
  const restingNow = (now: number) => [...until].filter(([, end]) => end > now);
  return {
    resting: (now) => restingNow(now).map(([site]) => site),
    untilFree(now) {
      const waits = restingNow(now).map(([, end]) => (end === Infinity ? LOOK_AGAIN_MS : end - now));
      return waits.length > 0 ? Math.min(...waits) : null;
    },
    begin: (site) => void until.set(site, Infinity),
    end(site, now, { answered, restMs = 0 }) {
      const failed = answered ? 0 : (failures.get(site) ?? 0) + 1;
      failures.set(site, failed);
      until.set(site, now + Math.max(pauseMs, restMs, failed >= FAILURES ? LONG_REST_MS : 0));
    },
  };
}
