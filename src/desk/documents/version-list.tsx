import type { DocumentDetail, VersionView } from '#modules/documents/contract.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { DayText, InstantText } from '../ui/day-text.tsx';
import { TextLink } from '../ui/links.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { sizeOf } from './file-list.tsx';
import { noteIssue } from './remarks.ts';

interface Props {
  readonly document: DocumentDetail;
  readonly shownId: string | null;
}

/** Versions of the document, newest first, with their files, remarks and readings. */
export function VersionList({ document, shownId }: Props) {
  const { t } = useWords();
  const columns: Column<VersionView>[] = [
    {
      key: 'version',
      label: t('documents.version'),
      cell: (one) => (
        <>
          <TextLink to="/documents/$id" params={{ id: document.id }} search={{ version: one.id }} fw={500}>
            {t('documents.version-n', { number: one.ordinal })}
          </TextLink>{' '}
          {one.isCurrent ? <StateBadge tone="good">{t('documents.version-current')}</StateBadge> : null}{' '}
          {one.id === shownId && !one.isCurrent ? (
            <StateBadge tone="info">{t('documents.version-shown')}</StateBadge>
          ) : null}
          <div>
            {[one.type, one.number].filter((part) => part !== null).join(' ')}
            {one.issuedOn ? (
              <>
                {' '}
                <DayText day={one.issuedOn} />
              </>
            ) : null}
          </div>
        </>
      ),
    },
    { key: 'files', label: t('documents.files'), cell: (one) => <Files version={one} /> },
    { key: 'notes', label: t('documents.notes'), cell: (one) => <Notes version={one} /> },
    {
      key: 'brought',
      label: t('documents.brought-in'),
      cell: (one) => (
        <>
          <InstantText instant={one.createdAt} />
          <div>{one.createdBy}</div>
        </>
      ),
    },
    {
      key: 'readings',
      label: t('documents.readings'),
      cell: (one) =>
        one.readings.map((reading) => (
          <div key={reading.id}>
            {t('documents.reader', { version: reading.reader })}, <InstantText instant={reading.madeAt} />
          </div>
        )),
    },
  ];
  return (
    <Section title={t('documents.versions')} flush>
      <DataList label={t('documents.versions')} columns={columns} rows={document.versions} rowKey={(one) => one.id} />
    </Section>
  );
}

function Files({ version }: { readonly version: VersionView }) {
  const { t, language } = useWords();
  return (
    <>
      {version.files.map((file) => (
        <div key={file.sha256} title={file.sha256} className="file-name">
          {file.name} <small className="unbroken">({sizeOf(file.size, language)})</small>
        </div>
      ))}
      {version.pages === null ? null : <small>{t('documents.pages', { count: version.pages })}</small>}
    </>
  );
}

function Notes({ version }: { readonly version: VersionView }) {
  const { tIssue } = useWords();
  if (version.notes.length === 0) return null;
  return (
    <ul className="notes">
      {version.notes.map((note) => (
        <li key={`${note.code} ${JSON.stringify(note.params)}`}>{tIssue(noteIssue(note))}</li>
      ))}
    </ul>
  );
}
