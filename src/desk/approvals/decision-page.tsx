import { Button, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { DecisionView } from '#modules/approvals/contract.ts';
import { CopyForZalo } from '../cards/copy-for-zalo.tsx';
import { capitalised, showDay } from '../format.ts';
import { GivenLinks } from '../links/given-links.tsx';
import { useMay } from '../me.ts';
import { DayText, InstantText } from '../ui/day-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { TextLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { toneOfDecision, useDecision } from './data.ts';
import { DecisionActs } from './decision-acts.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { SayDialog, type Saying } from './say-dialog.tsx';
import './approvals.css';

const route = getRouteApi('/decisions/$id');

/** One decision: what is asked, what it is about, what was said; and for the leader two buttons. */
export function DecisionPage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const query = useDecision(id);
  const crumbs = [{ label: t('approvals.title'), to: '/decisions' }];
  if (query.data) return <Story decision={query.data} crumbs={crumbs} />;
  return (
    <Page title={t('approvals.do.ask')} breadcrumbs={crumbs}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  );
}

interface StoryProps {
  readonly decision: DecisionView;
  readonly crumbs: { label: string; to: string }[];
}

function Story({ decision: one, crumbs }: StoryProps) {
  const { t } = useWords();
  const mayAsk = useMay()('approvals.ask');
  return (
    <Page
      title={capitalised(one.shown.title)}
      lead={t(`approvals.kind.${one.kind}`)}
      badge={<StateBadge tone={toneOfDecision[one.state]}>{t(`approvals.state.${one.state}`)}</StateBadge>}
      breadcrumbs={crumbs}
      actions={<Ways decision={one} />}
    >
      {one.isLapsed ? <Notice tone="info">{t('approvals.lapsed')}</Notice> : null}
      {one.isChanged ? <Notice tone="warn">{t('approvals.changed-since')}</Notice> : null}
      <Section title={t('approvals.question')}>
        <Text size="lg" className="kept-lines">
          {one.question}
        </Text>
        <Facts
          facts={[
            [t('approvals.leader'), one.leader.post ? `${one.leader.name}, ${one.leader.post}` : one.leader.name],
            [t('approvals.answer-by'), one.answerBy ? <DayText key="by" day={one.answerBy} /> : null],
          ]}
        />
        <DecisionActs decision={one} />
      </Section>
      <Section title={t('approvals.shown')}>
        <Facts
          facts={one.shown.facts.map(({ name, text }) => [
            t(`approvals.fact.${name}`),
            <span key={name} className="kept-lines">
              {text}
            </span>,
          ])}
        />
        <TextLink to={one.path} mt="sm" display="inline-block">
          {t('approvals.open-subject')}
        </TextLink>
      </Section>
      <Section title={t('approvals.story')} flush>
        <ul className="decision-acts">
          {one.acts.map((act) => (
            <ActLine key={act.id} decision={one} act={act} />
          ))}
        </ul>
      </Section>
      {mayAsk ? <GivenLinks type="decision" id={one.id} /> : null}
    </Page>
  );
}

function ActLine({ decision, act }: { readonly decision: DecisionView; readonly act: DecisionView['acts'][number] }) {
  const { t } = useWords();
  return (
    <li>
      <Text fw={500}>{t(`approvals.act.${act.act}`)}</Text>
      {act.decidedBy ? <Text size="sm">{t('approvals.decided-by', { who: act.decidedBy })}</Text> : null}
      {act.text ? (
        <Text size="sm" className="kept-lines">
          {act.text}
        </Text>
      ) : null}
      {act.paper && act.decidedOn ? <Paper decision={decision} act={act} /> : null}
      <Text size="xs" c="dimmed">
        {act.by}, <InstantText instant={act.at} />
      </Text>
    </li>
  );
}

function Paper({ decision, act }: { readonly decision: DecisionView; readonly act: DecisionView['acts'][number] }) {
  const { t, language } = useWords();
  return (
    <Text size="sm">
      {t('approvals.recorded', { day: showDay(act.decidedOn!, language), by: act.by })}.{' '}
      <a href={`/api/approvals/decisions/${decision.id}/paper`}>{t('approvals.paper', { name: act.paper! })}</a>
    </Text>
  );
}

type Asked = Saying | 'record' | 'copy';

function Ways({ decision: one }: { readonly decision: DecisionView }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      {one.may.copyLink ? (
        <Button variant="default" onClick={() => setAsked('copy')}>
          {t('approvals.do.copy')}
        </Button>
      ) : (
        <CopyForZalo subject={{ type: 'decision', id: one.id }} />
      )}
      {one.may.record ? (
        <Button variant="default" onClick={() => setAsked('record')}>
          {t('approvals.do.record')}
        </Button>
      ) : null}
      {one.may.explain ? <Button onClick={() => setAsked('explain')}>{t('approvals.do.explain')}</Button> : null}
      {one.may.withdraw ? (
        <Button variant="default" onClick={() => setAsked('withdraw')}>
          {t('approvals.do.withdraw')}
        </Button>
      ) : null}
      {asked === 'copy' ? <CopyDialog id={one.id} onClose={close} /> : null}
      {asked === 'record' ? <RecordDialog decision={one} onClose={close} /> : null}
      {asked === 'explain' || asked === 'withdraw' ? <SayDialog saying={asked} decision={one} onClose={close} /> : null}
    </>
  );
}
