import './documents.css';
import { IconFileImport } from '@tabler/icons-react';
import type { documentList } from '#modules/documents/contract.ts';
import { useMay } from '../me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFilters } from '../ui/filter-bar.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { Page } from '../ui/page.tsx';
import { isFiltered, PagedSheet, usePages } from '../ui/pages.tsx';
import { useWords } from '../words.tsx';
import { DocumentFilterBar } from './document-filter-bar.tsx';
import { DocumentRows } from './document-rows.tsx';
import { documentFilters } from './filters.ts';

/** The register of documents: searched with and without diacritics, filtered in the address. */
export function DocumentList() {
  const { t } = useWords();
  const may = useMay();
  const [filters, setFilters] = useFilters(documentFilters);
  const pages = usePages<typeof documentList>(['documents', 'list'], '/api/documents', filters);
  const { first, rows } = pages;
  const about = isFiltered(filters) ? 'none-found' : 'none';
  return (
    <Page
      title={t('documents.documents')}
      lead={
        first && first.total > 0
          ? t(first.totalIsCapped ? 'documents.count-capped' : 'documents.count', { count: first.total })
          : t('documents.lead')
      }
      wide
      actions={
        may('documents.import') ? (
          <ButtonLink to="/documents/import" leftSection={<IconFileImport size={18} aria-hidden />}>
            {t('documents.import')}
          </ButtonLink>
        ) : null
      }
    >
      <DocumentFilterBar
        filters={filters}
        onChange={setFilters}
        types={first?.types ?? []}
        issuers={first?.issuers ?? []}
      />
      <PagedSheet
        pages={pages}
        empty={<EmptyState title={t(`documents.${about}`)}>{t(`documents.${about}-about`)}</EmptyState>}
      >
        <DocumentRows rows={rows} />
      </PagedSheet>
    </Page>
  );
}
