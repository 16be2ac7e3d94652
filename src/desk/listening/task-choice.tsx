import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { capitalised } from '../format.ts';
import { useWords } from '../words.tsx';
import { useTaskChoices } from '../tasks/evidence/data.ts';
import { periodWords } from '../tasks/words.ts';

interface Props {
  readonly label: string;
  /** The words of the task that is chosen already. */
  readonly first?: string;
  readonly required?: boolean;
  readonly onChoose: (id: string | null) => void;
}

/** Finds a task by its words. */
export function TaskChoice({ label, first = '', required = true, onChoose }: Props) {
  const words = useWords();
  const { t } = words;
  const [typed, setTyped] = useState(capitalised(first));
  const [asked] = useDebouncedValue(typed, 250);
  const found = useTaskChoices(asked).data?.items ?? [];
  const choices = new Map(
    found.map((one) => [
      [capitalised(one.title), one.period.key === 'once' ? '' : periodWords(one.period, words)]
        .filter(Boolean)
        .join(' · '),
      one.id,
    ]),
  );
  return (
    <Autocomplete
      label={label}
      description={t('tasks.evidence.field.task-hint')}
      value={typed}
      onChange={(value) => {
        setTyped(value);
        onChoose(choices.get(value) ?? null);
      }}
      data={[...choices.keys()]}
      filter={({ options }) => options}
      limit={20}
      required={required}
      data-autofocus={(required && first === '') || undefined}
    />
  );
}
