import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Feed, feed, feedList } from '#modules/listening/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { DataList } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { LISTENING, useFeeds } from './data.ts';
import { FeedDialog } from './feed-dialog.tsx';
import { useFeedColumns } from './inbox-columns.tsx';

/** The feeds that are read by themselves. */
export function Feeds() {
  const { t } = useWords();
  const query = useFeeds();
  const [asked, setAsked] = useState<Feed | 'new' | null>(null);
  const read = useCommand({
    run: (body: object, key) => post<typeof feed>('/api/listening/read-feed', body, key),
    refresh: [LISTENING],
    says: t('listening.said.feed-asked'),
    tellsProblems: true,
  });
  const end = useCommand({
    run: (body: object, key) => post<typeof feedList>('/api/listening/end-feed', body, key),
    refresh: [LISTENING],
    says: t('listening.said.feed-ended'),
    tellsProblems: true,
  });
  const columns = useFeedColumns((act, one) => {
    if (act === 'change') setAsked(one);
    else if (act === 'read') read.send({ feedId: one.id });
    else end.send({ feedId: one.id, version: one.version });
  });
  return (
    <Section
      title={t('listening.feeds')}
      lead={t('listening.feeds-lead')}
      flush
      actions={
        <Button variant="default" onClick={() => setAsked('new')}>
          {t('listening.feed-add')}
        </Button>
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('listening.feeds-none')} />
          ) : (
            <DataList label={t('listening.feeds')} columns={columns} rows={items} rowKey={(row) => row.id} />
          )
        }
      </Loaded>
      {asked ? <FeedDialog {...(asked === 'new' ? {} : { before: asked })} onClose={() => setAsked(null)} /> : null}
    </Section>
  );
}
