import { Button, Popover, SegmentedControl } from '@mantine/core';
import { IconPalette, IconPlus } from '@tabler/icons-react';
import { useEffect, useState, type Ref } from 'react';
import type { ReviewView } from '#modules/plans/contract.ts';
import { useWords } from '../../words.tsx';
import { PagePictures } from './page-pictures.tsx';
import { pageAt } from './paper.ts';
import { PaperView, type PaperHandle } from './paper-view.tsx';
import { useReviewTools } from './review-context.ts';
import type { Place } from './segments.ts';
import { quoteOf } from './selection.ts';

interface Props {
  readonly review: ReviewView;
  readonly activeId: string | null;
  readonly handle: Ref<PaperHandle>;
  readonly selected: () => Place | null;
  readonly view: PaperKind;
  readonly onView: (view: PaperKind) => void;
}

export type PaperKind = 'text' | 'pages';

/** Kinds of findings in the order in which the key to the colours names them. */
const KINDS = ['task', 'lead', 'coordinating', 'timing', 'deliverable', 'budget', 'reference', 'unclassified'] as const;

/** The document beside the assignments: its text with findings, or the pictures of its pages. */
export function PaperPane({ review, activeId, handle, selected, view, onView }: Props) {
  const { t } = useWords();
  const tools = useReviewTools();
  const active = review.assignments.find((one) => one.id === activeId) ?? null;
  const hasPages = review.pictures > 0;
  return (
    <div className="review-paper">
      <div className="paper-bar off-paper">
        {hasPages ? (
          <SegmentedControl
            size="xs"
            value={view}
            onChange={(value) => onView(value === 'pages' ? 'pages' : 'text')}
            aria-label={t('plans.paper-view')}
            data={[
              { value: 'pages', label: t('plans.paper-pages') },
              { value: 'text', label: t('plans.paper-text') },
            ]}
          />
        ) : (
          <strong>{t('plans.paper-text')}</strong>
        )}
        {view === 'text' ? <ColourKey /> : null}
      </div>
      {view === 'pages' && hasPages ? (
        <PagePictures
          versionId={review.plan.versionId}
          count={review.pictures}
          page={active?.span ? pageAt(review.blocks, active.span[0]) : null}
          words={active?.span ? quoteOf(review.text, active.span, 400) : null}
        />
      ) : (
        <>
          <PaperView
            text={review.text}
            blocks={review.blocks}
            findings={review.findings}
            clauses={review.clauses}
            activeId={activeId}
            onPick={tools.pick}
            handle={handle}
            label={t('plans.paper-label')}
          />
          <AddFromSelection selected={selected} />
        </>
      )}
    </div>
  );
}

/** Appears while words of the document are selected. */
function AddFromSelection({ selected }: { readonly selected: () => Place | null }) {
  const { t } = useWords();
  const { ask } = useReviewTools();
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const look = () => setPlace(selected());
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [selected]);
  if (!place) return null;
  return (
    <div className="paper-add off-paper">
      <Button
        leftSection={<IconPlus size={16} aria-hidden />}
        // A press would take the selection away before the click.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => ask({ kind: 'add', place })}
      >
        {t('plans.add-from-selection')}
      </Button>
    </div>
  );
}

function ColourKey() {
  const { t } = useWords();
  return (
    <Popover position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPalette size={16} aria-hidden />}>
          {t('plans.colour-key')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className="colour-key">
          {KINDS.map((kind) => (
            <li key={kind}>
              <mark data-kind={kind}>{t(`plans.finding.${kind}`)}</mark>
            </li>
          ))}
          <li>
            <mark data-kind="task" data-unsure>
              {t('plans.unsure-words')}
            </mark>
          </li>
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
