import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import type { SentFile } from './route.ts';

/**
 * Reads the files and fields of a multipart request.
 * @throws {Refusal} `too-large` as soon as one file passes `limit` bytes (the rest is not read);
 *   `invalid-input` if the request is not multipart.
 */
export async function readFiles(
  request: FastifyRequest,
  limit: number,
): Promise<{ files: SentFile[]; fields: Record<string, string> }> {
  if (!request.isMultipart()) throw new Refusal('invalid-input', [{ code: 'errors.no-file' }]);
  const files: SentFile[] = [];
  const fields: Record<string, string> = {};
  for await (const part of request.parts({ limits: { fileSize: limit } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value);
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) chunks.push(chunk as Buffer);
    if (part.file.truncated) {
      throw new Refusal('too-large', [
        { code: 'errors.file-too-large', params: { name: part.filename, limit: Math.round(limit / 1048576) } },
      ]);
    }
    files.push({ name: part.filename, bytes: Buffer.concat(chunks) });
  }
  return { files, fields };
}
