import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { done, PlanHeader } from '#modules/plans/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useMay } from '../me.ts';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words.tsx';

/** Says that nothing was given out from this document, and takes its review up again. */
export function DismissedNotice({ plan }: { readonly plan: Pick<PlanHeader, 'id' | 'version'> }) {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const reopen = useCommand({
    run: (body: object, key) => post<typeof done>('/api/plans/reopen-plan', body, key),
    says: t('plans.reopened'),
    refresh: [['plans'], ['tasks']],
    tellsProblems: true,
    onDone: () => void navigate({ to: '/plans/$id/review', params: { id: plan.id } }),
  });
  const button = may('plans.review') ? (
    <Button
      variant="default"
      loading={reopen.sending}
      onClick={() => reopen.send({ planId: plan.id, version: plan.version })}
    >
      {t('plans.reopen')}
    </Button>
  ) : null;
  return (
    <Notice tone="warn" action={button}>
      {t('plans.dismissed-notice')}
    </Notice>
  );
}
