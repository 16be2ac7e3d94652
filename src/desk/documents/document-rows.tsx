import { Text } from '@mantine/core';
import type { DocumentRow } from '#modules/documents/contract.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { TextLink } from '../ui/links.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { documentName } from './document-name.ts';
import { excerptParts } from './excerpt.ts';

/** Rows of the register, each with its subject, and where searched the words around the hit. */
export function DocumentRows({ rows }: { readonly rows: readonly DocumentRow[] }) {
  const words = useWords();
  const { t } = words;
  const columns: Column<DocumentRow>[] = [
    {
      key: 'name',
      label: t('documents.document'),
      cell: (row) => (
        <>
          <TextLink to="/documents/$id" params={{ id: row.id }} fw={500}>
            {documentName(row, words)}
          </TextLink>
          {row.number && row.subject && !isOfSubject(row) ? <div>{row.subject}</div> : null}
          {row.opening ? <div>{row.opening}</div> : null}
          {row.excerpt ? <Excerpt excerpt={row.excerpt} /> : null}
        </>
      ),
    },
    { key: 'issuer', label: t('documents.issuer'), width: '22%', cell: (row) => row.issuer },
    {
      key: 'issuedOn',
      label: t('documents.issued-on'),
      width: 130,
      cell: (row) => (row.issuedOn ? <DayText day={row.issuedOn} /> : null),
    },
    {
      key: 'genre',
      label: t('documents.genre'),
      width: 200,
      cell: (row) => (
        <>
          <StateBadge>{t(`documents.genre.${row.genre}`)}</StateBadge>{' '}
          {row.versions > 1 ? (
            <StateBadge tone="info">{t('documents.versions-count', { count: row.versions })}</StateBadge>
          ) : null}
        </>
      ),
    },
  ];
  return <DataList label={t('documents.documents')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

/** The hit stands in the subject itself: once is enough. */
const isOfSubject = ({ excerpt, subject }: DocumentRow): boolean =>
  excerpt !== null && excerpt.replace(/[⟦⟧]/gu, '') === subject;

function Excerpt({ excerpt }: { readonly excerpt: string }) {
  return (
    <Text size="sm" c="dimmed" component="div" className="excerpt">
      {excerptParts(excerpt).map((part) =>
        part.hit ? <mark key={part.start}>{part.text}</mark> : <span key={part.start}>{part.text}</span>,
      )}
    </Text>
  );
}
