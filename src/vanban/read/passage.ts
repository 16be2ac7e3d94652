/** A stretch of text that is one sentence or paragraph: what stands in it belongs together. */
export interface Passage {
  readonly start: number;
  readonly text: string;
  readonly low: string;
}
