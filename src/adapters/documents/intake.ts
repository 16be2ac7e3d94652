import { identify, type FileFormat } from './identify.ts';
import { INTAKE_LIMITS, megabytes, type IntakeLimits } from './limits.ts';
import type {
  DocumentIntake,
  IntakeFile,
  IntakeInput,
  IntakeNote,
  IntakeProblem,
  IntakeResult,
  RenderInput,
  RenderResult,
} from '#modules/documents/index.ts';
import type { SourceBlock } from '#vanban/document.ts';
import type { OcrChoice } from './reading.ts';
import { Refusal } from './refusal.ts';
import { openThreads, type ThreadEnd } from './threads.ts';
import { readPlainText } from './text.ts';
import type { ReadTask, RenderTask, TaskSettings } from './thread-messages.ts';

export { INTAKE_LIMITS, type IntakeLimits } from './limits.ts';

export interface IntakeOptions {
  /** Who recognises the words of pictures. The fake gives a fixed letter, for tests and demonstrations of the screens. */
  readonly ocr?: OcrChoice;
  readonly limits?: Partial<IntakeLimits>;
  /** DER certificates that the chain of a signature may end in; without any, chains are reported as not checked. */
  readonly trustedRoots?: readonly Uint8Array[];
  /** Whether pdftotext of the system may help with PDFs whose own letters are unusable; true unless told. */
  readonly pdftotext?: boolean;
  /** Told of faults of ours while reading, which the person only sees as a damaged file. */
  readonly onDefect?: (message: string) => void;
}

/** How many threads read at once; further files wait their turn. */
const DESKS = 2;
/** A plain text up to this size is read where we stand: it costs a few milliseconds, a thread costs more. */
const SMALL_TEXT = 256 * 1024;
const DEFAULT_WIDTH = 1_240;

/** Opens the intake of the house. */
export function openDocumentIntake(options: IntakeOptions = {}): DocumentIntake {
  const limits: IntakeLimits = { ...INTAKE_LIMITS, ...options.limits };
  const runInThread = openThreads(DESKS, limits.memoryMegabytes);
  const common = {
    limits,
    engine: options.ocr ?? 'tesseract',
    trustedRoots: options.trustedRoots ?? [],
    usePdftotext: options.pdftotext ?? true,
  };
  const run = (
    task: TaskSettings & (ReadTask | RenderTask),
    name: string,
    { signal, onProgress }: Pick<IntakeInput, 'signal' | 'onProgress'>,
  ): Promise<ThreadEnd> =>
    runInThread(task, { name, format: task.format, signal, onProgress, onDefect: options.onDefect });
  return {
    open: (input) =>
      asValue(async () => {
        const { format, notes } = receive(input, limits);
        const [{ name, bytes } = { name: '', bytes: new Uint8Array() }] = input.files;
        if (format === 'text' && bytes.length <= SMALL_TEXT) {
          return { ok: true, ...withNotes(readPlainText(name, bytes), notes) };
        }
        const end = await run({ ...common, kind: 'read', format, files: input.files }, name, input);
        if (end.kind === 'read' && lengthOf(end.document.blocks) > limits.characters) {
          throw new Refusal({ code: 'too-complex', params: { name } });
        }
        if (end.kind === 'read') return { ok: true, ...withNotes(end.document, notes) };
        throw new Refusal(problemOf(end, name, format));
      }),
    renderPage: (input) => renderOne(input, limits, (task) => run({ ...common, ...task }, 'page', input)),
  };
}

/**
 * What is wrong with files by their sizes alone, for callers that can refuse before reading (an upload, a path);
 * null when they may be read.
 */
export function checkSizes(
  files: readonly { readonly name: string; readonly size: number }[],
  limits: IntakeLimits = INTAKE_LIMITS,
): IntakeProblem | null {
  if (files.length === 0) return { code: 'no-file', params: {} };
  if (files.length > limits.files) {
    return { code: 'too-many-files', params: { files: files.length, limit: limits.files } };
  }
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const large = files.find((file) => file.size > limits.fileBytes) ?? (total > 4 * limits.fileBytes ? files[0] : null);
  if (!large) return null;
  const size = large.size > limits.fileBytes ? large.size : total;
  return {
    code: 'too-large',
    params: { name: large.name, megabytes: megabytes(size), limit: megabytes(limits.fileBytes) },
  };
}

/** Looks at what was handed in without reading it: sizes first, then what each file is. @throws {Refusal} */
function receive(input: IntakeInput, limits: IntakeLimits): { format: FileFormat; notes: readonly IntakeNote[] } {
  if (input.signal?.aborted) throw new Refusal({ code: 'aborted', params: {} });
  const problem = checkSizes(input.files.map(sizeOf), limits);
  if (problem) throw new Refusal(problem);
  const total = input.files.length;
  const identified = input.files.map((file, done) => {
    input.onProgress?.({ step: 'checking', done, total });
    return identify(file.name, file.bytes, limits);
  });
  const format = identified[0]?.format ?? 'text';
  if (total > 1 && identified.some((one) => one.format !== 'image')) {
    throw new Refusal({ code: 'several-documents', params: { files: total } });
  }
  return { format, notes: identified.flatMap((one) => one.notes) };
}

/** Letters of all paragraphs and cells. */
const lengthOf = (blocks: readonly SourceBlock[]): number =>
  blocks.reduce(
    (sum, block) =>
      sum +
      (block.kind === 'paragraph'
        ? block.text.length
        : block.rows.reduce((row, cells) => row + cells.reduce((cell, { text }) => cell + text.length, 0), 0)),
    0,
  );

const sizeOf = (file: IntakeFile): { name: string; size: number } => ({ name: file.name, size: file.bytes.length });

const withNotes = <T extends { readonly notes: readonly IntakeNote[] }>(read: T, notes: readonly IntakeNote[]): T => ({
  ...read,
  notes: [...notes, ...read.notes],
});

async function asValue(open: () => Promise<IntakeResult>): Promise<IntakeResult> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}

function problemOf(end: ThreadEnd, name: string, format: string): IntakeProblem {
  return end.kind === 'refused' ? end.problem : { code: 'broken', params: { name, format } };
}

async function renderOne(
  input: RenderInput,
  limits: IntakeLimits,
  run: (task: RenderTask) => Promise<ThreadEnd>,
): Promise<RenderResult> {
  const { bytes, page } = input;
  const name = 'page';
  try {
    const problem = checkSizes([{ name, size: bytes.length }], limits);
    if (problem) throw new Refusal(problem);
    const { format } = identify(name, bytes, limits);
    if (format !== 'pdf' && format !== 'image') {
      throw new Refusal({ code: 'unsupported-format', params: { name, format } });
    }
    const end = await run({ kind: 'render', format, bytes, page, width: input.width ?? DEFAULT_WIDTH });
    if (end.kind === 'rendered') return { ok: true, ...end.page };
    throw new Refusal(problemOf(end, name, format));
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
}
