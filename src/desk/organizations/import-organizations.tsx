import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { OrganizationImportRowView } from '#modules/organizations/contract.ts';
import type { Column } from '../ui/data-list.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';
import { ImportScreen } from '../ui/import-screen.tsx';

/** Agencies and communes from a workbook. */
export function ImportOrganizations() {
  const { t } = useWords();
  return (
    <Permitted permission="organizations.edit" title={t('organizations.import-organizations')}>
      <ImportOrganizationsPage />
    </Permitted>
  );
}

function ImportOrganizationsPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Page
      title={t('organizations.import-organizations')}
      lead={t('organizations.import-organizations-lead')}
      breadcrumbs={[{ label: t('organizations.title'), to: '/organizations' }]}
    >
      <ImportScreen
        template="/api/organizations/roster.xlsx"
        previewPath="/api/organizations/preview-organizations"
        importPath="/api/organizations/import-organizations"
        columns={useColumns()}
        refresh={[['organizations']]}
        onDone={() => void navigate({ to: '/organizations' })}
      />
    </Page>
  );
}

function useColumns(): Column<OrganizationImportRowView>[] {
  const { t } = useWords();
  return [
    {
      key: 'name',
      label: t('organizations.name'),
      cell: ({ line }) => (
        <>
          {line.name}
          {line.nameEn ? (
            <Text size="sm" c="dimmed">
              {line.nameEn}
            </Text>
          ) : null}
        </>
      ),
    },
    {
      key: 'type',
      label: t('organizations.type'),
      cell: ({ type, line }) => (type ? t(`organizations.type.${type}`) : line.type),
    },
    { key: 'abbreviation', label: t('organizations.abbreviation'), cell: ({ line }) => line.abbreviation },
    { key: 'parent', label: t('organizations.parent'), cell: ({ line }) => line.parent },
  ];
}
