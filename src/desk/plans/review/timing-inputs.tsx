import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import type { Fields } from '../../fields.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useWords } from '../../words.tsx';
import type { AssignmentForm } from './assignment-form.ts';

interface Props {
  readonly fields: Fields<AssignmentForm>;
  readonly problem?: string;
}

const RECURRENCES = ['ongoing', 'daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;

/** When: the words, the day, whether it returns, and from when to when. */
export function TimingInputs({ fields, problem }: Props) {
  const { t } = useWords();
  const { recurrence, isBefore, periodStart, periodEnd } = fields.values;
  return (
    <>
      <TextInput
        {...fields.text('timing')}
        label={t('plans.field.timing')}
        description={t('plans.field.timing-about')}
      />
      <Group gap="sm" align="flex-end" grow preventGrowOverflow={false}>
        <TextInput
          {...fields.text('due')}
          label={t('plans.field.due-day')}
          placeholder="dd/mm/yyyy"
          inputMode="numeric"
          error={problem}
        />
        <Select
          label={t('plans.field.recurrence')}
          value={recurrence === '' ? 'once' : recurrence}
          onChange={(value) => fields.set({ recurrence: RECURRENCES.find((one) => one === value) ?? '' })}
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
        onChange={(event) => fields.set({ isBefore: event.currentTarget.checked })}
      />
      <Group gap="sm" align="flex-end" grow preventGrowOverflow={false}>
        <DayInput
          label={t('plans.field.period-start')}
          value={periodStart}
          onChange={(day) => fields.set({ periodStart: day })}
        />
        <DayInput
          label={t('plans.field.period-end')}
          value={periodEnd}
          onChange={(day) => fields.set({ periodEnd: day })}
        />
      </Group>
    </>
  );
}
