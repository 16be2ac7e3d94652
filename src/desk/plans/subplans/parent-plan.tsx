import '../plans.css';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { LinkParentBody, ParentView, SeenSubplanBody, SubplanLink } from '#modules/plans/contract.ts';
import { capitalised, showInstant } from '../../format.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { usePlanName } from '../plan-name.tsx';
import { sectionName } from '../section-name.ts';
import { ComparedRows } from './compared-rows.tsx';
import { useParent, useTie } from './data.ts';
import { LinkByHand } from './link-by-hand.tsx';

/** A plan as the implementation plan of an agency: what it carries of the plan above, and what it does not. */
export function ParentPlan({ planId }: { readonly planId: string }) {
  const query = useParent(planId);
  return (
    <Loaded query={query}>
      {(view) => (view.link ? <Linked view={view} link={view.link} /> : <NotLinked view={view} />)}
    </Loaded>
  );
}

function NotLinked({ view }: { readonly view: ParentView }) {
  const { t, nameOf } = useWords();
  const planName = usePlanName();
  const [isChoosing, setChoosing] = useState<{ readonly parentPlanId: string | null } | null>(null);
  const link = useTie<LinkParentBody>('link-parent');
  const { plan, candidates, organization, may } = view;
  return (
    <Section
      title={t('subplans.parent')}
      lead={t('subplans.parent-about')}
      actions={
        may.decide ? (
          <Button variant="default" onClick={() => setChoosing({ parentPlanId: null })}>
            {t('subplans.link-by-hand')}
          </Button>
        ) : null
      }
    >
      {candidates.length === 0 ? (
        <EmptyState title={t('subplans.no-parent')}>{t('subplans.no-parent-about')}</EmptyState>
      ) : null}
      {candidates.map((parent) => (
        <Notice
          key={parent.planId}
          action={
            may.decide ? (
              <Button
                loading={link.sending}
                onClick={() =>
                  organization
                    ? link.send({
                        planId: plan.planId,
                        parentPlanId: parent.planId,
                        organizationId: organization.id,
                      })
                    : setChoosing({ parentPlanId: parent.planId })
                }
              >
                {t('subplans.link')}
              </Button>
            ) : null
          }
        >
          {t(organization ? 'subplans.candidate' : 'subplans.candidate-unknown', {
            plan: planName(parent),
            issuer: parent.issuer ?? '',
            agency: organization ? nameOf(organization.name) : '',
          })}
        </Notice>
      ))}
      {isChoosing ? (
        <LinkByHand
          planId={plan.planId}
          parentPlanId={isChoosing.parentPlanId}
          organizationId={organization?.id ?? null}
          onClose={() => setChoosing(null)}
        />
      ) : null}
    </Section>
  );
}

interface LinkedProps {
  readonly view: ParentView;
  readonly link: SubplanLink;
}

function Linked({ view, link }: LinkedProps) {
  return (
    <>
      <Tie view={view} link={link} />
      <NotCarried link={link} />
      <ComparedRows view={view} link={link} />
    </>
  );
}

/** The two plans and their figures. */
function Tie({ view, link }: LinkedProps) {
  const { t, nameOf, language } = useWords();
  const planName = usePlanName();
  const [isUnlinking, setUnlinking] = useState(false);
  const unlink = useTie<SeenSubplanBody>('unlink-parent', () => setUnlinking(false));
  const seen = { planId: view.plan.planId, version: link.version };
  return (
    <Section
      title={t('subplans.parent')}
      actions={
        view.may.decide ? (
          <Button variant="default" onClick={() => setUnlinking(true)}>
            {t('subplans.unlink')}
          </Button>
        ) : null
      }
    >
      <Facts
        facts={[
          [
            t('subplans.parent-plan'),
            <>
              <TextLink to="/plans/$id" params={{ id: link.parent.planId }} search={{ tab: 'agencies' }}>
                {planName(link.parent)}
              </TextLink>
              <div className="dimmed">{link.parent.title}</div>
            </>,
          ],
          [
            t('subplans.agency'),
            <>
              {nameOf(link.organization.name)}
              <div className="dimmed">
                {t('subplans.linked-by', {
                  name: link.linkedBy,
                  day: showInstant(link.linkedAt, language),
                })}
              </div>
            </>,
          ],
          [t('subplans.carried'), t('subplans.carried-of', link.counts)],
          [t('subplans.outside'), String(link.counts.outside)],
        ]}
      />
      {link.lost.length > 0 ? <Lost link={link} /> : null}
      {isUnlinking ? (
        <Dialog
          opened
          dangerous
          onClose={() => setUnlinking(false)}
          title={t('subplans.unlink')}
          verb={t('subplans.end')}
          sending={unlink.sending}
          onSubmit={() => unlink.send(seen)}
        >
          <Text>{t('subplans.unlink-about')}</Text>
        </Dialog>
      ) : null}
    </Section>
  );
}

function Lost({ link }: { readonly link: SubplanLink }) {
  const { t } = useWords();
  return (
    <Notice tone="warn">
      {t('subplans.lost')}
      <ul className="gap-list">
        {link.lost.map((one) => (
          <li key={`${one.task} ${one.parentTask}`}>{t('subplans.lost-line', one)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the plan above assigns to the agency and its own plan does not carry. */
function NotCarried({ link }: { readonly link: SubplanLink }) {
  const { t, nameOf } = useWords();
  const missing = link.parentAssignments.filter((one) => link.missing.includes(one.id));
  return (
    <Section
      title={t('subplans.not-carried', { count: missing.length })}
      lead={missing.length > 0 ? t('subplans.not-carried-about', { agency: nameOf(link.organization.name) }) : null}
    >
      {missing.length === 0 ? (
        <Notice tone="good">{t('subplans.all-carried')}</Notice>
      ) : (
        <ul className="gap-list">
          {missing.map((one) => (
            <li key={one.id}>
              {capitalised(one.task)}{' '}
              {one.section ? <span className="dimmed">({sectionName(t, one.section)})</span> : null}{' '}
              {one.role ? (
                <StateBadge tone={one.role === 'lead' ? 'warn' : 'neutral'}>
                  {t(`subplans.role.${one.role}`)}
                </StateBadge>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
