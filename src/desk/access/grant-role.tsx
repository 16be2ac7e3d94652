import { List, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { done, Person } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { Dialog } from '../ui/dialog.tsx';
import { OrganizationPicker } from '../ui/organization-picker.tsx';
import { useWords } from '../words.tsx';
import { useRoles } from './people-queries.ts';

type Body = { personId: string; role: string; organizationId: string | null };

/** Grants a role for one agency, or for the province where none is chosen; shows what it permits. */
export function GrantRole({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t, tOr, nameOf } = useWords();
  const roles = useRoles().data?.items ?? [];
  const [code, setCode] = useState<string | null>(null);
  const [organizationId, setOrganizationId] = useState<string | null>(person.organization?.id ?? null);
  const grant = useCommand({
    run: (body: Body, key) => post<typeof done>('/api/access/grant-role', body, key),
    says: t('access.role-granted'),
    refresh: [['access']],
    onDone: onClose,
  });
  const chosen = roles.find((role) => role.code === code);
  const isOfProvince = chosen?.ofProvince === true;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('access.grant-role')}
      verb={t('access.grant-role')}
      disabled={code === null}
      onSubmit={() =>
        code && grant.send({ personId: person.id, role: code, organizationId: isOfProvince ? null : organizationId })
      }
      sending={grant.sending}
      issues={grant.beside()}
    >
      <Select
        label={t('access.role')}
        required
        data={roles.map((role) => ({ value: role.code, label: nameOf(role.name) }))}
        value={code}
        onChange={setCode}
        data-autofocus
      />
      {isOfProvince ? null : (
        <OrganizationPicker
          label={t('access.role-scope')}
          description={t('access.scope-hint')}
          value={organizationId}
          onChange={setOrganizationId}
        />
      )}
      {chosen ? (
        <div>
          <Text size="sm" fw={500} mb={4}>
            {t('access.permissions-of-role')}
          </Text>
          <List size="sm">
            {chosen.permissions.map((permission) => (
              <List.Item key={permission}>{tOr(`access.permission.${permission}`, permission)}</List.Item>
            ))}
          </List>
        </div>
      ) : null}
    </Dialog>
  );
}
