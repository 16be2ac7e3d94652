import type { LinksTable } from '#modules/links/index.ts';
import { findExchangedFile, type PartsNow, type TasksPorts } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import type { SourceBlock } from '#vanban/index.ts';
import { ClosedLink } from './visit.ts';

/** How a file is shown without a download; null: by its name alone. */
export function wayToShow(mediaType: string): 'picture' | 'pages' | 'text' | null {
  if (mediaType.startsWith('image/')) return 'picture';
  if (mediaType === 'application/pdf') return 'pages';
  return /wordprocessingml|msword|rtf/.test(mediaType) ? 'text' : null;
}

/** `picture` is null behind the last page. */
export type ShownFile =
  | { readonly way: 'text'; readonly name: string; readonly text: string }
  | { readonly way: 'pages'; readonly name: string; readonly page: number; readonly picture: Uint8Array | null };

interface FoundFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
}

const LONGEST_TEXT = 200_000;
/** Wide enough to read A4 on a telephone that is turned. */
const PAGE_WIDTH = 1000;

/** A file exchanged on the link's task. @throws {ClosedLink} {@link Refusal} `not-found` also for a file of another task. */
export async function findFileOfLink(ctx: Ctx, link: LinksTable, id: string): Promise<FoundFile> {
  const part = await ctx.tx
    .withTables<{ 'tasks.parts_now': PartsNow }>()
    .selectFrom('tasks.parts_now')
    .select(['task_id', 'organization_id'])
    .where('id', '=', link.subject_id)
    .executeTakeFirst();
  // The work went to another agency since: the link speaks for the first one only.
  if (!part || part.organization_id !== link.organization_id) throw new ClosedLink();
  const found = await findExchangedFile(ctx, id);
  if (found.task_id !== part.task_id) notFound();
  return found.file;
}

type Ports = Pick<TasksPorts, 'files' | 'intake' | 'pictures'>;

/** The picture, fit for a telephone and without what the camera wrote into it. @throws {Refusal} `not-found` for anything else. */
export async function readPicture(ports: Ports, file: FoundFile): Promise<Uint8Array> {
  if (wayToShow(file.mediaType) !== 'picture') notFound();
  const shown = await ports.pictures.show(await ports.files.get(file.sha256));
  return shown.ok ? shown.picture.bytes : notFound();
}

/** A paper to be read. @throws {Refusal} `not-found` for what is no paper; `portal.file-unreadable`. */
export async function readPaper(ports: Ports, file: FoundFile, page: number): Promise<ShownFile> {
  const way = wayToShow(file.mediaType);
  if (way !== 'pages' && way !== 'text') notFound();
  const bytes = await ports.files.get(file.sha256);
  if (way === 'pages') {
    const drawn = await ports.intake.renderPage({ bytes, page, width: PAGE_WIDTH });
    if (!drawn.ok && page === 1) refuse('portal.file-unreadable');
    return { way, name: file.name, page, picture: drawn.ok ? drawn.picture : null };
  }
  const read = await ports.intake.open({ files: [{ name: file.name, bytes }] });
  if (!read.ok) refuse('portal.file-unreadable');
  const text = read.blocks.map(textOf).filter(Boolean).join('\n\n').slice(0, LONGEST_TEXT);
  return { way, name: file.name, text };
}

/** A paragraph with its number; a row of a table on one line. */
function textOf(block: SourceBlock): string {
  if (block.kind === 'paragraph') return [block.marker, block.text].filter(Boolean).join(' ').trim();
  return block.rows.map((row) => row.map((cell) => cell.text.trim()).join(' | ')).join('\n');
}
