import { Button, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { handover, Handover } from '#modules/tasks/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { InstantText } from '../ui/day-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { TASKS, useHandover } from './data.ts';
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

/** Stands before everything else while the person who looks is the one who has to say that they have it. */
function ConfirmNotice({ handover: one }: { readonly handover: Handover }) {
  const { t } = useWords();
  const confirm = useCommand({
    run: (body: { id: string }, key) => post<typeof handover>('/api/tasks/confirm-handover', body, key),
    refresh: [TASKS, ['notifications']],
    says: t('tasks.handover.confirmed'),
    tellsProblems: true,
  });
  return (
    <div className="stack-below">
      <Notice
        action={
          <Button loading={confirm.sending} onClick={() => confirm.send({ id: one.id })}>
            {t('tasks.handover.confirm')}
          </Button>
        }
      >
        {t('tasks.handover.waits-for-you', { name: one.from.name, count: one.items.length })}
      </Notice>
    </div>
  );
}

function Story({ handover }: { readonly handover: Handover }) {
  const { t, nameOf } = useWords();
  const named = (one: Handover['from']) => [one.name, one.post].filter(Boolean).join(', ');
  return (
    <>
      {handover.may.confirm ? <ConfirmNotice handover={handover} /> : null}
      <Section title={t('tasks.what')}>
        <Facts
          facts={[
            [t('tasks.handover.from'), named(handover.from)],
            [t('tasks.handover.to'), named(handover.to)],
            [t('desk.organization'), nameOf(handover.organization.name)],
            [t('tasks.handover.at'), <InstantText key="at" instant={handover.at} />],
            [t('tasks.handover.by'), handover.by],
            [
              t('tasks.handover.received'),
              handover.receivedAt ? (
                <InstantText key="received" instant={handover.receivedAt} />
              ) : (
                t('tasks.handover.waiting')
              ),
            ],
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
