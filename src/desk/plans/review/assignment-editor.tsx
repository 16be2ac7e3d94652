import { Button, Group, NumberInput, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { AssignmentView } from '#modules/plans/contract.ts';
import { issuesOf } from '../../problem.ts';
import { useFields, type Fields } from '../../fields.ts';
import { Issues } from '../../ui/notice.tsx';
import { useWords } from '../../words.tsx';
import { AgenciesInput, useAgencyNames } from './agencies-input.tsx';
import { changesOf, formOf, formProblems, type AssignmentForm } from './assignment-form.ts';
import { useReviewTools } from './review-context.ts';
import { TimingInputs } from './timing-inputs.tsx';

/** The form in a card. Ctrl+Enter saves, Escape leaves; only what was changed is sent. */
export function AssignmentEditor({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useWords();
  const tools = useReviewTools();
  const own = useMemo(() => [...assignment.leads, ...assignment.coordinating], [assignment]);
  const { names, nameOf, namedBy } = useAgencyNames(own);
  const fields = useFields<AssignmentForm>(formOf(assignment, nameOf));
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = formProblems(fields.values);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (problems.task || problems.due || sending) return;
    const changes = changesOf(assignment, fields.values, nameOf, namedBy);
    if (Object.keys(changes).length === 0) return tools.edit(null);
    setSending(true);
    const outcome = await tools.act({
      verb: 'change-assignment',
      body: { assignmentId: assignment.id, ...changes },
      quiet: true,
    });
    setSending(false);
    if (outcome.ok) tools.edit(null);
    else setError(outcome.error);
  };
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    if (event.key === 'Escape' && !event.defaultPrevented) tools.edit(null);
  };
  return (
    <form onSubmit={(event) => void save(event)} onKeyDown={keys} noValidate className="card-form">
      <Stack gap="sm">
        <WorkInputs fields={fields} {...(problems.task ? { problem: t(problems.task) } : {})} />
        <AgencyInputs fields={fields} names={names} />
        <TimingInputs fields={fields} {...(problems.due ? { problem: t(problems.due) } : {})} />
        <ResultInputs fields={fields} />
        <Issues issues={error ? issuesOf(error) : []} />
        <Group gap="sm" justify="flex-end">
          <Button variant="default" onClick={() => tools.edit(null)}>
            {t('desk.cancel')}
          </Button>
          <Button type="submit" loading={sending}>
            {t('desk.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface Props {
  readonly fields: Fields<AssignmentForm>;
  readonly problem?: string;
}

function WorkInputs({ fields, problem }: Props) {
  const { t } = useWords();
  const tools = useReviewTools();
  const sections = useMemo(() => tools.sectionsOf(), [tools]);
  return (
    <>
      <Textarea
        {...fields.text('task')}
        label={t('plans.field.task')}
        autosize
        minRows={2}
        maxRows={10}
        error={problem}
        data-autofocus
        autoFocus
      />
      <Group gap="md" align="flex-end" grow preventGrowOverflow={false}>
        <SegmentedControl
          value={fields.values.mode}
          onChange={(mode) => fields.set({ mode: mode === 'requested' ? 'requested' : 'assigned' })}
          aria-label={t('plans.field.mode')}
          data={[
            { value: 'assigned', label: t('plans.mode.assigned') },
            { value: 'requested', label: t('plans.mode.requested') },
          ]}
        />
        <Select
          label={t('plans.field.section')}
          data={[...sections]}
          value={fields.values.clauseId}
          onChange={(clauseId) => fields.set({ clauseId })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('desk.remove') }}
          nothingFoundMessage={t('desk.nothing-found')}
        />
      </Group>
    </>
  );
}

function AgencyInputs({ fields, names }: Props & { readonly names: readonly string[] }) {
  const { t } = useWords();
  const { leads, coordinating, focal } = fields.values;
  return (
    <>
      <AgenciesInput
        label={t('plans.field.lead')}
        names={names}
        value={leads}
        onChange={(next) => fields.set({ leads: next })}
      />
      {leads.length > 1 ? (
        <Select
          label={t('plans.field.focal')}
          description={t('plans.field.focal-about')}
          data={[...leads]}
          value={leads.includes(focal) ? focal : null}
          onChange={(next) => fields.set({ focal: next ?? '' })}
          clearable
          clearButtonProps={{ 'aria-label': t('desk.remove') }}
        />
      ) : null}
      <AgenciesInput
        label={t('plans.field.coordinating')}
        names={names}
        value={coordinating}
        onChange={(next) => fields.set({ coordinating: next })}
      />
    </>
  );
}

function ResultInputs({ fields }: Props) {
  const { t, language } = useWords();
  const { millions, isPerYear } = fields.values;
  return (
    <>
      <Textarea
        {...fields.text('deliverables')}
        label={t('plans.field.deliverables')}
        description={t('plans.field.deliverables-about')}
        autosize
        minRows={1}
        maxRows={6}
      />
      <Group gap="sm" align="flex-end" grow preventGrowOverflow={false}>
        <NumberInput
          label={t('plans.field.millions')}
          value={millions}
          onChange={(value) => fields.set({ millions: typeof value === 'number' ? value : '' })}
          min={0}
          decimalScale={6}
          thousandSeparator={language === 'vi' ? '.' : ','}
          decimalSeparator={language === 'vi' ? ',' : '.'}
          hideControls
        />
        <Select
          label={t('plans.field.budget-per')}
          value={isPerYear ? 'year' : 'once'}
          onChange={(value) => fields.set({ isPerYear: value === 'year' })}
          allowDeselect={false}
          data={[
            { value: 'once', label: t('plans.per-plan') },
            { value: 'year', label: t('plans.per-year') },
          ]}
        />
        <TextInput {...fields.text('budgetSource')} label={t('plans.field.budget-source')} />
      </Group>
    </>
  );
}
