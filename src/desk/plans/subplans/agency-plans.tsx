import '../plans.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AgencyPlan, LinkParentBody, SubplanOverview } from '#modules/plans/contract.ts';
import { showDay } from '../../format.ts';
import { useMay } from '../../me.ts';
import { DataList, type Column } from '../../ui/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { usePlanName } from '../plan-name.tsx';
import { AgencyMatrix } from './agency-matrix.tsx';
import { ChooseAgencies } from './choose-agencies.tsx';
import { useSubplans, useTie } from './data.ts';
import { LinkByHand } from './link-by-hand.tsx';

/** Which agencies have a plan of their own for this one, and what it carries. */
export function AgencyPlans({ planId }: { readonly planId: string }) {
  const { t } = useWords();
  const query = useSubplans(planId);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <Section
        title={t('subplans.agencies')}
        lead={t('subplans.agencies-about')}
        flush
        actions={
          query.data?.may.decide ? (
            <Button variant="default" onClick={() => setChoosing(true)}>
              {t('subplans.choose-agencies')}
            </Button>
          ) : null
        }
      >
        <Loaded query={query}>{(overview) => <Agencies overview={overview} />}</Loaded>
      </Section>
      {query.data && query.data.agencies.length > 0 ? <AgencyMatrix overview={query.data} /> : null}
      {query.data && isChoosing ? <ChooseAgencies overview={query.data} onClose={() => setChoosing(false)} /> : null}
    </>
  );
}

function Agencies({ overview }: { readonly overview: SubplanOverview }) {
  const { t } = useWords();
  return (
    <>
      <Standing overview={overview} />
      {overview.may.decide ? <Candidates overview={overview} /> : null}
      {overview.agencies.length === 0 ? (
        <EmptyState title={t('subplans.none')}>{t('subplans.none-about')}</EmptyState>
      ) : (
        <DataList
          label={t('subplans.agencies')}
          columns={useColumns()}
          rows={overview.agencies}
          rowKey={(row) => `${row.organization.id} ${row.plan?.planId ?? ''}`}
        />
      )}
    </>
  );
}

/** How many are there, and the names of those that are missing. */
function Standing({ overview: { counts, agencies } }: { readonly overview: SubplanOverview }) {
  const { t, nameOf } = useWords();
  if (counts.must === 0) return null;
  const missing = agencies.filter((one) => one.must && !one.plan).map((one) => nameOf(one.organization.name));
  return (
    <div className="subplans-notices">
      <Notice tone={missing.length > 0 ? 'warn' : 'good'}>
        {t('subplans.handed-in', counts)}{' '}
        {missing.length > 0 ? t('subplans.missing-names', { count: missing.length, names: missing.join(', ') }) : null}
      </Notice>
    </div>
  );
}

/** Held plans that cite this one: whoever sees them ties them with one press. */
function Candidates({ overview }: { readonly overview: SubplanOverview }) {
  const { t, nameOf } = useWords();
  const planName = usePlanName();
  const [asking, setAsking] = useState<string | null>(null);
  const link = useTie<LinkParentBody>('link-parent');
  if (overview.candidates.length === 0) return null;
  return (
    <div className="subplans-notices">
      {overview.candidates.map(({ plan, organization }) => (
        <Notice
          key={plan.planId}
          action={
            <Button
              size="sm"
              loading={link.sending}
              onClick={() =>
                organization
                  ? link.send({
                      planId: plan.planId,
                      parentPlanId: overview.planId,
                      organizationId: organization.id,
                    })
                  : setAsking(plan.planId)
              }
            >
              {t('subplans.link')}
            </Button>
          }
        >
          {t('subplans.cites-this', {
            agency: organization ? nameOf(organization.name) : t('subplans.unknown-issuer'),
            plan: planName(plan),
          })}
        </Notice>
      ))}
      {asking ? (
        <LinkByHand
          planId={asking}
          parentPlanId={overview.planId}
          organizationId={null}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}

function useColumns(): readonly Column<AgencyPlan>[] {
  const { t, nameOf, language } = useWords();
  const figure = (key: 'missing' | 'check' | 'outside'): Column<AgencyPlan> => ({
    key,
    label: t(`subplans.${key}`),
    align: 'end',
    cell: ({ counts }) => (counts ? String(counts[key]) : null),
  });
  return [
    { key: 'agency', label: t('desk.organization'), cell: (row) => nameOf(row.organization.name) },
    {
      key: 'plan',
      label: t('subplans.plan'),
      cell: (row) =>
        row.plan ? (
          <PlanCell plan={row.plan} />
        ) : (
          <>
            <StateBadge tone={row.isLate ? 'bad' : 'warn'}>{t('subplans.not-there')}</StateBadge>
            {row.dueOn ? (
              <div className="dimmed">
                {t(row.isLate ? 'subplans.late' : 'subplans.due-on', { day: showDay(row.dueOn, language) })}
              </div>
            ) : null}
          </>
        ),
    },
    {
      key: 'carried',
      label: t('subplans.carried'),
      align: 'end',
      cell: ({ counts }) => (counts ? t('subplans.carried-of', counts) : null),
    },
    figure('missing'),
    figure('check'),
    figure('outside'),
  ];
}

function PlanCell({ plan }: { readonly plan: NonNullable<AgencyPlan['plan']> }) {
  const { t } = useWords();
  const may = useMay();
  const planName = usePlanName();
  const isReadable = plan.state === 'accepted' || may('plans.review');
  return (
    <>
      {isReadable ? (
        <TextLink to="/plans/$id" params={{ id: plan.planId }} search={{ tab: 'parent' }}>
          {planName(plan)}
        </TextLink>
      ) : (
        planName(plan)
      )}
      {plan.state === 'in-review' ? <div className="dimmed">{t('subplans.in-review')}</div> : null}
    </>
  );
}
