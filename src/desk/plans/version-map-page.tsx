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

/** What became of each clause of the version before; changed by a person while the plan is in review. */
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
          <MapSection detail={detail} />
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
