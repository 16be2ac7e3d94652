import { Kbd } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../words.tsx';

/** A key of the present screen: `keys` as `KeyboardEvent.key` (`j`, `Enter`), alternatives in order. */
export interface KeyAction {
  readonly keys: readonly string[];
  /** What it does, for the list behind `?`. */
  readonly says: string;
  readonly run: () => void;
}

const screens = new Set<{ current: readonly KeyAction[] }>();

/** Gives the present screen its keys while it is shown. They rest while a person types or a dialog is open. */
export function useKeys(actions: readonly KeyAction[]): void {
  const kept = useRef(actions);
  useEffect(() => {
    kept.current = actions;
  });
  useEffect(() => {
    screens.add(kept);
    return () => {
      screens.delete(kept);
    };
  }, []);
}

/** The keys of what is shown at the moment. */
export const keysHere = (): readonly KeyAction[] => [...screens].flatMap((screen) => screen.current);

/** Is this a moment for keys? Not while typing, nor with a modifier, nor over a dialog. */
export function isForKeys(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable="true"], [role="listbox"], [role="menu"]'))
    return false;
  // A button or link answers to Enter and the space bar itself.
  if ((event.key === 'Enter' || event.key === ' ') && target?.closest('a, button, summary')) return false;
  return document.querySelector('[role="dialog"]') === null;
}

/** Keys as they are printed on the keyboard; `either` joins them by "or", otherwise by "then". */
export function Keys({ keys, either }: { readonly keys: readonly string[]; readonly either?: boolean }) {
  const { t } = useWords();
  return (
    <span className="unbroken">
      {keys.map((key, index) => (
        <span key={key}>
          {index > 0 ? ` ${t(either ? 'desk.keyboard-or' : 'desk.keyboard-then')} ` : ''}
          <Kbd>{key === ' ' ? '␣' : key.replace(/^Arrow/, '')}</Kbd>
        </span>
      ))}
    </span>
  );
}
