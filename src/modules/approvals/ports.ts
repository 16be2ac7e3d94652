import type { FileStore } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';

/** What may be put before a leader: another day, an obstacle, work that is no longer done, or a question about a task. */
export type SubjectKind = 'extension' | 'obstacle' | 'cancellation' | 'question';

/** A fact by its name; the text is of the content's language. */
export interface Fact {
  readonly name: 'agency' | 'due' | 'until' | 'reason' | 'order' | 'words' | 'plan';
  readonly text: string;
}

/** What a leader has before him. */
export interface Shown {
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface Described extends Shown {
  /** Where it stands on the desk: `/tasks/<id>`. */
  readonly path: string;
  /** Who asked for it, where that is known: he does not decide it. */
  readonly wantedBy: string | null;
}

export interface Decided {
  readonly isAgreed: boolean;
  /** The question as it was put. */
  readonly question: string;
  readonly note: string | null;
  /** Name and post of who decided. */
  readonly decidedBy: string;
}

/** One kind of thing that is decided; given by the module whose thing it is. The caller has authorised both. */
export interface DecisionSubject {
  /** As it stands now; null where there is nothing left to decide, or the actor may not see it and is no leader asked. */
  describe(ctx: Ctx, id: string): Promise<Described | null>;
  /** May the actor put it before a leader? */
  canAsk(ctx: Ctx, id: string): Promise<boolean>;
  /** Does what was decided, in the same transaction. @throws {Refusal} where it can no longer be done. */
  carryOut(ctx: Ctx, id: string, decided: Decided): Promise<void>;
}

interface Desk {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
}

export interface ApprovalsPorts {
  readonly subjects: Readonly<Record<SubjectKind, DecisionSubject>>;
  readonly files: FileStore;
  /** Tells a paper by its bytes and looks for a stamp of secrecy. @throws {Refusal} */
  readonly openPaper: (
    desk: Desk,
    sent: { readonly name: string; readonly bytes: Uint8Array },
  ) => Promise<{ readonly mediaType: string }>;
}
