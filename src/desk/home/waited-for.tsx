import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEndWait, useWaitedFor } from '../tasks/waiting/data.ts';
import { DataList } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';

/** Agencies that cannot go on before ours has done something. */
export function WaitedForUs() {
  const { t, nameOf } = useWords();
  const items = useWaitedFor().data?.items ?? [];
  const end = useEndWait();
  if (items.length === 0) return null;
  const title = t('waits.for-us', { count: items.length });
  return (
    <Section title={title} lead={t('waits.for-us-lead')} flush>
      <DataList
        label={title}
        rows={items}
        rowKey={(one) => one.id}
        columns={[
          { key: 'who', label: t('waits.who'), cell: (one) => nameOf(one.organization.name) },
          { key: 'what', label: t('waits.what'), cell: (one) => one.what },
          {
            key: 'task',
            label: t('steps.task'),
            cell: (one) =>
              one.taskId ? (
                <Anchor component={Link} to={`/tasks/${one.taskId}`}>
                  {one.task}
                </Anchor>
              ) : (
                one.task
              ),
          },
          { key: 'since', label: t('waits.since-day'), cell: (one) => <DayText day={one.since} />, width: 140 },
          {
            key: 'end',
            label: '',
            cell: (one) => (
              <Button
                variant="default"
                size="compact-md"
                disabled={end.sending}
                aria-label={t('waits.end-of', { for: nameOf(one.organization.name) })}
                onClick={() => end.send(one)}
              >
                {t('waits.answered')}
              </Button>
            ),
            width: 150,
          },
        ]}
      />
    </Section>
  );
}
