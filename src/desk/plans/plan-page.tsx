import './plans.css';
import { Button, Tabs } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import type { PlanDetail } from '#modules/plans/contract.ts';
import { ConsultationsOf } from '../consultations/consultations-of.tsx';
import { CopyForZalo } from '../cards/copy-for-zalo.tsx';
import { useMay } from '../me.ts';
import { ButtonLink } from '../ui/links.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words.tsx';
import { usePlan } from './data.ts';
import { DismissedNotice } from './dismissed-notice.tsx';
import { LoadedPage } from './loaded-page.tsx';
import { PlanFiles } from './plan-files.tsx';
import { planTabs, type PlanTab } from './filters.ts';
import { PlanContents } from './plan-contents.tsx';
import { PlanGaps } from './plan-gaps.tsx';
import { PlanHistory } from './plan-history.tsx';
import { PlanMatrix } from './plan-matrix.tsx';
import { PlanSummary, usePlanName } from './plan-name.tsx';
import { PlanOutline } from './plan-outline.tsx';
import { PlanStateBadge } from './plan-rows.tsx';
import { PlanTimeline } from './plan-timeline.tsx';
import { PlanVersions } from './plan-versions.tsx';
import { AgencyPlans } from './subplans/agency-plans.tsx';
import { ParentPlan } from './subplans/parent-plan.tsx';

const route = getRouteApi('/plans/$id');

/** A plan: outline with assignments, timeline, matrix, gaps, contents, history. */
export function PlanPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const query = usePlan(id);
  return (
    <LoadedPage query={query} title={t('plans.plan')} breadcrumbs={[{ label: t('plans.plans'), to: '/plans' }]}>
      {(detail) => <PlanScreen key={detail.plan.id} detail={detail} />}
    </LoadedPage>
  );
}

function PlanScreen({ detail }: { readonly detail: PlanDetail }) {
  const { t } = useWords();
  const may = useMay();
  const nameOf = usePlanName();
  const { plan, summary } = detail;
  return (
    <Page
      wide
      title={nameOf(plan)}
      badge={<PlanStateBadge state={plan.state} />}
      lead={<PlanSummary plan={plan} summary={summary} />}
      breadcrumbs={[{ label: t('plans.plans'), to: '/plans' }]}
      actions={
        <>
          {plan.state === 'in-review' && may('plans.review') ? (
            <ButtonLink to="/plans/$id/review" params={{ id: plan.id }}>
              {t('plans.open-review')}
            </ButtonLink>
          ) : null}
          <ButtonLink to="/documents/$id" params={{ id: plan.documentId }} variant="default">
            {t('plans.open-document')}
          </ButtonLink>
          <CopyForZalo subject={{ type: 'plan', id: plan.id }} />
          <PlanFiles planId={plan.id} />
          <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => print()}>
            {t('desk.print')}
          </Button>
        </>
      }
    >
      {plan.next && plan.state === 'superseded' ? (
        <Notice tone="warn">{t('plans.superseded-about', { number: plan.next.number ?? '' })}</Notice>
      ) : null}
      {plan.state === 'dismissed' ? <DismissedNotice plan={plan} /> : null}
      <PlanVersions detail={detail} />
      <ConsultationsOf planId={plan.id} />
      <PlanTabs detail={detail} />
    </Page>
  );
}

function PlanTabs({ detail }: { readonly detail: PlanDetail }) {
  const { t } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const { tab = 'outline' } = route.useSearch();
  const tabs = planTabs.filter((one) => one !== 'history' || may('plans.review'));
  const id = detail.plan.id;
  const go = (next: string | null) =>
    void navigate({
      to: '/plans/$id',
      params: { id },
      search: { tab: tabs.find((one) => one === next) },
      replace: true,
      resetScroll: false,
    });
  return (
    <Tabs value={tab} onChange={go} keepMounted={false}>
      <Tabs.List className="off-paper plan-tabs" mb="md">
        {tabs.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`plans.tab.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((one) => (
        <Tabs.Panel key={one} value={one}>
          <View tab={one} detail={detail} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function View({ tab, detail }: { readonly tab: PlanTab; readonly detail: PlanDetail }) {
  switch (tab) {
    case 'outline':
      return <PlanOutline detail={detail} />;
    case 'timeline':
      return <PlanTimeline planId={detail.plan.id} />;
    case 'matrix':
      return <PlanMatrix planId={detail.plan.id} />;
    case 'gaps':
      return <PlanGaps planId={detail.plan.id} />;
    case 'agencies':
      return <AgencyPlans planId={detail.plan.id} />;
    case 'parent':
      return <ParentPlan planId={detail.plan.id} />;
    case 'contents':
      return <PlanContents detail={detail} />;
    case 'history':
      return <PlanHistory detail={detail} />;
  }
}
