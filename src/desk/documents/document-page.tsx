import './documents.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { documentDetail, DocumentDetail } from '#modules/documents/contract.ts';
import { get } from '../api.ts';
import { CopyForZalo } from '../cards/copy-for-zalo.tsx';
import { Comments } from '../conversations/comments.tsx';
import { quotable } from '../conversations/passage.ts';
import { LoadedPage } from '../plans/loaded-page.tsx';
import { Facts } from '../ui/facts.tsx';
import { DayText } from '../ui/day-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { CitedBy, Cites } from './citations.tsx';
import { Originals, PlanButton } from './document-actions.tsx';
import { documentName } from './document-name.ts';
import { DocumentViewer } from './document-viewer.tsx';
import { SignatureList } from './signature-list.tsx';
import { VersionList } from './version-list.tsx';

const route = getRouteApi('/documents/$id');

/** One document: its head, text and outline, citations in both directions, versions, and the plan made of it. */
export function DocumentPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const query = useQuery({
    queryKey: ['documents', 'document', id],
    queryFn: ({ signal }) => get<typeof documentDetail>(`/api/documents/${id}`, signal),
  });
  return (
    <LoadedPage
      query={query}
      title={t('documents.document')}
      breadcrumbs={[{ label: t('documents.documents'), to: '/documents' }]}
    >
      {(document) => <DocumentScreen key={document.id} document={document} />}
    </LoadedPage>
  );
}

function DocumentScreen({ document }: { readonly document: DocumentDetail }) {
  const words = useWords();
  const { t } = words;
  const { version: wanted, span } = route.useSearch();
  const shown = document.versions.find((one) => one.id === wanted) ?? document.versions.find((one) => one.isCurrent);
  return (
    <Page
      title={documentName(document, words)}
      lead={document.number ? document.subject : null}
      badge={document.urgency ? <StateBadge tone="bad">{t(`documents.urgency.${document.urgency}`)}</StateBadge> : null}
      breadcrumbs={[{ label: t('documents.documents'), to: '/documents' }]}
      wide
      actions={
        <>
          {shown ? <Originals version={shown} /> : null}
          <CopyForZalo subject={{ type: 'document', id: document.id }} />
          <PlanButton documentId={document.id} />
        </>
      }
    >
      {document.genre === 'news' ? <Notice>{t('documents.news-about')}</Notice> : null}
      <DocumentHead document={document} />
      {shown ? <SignatureList signatures={shown.signatures} /> : null}
      {shown ? (
        <div {...quotable({ documentId: document.id, versionId: shown.id })}>
          <DocumentViewer
            key={shown.id}
            document={document}
            version={shown}
            outline={shown.isCurrent ? document.outline : []}
            span={span}
          />
        </div>
      ) : null}
      <Section title={t('documents.comments')}>
        <Comments subjectType="document" subjectId={document.id} quotes />
      </Section>
      <div className="document-pair">
        <Cites cites={document.cites} />
        <CitedBy citedBy={document.citedBy} />
      </div>
      <VersionList document={document} shownId={shown?.id ?? null} />
    </Page>
  );
}

function DocumentHead({ document }: { readonly document: DocumentDetail }) {
  const { t } = useWords();
  const { signer } = document;
  const signed = [signer.authority, signer.onBehalf, signer.title].filter((one) => one !== null).join(' · ');
  return (
    <Section title={t('documents.head')}>
      <Facts
        facts={[
          [t('documents.number'), document.number ?? t('documents.not-stated')],
          [
            t('documents.issued-on'),
            document.issuedOn ? <DayText day={document.issuedOn} /> : t('documents.not-stated'),
          ],
          [t('documents.issuer'), document.issuer],
          [t('documents.place'), document.place],
          [t('documents.subject'), document.subject],
          [
            t('documents.signer'),
            signer.name ? (
              <>
                {signer.name}
                {signed ? <div className="dimmed">{signed}</div> : null}
              </>
            ) : null,
          ],
          [t('documents.genre'), t(`documents.genre.${document.genre}`)],
        ]}
      />
    </Section>
  );
}
