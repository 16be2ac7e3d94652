import '../tasks.css';
import { Button, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ObligationDetail } from '#modules/tasks/contract.ts';
import { CopyForZalo } from '../../cards/copy-for-zalo.tsx';
import { capitalised, showDay } from '../../format.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words.tsx';
import { PeriodLines } from '../period-lines.tsx';
import { SourceWords } from '../source-words.tsx';
import { ChangeRuleDialog } from './change-rule-dialog.tsx';
import { useObligation } from './data.ts';
import { EndObligationDialog } from './end-obligation-dialog.tsx';
import { ruleWords } from './rule-words.ts';

const route = getRouteApi('/obligations/$id');

/** Work that returns: the words that ordered it, its rules through time, all its periods. */
export function ObligationPage() {
  const { id } = route.useParams();
  const query = useObligation(id);
  const { t } = useWords();
  const breadcrumbs = [{ label: t('tasks.list.title'), to: '/tasks' }];
  if (!query.data)
    return (
      <Page title={t('obligations.title')} breadcrumbs={breadcrumbs}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  const obligation = query.data;
  return (
    <Page
      title={capitalised(obligation.title)}
      lead={t(`tasks.rhythm.${obligation.rhythm}`)}
      breadcrumbs={breadcrumbs}
      actions={<Acts obligation={obligation} />}
    >
      {obligation.ended ? <Ended ended={obligation.ended} /> : null}
      <Rules rules={obligation.rules} />
      <Periods periods={obligation.periods} />
      <SourceWords task={obligation} />
    </Page>
  );
}

function Acts({ obligation }: { readonly obligation: ObligationDetail }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<'change' | 'end' | null>(null);
  const close = () => setAsked(null);
  const { may } = obligation;
  return (
    <>
      <CopyForZalo subject={{ type: 'obligation', id: obligation.id }} />
      {may.changeRule ? <Button onClick={() => setAsked('change')}>{t('obligations.change')}</Button> : null}
      {may.end ? (
        <Button variant="default" onClick={() => setAsked('end')}>
          {t('obligations.end')}
        </Button>
      ) : null}
      {asked === 'change' ? <ChangeRuleDialog obligation={obligation} onClose={close} /> : null}
      {asked === 'end' ? <EndObligationDialog obligation={obligation} onClose={close} /> : null}
    </>
  );
}

function Ended({ ended }: { readonly ended: NonNullable<ObligationDetail['ended']> }) {
  const { t } = useWords();
  return (
    <div className="stack-below">
      <Notice tone="warn">
        {t('tasks.ended-because', { reason: ended.reason })}
        <Text size="sm">
          {ended.decidedBy ? `${t('tasks.decided-by', { who: ended.decidedBy })} · ` : null}
          {ended.by}, <InstantText instant={ended.at} />
        </Text>
      </Notice>
    </div>
  );
}

function Rules({ rules }: Pick<ObligationDetail, 'rules'>) {
  const words = useWords();
  const { t, language } = words;
  return (
    <Section title={t('obligations.rules')}>
      <ul className="periods">
        {rules.map((rule) => (
          <li key={`${rule.setAt} ${rule.from}`}>
            <Text fw={500}>
              {t('obligations.rule.from', { day: showDay(rule.from, language) })}: {ruleWords(rule, words)}
            </Text>
            {rule.reason ? <Text size="sm">{rule.reason}</Text> : null}
            <Text size="sm" c="dimmed">
              {rule.decidedBy
                ? `${t('tasks.decided-by', { who: rule.decidedBy })} · `
                : `${t('obligations.rule.by-words')} · `}
              {t('obligations.rule.set-by', { who: rule.setBy })}, <InstantText instant={rule.setAt} />
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Periods({ periods }: Pick<ObligationDetail, 'periods'>) {
  const { t } = useWords();
  return (
    <Section title={t('tasks.periods')}>
      <PeriodLines periods={periods} />
    </Section>
  );
}
