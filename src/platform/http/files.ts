import type { FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import type { SentFile } from './route.ts';

/** What is read is held in memory: so many files of the largest size may come in one request, or more smaller ones. */
const MOST_AT_ONCE = 4;

/**
 * Reads the files and fields of a multipart request.
 * @throws {Refusal} `too-large` as soon as one file passes `limit` bytes, or all together four times as much (the rest is not read);
 *   `invalid-input` if the request is not multipart.
 */
export async function readFiles(
  request: FastifyRequest,
  limit: number,
): Promise<{ files: SentFile[]; fields: Record<string, string> }> {
  if (!request.isMultipart()) throw new Refusal('invalid-input', [{ code: 'errors.no-file' }]);
  let room = MOST_AT_ONCE * limit;
  const files: SentFile[] = [];
  const fields: Record<string, string> = {};
  for await (const part of request.parts({ limits: { fileSize: limit } })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value);
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) {
      chunks.push(chunk as Buffer);
      room -= (chunk as Buffer).length;
      if (room < 0) break;
    }
    if (part.file.truncated || room < 0) {
      throw new Refusal('too-large', [
        { code: 'errors.file-too-large', params: { name: part.filename, limit: Math.round(limit / 1048576) } },
      ]);
    }
    files.push({ field: part.fieldname, name: part.filename, bytes: Buffer.concat(chunks) });
  }
  return { files, fields };
}
