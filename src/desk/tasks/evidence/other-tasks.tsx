import { Autocomplete, Checkbox, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { CouldServe, TaskRow } from '#modules/tasks/contract.ts';
import { capitalised, showDay } from '../../format.ts';
import { useWords, type WordsInUse } from '../../words.tsx';
import { periodWords } from '../words.ts';
import { useCouldServe, useTaskChoices } from './data.ts';

interface Props {
  readonly evidenceId: string;
  /** The task at which one stands. */
  readonly except: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Other tasks that one deed counts for too: those that are alike are proposed, any other is found by its words. */
export function OtherTasks({ evidenceId, except, chosen, onChoose }: Props) {
  const words = useWords();
  const { t } = words;
  const [found, setFound] = useState<readonly Shown[]>([]);
  const proposed = useCouldServe(evidenceId).data?.items;
  const shown = [...(proposed ?? []).map((one) => shownOf(one, words)), ...found];
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <Stack gap="sm">
      {shown.length > 0 ? (
        <Checkbox.Group label={t('tasks.evidence.could-serve')} value={[...chosen]}>
          <Stack gap="xs" mt="xs">
            {shown.map((one) => (
              <Checkbox
                key={one.id}
                value={one.id}
                label={one.title}
                description={one.about}
                onChange={() => toggle(one.id)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : proposed ? (
        <Text size="sm" c="dimmed">
          {t('tasks.evidence.none-alike')}
        </Text>
      ) : null}
      <Finder
        except={new Set([except, ...shown.map((one) => one.id)])}
        onFind={(one) => {
          setFound([...found, one]);
          onChoose(new Set([...chosen, one.id]));
        }}
      />
    </Stack>
  );
}

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

const shownOf = (one: CouldServe['items'][number], words: WordsInUse): Shown => ({
  id: one.taskId,
  title: capitalised(one.title),
  about: [
    one.plan ?? one.planTitle,
    one.section,
    periodWords({ key: one.period, start: null, end: null }, words),
    one.dueOn && showDay(one.dueOn, words.language),
  ]
    .filter(Boolean)
    .join(' · '),
});

const foundOf = (row: TaskRow, words: WordsInUse): Shown => ({
  id: row.id,
  title: capitalised(row.title),
  about: [row.plan?.number ?? row.plan?.title, row.section?.path, periodWords(row.period, words)]
    .filter(Boolean)
    .join(' · '),
});

/** Finds another task by its words; choosing one empties the field for the next. */
function Finder({ except, onFind }: { readonly except: ReadonlySet<string>; readonly onFind: (one: Shown) => void }) {
  const words = useWords();
  const { t } = words;
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 250);
  const found = (useTaskChoices(asked).data?.items ?? []).filter((row) => !except.has(row.id));
  const choices = new Map(
    found.map((row) => {
      const one = foundOf(row, words);
      return [[one.title, one.about].filter(Boolean).join(' · '), one];
    }),
  );
  return (
    <Autocomplete
      label={t('tasks.evidence.field.task')}
      description={t('tasks.evidence.field.task-hint')}
      value={typed}
      onChange={(value) => {
        const one = choices.get(value);
        setTyped(one ? '' : value);
        if (one) onFind(one);
      }}
      data={[...choices.keys()]}
      filter={({ options }) => options}
      limit={20}
    />
  );
}
