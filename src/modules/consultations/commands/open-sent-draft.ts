import type { DocumentIntake, DocumentReader } from '#modules/documents/index.ts';
import { catalogueFor } from '#modules/organizations/index.ts';
import { openSentFile } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import { storable } from '#platform/values/storable.ts';
import { sectionsOf } from '../sections.ts';
import type { ConsultationsPorts } from '../ports.ts';

interface Desk {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly signal?: AbortSignal;
}

export interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface OpenedDraft extends Sent {
  readonly mediaType: string;
  /** Empty where the draft cannot be read: it can be commented on all the same. */
  readonly sections: readonly string[];
}

/**
 * Tells the draft by its bytes, refuses one with a stamp of secrecy, and reads its headings; nothing is stored, no plan is made.
 * @throws {Refusal} as `openSentFile`: `tasks.file-not-taken`, `documents.secret`.
 */
export async function openSentDraft(desk: Desk, ports: ConsultationsPorts, sent: Sent): Promise<OpenedDraft> {
  const intake = openingOnce(ports.intake);
  const { kind } = await openSentFile(desk, { intake, pictures: ports.pictures }, sent);
  const opened = await intake.open({ files: [sent], ...(desk.signal ? { signal: desk.signal } : {}) });
  const sections = opened.ok ? await readSections(desk, ports.reader, sent.name, opened.blocks) : [];
  return { ...sent, mediaType: kind.mediaType, sections };
}

/** Recognising the pages of a scan takes minutes: what was opened to look for a stamp is not opened again for the headings. */
function openingOnce(intake: DocumentIntake): DocumentIntake {
  let opened: ReturnType<DocumentIntake['open']> | null = null;
  return { ...intake, open: (input) => (opened ??= intake.open(input)) };
}

async function readSections(
  desk: Desk,
  reader: DocumentReader,
  name: string,
  blocks: Parameters<DocumentReader['read']>[0]['blocks'],
): Promise<readonly string[]> {
  const catalogue = await desk.open((ctx) => catalogueFor(ctx));
  const read = await reader.read({ name, blocks, catalogue, ...(desk.signal ? { signal: desk.signal } : {}) });
  return read.ok ? storable(sectionsOf(read.reading.outline)) : [];
}
