import { Anchor, Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MySteps as Mine, stepsOfTask } from '#modules/tasks/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { TASKS } from '../tasks/data.ts';
import { useMySteps } from '../tasks/steps/data.ts';
import { DataList } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';

/** Steps that the agency gave to the person, to be ticked off here. */
export function MySteps() {
  const { t } = useWords();
  const items = useMySteps().data?.items ?? [];
  const command = useCommand({
    run: ({ id, version }: Mine['items'][number], key) =>
      post<typeof stepsOfTask>('/api/tasks/tick-step', { id, version, done: true }, key),
    refresh: [TASKS],
    tellsProblems: true,
  });
  if (items.length === 0) return null;
  const title = t('steps.mine', { count: items.length });
  return (
    <Section title={title} lead={t('steps.mine-lead')} flush>
      <DataList
        label={title}
        rows={items}
        rowKey={(one) => one.id}
        columns={[
          { key: 'step', label: t('steps.name'), cell: (one) => <Text fw={500}>{one.title}</Text> },
          {
            key: 'task',
            label: t('steps.task'),
            cell: (one) => (
              <Anchor component={Link} to={`/tasks/${one.taskId}`}>
                {one.task}
              </Anchor>
            ),
          },
          { key: 'due', label: t('steps.day'), cell: (one) => <StepDay step={one} />, width: 160 },
          {
            key: 'done',
            label: '',
            cell: (one) => (
              <Button
                variant="default"
                size="compact-md"
                disabled={command.sending}
                aria-label={t('steps.tick', { title: one.title })}
                onClick={() => command.send(one)}
              >
                {t('steps.done')}
              </Button>
            ),
            width: 120,
          },
        ]}
      />
    </Section>
  );
}

function StepDay({ step }: { readonly step: Mine['items'][number] }) {
  const { t } = useWords();
  if (step.dueOn === null) return null;
  return (
    <>
      <DayText day={step.dueOn} />
      {step.isLate ? <StateBadge tone="bad">{t('steps.late')}</StateBadge> : null}
    </>
  );
}
