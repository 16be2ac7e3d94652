/** NUL, which PostgreSQL cannot keep, and the other control characters, which neither Word nor Excel can; not tab and line ends. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** A text as database and exports can keep it: without control characters, without halves of letters. */
const storableText = (text: string): string => text.replace(UNSTORABLE, '').toWellFormed();

/** The same value with every text in it storable. Takes plain data: what came as JSON, or can become it. */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return storableText(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => storable(one)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, storable<unknown>(one)])) as T;
}
