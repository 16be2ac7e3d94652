import './plans.css';
import { getRouteApi } from '@tanstack/react-router';
import type { PlanDetail } from '#modules/plans/contract.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { usePlan } from './data.ts';
import { LoadedPage } from './loaded-page.tsx';
import { MapSection } from './map-section.tsx';
import { usePlanName } from './plan-name.tsx';

const route = getRouteApi('/plans/$id/map');

/** What became of each task and clause of the version before; changed by a person while the plan is in review. */
export function VersionMapPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const query = usePlan(id);
  return (
    <LoadedPage query={query} title={t('plans.map')} breadcrumbs={[{ label: t('plans.plans'), to: '/plans' }]}>
      {(detail) => <MapScreen detail={detail} />}
    </LoadedPage>
  );
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
          {(['changed', 'new'] as const).map((change) => (
            <ChangedTasks key={change} detail={detail} change={change} />
          ))}
          {map.gone.length > 0 ? (
            <Section title={t('plans.map-gone', { count: map.gone.length })} lead={t('plans.map-gone-about')}>
              <ul className="gap-list">
                {map.gone.map((one) => (
                  <li key={one.id}>{one.task}</li>
                ))}
              </ul>
            </Section>
          ) : null}
          <MapSection detail={detail} />
        </>
      ) : (
        <EmptyState title={t('plans.map-none')} />
      )}
    </Page>
  );
}

/** Tasks that the new version changed or added: clauses alone do not tell them where they stand in a table. */
function ChangedTasks({ detail, change }: { readonly detail: PlanDetail; readonly change: 'changed' | 'new' }) {
  const { t } = useWords();
  const tasks = detail.assignments.filter((one) => one.change === change && one.state !== 'rejected');
  if (tasks.length === 0) return null;
  return (
    <Section title={t(`plans.map-tasks-${change}`, { count: tasks.length })}>
      <ul className="gap-list">
        {tasks.map((one) => (
          <li key={one.id}>{one.task}</li>
        ))}
      </ul>
    </Section>
  );
}
