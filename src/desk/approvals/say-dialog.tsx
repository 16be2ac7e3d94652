import { Textarea } from '@mantine/core';
import type { decision, DecisionView } from '#modules/approvals/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useFields } from '../fields.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { AFTER_DECISION } from './data.ts';

export type Saying = 'ask-back' | 'explain' | 'withdraw';
const paths: Readonly<Record<Saying, string>> = {
  'ask-back': '/api/approvals/ask-back',
  explain: '/api/approvals/explain',
  withdraw: '/api/approvals/withdraw-decision',
};

interface Props {
  readonly saying: Saying;
  readonly decision: DecisionView;
  readonly onClose: () => void;
}

/** Asks back, explains, or takes back: some words and one button. */
export function SayDialog({ saying, decision: one, onClose }: Props) {
  const { t } = useWords();
  const command = useCommand({
    run: (body: object, key) => post<typeof decision>(paths[saying], body, key),
    refresh: AFTER_DECISION,
    says: t(`approvals.said.${saying}`),
    onDone: onClose,
  });
  const name = saying === 'withdraw' ? 'note' : 'text';
  const fields = useFields({ text: '', note: '' }, command.errorAt);
  const words = fields.values[name].trim();
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`approvals.do.${saying}`)}
      verb={t(`approvals.do.${saying}`)}
      sending={command.sending}
      disabled={saying !== 'withdraw' && words.length < 3}
      issues={command.beside([name])}
      onSubmit={() => command.send({ id: one.id, version: one.version, ...(words ? { [name]: words } : {}) })}
    >
      <Textarea
        label={t(
          saying === 'ask-back'
            ? 'approvals.back-text'
            : saying === 'explain'
              ? 'approvals.explain-text'
              : 'approvals.note',
        )}
        required={saying !== 'withdraw'}
        autosize
        minRows={3}
        data-autofocus
        {...fields.text(name)}
      />
    </Dialog>
  );
}
