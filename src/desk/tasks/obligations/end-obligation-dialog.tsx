import { Text } from '@mantine/core';
import type { obligationDetail, ObligationDetail } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { useFields } from '../../fields.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { isReasonGiven, ReasonFields } from '../reason-fields.tsx';

interface Props {
  readonly obligation: ObligationDetail;
  readonly onClose: () => void;
}

/** Thôi không lặp nữa, with the reason and who decided. */
export function EndObligationDialog({ obligation, onClose }: Props) {
  const { t } = useWords();
  const command = useCommand({
    run: (body: object, key) => post<typeof obligationDetail>('/api/tasks/end-obligation', body, key),
    refresh: [TASKS],
    says: t('obligations.end.said'),
    onDone: onClose,
  });
  const fields = useFields({ reason: '', decidedBy: '' }, command.errorAt);
  return (
    <Dialog
      opened
      onClose={onClose}
      dangerous
      title={t('obligations.end')}
      verb={t('obligations.end')}
      sending={command.sending}
      disabled={!isReasonGiven(fields.values)}
      issues={command.beside(['reason', 'decidedBy'])}
      onSubmit={() => command.send({ obligationId: obligation.id, version: obligation.version, ...fields.values })}
    >
      <Text size="sm" c="dimmed">
        {t('obligations.end.lead')}
      </Text>
      <ReasonFields fields={fields} focused />
    </Dialog>
  );
}
