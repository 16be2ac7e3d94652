/** Open waits of one part; more would say nothing. */
export const MOST_WAITS = 10;

/** What the keys of a wait's notices begin with. */
export const waitKey = (waitId: string): string => `waited-for:${waitId}:`;
