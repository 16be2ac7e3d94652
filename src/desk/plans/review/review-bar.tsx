import { Button, Progress } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { ReviewView } from '#modules/plans/contract.ts';
import { useMay } from '../../me.ts';
import { useWords } from '../../words.tsx';
import { useReviewTools } from './review-context.ts';

interface Props {
  readonly review: ReviewView;
  readonly waiting: number;
}

/** Always in sight: how far the review is, and the button that gives out the work. */
export function ReviewBar({ review, waiting }: Props) {
  const { t } = useWords();
  const { ask } = useReviewTools();
  const may = useMay();
  const { assignments, confirmed, found, questions } = review.summary;
  const share = assignments > 0 ? (confirmed / assignments) * 100 : 0;
  return (
    <div className="review-bar off-paper">
      <div className="review-progress">
        <div>
          {t('plans.progress', { confirmed, all: assignments })}
          {questions > 0 ? ` · ${t('plans.to-decide', { count: questions })}` : ''}
          <span className="review-saving" aria-live="polite">
            {waiting > 0 ? t('plans.saving') : ''}
          </span>
        </div>
        <Progress value={share} size="sm" aria-label={t('plans.progress', { confirmed, all: assignments })} />
      </div>
      {may('plans.accept') ? (
        <Button
          leftSection={<IconSend size={18} aria-hidden />}
          variant={review.blockers.length === 0 && found === 0 ? 'filled' : 'light'}
          onClick={() => ask({ kind: 'accept' })}
        >
          {t('plans.give-out', { count: confirmed + found })}
        </Button>
      ) : null}
    </div>
  );
}
