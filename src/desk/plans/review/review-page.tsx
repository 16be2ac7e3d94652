import { Navigate, getRouteApi } from '@tanstack/react-router';
import { Loaded } from '../../ui/loaded.tsx';
import { ReviewScreen } from './review-screen.tsx';
import { useReviewQuery } from './use-review.ts';

const route = getRouteApi('/plans/$id/review');

/** The review of a plan; one that is no longer in review is shown as a plan. */
export function ReviewPage() {
  const { id: planId } = route.useParams();
  const query = useReviewQuery(planId);
  return (
    <Loaded query={query} lines={12}>
      {(review) =>
        review.plan.state === 'in-review' ? (
          <ReviewScreen key={planId} review={review} />
        ) : (
          <Navigate to="/plans/$id" params={{ id: planId }} replace />
        )
      }
    </Loaded>
  );
}
