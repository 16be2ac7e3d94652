/** Words of the module tasks; the keys of every language. */
export const tasksWords = {} as const;
