import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { done, Person } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { GrantRole } from './grant-role.tsx';

type Role = Person['roles'][number];

/** The roles a person holds, organization by organization; granted and withdrawn here. */
export function PersonRoles({ person }: { readonly person: Person }) {
  const { t, nameOf } = useWords();
  const [isGranting, granting] = useDisclosure(false);
  const [withdrawing, setWithdrawing] = useState<Role | null>(null);
  const columns: Column<Role>[] = [
    { key: 'role', label: t('access.role'), cell: (role) => <Text fw={500}>{nameOf(role.name)}</Text> },
    {
      key: 'scope',
      label: t('access.role-scope'),
      cell: (role) => (role.organization ? nameOf(role.organization.name) : t('access.scope-province')),
    },
    {
      key: 'withdraw',
      label: '',
      align: 'end',
      cell: (role) => (
        <Button variant="default" size="sm" onClick={() => setWithdrawing(role)}>
          {t('access.withdraw-role')}
        </Button>
      ),
    },
  ];
  return (
    <Section
      title={t('access.roles')}
      flush
      actions={
        <Button variant="default" onClick={granting.open}>
          {t('access.grant-role')}
        </Button>
      }
    >
      {person.roles.length > 0 ? (
        <DataList label={t('access.roles')} columns={columns} rows={person.roles} rowKey={(role) => role.grantId} />
      ) : (
        <EmptyState title={t('access.roles-none')} />
      )}
      {isGranting ? <GrantRole person={person} onClose={granting.close} /> : null}
      {withdrawing ? <WithdrawRole person={person} role={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </Section>
  );
}

interface WithdrawProps {
  readonly person: Person;
  readonly role: Role;
  readonly onClose: () => void;
}

function WithdrawRole({ person, role, onClose }: WithdrawProps) {
  const { t, nameOf } = useWords();
  const withdraw = useCommand({
    run: (body: { grantId: string }, key) => post<typeof done>('/api/access/withdraw-role', body, key),
    says: t('access.role-withdrawn'),
    refresh: [['access']],
    onDone: onClose,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('access.withdraw-role')}
      verb={t('access.withdraw-role')}
      dangerous
      onSubmit={() => withdraw.send({ grantId: role.grantId })}
      sending={withdraw.sending}
      issues={withdraw.beside()}
    >
      <Text>{t('access.withdraw-role-text', { role: nameOf(role.name), name: person.name })}</Text>
    </Dialog>
  );
}
