import type { IntakeView, OpeningProgress } from '#modules/documents/contract.ts';

/** Files larger than this are refused by the server; said here before anything is sent. */
export const FILE_LIMIT_MEGABYTES = 50;
/** Photos of one letter, at most. */
export const FILES_LIMIT = 20;
export const ACCEPTED = '.docx,.doc,.rtf,.pdf,.html,.htm,.txt,.jpg,.jpeg,.png,.webp,.tif,.tiff,.bmp,image/*';

interface Chosen {
  readonly name: string;
  readonly size: number;
}

/** What speaks against sending these files, as an issue of the words; null: nothing that can be seen from here. */
export function problemBeforeSending(
  files: readonly Chosen[],
): { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null {
  if (files.length === 0) return { code: 'documents.problem.no-file', params: {} };
  if (files.length > FILES_LIMIT)
    return { code: 'documents.problem.too-many-files', params: { files: files.length, limit: FILES_LIMIT } };
  const empty = files.find((file) => file.size === 0);
  if (empty) return { code: 'documents.problem.empty-file', params: { name: empty.name } };
  const large = files.find((file) => file.size > FILE_LIMIT_MEGABYTES * 1024 * 1024);
  if (!large) return null;
  const megabytes = Math.ceil(large.size / 1024 / 1024);
  return { code: 'documents.problem.too-large', params: { name: large.name, megabytes, limit: FILE_LIMIT_MEGABYTES } };
}

type Step = IntakeView['steps'][number];

/** The steps while the files are on their way and being opened; pages are counted where words are recognised in pictures. */
export function stepsWhileSending(progress: OpeningProgress | null): Step[] {
  const isRecognising = progress !== null && ['straightening', 'recognising', 'joining'].includes(progress.step);
  const stateOf = (step: Step['step']): Step['state'] => {
    if (step === 'receive') return progress ? 'done' : 'running';
    if (step === 'open') return isRecognising ? 'done' : progress ? 'running' : 'waiting';
    return step === 'recognise' && isRecognising ? 'running' : 'waiting';
  };
  return (['receive', 'open', 'recognise', 'read', 'compare'] as const).map((step) => ({
    step,
    state: stateOf(step),
    done: step === 'recognise' && isRecognising ? progress.done : 0,
    total: step === 'recognise' && isRecognising ? progress.total : 0,
  }));
}
