import './review.css';
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import type { ReviewView } from '#modules/plans/contract.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { Page } from '../../ui/page.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { PlanSummary, usePlanName } from '../plan-name.tsx';
import { AssignmentList } from './assignment-list.tsx';
import { DiagnosticsList } from './diagnostics-list.tsx';
import { PaperPane } from './paper-pane.tsx';
import { QuestionList } from './question-list.tsx';
import { remarksLeft } from './remarks-left.ts';
import { ReviewBar } from './review-bar.tsx';
import { ReviewToolsContext } from './review-context.ts';
import { ReviewDialogs } from './review-dialogs.tsx';
import { useReviewActs } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useReviewScreen, type Side } from './use-review-screen.ts';

/** The document on the left, the assignments on the right, the few questions first. */
export function ReviewScreen({ review }: { readonly review: ReviewView }) {
  const { t } = useWords();
  const nameOf = usePlanName();
  const { act, waiting } = useReviewActs(review.plan.id);
  const screen = useReviewScreen(review, { act });
  useReviewKeys(screen);
  const { tools } = screen;
  const remarks = useMemo(
    () => remarksLeft(review.diagnostics, review.assignments),
    [review.diagnostics, review.assignments],
  );
  const sides = useMemo(
    () => [
      { value: 'document', label: t('plans.side.document') },
      { value: 'assignments', label: t('plans.side.assignments') },
    ],
    [t],
  );
  return (
    <ReviewToolsContext value={tools}>
      <Page
        wide
        title={nameOf(review.plan)}
        badge={<StateBadge tone="info">{t('plans.state.in-review')}</StateBadge>}
        lead={<PlanSummary plan={review.plan} summary={review.summary} />}
        breadcrumbs={[{ label: t('plans.plans'), to: '/plans' }]}
        actions={
          review.map ? (
            <ButtonLink to="/plans/$id/map" params={{ id: review.plan.id }} variant="default">
              {t('plans.open-map')}
            </ButtonLink>
          ) : null
        }
      >
        <ReviewBar review={review} waiting={waiting} />
        <SegmentedControl
          className="review-sides off-paper"
          fullWidth
          value={screen.side}
          onChange={(value) => screen.setSide(value as Side)}
          aria-label={t('plans.sides')}
          data={sides}
        />
        <div className="review" data-side={screen.side}>
          <PaperPane
            review={review}
            activeId={screen.activeId}
            handle={screen.paper}
            selected={screen.selected}
            view={screen.view}
            onView={screen.setView}
          />
          <div className="review-work">
            <QuestionList questions={review.questions} count={review.summary.questions} currentId={screen.questionId} />
            <AssignmentList
              assignments={screen.assignments}
              summary={review.summary}
              shown={screen.shown}
              onShown={screen.setShown}
              activeId={screen.activeId}
              editingId={screen.editingId}
              chosen={screen.chosen}
              byId={screen.byId}
            />
            <DiagnosticsList diagnostics={remarks} />
            <Button variant="subtle" color="gray" className="off-paper" onClick={() => tools.ask({ kind: 'dismiss' })}>
              {t('plans.dismiss')}
            </Button>
          </div>
        </div>
        <ReviewDialogs dialog={screen.dialog} review={review} onMerged={screen.clearChosen} />
      </Page>
    </ReviewToolsContext>
  );
}
