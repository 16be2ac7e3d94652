/** Words of the module documents; the keys of every language. */
export const documentsWords = {} as const;
