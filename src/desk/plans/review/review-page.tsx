import { Navigate, getRouteApi } from '@tanstack/react-router';
import { useWords } from '../../words.tsx';
import { LoadedPage } from '../loaded-page.tsx';
import { ReviewScreen } from './review-screen.tsx';
import { useReviewQuery } from './use-review.ts';

const route = getRouteApi('/plans/$id/review');

/** The review of a plan; one that is no longer in review is shown as a plan. */
export function ReviewPage() {
  const { t } = useWords();
  const { id: planId } = route.useParams();
  const query = useReviewQuery(planId);
  return (
    <LoadedPage query={query} title={t('plans.open-review')} breadcrumbs={[{ label: t('plans.plans'), to: '/plans' }]}>
      {(review) =>
        review.plan.state === 'in-review' ? (
          <ReviewScreen key={planId} review={review} />
        ) : (
          <Navigate to="/plans/$id" params={{ id: planId }} replace />
        )
      }
    </LoadedPage>
  );
}
