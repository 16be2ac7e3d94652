import { Text } from '@mantine/core';
import type { PlanRow, PlanState } from '#modules/plans/contract.ts';
import { showDay } from '../format.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { TextLink } from '../ui/links.tsx';
import { StateBadge, type Tone } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { usePlanName } from './plan-name.tsx';

const TONES: Readonly<Record<PlanState, Tone>> = {
  'in-review': 'warn',
  accepted: 'good',
  superseded: 'neutral',
  dismissed: 'neutral',
};

export function PlanStateBadge({ state }: { readonly state: PlanState }) {
  const { t } = useWords();
  return <StateBadge tone={TONES[state]}>{t(`plans.state.${state}`)}</StateBadge>;
}

/** Rows of the list of plans; one that is in review leads to its review. */
export function PlanRows({ rows }: { readonly rows: readonly PlanRow[] }) {
  const { t, language } = useWords();
  const nameOf = usePlanName();
  const columns: Column<PlanRow>[] = [
    {
      key: 'name',
      label: t('plans.plan'),
      cell: (row) => (
        <>
          <TextLink
            to={row.state === 'in-review' ? '/plans/$id/review' : '/plans/$id'}
            params={{ id: row.id }}
            fw={500}
          >
            {nameOf(row)}
          </TextLink>
          {row.number && row.title ? <div>{row.title}</div> : null}
          {row.issuer ? (
            <Text size="sm" c="dimmed">
              {row.issuer}
            </Text>
          ) : null}
        </>
      ),
    },
    {
      key: 'issuedOn',
      label: t('plans.issued-on'),
      width: 130,
      cell: (row) => (row.issuedOn ? <DayText day={row.issuedOn} /> : null),
    },
    {
      key: 'period',
      label: t('plans.period'),
      width: 210,
      cell: (row) =>
        row.periodStart && row.periodEnd
          ? t('plans.period-of', { from: showDay(row.periodStart, language), to: showDay(row.periodEnd, language) })
          : null,
    },
    {
      key: 'assignments',
      label: t('plans.assignments'),
      width: 170,
      cell: (row) =>
        row.state === 'in-review'
          ? t('plans.progress', { confirmed: row.confirmed, all: row.assignments - row.rejected })
          : t('plans.count-assignments', { count: row.confirmed }),
    },
    { key: 'state', label: t('plans.state'), width: 150, cell: (row) => <PlanStateBadge state={row.state} /> },
  ];
  return <DataList label={t('plans.plans')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}
