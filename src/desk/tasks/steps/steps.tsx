import './steps.css';
import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { StepView, TaskDetail } from '#modules/tasks/contract.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words.tsx';
import { useSteps } from './data.ts';
import { StepDialog } from './step-dialog.tsx';
import { StepLine } from './step-line.tsx';

/** How agencies divide their parts among their people; nothing is shown to whoever could only read that nothing is there. */
export function Steps({ task }: { readonly task: TaskDetail }) {
  const { t, nameOf } = useWords();
  const query = useSteps(task.id);
  const [asked, setAsked] = useState<StepView | 'new' | null>(null);
  if (query.isError && !query.data)
    return (
      <Section title={t('steps.title')}>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Section>
    );
  if (!query.data || (query.data.items.length === 0 && query.data.addTo.length === 0)) return null;
  const { items, addTo } = query.data;
  const byPart = Map.groupBy(items, (one) => one.partId);
  const nameOfPart = (id: string) => task.parts.find((one) => one.id === id)?.organization?.name;
  return (
    <Section
      title={t('steps.title')}
      lead={t('steps.lead')}
      anchor="steps"
      flush
      actions={
        addTo.length > 0 ? (
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAsked('new')}>
            {t('steps.add')}
          </Button>
        ) : null
      }
    >
      {[...byPart].map(([partId, steps]) => {
        const name = nameOfPart(partId);
        return (
          <div key={partId}>
            <Text size="sm" c="dimmed" className="steps-of">
              {name ? `${nameOf(name)} · ` : ''}
              {t('steps.counted', { done: steps.filter((one) => one.doneAt).length, count: steps.length })}
            </Text>
            <ol className="steps">
              {steps.map((one, place) => (
                <StepLine
                  key={one.id}
                  step={one}
                  partDueOn={dueOf(task, partId)}
                  isFirst={place === 0}
                  isLast={place === steps.length - 1}
                  onChange={() => setAsked(one)}
                />
              ))}
            </ol>
          </div>
        );
      })}
      {asked ? (
        <StepDialog
          key={asked === 'new' ? 'new' : asked.id}
          step={asked === 'new' ? null : asked}
          parts={
            asked === 'new'
              ? addTo
              : task.parts.flatMap((one) =>
                  one.id === asked.partId && one.organization
                    ? [{ partId: one.id, organization: one.organization, dueOn: dueOf(task, one.id) }]
                    : [],
                )
          }
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Section>
  );
}

const dueOf = (task: TaskDetail, partId: string): string | null =>
  task.parts.find((one) => one.id === partId)?.dueOn ?? task.deadline.on;
