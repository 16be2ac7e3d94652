import './plans.css';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { reviewChange, type ClauseMappingView, type PlanDetail } from '#modules/plans/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useMay } from '../me.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge, type Tone } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { ChangeMapping } from './change-mapping.tsx';
import { usePlan } from './data.ts';
import { usePlanName } from './plan-name.tsx';
import { mapRows, type MapRow } from './version-map.ts';

const route = getRouteApi('/plans/$id/map');

const TONES: Readonly<Record<ClauseMappingView['kind'], Tone>> = {
  same: 'neutral',
  changed: 'info',
  split: 'info',
  gone: 'warn',
  new: 'good',
};

/** What became of each clause of the version before; changed by a person while the plan is in review. */
export function VersionMapPage() {
  const { id } = route.useParams();
  const query = usePlan(id);
  return <Loaded query={query}>{(detail) => <MapScreen detail={detail} />}</Loaded>;
}

function MapScreen({ detail }: { readonly detail: PlanDetail }) {
  const { t } = useWords();
  const nameOf = usePlanName();
  const { plan, map } = detail;
  return (
    <Page
      title={t('plans.map')}
      lead={t('plans.map-about', { name: nameOf(plan) })}
      breadcrumbs={[
        { label: t('plans.plans'), to: '/plans' },
        { label: nameOf(plan), to: plan.state === 'in-review' ? `/plans/${plan.id}/review` : `/plans/${plan.id}` },
      ]}
    >
      {map ? (
        <>
          <MapSection detail={detail} rows={mapRows(map.clauses)} />
          {map.gone.length > 0 ? (
            <Section title={t('plans.map-gone', { count: map.gone.length })} lead={t('plans.map-gone-about')}>
              <ul className="gap-list">
                {map.gone.map((one) => (
                  <li key={one.id}>{one.task}</li>
                ))}
              </ul>
            </Section>
          ) : null}
        </>
      ) : (
        <EmptyState title={t('plans.map-none')} />
      )}
    </Page>
  );
}

function MapSection({ detail, rows }: { readonly detail: PlanDetail; readonly rows: readonly MapRow[] }) {
  const { t } = useWords();
  const may = useMay();
  const client = useQueryClient();
  const [changing, setChanging] = useState<MapRow | null>(null);
  const { id: planId, version, state } = detail.plan;
  const mayChange = state === 'in-review' && may('plans.review');
  const change = useCommand({
    run: (input: { oldClauseId: string; newClauseIds: readonly string[] }, key) =>
      post(reviewChange, '/api/plans/map-clause', { planId, version, ...input }, key),
    says: t('desk.saved'),
    refresh: [['plans']],
    onDone: () => {
      setChanging(null);
      void client.invalidateQueries({ queryKey: ['plans', 'review', planId] });
    },
  });
  const columns: Column<MapRow>[] = [
    { key: 'old', label: t('plans.map-old'), width: '38%', cell: (row) => (row.old ? clauseName(row.old) : null) },
    {
      key: 'kind',
      label: t('plans.map-kind'),
      width: 150,
      cell: (row) => (
        <>
          <StateBadge tone={TONES[row.kind]}>{t(`plans.map-kind.${row.kind}`)}</StateBadge>
          {row.decidedBy ? <div className="dimmed">{t('plans.decided-by', { name: row.decidedBy })}</div> : null}
        </>
      ),
    },
    {
      key: 'new',
      label: t('plans.map-new'),
      cell: (row) => (row.new.length > 0 ? row.new.map((one) => <div key={one.id}>{clauseName(one)}</div>) : null),
    },
    {
      key: 'change',
      label: '',
      width: 90,
      cell: (row) =>
        mayChange && row.old ? (
          <button type="button" className="text-button" onClick={() => setChanging(row)}>
            {t('desk.change')}
          </button>
        ) : null,
    },
  ];
  return (
    <Section title={t('plans.map-clauses')} flush>
      <DataList label={t('plans.map-clauses')} columns={columns} rows={rows} rowKey={(row) => row.id} />
      {changing ? (
        <ChangeMapping row={changing} clauses={detail.clauses} command={change} onClose={() => setChanging(null)} />
      ) : null}
    </Section>
  );
}

const clauseName = ({ path, title }: { readonly path: string; readonly title: string }): string =>
  `${path} ${title}`.trim();
