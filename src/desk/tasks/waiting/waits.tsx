import '../steps/steps.css';
import { Button, Text } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { useState } from 'react';
import type { WaitView } from '#modules/tasks/contract.ts';
import { showDay } from '../../format.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/section.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { BeginWaitDialog } from './begin-wait-dialog.tsx';
import { useEndWait, useWaits } from './data.ts';

/** Who of the task waits for whom, and since when; nothing for whoever could only read that nobody does. */
export function Waits({ taskId }: { readonly taskId: string }) {
  const { t } = useWords();
  const query = useWaits(taskId);
  const [isAsked, setAsked] = useState(false);
  if (query.isError && !query.data)
    return (
      <Section title={t('waits.title')}>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Section>
    );
  if (!query.data || (query.data.items.length === 0 && query.data.waitOf.length === 0)) return null;
  const { items, waitOf } = query.data;
  return (
    <Section
      title={t('waits.title')}
      lead={t('waits.lead')}
      anchor="waits"
      flush
      actions={
        waitOf.length > 0 ? (
          <Button variant="default" onClick={() => setAsked(true)}>
            {t('waits.begin')}
          </Button>
        ) : null
      }
    >
      {items.length === 0 ? null : (
        <ul className="steps">
          {items.map((one) => (
            <Wait key={one.id} wait={one} />
          ))}
        </ul>
      )}
      {isAsked ? <BeginWaitDialog parts={waitOf} onClose={() => setAsked(false)} /> : null}
    </Section>
  );
}

function Wait({ wait }: { readonly wait: WaitView }) {
  const { t, nameOf, language } = useWords();
  const end = useEndWait();
  const waiting = wait.organization ? nameOf(wait.organization.name) : wait.begunBy;
  const waitsFor = wait.waitsFor ? nameOf(wait.waitsFor.name) : (wait.outsideName ?? '');
  return (
    <li>
      <IconHourglass size={18} aria-hidden />
      <div>
        <Text>{t('waits.sentence', { waiting, for: waitsFor })}</Text>
        <Text size="sm" className="kept-lines">
          {wait.what}
        </Text>
        <Text size="xs" c="dimmed">
          {t('waits.since', { day: showDay(wait.since, language) })} · {wait.begunBy}
        </Text>
        {wait.endedOn && wait.endedHow ? (
          <Text size="xs" c="dimmed">
            {t(`waits.ended.${wait.endedHow}`, { day: showDay(wait.endedOn, language), by: wait.endedBy ?? '' })}
          </Text>
        ) : (
          <StateBadge tone="warn">{t('waits.open')}</StateBadge>
        )}
      </div>
      {wait.may.end ? (
        <Button
          variant="default"
          size="compact-md"
          className="off-paper"
          loading={end.sending}
          aria-label={t('waits.end-of', { for: waitsFor })}
          onClick={() => end.send(wait)}
        >
          {t('waits.end')}
        </Button>
      ) : null}
    </li>
  );
}
