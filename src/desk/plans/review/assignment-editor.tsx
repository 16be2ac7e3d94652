import { Button, Group, Stack } from '@mantine/core';
import { useCallback, useMemo, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { AssignmentView } from '#modules/plans/contract.ts';
import { issuesOf } from '../../problem.ts';
import { Issues } from '../../ui/notice.tsx';
import { useWords } from '../../words.tsx';
import { useAgencyNames } from './agencies-input.tsx';
import { changesOf, formOf, formProblems, type AssignmentForm } from './assignment-form.ts';
import { AgencyInputs, ResultInputs, WorkInputs } from './editor-inputs.tsx';
import { useReviewTools } from './review-context.ts';
import { TimingInputs } from './timing-inputs.tsx';

/** The form in a card. Ctrl+Enter saves, Escape leaves; only what was changed is sent. */
export function AssignmentEditor({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useWords();
  const tools = useReviewTools();
  const own = useMemo(() => [...assignment.leads, ...assignment.coordinating], [assignment]);
  const { names, nameOf, namedBy } = useAgencyNames(own);
  const [form, setForm] = useState<AssignmentForm>(() => formOf(assignment, nameOf));
  // Stays the same function, so that typing in one part of the form draws only that part anew.
  const set = useCallback((patch: Partial<AssignmentForm>) => setForm((before) => ({ ...before, ...patch })), []);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const problems = formProblems(form);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (problems.task || problems.due || sending) return;
    const changes = changesOf(assignment, form, nameOf, namedBy);
    if (Object.keys(changes).length === 0) return tools.edit(null);
    setSending(true);
    const body = { assignmentId: assignment.id, ...changes };
    const outcome = await tools.act({ verb: 'change-assignment', body, quiet: true });
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
        <WorkInputs
          task={form.task}
          mode={form.mode}
          clauseId={form.clauseId}
          problem={problems.task ? t(problems.task) : null}
          set={set}
        />
        <AgencyInputs leads={form.leads} coordinating={form.coordinating} focal={form.focal} names={names} set={set} />
        <TimingInputs
          timing={form.timing}
          due={form.due}
          isBefore={form.isBefore}
          recurrence={form.recurrence}
          periodStart={form.periodStart}
          periodEnd={form.periodEnd}
          problem={problems.due ? t(problems.due) : null}
          set={set}
        />
        <ResultInputs
          deliverables={form.deliverables}
          millions={form.millions}
          isPerYear={form.isPerYear}
          budgetSource={form.budgetSource}
          set={set}
        />
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
