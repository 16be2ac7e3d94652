import { Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ReportImportRow } from '#modules/tasks/contract.ts';
import { withQuery } from '../../api.ts';
import { showDay } from '../../format.ts';
import { ImportScreen } from '../../ui/import-screen.tsx';
import { useOrganization } from '../../organizations/queries.ts';
import type { Column } from '../../ui/data-list.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { OPEN_STATES } from '../search.ts';

const route = getRouteApi('/organizations/$id/reports');

/** Reports of one agency from the workbook that it sent back. */
export function ImportReports() {
  const { t } = useWords();
  return (
    <Permitted permission="tasks.report" title={t('agency.reports')}>
      <ImportReportsPage />
    </Permitted>
  );
}

function ImportReportsPage() {
  const { t, nameOf } = useWords();
  const navigate = useNavigate();
  const { id } = route.useParams();
  const agency = useOrganization(id).data;
  const open = OPEN_STATES.join(',');
  // A task that waits for others alone is no longer the agency's to report on.
  const filters = { organizationId: id, scope: 'all', historic: 'false', state: open, partState: open, sort: 'plan' };
  return (
    <Page
      title={t('agency.reports')}
      lead={t('agency.reports-lead')}
      breadcrumbs={[
        { label: t('organizations.title'), to: '/organizations' },
        ...(agency ? [{ label: nameOf(agency.name), to: `/organizations/${id}/work` }] : []),
      ]}
    >
      <ImportScreen
        template={withQuery('/api/tasks/export.xlsx', filters)}
        previewPath={withQuery('/api/tasks/preview-reports', { organizationId: id })}
        importPath="/api/tasks/import-reports"
        columns={useColumns()}
        refresh={[TASKS]}
        onDone={() => void navigate({ to: '/organizations/$id/work', params: { id }, search: {} })}
      />
    </Page>
  );
}

function useColumns(): Column<ReportImportRow>[] {
  const { t, language } = useWords();
  return [
    { key: 'title', label: t('tasks.column.title'), cell: ({ title }) => title },
    {
      key: 'says',
      label: t('agency.reports-says'),
      cell: ({ line, action }) =>
        action === 'same' ? null : (
          <>
            {line.doneOn
              ? t('agency.reports-complete', { day: showDay(line.doneOn, language) })
              : t('agency.reports-progress')}
            {line.note ? (
              <Text size="sm" c="dimmed" lineClamp={3}>
                {line.note}
              </Text>
            ) : null}
          </>
        ),
    },
  ];
}
