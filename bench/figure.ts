/** One figure that we publish: a title, what it says, and a table of one run. */
export interface Figure {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Milliseconds that this thread worked on it, whatever else the machine is doing. */
export function workOf(run: () => unknown): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** The value below which `share` of them lie. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** `12,3`: at most one digit after the point. */
export const rounded = (value: number): number => Math.round(value * 10) / 10;
