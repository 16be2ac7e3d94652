import type { CitationView, DocumentDetail } from '#modules/documents/contract.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextLink } from '../ui/links.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { documentNameAndDay } from './document-name.ts';

/** Documents that this one cites: those we hold lead there, the others are marked as missing. */
export function Cites({ cites }: { readonly cites: readonly CitationView[] }) {
  const words = useWords();
  const { t } = words;
  const missing = cites.filter((one) => !one.held).length;
  return (
    <Section
      title={t('documents.cites', { count: cites.length })}
      lead={missing > 0 ? t('documents.cites-missing', { count: missing }) : null}
    >
      {cites.length === 0 ? <EmptyState title={t('documents.cites-none')} /> : null}
      <ul className="citations">
        {cites.map((one) => (
          <li key={`${one.number} ${one.issuedOn ?? ''}`}>
            {one.held ? (
              <TextLink to="/documents/$id" params={{ id: one.held.documentId }}>
                {citedName(one, words)}
              </TextLink>
            ) : (
              <span>{citedName(one, words)}</span>
            )}
            {one.held ? null : <StateBadge tone="neutral">{t('documents.missing')}</StateBadge>}
            <small>{one.held?.subject ?? one.issuer}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Laws are cited by name and day alone; the reader keeps their name as the type. */
const citedName = (one: CitationView, words: Parameters<typeof documentNameAndDay>[1]): string =>
  documentNameAndDay(one.number ? one : { ...one, subject: one.type }, words);

/** Documents we hold that cite this one. */
export function CitedBy({ citedBy }: { readonly citedBy: DocumentDetail['citedBy'] }) {
  const words = useWords();
  const { t } = words;
  return (
    <Section title={t('documents.cited-by', { count: citedBy.length })}>
      {citedBy.length === 0 ? <EmptyState title={t('documents.cited-by-none')} /> : null}
      <ul className="citations">
        {citedBy.map((one) => (
          <li key={one.documentId}>
            <TextLink to="/documents/$id" params={{ id: one.documentId }}>
              {documentNameAndDay(one, words)}
            </TextLink>
            <small>{one.number ? (one.subject ?? one.issuer) : one.issuer}</small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
