/** NUL, which PostgreSQL cannot keep, and the other control characters, which neither Word nor Excel can; not tab and line ends. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** A text as database and exports can keep it: without control characters, without halves of letters. */
const storableText = (text: string): string => text.replace(UNSTORABLE, '').toWellFormed();

/** No form and no text of ours lies deeper; what does was made to break whoever walks through it. */
const DEEPEST = 100;

/**
 * The same value with every text in it storable. Takes plain data: what came as JSON, or can become it.
 * @throws {RangeError} where it is nested deeper than anything of ours
 */
export function storable<T>(value: T, depth: number = 0): T {
  if (typeof value === 'string') return storableText(value) as T;
  if (value === null || typeof value !== 'object') return value;
  if (depth >= DEEPEST) throw new RangeError(`nested deeper than ${DEEPEST}`);
  if (Array.isArray(value)) return value.map((one: unknown) => storable(one, depth + 1)) as T;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, storable<unknown>(one, depth + 1)])) as T;
}
