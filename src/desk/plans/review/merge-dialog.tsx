import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { AssignmentView } from '#modules/plans/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { useReviewTools } from './review-context.ts';
import { useActInDialog } from './use-act-in-dialog.ts';

interface Props {
  /** Those chosen, in the order of the text; with one alone the dialog asks for the other. */
  readonly assignments: readonly AssignmentView[];
  /** All that can be taken, in the order of the text. */
  readonly others: readonly AssignmentView[];
  readonly onDone: () => void;
}

/** Makes one assignment of several: the first keeps its words and takes the others' agencies and deliverables. */
export function MergeDialog({ assignments, others, onDone }: Props) {
  const { t } = useWords();
  const { ask, pick } = useReviewTools();
  const [only] = assignments;
  const choices = others.filter((one) => one.id !== only?.id && one.state !== 'rejected');
  const after = others.findIndex((one) => one.id === only?.id);
  const [other, setOther] = useState<string | null>(
    (choices.find((one) => others.indexOf(one) > after) ?? choices.at(-1))?.id ?? null,
  );
  const isOne = assignments.length === 1;
  const merged = isOne
    ? others.filter((one) => one.id === only?.id || one.id === other)
    : others.filter((one) => assignments.some((chosen) => chosen.id === one.id));
  const { send, sending, issues } = useActInDialog((touched) => {
    onDone();
    if (touched[0]) pick(touched[0]);
  });
  return (
    <Dialog
      opened
      onClose={() => ask(null)}
      title={t('plans.merge-title')}
      verb={t('plans.merge')}
      onSubmit={() => send('merge-assignments', { assignmentIds: merged.map((one) => one.id) })}
      sending={sending}
      issues={issues}
      disabled={merged.length < 2}
      size="lg"
    >
      <Text size="sm">{t('plans.merge-about')}</Text>
      {isOne ? (
        <Select
          label={t('plans.merge-with')}
          data={choices.map((one) => ({
            value: one.id,
            label: `${others.indexOf(one) + 1}. ${one.task.slice(0, 120)}`,
          }))}
          value={other}
          onChange={setOther}
          searchable
          allowDeselect={false}
          nothingFoundMessage={t('desk.nothing-found')}
        />
      ) : null}
      <ol className="merge-list">
        {merged.map((one) => (
          <li key={one.id}>{one.task}</li>
        ))}
      </ol>
    </Dialog>
  );
}
