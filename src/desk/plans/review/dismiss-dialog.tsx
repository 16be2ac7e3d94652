import { Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { done } from '#modules/plans/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kept } from '../../ui/kept.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useWords } from '../../words.tsx';
import { useReviewTools } from './review-context.ts';

/** Ends a review because the document assigns nothing, or was brought in by mistake; the document stays. */
export function DismissDialog({ version }: { readonly version: number }) {
  const { t } = useWords();
  const { ask, planId } = useReviewTools();
  const navigate = useNavigate();
  const draft = useDraft(`dismiss ${planId}`, { reason: '' });
  const { reason } = draft.value;
  const dismiss = useCommand({
    run: (text: string, key) =>
      post<typeof done>('/api/plans/dismiss-plan', { planId, version, ...(text ? { reason: text } : {}) }, key),
    says: t('plans.dismissed'),
    refresh: [['plans']],
    lost: draft.lost,
    onDone: () => {
      draft.forget();
      void navigate({ to: '/plans' });
    },
  });
  return (
    <Dialog
      opened
      onClose={() => ask(null)}
      title={t('plans.dismiss-title')}
      verb={t('plans.dismiss')}
      onSubmit={() => dismiss.send(reason.trim())}
      sending={dismiss.sending}
      issues={dismiss.isLost ? [] : dismiss.beside()}
      dangerous
    >
      <Text size="sm">{t('plans.dismiss-about')}</Text>
      <Kept draft={draft} command={dismiss} />
      <Textarea
        label={t('plans.reason')}
        value={reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        data-autofocus
      />
    </Dialog>
  );
}
