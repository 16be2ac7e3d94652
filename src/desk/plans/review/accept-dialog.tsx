import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Blocker, ReviewView } from '#modules/plans/contract.ts';
import type { acceptance } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words.tsx';
import { useReviewTools } from './review-context.ts';

/** The last question: gives out the work, or lists what still stops it with a way to each place. */
export function AcceptDialog({ review }: { readonly review: ReviewView }) {
  const { t } = useWords();
  const { ask, planId } = useReviewTools();
  const navigate = useNavigate();
  const client = useQueryClient();
  // The review, read again as accepted, would lead to the plan before the page of papers is open.
  const goOn = async () => {
    await navigate({ to: '/plans/$id/accepted', params: { id: planId } });
    await client.invalidateQueries({ queryKey: ['plans'] });
  };
  const accept = useCommand({
    run: (version: number, key) => post<typeof acceptance>('/api/tasks/accept-plan', { planId, version }, key),
    refresh: [['tasks'], ['documents']],
    onDone: () => void goOn(),
  });
  const isBlocked = review.blockers.length > 0;
  const verb = t('plans.give-out', { count: review.summary.confirmed + review.summary.found });
  return (
    <Dialog
      opened
      onClose={() => ask(null)}
      title={verb}
      verb={verb}
      onSubmit={() => accept.send(review.plan.version)}
      sending={accept.sending}
      issues={accept.beside()}
      disabled={isBlocked}
      size="lg"
    >
      {isBlocked ? (
        <Blockers blockers={review.blockers} found={review.summary.found} />
      ) : (
        <Text>{t('plans.give-out-about')}</Text>
      )}
      {review.plan.previous ? <Notice tone="info">{t('plans.give-out-replaces')}</Notice> : null}
    </Dialog>
  );
}

const AT_MOST = 8;

function Blockers({ blockers, found }: { readonly blockers: readonly Blocker[]; readonly found: number }) {
  const { t, tIssue } = useWords();
  const { ask, pick, act } = useReviewTools();
  const lines = eachOnce(blockers);
  return (
    <Stack gap="sm">
      <Text fw={500}>{t('plans.blockers', { count: lines.length })}</Text>
      <ul className="blockers">
        {lines.slice(0, AT_MOST).map((one) => (
          <li key={`${one.code} ${JSON.stringify(one.params)}`}>
            {tIssue(one)}{' '}
            {one.assignmentId ? (
              <button
                type="button"
                onClick={() => {
                  ask(null);
                  pick(one.assignmentId!);
                }}
              >
                {t('plans.go-there')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {lines.length > AT_MOST ? <Text size="sm">{t('plans.and-more', { count: lines.length - AT_MOST })}</Text> : null}
      {found > 0 ? (
        <div>
          <Button variant="default" onClick={() => void act({ verb: 'confirm-all', body: {} })}>
            {t('plans.confirm-all')}
          </Button>
        </div>
      ) : null}
    </Stack>
  );
}

/** A group that several assignments name stands in the way once. */
const eachOnce = (blockers: readonly Blocker[]): Blocker[] =>
  [
    ...new Map(blockers.toReversed().map((one) => [`${one.code} ${JSON.stringify(one.params)}`, one])).values(),
  ].toReversed();
