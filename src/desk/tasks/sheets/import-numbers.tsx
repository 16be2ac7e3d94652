import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { NumberImportRow } from '#modules/tasks/contract.ts';
import { ImportScreen } from '../../ui/import-screen.tsx';
import type { Column } from '../../ui/data-list.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';

/** Numbers of the People's Committee's own tracking system, from a workbook. */
export function ImportNumbers() {
  const { t } = useWords();
  return (
    <Permitted permission="tasks.assign" title={t('tasks.numbers')}>
      <ImportNumbersPage />
    </Permitted>
  );
}

function ImportNumbersPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Page
      title={t('tasks.numbers')}
      lead={t('tasks.numbers-lead')}
      breadcrumbs={[{ label: t('tasks.list.title'), to: '/tasks' }]}
    >
      <ImportScreen
        template="/api/tasks/export.xlsx?scope=all"
        previewPath="/api/tasks/preview-numbers"
        importPath="/api/tasks/import-numbers"
        columns={useColumns()}
        refresh={[TASKS]}
        onDone={() => void navigate({ to: '/tasks', search: {} })}
      />
    </Page>
  );
}

function useColumns(): Column<NumberImportRow>[] {
  const { t } = useWords();
  return [
    { key: 'title', label: t('tasks.column.title'), cell: ({ title }) => title },
    {
      key: 'number',
      label: t('tasks.file.external-number'),
      cell: ({ line }) => (
        <>
          {line.number}
          {line.before && line.before !== line.number ? (
            <Text size="sm" c="dimmed">
              {t('tasks.numbers-before', { number: line.before })}
            </Text>
          ) : null}
        </>
      ),
    },
  ];
}
