import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { z } from 'zod';
import type { auditPage } from '#modules/audit/contract.ts';
import { withQuery } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFilters } from '../ui/filter-bar.tsx';
import { Page } from '../ui/page.tsx';
import { PagedSheet, usePages } from '../ui/pages.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';
import { AuditFilterBar } from './audit-filter-bar.tsx';
import { AuditList } from './audit-list.tsx';
import { auditFilters } from './filters.ts';

type Filters = z.output<typeof auditFilters>;

/** The audit trail: who did what to what, newest first; filtered in the address, taken along as .xlsx. */
export function AuditTrail() {
  const { t } = useWords();
  return (
    <Permitted permission="audit.read" title={t('audit.title')}>
      <AuditTrailPage />
    </Permitted>
  );
}

function AuditTrailPage() {
  const { t } = useWords();
  const [filters, setFilters] = useFilters(auditFilters);
  const pages = usePages<typeof auditPage>(['audit', 'entries'], '/api/audit/entries', filters);
  return (
    <Page
      title={t('audit.title')}
      lead={t('audit.lead')}
      wide
      actions={
        <Button
          component="a"
          href={withQuery('/api/audit/entries.xlsx', filters)}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('audit.export')}
        </Button>
      }
    >
      <AuditFilterBar filters={filters} onChange={setFilters} verbs={pages.first?.verbs ?? []} />
      <OnlyNotice
        filters={filters}
        onClear={() => setFilters({ personId: undefined, subjectId: undefined, subjectType: undefined })}
      />
      <PagedSheet pages={pages} empty={<EmptyState title={t('audit.empty')} />} more={t('audit.more')}>
        <AuditList items={pages.rows} />
      </PagedSheet>
    </Page>
  );
}

/** Says that only one person's or one thing's lines are shown, and the way out of it. */
function OnlyNotice({ filters, onClear }: { readonly filters: Filters; readonly onClear: () => void }) {
  const { t } = useWords();
  if (!filters.personId && !filters.subjectId) return null;
  return (
    <Group gap="sm" mb="sm">
      <Text size="sm">{t(filters.personId ? 'audit.person-only' : 'audit.subject-only')}</Text>
      <Anchor component="button" type="button" size="sm" onClick={onClear}>
        {t('audit.filter-clear')}
      </Anchor>
    </Group>
  );
}
