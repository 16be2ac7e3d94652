/** What was typed into a form, kept on this device until it was sent: a lost line or a closed page loses no words. */
export interface KeptDraft {
  readonly value: unknown;
  /** When it was typed, as an instant. */
  readonly at: string;
  /** What was sent and got no answer, so that it happens once when it is sent again. */
  readonly lost?: LostCommand | undefined;
}

/** A command without an answer: its body as sent, and its idempotency key. */
export interface LostCommand {
  readonly body: string;
  readonly key: string;
}

const PREFIX = 'lantoa.draft';
const KEPT_DAYS = 30;

/** The key of a form: of one person, for a device may serve several. */
export const draftKey = (personId: string, form: string): string => `${PREFIX} ${personId} ${form}`;

/** The draft of a form; null where none is kept, or what is kept cannot be read. */
export function readDraft(storage: Storage, key: string): KeptDraft | null {
  try {
    const found: unknown = JSON.parse(storage.getItem(key) ?? 'null');
    return isDraft(found) ? found : null;
  } catch {
    return null;
  }
}

/** Keeps a draft; null takes it away. A device without room keeps nothing, and the form goes on. */
export function writeDraft(storage: Storage, key: string, draft: KeptDraft | null): void {
  try {
    if (draft) storage.setItem(key, JSON.stringify(draft));
    else storage.removeItem(key);
  } catch {
    // Private windows and full devices refuse: the words are still on the screen.
  }
}

/** Takes away what nobody came back to for a month. */
export function sweepDrafts(storage: Storage, now: number): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  for (const key of keys.filter((one) => one.startsWith(`${PREFIX} `))) {
    const at = Date.parse(readDraft(storage, key)?.at ?? '');
    if (!(now - at < KEPT_DAYS * 86_400_000)) writeDraft(storage, key, null);
  }
}

const isDraft = (found: unknown): found is KeptDraft =>
  typeof found === 'object' && found !== null && 'value' in found && 'at' in found && typeof found.at === 'string';
