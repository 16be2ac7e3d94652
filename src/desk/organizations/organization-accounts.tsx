import type { Person } from '#modules/access/contract.ts';
import { usePeople } from '../access/people-queries.ts';
import { PersonState } from '../access/person-state.tsx';
import { DataList, type Column } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';

/** Who signs in for the body; for those who manage accounts. */
export function OrganizationAccounts({ id }: { readonly id: string }) {
  const { t, nameOf } = useWords();
  const columns: Column<Person>[] = [
    {
      key: 'name',
      label: t('access.name'),
      cell: (person) => (
        <TextLink to="/people/$id" params={{ id: person.id }}>
          {person.name}
        </TextLink>
      ),
    },
    { key: 'post', label: t('access.post'), cell: (person) => person.post },
    {
      key: 'roles',
      label: t('access.roles'),
      cell: (person) => person.roles.map((role) => nameOf(role.name)).join(', '),
    },
    { key: 'state', label: t('access.state'), cell: (person) => <PersonState person={person} /> },
  ];
  return (
    <Section title={t('organizations.accounts')} flush>
      <Loaded query={usePeople({ organizationId: id })} lines={2}>
        {({ items }) =>
          items.length > 0 ? (
            <DataList label={t('organizations.accounts')} columns={columns} rows={items} rowKey={(one) => one.id} />
          ) : (
            <EmptyState title={t('organizations.accounts-none')} />
          )
        }
      </Loaded>
    </Section>
  );
}
