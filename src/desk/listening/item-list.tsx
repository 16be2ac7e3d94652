import { Button, Group, Paper, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { ItemList as Listed } from '#modules/listening/contract.ts';
import { DataList } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useWords } from '../words.tsx';
import { CountDialog } from './count-dialog.tsx';
import { useContracts, useItems } from './data.ts';
import type { ItemFilters } from './filters.ts';
import { useItemColumns } from './item-columns.tsx';
import '../tasks/tasks.css';

interface Props {
  readonly filters: ItemFilters;
  readonly onCounted: (counted: ItemFilters['counted']) => void;
}

/** The items under the filters; whoever keeps the register chooses some and lets them count. */
export function ItemList({ filters, onCounted }: Props) {
  const { t } = useWords();
  const query = useItems(filters);
  const columns = useItemColumns();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const first = query.data?.pages[0];
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const picked = items.filter((item) => chosen.has(item.id));
  const choosing = {
    chosen,
    change: setChosen,
    nameOf: (id: string) => t('listening.choose', { title: items.find((one) => one.id === id)?.title ?? '' }),
  };
  return (
    <>
      <CountedTabs counts={first?.counts} value={filters.counted} onChange={onCounted} />
      {first && first.pagesWaiting > 0 ? (
        <Text size="sm" c="dimmed" mb="sm" className="off-paper">
          {t('listening.pages-waiting', { count: first.pagesWaiting })}
        </Text>
      ) : null}
      {first?.may.keep && picked.length > 0 ? <ChosenBar items={picked} onDone={() => setChosen(new Set())} /> : null}
      <Paper>
        <Loaded query={query}>
          {() =>
            items.length === 0 ? (
              <EmptyState title={t(isFiltered(filters) ? 'listening.none-found' : 'listening.none')} />
            ) : (
              <DataList
                label={t('listening.title')}
                columns={columns}
                rows={items}
                rowKey={(row) => row.id}
                {...(first?.may.keep ? { choosing } : {})}
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
      </Paper>
    </>
  );
}

const isFiltered = (filters: ItemFilters): boolean => Object.values(filters).some((value) => value !== undefined);

interface TabsProps {
  readonly counts: Listed['counts'] | undefined;
  readonly value: ItemFilters['counted'];
  readonly onChange: Props['onCounted'];
}

function CountedTabs({ counts, value, onChange }: TabsProps) {
  const { t } = useWords();
  return (
    <div className="state-tabs off-paper" role="group" aria-label={t('listening.counted')}>
      {([undefined, 'yes', 'no'] as const).map((tab) => (
        <UnstyledButton
          key={tab ?? 'all'}
          className="state-tab"
          aria-pressed={value === tab}
          onClick={() => onChange(tab)}
        >
          {t(`listening.counted.${tab ?? 'all'}`)} {counts ? <strong>{counts[tab ?? 'all']}</strong> : null}
        </UnstyledButton>
      ))}
    </div>
  );
}

interface ChosenProps {
  readonly items: Listed['items'];
  readonly onDone: () => void;
}

/** What may be done with the chosen items; of one contract, the task that it serves is proposed. */
function ChosenBar({ items, onDone }: ChosenProps) {
  const { t } = useWords();
  const [isCounting, setCounting] = useState(false);
  const contracts = useContracts().data?.items ?? [];
  const ids = new Set(items.map((item) => item.contract?.id ?? null));
  const contract = ids.size === 1 ? contracts.find((one) => ids.has(one.id)) : undefined;
  return (
    <Group gap="sm" className="off-paper sticky-bar bulk-bar" role="toolbar" aria-label={t('listening.toolbar')}>
      <Text size="sm" aria-live="polite">
        {t('listening.chosen', { count: items.length })}
      </Text>
      <Button onClick={() => setCounting(true)}>{t('listening.count')}</Button>
      <Button variant="default" onClick={onDone}>
        {t('listening.choose-none')}
      </Button>
      {isCounting ? (
        <CountDialog
          which={{ itemIds: items.map((item) => item.id) }}
          serves={contract}
          onClose={() => setCounting(false)}
          onDone={onDone}
        />
      ) : null}
    </Group>
  );
}
