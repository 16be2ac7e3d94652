/** Words of the module conversations; the keys of every language. */
export const conversationsWords = {} as const;
