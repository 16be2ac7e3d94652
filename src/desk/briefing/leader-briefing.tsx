import { Button, Group, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Briefing } from '#modules/tasks/contract.ts';
import { useWaitingDecisions } from '../approvals/data.ts';
import { CopyForZalo } from '../cards/copy-for-zalo.tsx';
import { showDay, showInstant } from '../format.ts';
import { TextLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { useBriefing } from './data.ts';
import { LateAgencies } from './late-agencies.tsx';
import { WaitingDecision } from './waiting-decision.tsx';
import './briefing.css';

/** Thirty seconds for a leader: what waits for a decision, who is late, who carries what. One printed A4. */
export function LeaderBriefing() {
  const [day, setDay] = useState<string | undefined>();
  const query = useBriefing(day);
  return (
    <>
      {day === undefined ? <Decisions /> : null}
      <Loaded query={query}>{(one) => <Work briefing={one} isKept={day !== undefined} onDay={setDay} />}</Loaded>
    </>
  );
}

function Decisions() {
  const { t } = useWords();
  const list = useWaitingDecisions(true).data;
  if (!list) return null;
  return (
    <Section
      title={t('briefing.decisions', { count: list.mine })}
      actions={
        <>
          <CopyForZalo subject={{ type: 'briefing' }} />
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('desk.print')}
          </Button>
        </>
      }
    >
      {list.items.length === 0 ? (
        <Text>{t('briefing.decisions-none')}</Text>
      ) : (
        <ol className="briefing-decisions">
          {list.items.slice(0, 5).map((item) => (
            <WaitingDecision key={item.id} item={item} />
          ))}
        </ol>
      )}
      {list.mine > 5 ? (
        <TextLink to="/decisions" search={{ scope: 'mine', state: 'asked' } as never}>
          {t('briefing.decisions-rest', { count: list.mine - 5 })}
        </TextLink>
      ) : null}
    </Section>
  );
}

interface WorkProps {
  readonly briefing: Briefing;
  readonly isKept: boolean;
  readonly onDay: (day: string | undefined) => void;
}

function Work({ briefing, isKept, onDay }: WorkProps) {
  const { t, language } = useWords();
  const { late, people } = briefing;
  return (
    <>
      {isKept ? (
        <Notice
          action={
            <Button variant="subtle" size="compact-sm" onClick={() => onDay(undefined)}>
              {t('briefing.today')}
            </Button>
          }
        >
          {t('briefing.kept', { day: showDay(briefing.day, language) })}
        </Notice>
      ) : null}
      <Section
        title={t('briefing.late', { count: late.agencies })}
        lead={
          <>
            <TextLink to="/tasks" search={{ state: 'all', ...late.filter } as never} underline="always">
              {t('briefing.late-tasks', { count: late.tasks })}
            </TextLink>{' '}
            · {t('briefing.as-of', { at: showInstant(briefing.madeAt, language) })}
          </>
        }
      >
        <LateAgencies late={late} />
        {briefing.before ? (
          <Group mt="sm" className="off-paper">
            <Button variant="subtle" size="compact-sm" onClick={() => onDay(briefing.before ?? undefined)}>
              {t('briefing.before', { day: showDay(briefing.before, language) })}
            </Button>
          </Group>
        ) : null}
      </Section>
      {people.length > 0 ? (
        <Section title={t('briefing.people')}>
          <ul className="briefing-names">
            {people.map(({ id, filter, ...one }) => (
              <li key={id}>
                <TextLink to="/tasks" search={filter as never}>
                  {t('briefing.carries', one)}
                </TextLink>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
