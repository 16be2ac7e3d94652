/** Words of the module plans; the keys of every language. */
export const plansWords = {} as const;
