import { Group, NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { memo, useCallback, useMemo } from 'react';
import { useWords } from '../../words.tsx';
import { AgenciesInput } from './agencies-input.tsx';
import type { AssignmentForm } from './assignment-form.ts';
import { useReviewTools } from './review-context.ts';

/** A part of the form: its own values and the one setter, so that it is drawn anew only when they change. */
export type PartProps<K extends keyof AssignmentForm> = Pick<AssignmentForm, K> & {
  readonly set: (patch: Partial<AssignmentForm>) => void;
};

/** What is to be done, and where it stands. */
export const WorkInputs = memo(function WorkInputs({
  task,
  mode,
  clauseId,
  problem,
  set,
}: PartProps<'task' | 'mode' | 'clauseId'> & { readonly problem: string | null }) {
  const { t } = useWords();
  return (
    <>
      <Textarea
        label={t('plans.field.task')}
        value={task}
        onChange={(event) => set({ task: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={10}
        error={problem}
        autoFocus
      />
      <Group gap="md" align="flex-end" grow preventGrowOverflow={false}>
        <SegmentedControl
          value={mode}
          onChange={(value) => set({ mode: value === 'requested' ? 'requested' : 'assigned' })}
          aria-label={t('plans.field.mode')}
          data={[
            { value: 'assigned', label: t('plans.mode.assigned') },
            { value: 'requested', label: t('plans.mode.requested') },
          ]}
        />
        <SectionInput clauseId={clauseId} set={set} />
      </Group>
    </>
  );
});

const SectionInput = memo(function SectionInput({ clauseId, set }: PartProps<'clauseId'>) {
  const { t } = useWords();
  const tools = useReviewTools();
  const sections = useMemo(() => tools.sectionsOf(), [tools]);
  return (
    <Select
      label={t('plans.field.section')}
      data={[...sections]}
      value={clauseId}
      onChange={(value) => set({ clauseId: value })}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('desk.remove') }}
      nothingFoundMessage={t('desk.nothing-found')}
    />
  );
});

type AgencyProps = PartProps<'leads' | 'coordinating' | 'focal'> & { readonly names: readonly string[] };

/** Who leads, who of several leads is đầu mối, and who coordinates. */
export const AgencyInputs = memo(function AgencyInputs({ leads, coordinating, focal, names, set }: AgencyProps) {
  const { t } = useWords();
  const setLeads = useCallback((next: string[]) => set({ leads: next }), [set]);
  const setCoordinating = useCallback((next: string[]) => set({ coordinating: next }), [set]);
  return (
    <>
      <AgenciesInput label={t('plans.field.lead')} names={names} value={leads} onChange={setLeads} />
      {leads.length > 1 ? (
        <Select
          label={t('plans.field.focal')}
          description={t('plans.field.focal-about')}
          data={[...leads]}
          value={leads.includes(focal) ? focal : null}
          onChange={(next) => set({ focal: next ?? '' })}
          clearable
          clearButtonProps={{ 'aria-label': t('desk.remove') }}
        />
      ) : null}
      <AgenciesInput
        label={t('plans.field.coordinating')}
        names={names}
        value={coordinating}
        onChange={setCoordinating}
      />
    </>
  );
});

type ResultProps = PartProps<'deliverables' | 'millions' | 'isPerYear' | 'budgetSource'>;

/** What comes out of it, and what it costs. */
export const ResultInputs = memo(function ResultInputs(props: ResultProps) {
  const { deliverables, millions, isPerYear, budgetSource, set } = props;
  const { t, language } = useWords();
  return (
    <>
      <Textarea
        label={t('plans.field.deliverables')}
        description={t('plans.field.deliverables-about')}
        value={deliverables}
        onChange={(event) => set({ deliverables: event.currentTarget.value })}
        autosize
        minRows={1}
        maxRows={6}
      />
      <Group gap="sm" align="flex-end" grow preventGrowOverflow={false}>
        <NumberInput
          label={t('plans.field.millions')}
          value={millions}
          onChange={(value) => set({ millions: typeof value === 'number' ? value : '' })}
          min={0}
          decimalScale={6}
          thousandSeparator={language === 'vi' ? '.' : ','}
          decimalSeparator={language === 'vi' ? ',' : '.'}
          hideControls
        />
        <Select
          label={t('plans.field.budget-per')}
          value={isPerYear ? 'year' : 'once'}
          onChange={(value) => set({ isPerYear: value === 'year' })}
          allowDeselect={false}
          data={[
            { value: 'once', label: t('plans.per-plan') },
            { value: 'year', label: t('plans.per-year') },
          ]}
        />
        <TextInput
          label={t('plans.field.budget-source')}
          value={budgetSource}
          onChange={(event) => set({ budgetSource: event.currentTarget.value })}
        />
      </Group>
    </>
  );
});
