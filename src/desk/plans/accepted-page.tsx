import './plans.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconFileText, IconTable } from '@tabler/icons-react';
import type { zaloList, PlanDetail } from '#modules/plans/contract.ts';
import { get, withQuery } from '../api.ts';
import { showInstant } from '../format.ts';
import { useMay } from '../me.ts';
import { ButtonLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { usePlan } from './data.ts';
import { LoadedPage } from './loaded-page.tsx';
import { usePlanName } from './plan-name.tsx';
import { ZaloTexts } from './zalo-texts.tsx';

const route = getRouteApi('/plans/$id/accepted');

/** After the work was given out: the annex, the table by agency, and a text for each focal person. */
export function AcceptedPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const query = usePlan(id);
  return (
    <LoadedPage query={query} title={t('plans.plan')} breadcrumbs={[{ label: t('plans.plans'), to: '/plans' }]}>
      {(detail) => <Accepted detail={detail} />}
    </LoadedPage>
  );
}

function Accepted({ detail }: { readonly detail: PlanDetail }) {
  const { t, language } = useWords();
  const may = useMay();
  const nameOf = usePlanName();
  const { plan, summary } = detail;
  const name = nameOf(plan);
  return (
    <Page
      title={t('plans.accepted', { count: summary.confirmed })}
      lead={[name, plan.title].filter((one, index, all) => all.indexOf(one) === index).join(' – ')}
      breadcrumbs={[
        { label: t('plans.plans'), to: '/plans' },
        { label: name, to: `/plans/${plan.id}` },
      ]}
      actions={
        <ButtonLink to="/plans/$id" params={{ id: plan.id }} variant="default">
          {t('plans.open-plan')}
        </ButtonLink>
      }
    >
      {plan.acceptedAt ? (
        <Notice tone="good">
          {t('plans.accepted-by', { name: plan.acceptedBy ?? '', at: showInstant(plan.acceptedAt, language) })}
        </Notice>
      ) : (
        <Notice tone="warn">{t('plans.not-accepted-yet')}</Notice>
      )}
      <Section title={t('plans.papers')} lead={t('plans.papers-about')}>
        <div className="papers">
          <Button
            component="a"
            href={`/api/plans/${plan.id}/annex.docx`}
            download
            leftSection={<IconFileText size={18} aria-hidden />}
          >
            {t('plans.file.annex')}
          </Button>
          <Button
            component="a"
            href={`/api/plans/${plan.id}/by-agency.xlsx`}
            download
            variant="default"
            leftSection={<IconTable size={18} aria-hidden />}
          >
            {t('plans.file.by-agency')}
          </Button>
        </div>
      </Section>
      {may('plans.review') ? <Zalo planId={plan.id} /> : null}
    </Page>
  );
}

function Zalo({ planId }: { readonly planId: string }) {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['plans', 'zalo', planId],
    queryFn: ({ signal }) =>
      get<typeof zaloList>(withQuery(`/api/plans/${planId}/zalo`, { at: location.origin }), signal),
  });
  return (
    <Section title={t('plans.zalo')} lead={t('plans.zalo-about')}>
      <Loaded query={query}>
        {({ items, address }) => (
          <>
            {address || items.length === 0 ? null : <Notice tone="warn">{t('plans.zalo-no-address')}</Notice>}
            <div className="zalo-list">
              <ZaloTexts items={items} />
            </div>
          </>
        )}
      </Loaded>
    </Section>
  );
}
