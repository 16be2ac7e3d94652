import { Text } from '@mantine/core';
import type { Person } from '#modules/access/contract.ts';
import { useWords } from '../words.tsx';

/** The roles of a person, each with what it is held for where that is not the whole province. */
export function RoleList({ roles }: { readonly roles: Person['roles'] }) {
  const { t, nameOf } = useWords();
  if (roles.length === 0) return <Text c="dimmed">{t('access.roles-none')}</Text>;
  return roles.map((role) => (
    <div key={role.grantId}>
      {nameOf(role.name)}
      <Text size="sm" c="dimmed">
        {role.organization ? nameOf(role.organization.name) : t('access.scope-province')}
      </Text>
    </div>
  ));
}
