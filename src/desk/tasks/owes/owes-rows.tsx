import { Anchor, Text } from '@mantine/core';
import type { OwesList, OwingAgency } from '#modules/tasks/contract.ts';
import { DataList, type Column } from '../../ui/data-list.tsx';
import { DayText, InstantText } from '../../ui/day-text.tsx';
import { TextLink } from '../../ui/links.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import type { OwesFilters } from './filters.ts';
import './owes.css';

interface Props {
  readonly items: OwesList['items'];
  readonly filters: OwesFilters;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** One agency a row: what it owes, since when, how often chased, whether it has looked, whom to call. */
export function OwesRows({ items, filters, chosen, onChoose }: Props) {
  const { t, nameOf } = useWords();
  const columns: Column<OwingAgency>[] = [
    {
      key: 'agency',
      label: t('owes.agency'),
      cell: (row) => (
        <TextLink to="/organizations/$id/work" params={{ id: row.organization.id } as never} fw={600}>
          {nameOf(row.organization.name)}
        </TextLink>
      ),
    },
    { key: 'what', label: t('owes.what'), cell: (row) => <What row={row} filters={filters} /> },
    { key: 'due', label: t('owes.due'), width: 120, cell: (row) => <DayText day={row.earliestDue} /> },
    { key: 'chased', label: t('owes.chased'), cell: (row) => <Chased row={row} /> },
    {
      key: 'seen',
      label: t('owes.seen'),
      width: 110,
      cell: (row) => (row.seenAt ? <InstantText instant={row.seenAt} /> : null),
    },
    { key: 'call', label: t('owes.call'), width: 170, cell: (row) => <Call row={row} /> },
  ];
  const names = new Map(items.map((one) => [one.organization.id, nameOf(one.organization.name)]));
  return (
    <DataList
      label={t('owes.agencies')}
      columns={columns}
      rows={items}
      rowKey={(row) => row.organization.id}
      choosing={{ chosen, change: onChoose, nameOf: (key) => names.get(key) ?? key }}
    />
  );
}

function What({ row, filters }: { readonly row: OwingAgency; readonly filters: OwesFilters }) {
  const { t } = useWords();
  const rest = row.count - row.items.length;
  return (
    <ul className="owed">
      {row.items.map((item) => (
        <li key={item.partId}>
          <TextLink to="/tasks/$id" params={{ id: item.taskId }}>
            {item.title}
          </TextLink>{' '}
          {row.items.length > 1 ? (
            <>
              (<DayText day={item.dueOn} />){' '}
            </>
          ) : null}
          {item.isLate ? <StateBadge tone="bad">{t('owes.late')}</StateBadge> : null}
          {item.waitsFor ? <Text size="sm">{t('owes.waits-for', { name: item.waitsFor })}</Text> : null}
          {item.state === 'returned' ? <StateBadge tone="warn">{t('owes.returned')}</StateBadge> : null}
        </li>
      ))}
      {rest > 0 ? (
        <li>
          <TextLink
            to="/tasks"
            search={{
              scope: 'all',
              organizationId: row.organization.id,
              state: 'not-started,in-progress,overdue,extended',
              ...(filters.planId ? { planId: filters.planId } : {}),
            }}
          >
            {t('owes.more', { rest })}
          </TextLink>
        </li>
      ) : null}
    </ul>
  );
}

function Chased({ row }: { readonly row: OwingAgency }) {
  const { t } = useWords();
  if (row.letters === 0) return null;
  return (
    <>
      {t('owes.letters', { letters: row.letters })}
      {row.lastLetterOn ? (
        <>
          {' '}
          (<DayText day={row.lastLetterOn} />)
        </>
      ) : null}
    </>
  );
}

function Call({ row }: { readonly row: OwingAgency }) {
  const { t } = useWords();
  if (!row.person) return <span className="owed-nobody">{t('owes.no-person')}</span>;
  return (
    <>
      {row.person.name}
      {row.person.telephone ? (
        <>
          <br />
          <Anchor href={`tel:${row.person.telephone.replaceAll(' ', '')}`} className="unbroken">
            {row.person.telephone}
          </Anchor>
        </>
      ) : null}
    </>
  );
}
