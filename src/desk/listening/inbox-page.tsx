import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { decidedFindings } from '#modules/listening/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { DataList } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { LISTENING, useFindings } from './data.ts';
import { Feeds } from './feeds.tsx';
import { useFindingColumns } from './inbox-columns.tsx';
import { PressTabs } from './press-tabs.tsx';
import '../tasks/tasks.css';

/** What feeds brought, to be taken into the register or left out, and the feeds themselves. */
export function InboxPage() {
  const { t } = useWords();
  return (
    <Permitted permission="listening.keep" title={t('listening.title')}>
      <Page title={t('listening.title')} lead={t('listening.lead')}>
        <PressTabs />
        <Findings />
        <Feeds />
      </Page>
    </Permitted>
  );
}

function Findings() {
  const { t } = useWords();
  const query = useFindings();
  const columns = useFindingColumns();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const ids = items.filter((item) => chosen.has(item.id)).map((item) => item.id);
  const choosing = {
    chosen,
    change: setChosen,
    nameOf: (id: string) => t('listening.choose', { title: items.find((one) => one.id === id)?.title ?? '' }),
  };
  return (
    <Section title={t('listening.findings')} lead={t('listening.findings-lead')} flush>
      {ids.length > 0 ? <Decide ids={ids} onDone={() => setChosen(new Set())} /> : null}
      <Loaded query={query}>
        {() =>
          items.length === 0 ? (
            <EmptyState title={t('listening.findings-none')} />
          ) : (
            <DataList
              label={t('listening.findings')}
              columns={columns}
              rows={items}
              rowKey={(row) => row.id}
              choosing={choosing}
            />
          )
        }
      </Loaded>
      {query.hasNextPage ? (
        <Group p="md" className="off-paper">
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('listening.more')}
          </Button>
        </Group>
      ) : null}
    </Section>
  );
}

function Decide({ ids, onDone }: { readonly ids: readonly string[]; readonly onDone: () => void }) {
  const { t } = useWords();
  const take = useDecision('take-findings', 'listening.said.taken', onDone);
  const leave = useDecision('leave-findings', 'listening.said.left', onDone);
  return (
    <Group gap="sm" p="md" className="off-paper" role="toolbar" aria-label={t('listening.toolbar')}>
      <Text size="sm" aria-live="polite">
        {t('listening.chosen', { count: ids.length })}
      </Text>
      <Button loading={take.sending} onClick={() => take.send({ findingIds: ids })}>
        {t('listening.record-do')}
      </Button>
      <Button variant="default" loading={leave.sending} onClick={() => leave.send({ findingIds: ids })}>
        {t('listening.leave')}
      </Button>
    </Group>
  );
}

function useDecision(
  verb: 'take-findings' | 'leave-findings',
  said: 'listening.said.taken' | 'listening.said.left',
  onDone: () => void,
) {
  const { t } = useWords();
  return useCommand({
    run: (body: object, key) => post<typeof decidedFindings>(`/api/listening/${verb}`, body, key),
    refresh: [LISTENING],
    says: ({ count }) => t(said, { count }),
    tellsProblems: true,
    onDone,
  });
}
