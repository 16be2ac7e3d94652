import type { z } from 'zod';
import type { letterList } from '#modules/tasks/contract.ts';
import { DataList, type Column } from '../../ui/data-list.tsx';
import { DayText, InstantText } from '../../ui/day-text.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/section.tsx';
import { StateBadge, type Tone } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { useLetters } from './data.ts';

type Row = z.output<typeof letterList>['items'][number];
const tones: Readonly<Record<Row['state'], Tone>> = { drafted: 'warn', issued: 'good', dropped: 'neutral' };

/** The state of a letter: waiting for its number, issued, laid aside. */
export function LetterState({ state }: { readonly state: Row['state'] }) {
  const { t } = useWords();
  return <StateBadge tone={tones[state]}>{t(`owes.letter.${state}`)}</StateBadge>;
}

/** Letters drafted and sent before; nothing is shown while there are none. */
export function Letters() {
  const { t } = useWords();
  const items = useLetters().data?.items ?? [];
  if (items.length === 0) return null;
  const columns: Column<Row>[] = [
    {
      key: 'subject',
      label: t('owes.subject'),
      cell: (row) => (
        <TextLink to="/owes/letters/$id" params={{ id: row.id }}>
          {row.subject}
        </TextLink>
      ),
    },
    { key: 'number', label: t('owes.number'), cell: (row) => row.number },
    {
      key: 'issued',
      label: t('owes.issued-on'),
      cell: (row) => (row.issuedOn ? <DayText day={row.issuedOn} /> : null),
    },
    { key: 'state', label: t('owes.state'), cell: (row) => <LetterState state={row.state} /> },
    { key: 'drafted', label: t('owes.drafted-at'), cell: (row) => <InstantText instant={row.draftedAt} /> },
  ];
  return (
    <Section title={t('owes.letters-title')} flush>
      <DataList label={t('owes.letters-title')} columns={columns} rows={items} rowKey={(row) => row.id} />
    </Section>
  );
}
