import type { z } from 'zod';
import { Refusal } from '../errors.ts';
import type { RequestTools, SentFile } from './route.ts';

/** The one file of a form, with its fields. @throws {Refusal} `invalid-input` where none was sent; `too-large`. */
export async function sentFile(
  tools: RequestTools,
  limit: number,
): Promise<{ readonly file: SentFile; readonly fields: Record<string, string> }> {
  const { files, fields } = await tools.files(limit);
  const [file] = files;
  if (!file) throw new Refusal('invalid-input', [{ code: 'errors.no-file' }]);
  return { file, fields };
}

/** The fields of a form by their schema. @throws {Refusal} `invalid-input`. */
export function fieldsAs<S extends z.ZodType>(schema: S, fields: unknown): z.output<S> {
  const parsed = schema.safeParse(fields);
  if (!parsed.success) throw new Refusal('invalid-input');
  return parsed.data;
}
