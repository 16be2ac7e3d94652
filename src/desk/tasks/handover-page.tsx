import { Button, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { Handover } from '#modules/tasks/contract.ts';
import { InstantText } from '../ui/day-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { useHandover } from './data.ts';
import { HandoverItems } from './handover-items.tsx';

const route = getRouteApi('/tasks/handovers/$id');

/** One handover with its minutes. */
export function HandoverPage() {
  const { id } = route.useParams();
  const query = useHandover(id);
  const { t } = useWords();
  return (
    <Page
      title={t('tasks.handover.title')}
      breadcrumbs={[
        { label: t('tasks.list.title'), to: '/tasks' },
        { label: t('tasks.handover'), to: '/tasks/handovers' },
      ]}
      actions={
        <Button
          component="a"
          href={`/api/tasks/handovers/${id}/minutes`}
          leftSection={<IconFileText size={16} aria-hidden />}
        >
          {t('tasks.handover.minutes')}
        </Button>
      }
    >
      <Loaded query={query}>{(one) => <Story handover={one} />}</Loaded>
    </Page>
  );
}

function Story({ handover }: { readonly handover: Handover }) {
  const { t, nameOf } = useWords();
  const named = (one: Handover['from']) => [one.name, one.post].filter(Boolean).join(', ');
  return (
    <>
      <Section title={t('tasks.what')}>
        <Facts
          facts={[
            [t('tasks.handover.from'), named(handover.from)],
            [t('tasks.handover.to'), named(handover.to)],
            [t('desk.organization'), nameOf(handover.organization.name)],
            [t('tasks.handover.at'), <InstantText key="at" instant={handover.at} />],
            [t('tasks.handover.by'), handover.by],
            [
              t('tasks.handover.note'),
              handover.note ? (
                <Text key="note" className="kept-lines">
                  {handover.note}
                </Text>
              ) : null,
            ],
          ]}
        />
      </Section>
      <Section title={t('tasks.handover.parts')} flush>
        <HandoverItems items={handover.items} />
      </Section>
    </>
  );
}
