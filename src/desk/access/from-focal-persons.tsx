import { Button, Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { createdAccounts } from '#modules/access/contract.ts';
import type { focalPersonList } from '#modules/organizations/contract.ts';
import { get, post } from '../api.ts';
import { useCommand } from '../command.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { EmailText } from '../ui/email-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Issues } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';
import { CreatedAccounts } from './created-accounts.tsx';
import { candidatesOf, type Candidate } from './focal-candidates.ts';
import { usePeople } from './people-queries.ts';

/** Accounts from the register of focal persons: choose agencies, then print or copy the one-time passwords. */
export function FromFocalPersons() {
  const { t } = useWords();
  return (
    <Permitted permission="access.manage" title={t('access.from-focal-persons')}>
      <FromFocalPersonsPage />
    </Permitted>
  );
}

function FromFocalPersonsPage() {
  const { t } = useWords();
  const [made, setMade] = useState<z.output<typeof createdAccounts> | null>(null);
  return (
    <Page
      title={t(made ? 'access.accounts-made' : 'access.from-focal-persons')}
      lead={t(made ? 'access.accounts-made-lead' : 'access.from-focal-persons-lead')}
      breadcrumbs={[{ label: t('access.people'), to: '/people' }]}
    >
      {made ? <CreatedAccounts made={made} /> : <Choose onMade={setMade} />}
    </Page>
  );
}

function Choose({ onMade }: { readonly onMade: (made: z.output<typeof createdAccounts>) => void }) {
  const register = useQuery({
    queryKey: ['organizations', 'focal-persons'],
    queryFn: () => get<typeof focalPersonList>('/api/organizations/focal-persons'),
  });
  const people = usePeople();
  return (
    <Paper className="section">
      <Loaded query={register}>
        {(focal) => (
          <Loaded query={people}>
            {(accounts) => <Candidates all={candidatesOf(focal.items, accounts.items)} onMade={onMade} />}
          </Loaded>
        )}
      </Loaded>
    </Paper>
  );
}

interface CandidatesProps {
  readonly all: readonly Candidate[];
  readonly onMade: (made: z.output<typeof createdAccounts>) => void;
}

function Candidates({ all, onMade }: CandidatesProps) {
  const { t, nameOf } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const create = useCommand({
    run: (body: { organizationIds: string[] }, key) =>
      post<typeof createdAccounts>('/api/access/create-people-from-focal-persons', body, key),
    refresh: [['access', 'people']],
    onDone: onMade,
  });
  if (all.length === 0) return <EmptyState title={t('access.from-focal-persons-none')} />;
  const columns: Column<Candidate>[] = [
    { key: 'organization', label: t('desk.organization'), cell: (one) => nameOf(one.organizationName) },
    { key: 'name', label: t('access.focal-person'), cell: (one) => one.name },
    { key: 'post', label: t('access.post'), cell: (one) => one.post },
    { key: 'email', label: t('access.email'), cell: (one) => <EmailText email={one.email} /> },
  ];
  const nameOfKey = (key: string) => {
    const found = all.find((one) => one.organizationId === key);
    return t('desk.choose-row', { name: found ? nameOf(found.organizationName) : '' });
  };
  return (
    <>
      <div className="sticky-bar">
        <Button
          disabled={chosen.size === 0}
          loading={create.sending}
          onClick={() => create.send({ organizationIds: [...chosen] })}
        >
          {t('access.from-focal-persons-create', { count: chosen.size })}
        </Button>
        <Issues issues={create.beside()} />
      </div>
      <DataList
        label={t('access.can-get-account')}
        columns={columns}
        rows={all}
        rowKey={(one) => one.organizationId}
        choosing={{ chosen, change: setChosen, nameOf: nameOfKey }}
      />
    </>
  );
}
