import { memo, useImperativeHandle, useRef, type MouseEvent, type ReactNode, type Ref } from 'react';
import type { Finding, ReviewView } from '#modules/plans/contract.ts';
import { useWords } from '../../words.tsx';
import { PaperBlock } from './paper-block.tsx';
import { selectedPlace, showPlace } from './paper-dom.ts';
import type { Place } from './segments.ts';
import type { OutlinePlace } from './paper.ts';
import { usePaper, type Paper } from './use-paper.ts';

export interface PaperHandle {
  /** Brings a place into sight within the pane, without moving the page. */
  readonly show: (place: Place) => void;
  /** The selected words; null where nothing in the document is selected. */
  readonly selected: () => Place | null;
}

interface Props {
  readonly text: string;
  readonly blocks: ReviewView['blocks'];
  readonly findings: readonly Finding[];
  readonly clauses: readonly OutlinePlace[];
  readonly activeId: string | null;
  readonly onPick?: (assignmentId: string) => void;
  readonly handle?: Ref<PaperHandle>;
  /** What the document is called, for those who do not see it. */
  readonly label: string;
}

/** A text laid out like its document, findings highlighted; a click on one tells to which assignment it belongs. */
export const PaperView = memo(function PaperView(props: Props) {
  const pane = useRef<HTMLElement>(null);
  const paper = usePaper(props);
  const { parts, partsOf } = paper;
  useImperativeHandle(props.handle, () => ({
    show: (place) => showPlace(pane.current, parts, place),
    selected: () => selectedPlace(pane.current, props.text),
  }));
  const pick = (event: MouseEvent<HTMLElement>) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-a]')?.dataset['a'];
    if (id && (getSelection()?.isCollapsed ?? true)) props.onPick?.(id);
  };
  const active = props.activeId === null ? undefined : partsOf.get(props.activeId);
  return (
    <section className="paper" ref={pane} tabIndex={0} aria-label={props.label} onClick={pick}>
      {chunksOf(parts.length).map((from) => (
        <PaperChunk
          key={from}
          from={from}
          text={props.text}
          paper={paper}
          activeId={active && isWithin(active, from) ? props.activeId : null}
        />
      ))}
    </section>
  );
});

/** So many paragraphs are compared together: a step to another assignment looks at a few runs, not at every paragraph. */
const CHUNK = 40;

const chunksOf = (count: number): number[] =>
  Array.from({ length: Math.ceil(count / CHUNK) }, (_, index) => index * CHUNK);
const isWithin = (indexes: ReadonlySet<number>, from: number): boolean =>
  [...indexes].some((index) => index >= from && index < from + CHUNK);

interface ChunkProps {
  readonly from: number;
  readonly text: string;
  readonly paper: Paper;
  readonly activeId: string | null;
}

const PaperChunk = memo(function PaperChunk({ from, text, paper, activeId }: ChunkProps) {
  const active = activeId === null ? undefined : paper.partsOf.get(activeId);
  return paper.parts.slice(from, from + CHUNK).map((part, offset) => {
    const index = from + offset;
    return (
      <PaperWithPage key={part.place[0]} page={paper.turns[index] ?? null}>
        <PaperBlock
          text={text}
          part={part}
          segments={paper.segments[index]!}
          index={index}
          activeId={active?.has(index) ? activeId : null}
        />
      </PaperWithPage>
    );
  });
});

function PaperWithPage({ page, children }: { readonly page: number | null; readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      {page === null ? null : (
        <div className="paper-page" aria-hidden>
          {t('plans.page', { page })}
        </div>
      )}
      {children}
    </>
  );
}
