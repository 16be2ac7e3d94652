import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Outlet, PressContract } from '#modules/listening/contract.ts';
import { DataList } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { ContractDialog } from './contract-dialog.tsx';
import { useContractColumns, useOutletColumns } from './contract-columns.tsx';
import { CountDialog } from './count-dialog.tsx';
import { useContracts, useOutlets } from './data.ts';
import { OutletDialog } from './outlet-dialog.tsx';
import { PressTabs } from './press-tabs.tsx';

/** Contracts and columns with how far each is, and the agencies of the press. */
export function ContractsPage() {
  const { t } = useWords();
  return (
    <Permitted permission="listening.read" title={t('listening.title')}>
      <Page title={t('listening.title')} lead={t('listening.lead')}>
        <PressTabs />
        <Contracts />
        <Outlets />
      </Page>
    </Permitted>
  );
}

type Asked<T> = { readonly do: 'add' } | { readonly do: 'change' | 'count'; readonly one: T };

function Contracts() {
  const { t } = useWords();
  const query = useContracts();
  const [asked, setAsked] = useState<Asked<PressContract> | null>(null);
  const mayKeep = query.data?.may.keep ?? false;
  const columns = useContractColumns(mayKeep, (act, one) => setAsked({ do: act, one }));
  const close = () => setAsked(null);
  return (
    <Section
      title={t('listening.contracts')}
      lead={t('listening.contracts-lead')}
      flush
      actions={mayKeep ? <Button onClick={() => setAsked({ do: 'add' })}>{t('listening.contract-add')}</Button> : null}
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('listening.contracts-none')} />
          ) : (
            <DataList label={t('listening.contracts')} columns={columns} rows={items} rowKey={(row) => row.id} />
          )
        }
      </Loaded>
      {asked?.do === 'count' ? (
        <CountDialog which={{ contractId: asked.one.id }} serves={asked.one} onClose={close} />
      ) : asked ? (
        <ContractDialog {...(asked.do === 'change' ? { contract: asked.one } : {})} onClose={close} />
      ) : null}
    </Section>
  );
}

function Outlets() {
  const { t } = useWords();
  const query = useOutlets();
  const [asked, setAsked] = useState<Asked<Outlet> | null>(null);
  const mayKeep = query.data?.may.keep ?? false;
  const columns = useOutletColumns(mayKeep, (one) => setAsked({ do: 'change', one }));
  return (
    <Section
      title={t('listening.outlets')}
      flush
      actions={
        mayKeep ? (
          <Button variant="default" onClick={() => setAsked({ do: 'add' })}>
            {t('listening.outlet-add')}
          </Button>
        ) : null
      }
    >
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('listening.outlets-none')}>
              {mayKeep ? <Text size="sm">{t('listening.outlets-none-hint')}</Text> : null}
            </EmptyState>
          ) : (
            <DataList label={t('listening.outlets')} columns={columns} rows={items} rowKey={(row) => row.id} />
          )
        }
      </Loaded>
      {asked ? (
        <OutletDialog {...(asked.do === 'add' ? {} : { outlet: asked.one })} onClose={() => setAsked(null)} />
      ) : null}
    </Section>
  );
}
