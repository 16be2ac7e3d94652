import type { PaperPart } from './paper.ts';
import type { Place } from './segments.ts';
import { placeOfSelection, type SelectionEnd } from './selection.ts';

/** Brings a place into sight within its pane; the page itself stays where it is. */
export function showPlace(pane: HTMLElement | null, parts: readonly PaperPart[], place: Place): void {
  const index = parts.findIndex((part) => part.place[1] > place[0]);
  const block = pane?.querySelector<HTMLElement>(`[data-part="${index}"]`);
  if (!pane || !block) return;
  const bring = (target: HTMLElement) => {
    const isLow = target.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 4;
    pane.scrollTo({ top: pane.scrollTop + isLow });
  };
  bring(block);
  // The heights of paragraphs out of sight are estimates; once drawn, the exact words are brought to the same line.
  requestAnimationFrame(() => {
    const exact = [...block.querySelectorAll<HTMLElement>('[data-s]')].findLast(
      (one) => Number(one.dataset['s']) <= place[0],
    );
    bring(exact ?? block);
  });
}

/** The place of the words that are selected in the pane; null where there are none. */
export function selectedPlace(pane: HTMLElement | null, text: string): Place | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !pane) return null;
  if (!pane.contains(selection.anchorNode) || !pane.contains(selection.focusNode)) return null;
  const anchor = endOf(selection.anchorNode, selection.anchorOffset);
  const focus = endOf(selection.focusNode, selection.focusOffset);
  return anchor && focus ? placeOfSelection(text, anchor, focus) : null;
}

function endOf(node: Node | null, offset: number): SelectionEnd | null {
  const element = node instanceof HTMLElement ? node : (node?.parentElement ?? null);
  const stretch = element?.closest<HTMLElement>('[data-s]') ?? element?.querySelector<HTMLElement>('[data-s]');
  if (!stretch) return null;
  const isLetter = node !== null && node.nodeType === Node.TEXT_NODE && stretch.contains(node);
  return { start: Number(stretch.dataset['s']), offset: isLetter ? offset : 0 };
}
