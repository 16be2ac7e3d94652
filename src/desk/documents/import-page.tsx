import './documents.css';
import { getRouteApi } from '@tanstack/react-router';
import { useMay } from '../me.ts';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words.tsx';
import { IntakeProgress } from './intake-progress.tsx';
import { SendDocument } from './send-document.tsx';
import { WaitingIntakes } from './waiting-intakes.tsx';

const route = getRouteApi('/documents/import');

/** Brings a document in: drop or paste, watch it being read, land on its review. */
export function ImportPage() {
  const { t } = useWords();
  const { intake } = route.useSearch();
  const may = useMay();
  return (
    <Page
      title={t('documents.import')}
      lead={t('documents.import-lead')}
      breadcrumbs={[{ label: t('documents.documents'), to: '/documents' }]}
    >
      {may('documents.import') ? (
        intake ? (
          <IntakeProgress key={intake} id={intake} />
        ) : (
          <>
            <SendDocument />
            <WaitingIntakes />
          </>
        )
      ) : (
        <Notice tone="warn">{t('documents.import-not-permitted')}</Notice>
      )}
    </Page>
  );
}
