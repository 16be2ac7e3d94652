import { Select, SimpleGrid, Text } from '@mantine/core';
import { useState } from 'react';
import type { countedItems, PressContract } from '#modules/listening/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useToday } from '../me.ts';
import { TASKS } from '../tasks/data.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { LISTENING, useResultsOf } from './data.ts';
import { TaskChoice } from './task-choice.tsx';

const NONE = 'none';

interface Props {
  /** Chosen items, or all of a contract in a period that is asked for. */
  readonly which: { readonly itemIds: readonly string[] } | { readonly contractId: string };
  /** The contract whose task and expected result are proposed. */
  readonly serves: PressContract | undefined;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Lets items of the register count as evidence of a task. */
export function CountDialog({ which, serves, onClose, onDone }: Props) {
  const { t } = useWords();
  const today = useToday();
  const [taskId, setTaskId] = useState(serves?.task?.id ?? null);
  const [resultId, setResultId] = useState(serves?.expectedResult?.id ?? null);
  const [from, setFrom] = useState<string | null>(serves?.startsOn ?? null);
  const [to, setTo] = useState<string | null>(serves && serves.endsOn < today ? serves.endsOn : today);
  const command = useCommand({
    run: (body: object, key) => post<typeof countedItems>('/api/listening/count-items', body, key),
    refresh: [LISTENING, TASKS],
    says: ({ counted, already }) => t('listening.said.counted', { counted, already }),
    onDone: () => {
      onClose();
      onDone?.();
    },
  });
  const isChosen = 'itemIds' in which;
  return (
    <Dialog
      opened
      size="lg"
      onClose={onClose}
      title={t('listening.count')}
      verb={t('listening.count-do')}
      sending={command.sending}
      disabled={taskId === null || resultId === null || (!isChosen && (from === null || to === null))}
      issues={command.beside([])}
      onSubmit={() =>
        command.send({
          taskId,
          expectedResultId: resultId === NONE ? null : resultId,
          which: isChosen ? which : { ...which, from, to },
        })
      }
    >
      <Text size="sm" c="dimmed">
        {isChosen ? t('listening.count-chosen', { count: which.itemIds.length }) : t('listening.count-period')}
      </Text>
      {isChosen ? null : (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <DayInput label={t('listening.from')} value={from} onChange={setFrom} required />
          <DayInput label={t('listening.to')} value={to} onChange={setTo} required />
        </SimpleGrid>
      )}
      <TaskChoice
        label={t('listening.task')}
        first={serves?.task?.title ?? ''}
        onChoose={(id) => {
          setTaskId(id);
          if (id !== taskId) setResultId(null);
        }}
      />
      <ResultChoice taskId={taskId} value={resultId} onChange={setResultId} />
    </Dialog>
  );
}

interface ResultProps {
  readonly taskId: string | null;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Towards which expected result of the task, with how far it is; or towards none. */
export function ResultChoice({ taskId, value, onChange }: ResultProps) {
  const { t } = useWords();
  const results = (useResultsOf(taskId).data?.results ?? []).filter((one) => one.state !== 'withdrawn');
  return (
    <Select
      label={t('tasks.evidence.field.towards')}
      placeholder={t(taskId === null ? 'listening.task-first' : 'listening.choose-result')}
      required
      disabled={taskId === null}
      value={value}
      onChange={onChange}
      data={[
        ...results.map((one) => ({
          value: one.id,
          label:
            one.quantity === null
              ? one.title
              : t('listening.result-so-far', { title: one.title, proven: one.proven, quantity: one.quantity }),
        })),
        { value: NONE, label: t('tasks.evidence.field.towards-none') },
      ]}
    />
  );
}
