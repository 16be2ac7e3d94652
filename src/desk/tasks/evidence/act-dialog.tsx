import { Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { evidenceOfTask, EvidenceItem, ExpectedResultView } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { showNumber } from '../../format.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { readQuantity } from '../part-acts.ts';
import { OtherTasks } from './other-tasks.tsx';

const acts = ['assign', 'share', 'uphold', 'contest', 'take-again', 'end-share', 'withdraw'] as const;
/** What can be done with a piece of evidence. */
export type EvidenceAct = (typeof acts)[number];

/** The acts that the server allows the reader, the harmless ones first. */
export function evidenceActs({ may }: Pick<EvidenceItem, 'may'>): EvidenceAct[] {
  const allowed: Record<EvidenceAct, boolean> = {
    assign: may.assign,
    share: may.share,
    uphold: may.uphold,
    contest: may.contest,
    'take-again': may.takeAgain,
    'end-share': may.endShare,
    withdraw: may.withdraw,
  };
  return acts.filter((act) => allowed[act]);
}

const paths: Record<EvidenceAct, string> = {
  assign: 'assign-evidence',
  share: 'share-evidence-widely',
  uphold: 'uphold-evidence',
  contest: 'contest-evidence',
  'take-again': 'take-page-again',
  'end-share': 'end-evidence-share',
  withdraw: 'withdraw-evidence',
};

interface Props {
  readonly act: EvidenceAct;
  readonly item: EvidenceItem;
  readonly taskId: string;
  readonly results: readonly ExpectedResultView[];
  readonly onClose: () => void;
}

const NEEDS_REASON: readonly EvidenceAct[] = ['contest', 'withdraw', 'end-share'];
const NONE = 'none';

/** The dialog of one act on a piece of evidence. */
export function ActDialog({ act, item, taskId, results, onClose }: Props) {
  const { t, language } = useWords();
  const [reason, setReason] = useState('');
  const [resultId, setResultId] = useState(item.expectedResultId ?? NONE);
  const [quantity, setQuantity] = useState(showNumber(item.quantity, language));
  const [others, setOthers] = useState<ReadonlySet<string>>(new Set());
  const command = useCommand({
    run: (body: object, key) => post<typeof evidenceOfTask>(`/api/tasks/${paths[act]}`, body, key),
    refresh: [TASKS],
    says: t(`tasks.evidence.said.${act}`),
    onDone: onClose,
  });
  const counted = readQuantity(quantity);
  const bodies: Record<EvidenceAct, object> = {
    assign: { taskId, expectedResultId: resultId === NONE ? null : resultId, quantity: counted },
    share: { taskId, otherTaskIds: [...others] },
    uphold: { taskId },
    contest: { taskId, reason },
    'take-again': { taskId },
    'end-share': { taskId, reason },
    withdraw: { taskId, reason },
  };
  const needsReason = NEEDS_REASON.includes(act);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`tasks.evidence.do.${act}`)}
      verb={
        act === 'share' && others.size > 0
          ? t('tasks.evidence.share-count', { count: others.size })
          : t(`tasks.evidence.do.${act}`)
      }
      onSubmit={() => command.send({ evidenceId: item.id, ...bodies[act] })}
      sending={command.sending}
      dangerous={act === 'withdraw'}
      disabled={
        (needsReason && reason.trim().length < 3) ||
        (act === 'share' && others.size === 0) ||
        (act === 'assign' && counted === null)
      }
      issues={command.beside(['reason'])}
    >
      <Text size="sm" fw={500} className="evidence-title">
        {item.title}
      </Text>
      <Text size="sm" c="dimmed">
        {t(act === 'take-again' ? 'tasks.evidence.about.link' : `tasks.evidence.about.${act}`)}
      </Text>
      {needsReason ? (
        <Textarea
          label={t('tasks.evidence.field.reason')}
          required
          autosize
          minRows={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={command.errorAt('reason')}
          data-autofocus
        />
      ) : null}
      {act === 'assign' ? (
        <Stack gap="sm">
          <Select
            label={t('tasks.evidence.field.towards')}
            value={resultId}
            allowDeselect={false}
            onChange={(value) => setResultId(value ?? NONE)}
            data={[
              ...results.map((one) => ({ value: one.id, label: one.title })),
              { value: NONE, label: t('tasks.evidence.field.towards-none') },
            ]}
          />
          <TextInput
            label={t('tasks.evidence.field.quantity')}
            inputMode="decimal"
            value={quantity}
            onChange={(event) => setQuantity(event.currentTarget.value)}
            error={counted === null ? t('tasks.figure-wrong') : undefined}
          />
        </Stack>
      ) : null}
      {act === 'share' ? (
        <OtherTasks evidenceId={item.id} except={taskId} chosen={others} onChoose={setOthers} />
      ) : null}
    </Dialog>
  );
}
