import { Text } from '@mantine/core';
import type { AuditEntryView } from '#modules/audit/contract.ts';
import { ActorName } from '../ui/actor-name.tsx';
import { DataList, type Column } from '../ui/data-list.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { TextLink } from '../ui/links.tsx';
import { useWords } from '../words.tsx';
import { detailsOf, verbWord } from './details.ts';

/** The lines of the trail; a person and a subject lead to their own lines. */
export function AuditList({ items }: { readonly items: readonly AuditEntryView[] }) {
  const { t, tOr } = useWords();
  const columns: Column<AuditEntryView>[] = [
    { key: 'at', label: t('audit.at'), width: 170, cell: (entry) => <InstantText instant={entry.at} /> },
    { key: 'actor', label: t('audit.actor'), cell: (entry) => <Actor entry={entry} /> },
    { key: 'act', label: t('audit.act'), cell: (entry) => verbWord(entry.verb, tOr) },
    { key: 'subject', label: t('audit.subject'), cell: (entry) => <Subject entry={entry} /> },
    { key: 'details', label: t('audit.details'), cell: (entry) => <Details details={entry.details} /> },
    { key: 'ip', label: t('audit.ip'), cell: (entry) => entry.ip },
  ];
  return <DataList label={t('audit.title')} columns={columns} rows={items} rowKey={(entry) => entry.id} />;
}

function Actor({ entry }: { readonly entry: AuditEntryView }) {
  const { t } = useWords();
  if (entry.verb === 'access.sign-in-failed') return <>{t('audit.nobody')}</>;
  if (!entry.personId) return <ActorName name={entry.actorName} />;
  return (
    <TextLink to="/audit" search={{ personId: entry.personId }}>
      {entry.actorName}
    </TextLink>
  );
}

function Subject({ entry }: { readonly entry: AuditEntryView }) {
  const { tOr } = useWords();
  const kind = tOr(`audit.subject.${entry.subjectType}`, entry.subjectType);
  const word = entry.subjectType === 'setting' ? `${kind}: ${tOr(`settings.name.${entry.subjectId}`, '')}` : kind;
  if (!entry.subjectId) return <>{word}</>;
  return (
    <TextLink to="/audit" search={{ subjectType: entry.subjectType, subjectId: entry.subjectId }}>
      {word}
    </TextLink>
  );
}

function Details({ details }: { readonly details: AuditEntryView['details'] }) {
  const { tOr } = useWords();
  const lines = detailsOf(details);
  if (lines.length === 0) return null;
  return (
    <Text size="sm" component="div">
      {lines.map(({ name, content }) => (
        <div key={name}>
          <Text span size="sm" c="dimmed">
            {tOr(`audit.detail.${name}`, name)}:
          </Text>{' '}
          {tOr(`audit.value.${content}`, content)}
        </div>
      ))}
    </Text>
  );
}
