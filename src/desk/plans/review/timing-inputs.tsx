import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { memo } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { useWords } from '../../words.tsx';
import type { PartProps } from './editor-inputs.tsx';

type Props = PartProps<'timing' | 'due' | 'isBefore' | 'recurrence' | 'periodStart' | 'periodEnd'> & {
  readonly problem: string | null;
};

const RECURRENCES = ['ongoing', 'daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;

/** When: the words, the day, whether it returns, and from when to when. */
export const TimingInputs = memo(function TimingInputs(props: Props) {
  const { timing, due, isBefore, recurrence, periodStart, periodEnd, problem, set } = props;
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('plans.field.timing')}
        description={t('plans.field.timing-about')}
        value={timing}
        onChange={(event) => set({ timing: event.currentTarget.value })}
      />
      <Group gap="sm" align="flex-end" grow preventGrowOverflow={false}>
        <TextInput
          label={t('plans.field.due-day')}
          placeholder="dd/mm/yyyy"
          inputMode="numeric"
          value={due}
          onChange={(event) => set({ due: event.currentTarget.value })}
          error={problem}
        />
        <Select
          label={t('plans.field.recurrence')}
          value={recurrence === '' ? 'once' : recurrence}
          onChange={(value) => set({ recurrence: RECURRENCES.find((one) => one === value) ?? '' })}
          allowDeselect={false}
          data={[
            { value: 'once', label: t('plans.recurrence.once') },
            ...RECURRENCES.map((one) => ({ value: one, label: t(`plans.recurrence.${one}`) })),
          ]}
        />
      </Group>
      <Checkbox
        label={t('plans.field.is-before')}
        checked={isBefore}
        onChange={(event) => set({ isBefore: event.currentTarget.checked })}
      />
      <Group gap="sm" align="flex-end" grow preventGrowOverflow={false}>
        <DayInput
          label={t('plans.field.period-start')}
          value={periodStart}
          onChange={(day) => set({ periodStart: day })}
        />
        <DayInput label={t('plans.field.period-end')} value={periodEnd} onChange={(day) => set({ periodEnd: day })} />
      </Group>
    </>
  );
});
