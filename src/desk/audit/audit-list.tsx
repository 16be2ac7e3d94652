import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { AuditEntryView } from '#modules/audit/contract.ts';
import type { organizationList } from '#modules/organizations/contract.ts';
import { get } from '../api.ts';
import { SettingValue } from '../settings/setting-value.tsx';
import { ActorName } from '../ui/actor-name.tsx';
import { DataList, type Column } from '../ui/data-list.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { TextLink } from '../ui/links.tsx';
import { useWords } from '../words.tsx';
import { detailsOf, subjectWord, verbWord, type DetailWords } from '../../../locales/desk/audit-said.ts';

/** The lines of the trail; a person and a subject lead to their own lines. */
export function AuditList({ items }: { readonly items: readonly AuditEntryView[] }) {
  const { t, tOr } = useWords();
  const words = useDetailWords();
  const columns: Column<AuditEntryView>[] = [
    { key: 'at', label: t('audit.at'), width: 170, cell: (entry) => <InstantText instant={entry.at} /> },
    { key: 'actor', label: t('audit.actor'), width: 170, cell: (entry) => <Actor entry={entry} /> },
    { key: 'act', label: t('audit.act'), cell: (entry) => verbWord(entry.verb, tOr) },
    { key: 'subject', label: t('audit.subject'), width: 130, cell: (entry) => <Subject entry={entry} /> },
    { key: 'details', label: t('audit.details'), cell: (entry) => <Details entry={entry} words={words} /> },
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
  const word = subjectWord(entry.subjectType, entry.subjectId, tOr);
  if (!entry.subjectId) return <>{word}</>;
  return (
    <TextLink to="/audit" search={{ subjectType: entry.subjectType, subjectId: entry.subjectId }}>
      {word}
    </TextLink>
  );
}

function Details({ entry, words }: { readonly entry: AuditEntryView; readonly words: DetailWords }) {
  const { subjectType, subjectId, verb, details } = entry;
  if (subjectType === 'setting' && subjectId) return <Change settingKey={subjectId} details={details} words={words} />;
  return <Lines lines={detailsOf(verb, details, words)} />;
}

/** A setting before and after, each as the screen of the settings shows it. */
function Change(props: {
  readonly settingKey: string;
  readonly details: AuditEntryView['details'];
  readonly words: DetailWords;
}) {
  const lines = (['before', 'after'] as const).map((name) => ({
    name: props.words.tOr(`audit.detail.${name}`, name),
    content: <SettingValue settingKey={props.settingKey} value={props.details[name]} />,
  }));
  return <Lines lines={lines} />;
}

function Lines({ lines }: { readonly lines: readonly { readonly name: string; readonly content: ReactNode }[] }) {
  if (lines.length === 0) return null;
  return (
    <Text size="sm" component="div">
      {lines.map(({ name, content }) => (
        <div key={name}>
          <Text span size="sm" c="dimmed">
            {name}:
          </Text>{' '}
          {content}
        </div>
      ))}
    </Text>
  );
}

/** Words for details; agencies by id and code, those that have ended too: much of a trail is about them. */
function useDetailWords(): DetailWords {
  const { tOr, language, nameOf } = useWords();
  const items = useQuery({
    queryKey: ['organizations', 'living-and-past'],
    queryFn: () => get<typeof organizationList>('/api/organizations?past=1'),
    staleTime: 60_000,
  }).data?.items;
  return useMemo(() => {
    const names = new Map((items ?? []).flatMap((one) => [one.id, one.code].map((key) => [key, nameOf(one.name)])));
    return { tOr, language, bodyOf: (key) => names.get(key) };
  }, [tOr, language, nameOf, items]);
}
