import { MultiSelect, NumberInput, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { obligationDetail, ObligationDetail, RuleChoice } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { useFields } from '../../fields.ts';
import { useToday } from '../../me.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { isReasonGiven, ReasonFields } from '../reason-fields.tsx';
import { useRulePreview } from './data.ts';
import { RulePreviewText } from './rule-preview.tsx';

const RHYTHMS = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'custom'] as const;
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

interface Props {
  readonly obligation: ObligationDetail;
  readonly onClose: () => void;
}

/** Đổi chu kỳ: how the work shall return and from when, with what that does to its periods before it is done. */
export function ChangeRuleDialog({ obligation, onClose }: Props) {
  const { t } = useWords();
  const [choice, setChoice] = useState<RuleChoice>(() => firstChoice(obligation));
  const [from, setFrom] = useState<string | null>(useToday());
  const isWhole = from !== null && (choice.rhythm !== 'custom' || choice.months.length > 0);
  const preview = useRulePreview(isWhole ? { obligationId: obligation.id, choice, from } : null);
  const command = useCommand({
    run: (body: object, key) => post<typeof obligationDetail>('/api/tasks/change-rule', body, key),
    refresh: [TASKS],
    says: t('obligations.change.said'),
    onDone: onClose,
  });
  const fields = useFields({ reason: '', decidedBy: '' }, command.errorAt);
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t('obligations.change')}
      verb={t('obligations.change')}
      sending={command.sending}
      disabled={!isWhole || preview.isError || !isReasonGiven(fields.values)}
      issues={command.beside(['reason', 'decidedBy'])}
      onSubmit={() =>
        command.send({ obligationId: obligation.id, version: obligation.version, choice, from, ...fields.values })
      }
    >
      <Text size="sm" c="dimmed">
        {t('obligations.change.lead')}
      </Text>
      <ChoiceInputs choice={choice} onChange={setChoice} />
      <DayInput label={t('obligations.change.from')} required value={from} onChange={setFrom} />
      {isWhole ? <RulePreviewText query={preview} from={from} /> : null}
      <ReasonFields fields={fields} />
    </Dialog>
  );
}

/** The rhythm that it has, to be changed; of continuous work months. */
const firstChoice = ({ rhythm }: ObligationDetail): RuleChoice => ({
  rhythm: RHYTHMS.find((one) => one === rhythm && one !== 'custom') ?? 'monthly',
  months: [],
  dayOfMonth: null,
});

interface ChoiceProps {
  readonly choice: RuleChoice;
  readonly onChange: (choice: RuleChoice) => void;
}

function ChoiceInputs({ choice, onChange }: ChoiceProps) {
  const { t } = useWords();
  const set = (patch: Partial<RuleChoice>) => onChange({ ...choice, ...patch });
  return (
    <>
      <Select
        label={t('obligations.change.rhythm')}
        data={RHYTHMS.map((value) => ({ value, label: t(`tasks.rhythm.${value}`) }))}
        value={choice.rhythm}
        allowDeselect={false}
        data-autofocus
        onChange={(value) => set({ rhythm: RHYTHMS.find((one) => one === value) ?? choice.rhythm })}
      />
      {choice.rhythm === 'custom' ? (
        <MultiSelect
          label={t('obligations.change.months')}
          required
          data={MONTHS.map((value) => ({ value, label: t('obligations.month', { month: value }) }))}
          value={choice.months.map(String)}
          onChange={(months) => set({ months: months.map(Number) })}
        />
      ) : null}
      {choice.rhythm === 'weekly' ? null : (
        <NumberInput
          label={t('obligations.change.day')}
          description={t('obligations.change.day-hint')}
          value={choice.dayOfMonth ?? ''}
          onChange={(value) => set({ dayOfMonth: typeof value === 'number' ? value : null })}
          min={1}
          max={28}
          allowDecimal={false}
          clampBehavior="strict"
          hideControls
        />
      )}
    </>
  );
}
