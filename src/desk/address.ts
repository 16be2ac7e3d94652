import * as z from 'zod/mini';

/**
 * What a screen keeps in its address: `z.object({ q: text(), state: oneOf(planStates) })`, the schema of the route's
 * `validateSearch` and of `useFilters`. What does not fit is left out, never an error. Routes stand in the first script of
 * the desk, therefore zod/mini and lists of their own instead of the contracts.
 */
const lenient = <S extends z.core.SomeType>(schema: S) => z.catch(z.optional(schema), () => undefined as never);

/** Words of at most `longest` characters; a number that the router made of digits is words too. */
export const text = (longest = 200) => lenient(z.coerce.string().check(z.maxLength(longest)));
/** An id. */
export const id = () => lenient(z.uuid());
/** `YYYY-MM-DD`. */
export const day = () => lenient(z.iso.date());
/** A place in a text, from and to: `120-180`. */
export const span = () => lenient(z.string().check(z.regex(/^\d{1,9}-\d{1,9}$/)));
/** One word of a list. */
export const oneOf = <T extends string>(all: readonly T[]) => lenient(z.enum(all));
/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most = Number.MAX_SAFE_INTEGER) =>
  lenient(z.coerce.number().check(z.int(), z.minimum(least), z.maximum(most)));

/**
 * Every word of a type of the contracts, in the order in which screens show them: a word missing here, or gone from the
 * contract, does not pass the types.
 */
export const everyOne = <T extends string>(all: Readonly<Record<T, true>>): readonly T[] => Object.keys(all) as T[];
