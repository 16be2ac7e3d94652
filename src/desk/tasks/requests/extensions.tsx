import './requests.css';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ExtensionView, taskDetail, TaskDetail } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { PutBeforeLeader } from '../../approvals/put-before-leader.tsx';
import { CopyForZalo } from '../../cards/copy-for-zalo.tsx';
import { useCommand } from '../../command.ts';
import { showDay } from '../../format.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/section.tsx';
import { StateBadge, type Tone } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { AnswerExtensionDialog } from './answer-extension-dialog.tsx';
import { useExtensions } from './data.ts';

const tones: Readonly<Record<ExtensionView['state'], Tone>> = {
  open: 'warn',
  granted: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
  lapsed: 'neutral',
};

/** Other days that were asked for, and what was answered; nothing is shown where nobody asked. */
export function Extensions({ task }: { readonly task: TaskDetail }) {
  const { t } = useWords();
  const query = useExtensions(task.id);
  const [asked, setAsked] = useState<{ answer: 'grant' | 'refuse'; extension: ExtensionView } | null>(null);
  const items = query.data?.items ?? [];
  if (query.isError && items.length === 0)
    return (
      <Section title={t('requests.extensions')}>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Section>
    );
  if (items.length === 0) return null;
  return (
    <Section title={t('requests.extensions')} flush>
      <ul className="requests">
        {items.map((one) => (
          <Extension key={one.id} extension={one} onAnswer={(answer) => setAsked({ answer, extension: one })} />
        ))}
      </ul>
      {asked ? <AnswerExtensionDialog key={asked.extension.id} {...asked} onClose={() => setAsked(null)} /> : null}
    </Section>
  );
}

interface ExtensionProps {
  readonly extension: ExtensionView;
  readonly onAnswer: (answer: 'grant' | 'refuse') => void;
}

function Extension({ extension: one, onAnswer }: ExtensionProps) {
  const { t, nameOf, language } = useWords();
  const words = {
    agency: one.organization ? nameOf(one.organization.name) : one.askedBy,
    before: showDay(one.dueBefore, language),
    until: showDay(one.until, language),
  };
  return (
    <li>
      <div className="request-head">
        <Text fw={500}>{t('requests.extension.asks', words)}</Text>
        <StateBadge tone={tones[one.state]}>
          {one.state === 'granted' && one.grantedUntil
            ? t('requests.extension.granted-until', { until: showDay(one.grantedUntil, language) })
            : t(`requests.extension.${one.state}`)}
        </StateBadge>
      </div>
      <Text size="sm" className="kept-lines">
        {one.reason}
      </Text>
      <Text size="xs" c="dimmed">
        {one.askedBy}
        {one.onBehalf ? ` (${t('tasks.on-behalf')})` : ''}, <InstantText instant={one.askedAt} />
      </Text>
      {one.answeredAt ? (
        <div className="request-says">
          {one.note ? <Text size="sm">{one.note}</Text> : null}
          {one.decidedBy ? <Text size="sm">{t('tasks.decided-by', { who: one.decidedBy })}</Text> : null}
          <Text size="xs" c="dimmed">
            {one.answeredBy}, <InstantText instant={one.answeredAt} />
          </Text>
        </div>
      ) : null}
      <Buttons extension={one} onAnswer={onAnswer} />
    </li>
  );
}

function Buttons({ extension: one, onAnswer }: ExtensionProps) {
  const { t } = useWords();
  const withdraw = useCommand({
    run: (_: undefined, key) =>
      post<typeof taskDetail>('/api/tasks/withdraw-extension', { id: one.id, version: one.version }, key),
    refresh: [TASKS],
    says: t('requests.said.withdraw'),
    tellsProblems: true,
  });
  return (
    <Group gap="xs" mt="xs" className="off-paper">
      {one.may.answer ? (
        <>
          <Button size="sm" onClick={() => onAnswer('grant')}>
            {t('requests.do.grant')}
          </Button>
          <Button size="sm" variant="default" onClick={() => onAnswer('refuse')}>
            {t('requests.do.refuse')}
          </Button>
          <PutBeforeLeader kind="extension" subjectId={one.id} />
        </>
      ) : null}
      {one.may.withdraw ? (
        <Button size="sm" variant="default" loading={withdraw.sending} onClick={() => withdraw.send(undefined)}>
          {t('requests.do.withdraw')}
        </Button>
      ) : null}
      <CopyForZalo isSmall subject={{ type: 'extension', id: one.id }} />
    </Group>
  );
}
