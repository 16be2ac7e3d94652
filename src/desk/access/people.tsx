import { Button, Paper, Select, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Person } from '#modules/access/contract.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { EmailText } from '../ui/email-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilterBar, SearchBox, useFilters } from '../ui/filter-bar.tsx';
import { ButtonLink, TextLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { OrganizationPicker } from '../ui/organization-picker.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { Pager } from '../ui/pager.tsx';
import { useWords } from '../words.tsx';
import { CreatePerson } from './create-person.tsx';
import { peopleFilters, type PeopleFilters } from './filters.ts';
import { usePeople, useRoles } from './people-queries.ts';
import { PersonState } from './person-state.tsx';
import { RoleList } from './role-list.tsx';

const PAGE = 50;

/** Everybody with an account: found, filtered, opened; new ones made. */
export function People() {
  const { t } = useWords();
  return (
    <Permitted permission="access.manage" title={t('access.people')}>
      <PeoplePage />
    </Permitted>
  );
}

function PeoplePage() {
  const { t } = useWords();
  const [filters, setFilters] = useFilters(peopleFilters);
  const query = usePeople(filters);
  const [isCreating, creating] = useDisclosure(false);
  const columns = useColumns();
  const page = filters.page ?? 1;
  return (
    <Page
      title={t('access.people')}
      lead={t('access.people-lead')}
      actions={
        <>
          <ButtonLink to="/people/from-focal-persons" variant="default">
            {t('access.from-focal-persons')}
          </ButtonLink>
          <Button onClick={creating.open}>{t('access.create-person')}</Button>
        </>
      }
    >
      <PeopleFilterBar filters={filters} onChange={(patch) => setFilters({ page: undefined, ...patch })} />
      <Paper className="section">
        <Loaded query={query}>
          {({ items, total }) =>
            items.length === 0 ? (
              <EmptyState title={t('access.people-empty')} />
            ) : (
              <>
                <DataList
                  label={t('access.people')}
                  columns={columns}
                  rows={items.slice((page - 1) * PAGE, page * PAGE)}
                  rowKey={(person) => person.id}
                />
                <Pager page={page} size={PAGE} total={total} onPage={(next) => setFilters({ page: next })} />
              </>
            )
          }
        </Loaded>
      </Paper>
      {isCreating ? <CreatePerson onClose={creating.close} /> : null}
    </Page>
  );
}

interface BarProps {
  readonly filters: PeopleFilters;
  readonly onChange: (patch: Partial<PeopleFilters>) => void;
}

function PeopleFilterBar({ filters, onChange }: BarProps) {
  const { t, nameOf } = useWords();
  const roles = useRoles().data?.items ?? [];
  return (
    <FilterBar>
      <SearchBox label={t('access.people-search')} value={filters.q} onChange={(q) => onChange({ q })} />
      <OrganizationPicker
        label={t('desk.organization')}
        value={filters.organizationId ?? null}
        onChange={(id) => onChange({ organizationId: id ?? undefined })}
      />
      <Select
        label={t('access.role')}
        placeholder={t('desk.all')}
        data={roles.map((role) => ({ value: role.code, label: nameOf(role.name) }))}
        value={filters.role ?? null}
        onChange={(role) => onChange({ role: role ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
      />
    </FilterBar>
  );
}

function useColumns(): Column<Person>[] {
  const { t, nameOf } = useWords();
  return [
    {
      key: 'name',
      label: t('access.name'),
      width: '24%',
      cell: (person) => (
        <>
          <TextLink to="/people/$id" params={{ id: person.id }} fw={500}>
            {person.name}
          </TextLink>
          <Text size="sm" c="dimmed">
            <EmailText email={person.email} />
          </Text>
        </>
      ),
    },
    {
      key: 'organization',
      label: t('desk.organization'),
      cell: (person) =>
        person.organization || person.post ? (
          <>
            {person.organization ? nameOf(person.organization.name) : null}
            {person.post ? (
              <Text size="sm" c="dimmed">
                {person.post}
              </Text>
            ) : null}
          </>
        ) : null,
    },
    { key: 'roles', label: t('access.roles'), cell: (person) => <RoleList roles={person.roles} /> },
    {
      key: 'last',
      label: t('access.last-sign-in'),
      cell: (person) =>
        person.lastSignInAt ? <InstantText instant={person.lastSignInAt} /> : t('access.never-signed-in'),
    },
    { key: 'state', label: t('access.state'), cell: (person) => <PersonState person={person} /> },
  ];
}
