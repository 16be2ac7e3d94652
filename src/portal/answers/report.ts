import { noteSeen } from '#modules/links/index.ts';
import { attachFiles, completePart, reportProgress } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import { Refusal, type Issue } from '#platform/errors.ts';
import { readFiles } from '#platform/http/files.ts';
import type { SentFile } from '#platform/http/route.ts';
import { storable } from '#platform/values/storable.ts';
import { readQuantity, type Fields } from './form.ts';
import { FILE_LIMIT_MB, MOST_FILES } from './limits.ts';
import { taskOfLink } from './part.ts';
import { withVisit, type Asked } from './visit.ts';

/** Which sentence stands over the page afterwards. */
export type Said = 'reported' | 'done' | 'files' | 'extension' | 'obstacle' | 'step' | 'answered' | 'replied';
const SAID: readonly string[] = [
  'reported',
  'done',
  'files',
  'extension',
  'obstacle',
  'step',
  'answered',
  'replied',
] satisfies Said[];
export const isSaid = (value: unknown): value is Said => SAID.includes(value as string);

export interface SentForm {
  readonly fields: Fields;
  readonly files: readonly SentFile[];
}

/** What was sent. Browsers send an empty file where none was chosen. @throws {Refusal} `too-large` */
export async function readForm({ request }: Asked): Promise<SentForm> {
  const { files, fields } = await readFiles(request, FILE_LIMIT_MB * 1024 * 1024);
  return { fields: storable(fields), files: files.filter((file) => file.bytes.length > 0) };
}

interface Report {
  readonly partVersion: number;
  readonly note: string;
  readonly figures: { text: string; quantity: number; unit: string | null }[];
  readonly isDone: boolean;
}

/**
 * Takes files first, then words: a file that is refused leaves nothing reported, and what was attached before a refused report is
 * passed over when the same form comes again.
 * @throws {Refusal} as `attachFiles`, `reportProgress` and `completePart`; `portal.…` for what was typed.
 */
export async function takeReport(asked: Asked, { fields, files }: SentForm): Promise<Said> {
  const report = readReport(fields);
  const hasWords = report.isDone || report.note !== '' || report.figures.length > 0;
  if (!hasWords && files.length === 0) throw wrong('portal.report.nothing');
  if (files.length > MOST_FILES) throw wrong('portal.report.too-many-files', { count: MOST_FILES });
  if (files.length > 0) await takeFiles(asked, files, hasWords);
  if (hasWords) await takeWords(asked, report);
  return report.isDone ? 'done' : hasWords ? 'reported' : 'files';
}

const wrong = (code: string, params?: Issue['params']): Refusal => new Refusal('invalid-input', [{ code, params }]);

function readReport(fields: Fields): Report {
  const note = (fields['note'] ?? '').trim();
  const isDone = fields['done'] === '1';
  const quantity = readQuantity(fields['quantity'] ?? '');
  if (quantity === undefined) throw wrong('portal.report.quantity-wrong');
  const unit = (fields['unit'] ?? '').trim().slice(0, 100) || null;
  // A figure alone is a report too: its own words are then the note.
  const figureText = [(fields['quantity'] ?? '').trim(), unit].filter(Boolean).join(' ');
  const words = note === '' && quantity !== null && !isDone ? `Số lượng: ${figureText}` : note;
  if (words !== '' && words.length < 3) throw wrong('portal.report.short');
  if (words.length > 5000) throw wrong('portal.report.long');
  return {
    partVersion: Number.parseInt(fields['version'] ?? '', 10) || 0,
    note: words,
    figures: quantity === null ? [] : [{ text: figureText, quantity, unit }],
    isDone,
  };
}

async function takeFiles(asked: Asked, files: readonly SentFile[], hasWords: boolean): Promise<void> {
  const { partId, taskId } = await withVisit(asked, async (ctx, link) => ({
    partId: link.subject_id,
    taskId: await taskOfLink(ctx, link),
  }));
  const desk = { open: <T>(work: (ctx: Ctx) => Promise<T>) => withVisit(asked, (ctx) => work(ctx)) };
  try {
    await attachFiles(desk, asked.deps.ports, files, { taskId, partId });
  } catch (error) {
    if (!hasWords || !isKnown(error)) throw error;
  }
  if (!hasWords) await withVisit(asked, (ctx, link) => noteSeen(ctx, link, true));
}

const isKnown = (error: unknown): boolean =>
  error instanceof Refusal && error.issues.some((issue) => issue.code === 'tasks.evidence-already');

const takeWords = (asked: Asked, { partVersion, note, figures, isDone }: Report): Promise<void> =>
  withVisit(asked, async (ctx, link) => {
    const seen = { partId: link.subject_id, version: partVersion, figures };
    if (isDone) await completePart(ctx, { ...seen, ...(note ? { note } : {}) });
    else await reportProgress(ctx, { ...seen, note });
    await noteSeen(ctx, link, true);
  });
