import type { OrganizationDetail } from '#modules/organizations/contract.ts';
import { showDay } from '../format.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';

type Name = OrganizationDetail['names'][number];

/** The names of a body through time, the present one first. */
export function OrganizationNames({ detail }: { readonly detail: OrganizationDetail }) {
  const { t, language, nameOf } = useWords();
  const during = ({ validFrom, validTo }: Name): string => {
    const from = validFrom ? showDay(validFrom, language) : null;
    const to = validTo ? showDay(validTo, language) : null;
    if (from && to) return t('organizations.from-to', { from, to });
    if (from) return t('organizations.from', { from });
    return to ? t('organizations.to', { to }) : t('organizations.always');
  };
  const columns: Column<Name>[] = [
    { key: 'name', label: t('organizations.name'), cell: (one) => nameOf(one.name) },
    { key: 'abbreviation', label: t('organizations.abbreviation'), cell: (one) => one.abbreviation },
    { key: 'during', label: t('organizations.period'), cell: during },
    {
      key: 'now',
      label: '',
      cell: (one) =>
        one.validTo === null && detail.validTo === null ? (
          <StateBadge tone="good">{t('organizations.name-now')}</StateBadge>
        ) : null,
    },
  ];
  return (
    <Section title={t('organizations.names')} flush>
      <DataList
        label={t('organizations.names')}
        columns={columns}
        rows={detail.names.toReversed()}
        rowKey={(one) => `${one.name.vi} ${one.validFrom ?? ''}`}
      />
    </Section>
  );
}
