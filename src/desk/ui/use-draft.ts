import { useRef, useState } from 'react';
import { useMe } from '../me.ts';
import { draftKey, readDraft, sweepDrafts, writeDraft, type LostCommand } from './drafts.ts';

/** The values of a form that outlive it. */
export interface Draft<V> {
  readonly value: V;
  readonly set: (patch: Partial<V>) => void;
  /** After it was sent, or to begin anew: nothing is kept any more. */
  readonly forget: () => void;
  /** When what is shown was typed, where it was kept from before; null for a form that begins empty. */
  readonly since: string | null;
  /** For `useCommand`: what was sent and got no answer. */
  readonly lost: { readonly read: () => LostCommand | null; readonly write: (lost: LostCommand | null) => void };
}

sweepDrafts(localStorage, Date.now());

/**
 * The values of a form, kept on this device while they differ from `first`.
 * @param form names the form and what it is about: `part 019a… report`.
 */
export function useDraft<V extends object>(form: string, first: V): Draft<V> {
  const key = draftKey(useMe().person.id, form);
  const [begun, setBegun] = useState(() => ({ first, kept: readDraft(localStorage, key) }));
  const [value, setValue] = useState<V>(() => ({ ...first, ...(begun.kept?.value as Partial<V> | undefined) }));
  // Two inputs may speak before the form is drawn anew: neither may undo what the other said.
  const latest = useRef(value);
  const isFirst = (one: unknown) => JSON.stringify(one) === JSON.stringify(begun.first);
  const keep = (next: V, lost: LostCommand | null) => {
    const draft = { value: next, at: new Date().toISOString(), lost: lost ?? undefined };
    writeDraft(localStorage, key, lost === null && isFirst(next) ? null : draft);
  };
  const readLost = () => readDraft(localStorage, key)?.lost ?? null;
  return {
    value,
    set: (patch) => {
      const next = { ...latest.current, ...patch };
      latest.current = next;
      setValue(next);
      keep(next, readLost());
    },
    forget: () => {
      writeDraft(localStorage, key, null);
      latest.current = begun.first;
      setValue(begun.first);
      setBegun({ ...begun, kept: null });
    },
    since: begun.kept && !isFirst(begun.kept.value) ? begun.kept.at : null,
    lost: { read: readLost, write: (lost) => keep(latest.current, lost) },
  };
}
