/** What one hand-in may cost. Every limit has a problem of its own in {@link IntakeProblem}. */
export interface IntakeLimits {
  readonly fileBytes: number;
  readonly files: number;
  readonly pages: number;
  /** Letters of the whole text: pages of it, where the format has none. What follows the reading grows with them. */
  readonly characters: number;
  /** Pages that need recognition, which costs seconds each. */
  readonly recognisedPages: number;
  /** Seconds for everything but recognition; each recognised page adds {@link IntakeLimits.secondsPerRecognisedPage}. */
  readonly seconds: number;
  readonly secondsPerRecognisedPage: number;
  /** Heap of the thread that parses, in megabytes. */
  readonly memoryMegabytes: number;
  /** Entries of a zip, bytes of one part of it once inflated, of all parts together, and how far one may swell. */
  readonly zipEntries: number;
  readonly zipPartBytes: number;
  readonly zipTotalBytes: number;
  readonly zipRatio: number;
  /** Below this confidence (0–100) a scan counts as unreadable. */
  readonly leastConfidence: number;
  /** Pixels of one picture. */
  readonly pixels: number;
}

const MEGABYTE = 1024 * 1024;

export const INTAKE_LIMITS: IntakeLimits = {
  fileBytes: 50 * MEGABYTE,
  files: 60,
  pages: 2_000,
  characters: 4_000_000,
  recognisedPages: 300,
  seconds: 60,
  secondsPerRecognisedPage: 25,
  memoryMegabytes: 1_024,
  zipEntries: 5_000,
  zipPartBytes: 64 * MEGABYTE,
  zipTotalBytes: 1_024 * MEGABYTE,
  zipRatio: 200,
  leastConfidence: 45,
  pixels: 80_000_000,
};

export const megabytes = (bytes: number): number => Math.ceil(bytes / MEGABYTE);
