import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { capitalised } from '../format.ts';
import { useWords } from '../words.tsx';
import { useTaskChoices } from './evidence/data.ts';

interface Props {
  readonly label: string;
  /** A task that cannot be meant. */
  readonly except?: string;
  /** The words of the task that is chosen already. */
  readonly first?: string;
  readonly required?: boolean;
  readonly onChoose: (id: string | null) => void;
}

/** Finds a task by its words. */
export function TaskChoice({ label, except, first = '', required = true, onChoose }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState(capitalised(first));
  const [asked] = useDebouncedValue(typed, 250);
  const found = useTaskChoices(asked).data?.items ?? [];
  const choices = new Map(
    found
      .filter((one) => one.id !== except)
      .map((one) => [
        [capitalised(one.title), one.period.key === 'once' ? '' : one.period.key].filter(Boolean).join(' · '),
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
