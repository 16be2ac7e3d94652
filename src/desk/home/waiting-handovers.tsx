import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useHandovers } from '../tasks/data.ts';
import { DataList } from '../ui/data-list.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';

/** Work that was handed over to the person, until they say that they have it. */
export function WaitingHandovers() {
  const { t } = useWords();
  const waiting = (useHandovers().data?.items ?? []).filter((one) => one.may.confirm);
  if (waiting.length === 0) return null;
  const title = t('home.handovers', { count: waiting.length });
  return (
    <Section title={title} lead={t('home.handovers.lead')} flush>
      <DataList
        label={title}
        rows={waiting}
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'from',
            label: t('tasks.handover.from'),
            cell: (one) => (
              <Anchor component={Link} to={`/tasks/handovers/${one.id}`} fw={500}>
                {[one.from.name, one.from.post].filter(Boolean).join(', ')}
              </Anchor>
            ),
          },
          { key: 'count', label: t('tasks.handover.parts'), cell: (one) => one.count, align: 'end', width: 140 },
          { key: 'at', label: t('tasks.handover.at'), cell: (one) => <InstantText instant={one.at} />, width: 200 },
        ]}
      />
    </Section>
  );
}
