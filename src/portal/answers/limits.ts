/** A telephone's photograph is under 10 MB, a short film of one more; four of the largest are held in memory at once. */
export const FILE_LIMIT_MB = 20;
export const MOST_FILES = 8;
