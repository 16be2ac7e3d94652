import { useEffect, useState } from 'react';
import type { Passage } from '#modules/conversations/contract.ts';

/** Which words of which document an element shows. */
export interface Quoted {
  readonly documentId: string;
  readonly versionId: string;
  /** Where they begin in the text of the version; left out where the element shows more than the text. */
  readonly from?: number | undefined;
}

const MOST = 2000;

/** Attributes for an element whose words can be quoted in a comment: chosen with the mouse, a finger or the keyboard. */
export const quotable = (quoted: Quoted) => ({ 'data-quotable': JSON.stringify(quoted) });

/** The passage that was chosen last on this screen. */
export function useChosenPassage(): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    // Whoever goes on to the box for the comment chooses nothing any more; the passage stays.
    const look = () => setPassage((before) => passageOf(document.getSelection()) ?? before);
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  return passage;
}

function passageOf(selection: Selection | null): Passage | null {
  if (!selection || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: within } = range;
  const element = (within instanceof Element ? within : within.parentElement)?.closest<HTMLElement>('[data-quotable]');
  const quote = selection.toString().replace(/\s+/g, ' ').trim().slice(0, MOST);
  if (!element || quote === '') return null;
  const { documentId, versionId, from } = JSON.parse(element.dataset['quotable']!) as Quoted;
  return { documentId, versionId, quote, span: from === undefined ? null : spanOf(element, range, from) };
}

function spanOf(element: HTMLElement, range: Range, from: number): [number, number] {
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = from + before.toString().length;
  return [start, start + range.toString().length];
}
