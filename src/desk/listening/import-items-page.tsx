import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { ItemImportRow } from '#modules/listening/contract.ts';
import type { Column } from '../ui/data-list.tsx';
import { ImportScreen } from '../ui/import-screen.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';
import { LISTENING } from './data.ts';

/** Items of the press from a workbook: looked at row by row, taken whole or not at all. */
export function ImportItemsPage() {
  const { t } = useWords();
  return (
    <Permitted permission="listening.keep" title={t('listening.import')}>
      <Import />
    </Permitted>
  );
}

function Import() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Page
      title={t('listening.import')}
      lead={t('listening.import-lead')}
      breadcrumbs={[{ label: t('listening.title'), to: '/press' }]}
    >
      <ImportScreen
        template="/api/listening/items.xlsx"
        previewPath="/api/listening/preview-items"
        importPath="/api/listening/import-items"
        columns={useColumns()}
        refresh={[LISTENING]}
        allOrNone
        onDone={() => void navigate({ to: '/press', search: {} })}
      />
    </Page>
  );
}

function useColumns(): Column<ItemImportRow>[] {
  const { t } = useWords();
  return [
    {
      key: 'title',
      label: t('listening.item'),
      cell: ({ line }) => (
        <>
          {line.title}
          <Text size="sm" c="dimmed">
            {[line.outlet, line.form, line.author].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
    },
    { key: 'day', label: t('listening.day'), width: 120, cell: ({ line }) => line.day },
    { key: 'contract', label: t('listening.contract'), cell: ({ line }) => line.contract },
  ];
}
