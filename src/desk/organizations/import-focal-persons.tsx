import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FocalImportRow } from '#modules/organizations/contract.ts';
import type { Column } from '../ui/data-list.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';
import { ImportScreen } from '../ui/import-screen.tsx';

/** The register of focal persons from a workbook. */
export function ImportFocalPersons() {
  const { t } = useWords();
  return (
    <Permitted permission="focal-persons.edit" title={t('organizations.import-focal-persons')}>
      <ImportFocalPersonsPage />
    </Permitted>
  );
}

function ImportFocalPersonsPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Page
      title={t('organizations.import-focal-persons')}
      lead={t('organizations.import-focal-persons-lead')}
      breadcrumbs={[
        { label: t('organizations.title'), to: '/organizations' },
        { label: t('organizations.register-title'), to: '/organizations/focal-persons' },
      ]}
    >
      <ImportScreen
        template="/api/organizations/focal-persons.xlsx"
        previewPath="/api/organizations/preview-focal-persons"
        importPath="/api/organizations/import-focal-persons"
        columns={useColumns()}
        refresh={[['organizations']]}
        onDone={() => void navigate({ to: '/organizations/focal-persons' })}
      />
    </Page>
  );
}

function useColumns(): Column<FocalImportRow>[] {
  const { t, nameOf } = useWords();
  return [
    {
      key: 'organization',
      label: t('desk.organization'),
      cell: ({ line, organization }) => {
        const found = organization ? nameOf(organization.name) : null;
        return (
          <>
            {found ?? line.organization}
            {found && found !== line.organization ? (
              <Text size="sm" c="dimmed">
                {line.organization}
              </Text>
            ) : null}
          </>
        );
      },
    },
    {
      key: 'name',
      label: t('organizations.focal-name'),
      cell: ({ line, before }) => (
        <>
          {line.name}
          {before && before !== line.name ? (
            <Text size="sm" c="dimmed">
              {t('organizations.import-before', { name: before })}
            </Text>
          ) : null}
        </>
      ),
    },
    { key: 'post', label: t('access.post'), cell: ({ line }) => line.post },
    {
      key: 'contact',
      label: t('organizations.focal-contact'),
      cell: ({ line }) => [line.telephone, line.email].filter(Boolean).join(', '),
    },
  ];
}
