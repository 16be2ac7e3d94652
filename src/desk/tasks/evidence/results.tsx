import { Button, Group, Progress, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { evidenceOfTask, EvidenceOfTask, ExpectedResultView } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { showNumber } from '../../format.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { ResultDialog } from './result-dialog.tsx';

interface Props {
  readonly taskId: string;
  readonly seen: EvidenceOfTask;
  /** Whether the task is one period of several, so that a result may be counted over all of them. */
  readonly hasPeriods: boolean;
}

type Asked = { readonly act: 'declare' } | { readonly act: 'change' | 'drop'; readonly result: ExpectedResultView };

/** What the task must bring: agreed or waiting to be, with how much of it is proven. */
export function Results({ taskId, seen, hasPeriods }: Props) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const agree = useAgree(taskId);
  const agreeable = seen.results.filter((one) => one.may.agree);
  return (
    <>
      <Text component="h3" className="evidence-subhead">
        {t('tasks.evidence.results')}
      </Text>
      {seen.results.length === 0 ? (
        <Text size="sm" c="dimmed" px={20} pb={14}>
          {t('tasks.evidence.no-results')}
        </Text>
      ) : null}
      <ul className="results">
        {seen.results.map((result) => (
          <li key={result.id}>
            <Result
              result={result}
              onAgree={() => agree.send([result])}
              isAgreeing={agree.sending}
              onAsk={(act) => setAsked({ act, result })}
            />
          </li>
        ))}
      </ul>
      {seen.may.declare || agreeable.length > 1 ? (
        <Group gap="sm" px={20} pb={14} className="off-paper">
          {agreeable.length > 1 ? (
            <Button size="sm" loading={agree.sending} onClick={() => agree.send(agreeable)}>
              {t('tasks.evidence.do.agree')}
            </Button>
          ) : null}
          {seen.may.declare ? (
            <Button size="sm" variant="default" onClick={() => setAsked({ act: 'declare' })}>
              {t('tasks.evidence.do.declare')}
            </Button>
          ) : null}
        </Group>
      ) : null}
      {asked?.act === 'drop' ? (
        <DropDialog taskId={taskId} result={asked.result} onClose={() => setAsked(null)} />
      ) : asked ? (
        <ResultDialog
          taskId={taskId}
          result={asked.act === 'change' ? asked.result : null}
          isFocal={seen.may.agree}
          hasPeriods={hasPeriods}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}

function useAgree(taskId: string) {
  const { t } = useWords();
  return useCommand({
    run: (results: readonly ExpectedResultView[], key) =>
      post<typeof evidenceOfTask>(
        '/api/tasks/agree-results',
        { taskId, results: results.map(({ id, version }) => ({ resultId: id, version })) },
        key,
      ),
    refresh: [TASKS],
    says: t('tasks.evidence.said.agree'),
    tellsProblems: true,
  });
}

interface ResultProps {
  readonly result: ExpectedResultView;
  readonly onAgree: () => void;
  readonly isAgreeing: boolean;
  readonly onAsk: (act: 'change' | 'drop') => void;
}

function Result({ result, onAgree, isAgreeing, onAsk }: ResultProps) {
  const { t } = useWords();
  return (
    <div className="result">
      <div>
        <Text fw={500} className="evidence-title">
          {result.title}
        </Text>
        <Group gap="xs" mt={2}>
          <StateBadge tone={result.state === 'agreed' ? 'good' : 'neutral'}>
            {t(result.state === 'agreed' ? 'tasks.evidence.state.agreed' : 'tasks.evidence.state.proposed')}
          </StateBadge>
          <Text size="xs" c="dimmed">
            {result.agreedBy
              ? t('tasks.evidence.agreed-by', { who: result.agreedBy })
              : t('tasks.evidence.declared-by', { who: result.declaredBy })}
            {result.scope === 'obligation' ? ` · ${t('tasks.evidence.all-periods')}` : ''}
          </Text>
        </Group>
      </div>
      <Figures result={result} />
      {result.may.agree || result.may.change ? (
        <Group gap="xs" className="result-bar off-paper">
          {result.may.agree ? (
            <Button size="sm" variant="default" loading={isAgreeing} onClick={onAgree}>
              {t('tasks.evidence.do.agree-one')}
            </Button>
          ) : null}
          {result.may.change ? (
            <>
              <Button size="sm" variant="subtle" onClick={() => onAsk('change')}>
                {t('tasks.evidence.do.change')}
              </Button>
              <Button size="sm" variant="subtle" onClick={() => onAsk('drop')}>
                {t('tasks.evidence.do.drop')}
              </Button>
            </>
          ) : null}
        </Group>
      ) : null}
    </div>
  );
}

function Figures({ result }: { readonly result: ExpectedResultView }) {
  const { t, language } = useWords();
  const proven = showNumber(result.proven, language);
  const unit = result.unit ?? '';
  const share = result.quantity === null ? null : Math.min(100, (result.proven / result.quantity) * 100);
  return (
    <>
      <div className="result-figures">
        <Text fw={500}>
          {result.quantity === null
            ? t('tasks.evidence.proven-bare', { proven, unit }).trim()
            : t('tasks.evidence.proven', { proven, quantity: showNumber(result.quantity, language), unit }).trim()}
        </Text>
        {result.quantity === null || result.atLeast ? (
          <Text size="xs" c="dimmed">
            {t(result.quantity === null ? 'tasks.evidence.no-quantity' : 'tasks.evidence.at-least')}
          </Text>
        ) : null}
      </div>
      {share !== null && result.state === 'agreed' ? (
        <Progress.Root className="result-bar" size="sm">
          <Progress.Section
            value={share}
            aria-label={t('tasks.evidence.percent-label', { title: result.title })}
            color="sea"
          />
        </Progress.Root>
      ) : null}
    </>
  );
}

interface DropProps {
  readonly taskId: string;
  readonly result: ExpectedResultView;
  readonly onClose: () => void;
}

function DropDialog({ taskId, result, onClose }: DropProps) {
  const { t } = useWords();
  const [reason, setReason] = useState('');
  const command = useCommand({
    run: (body: object, key) => post<typeof evidenceOfTask>('/api/tasks/withdraw-result', body, key),
    refresh: [TASKS],
    says: t('tasks.evidence.said.drop'),
    onDone: onClose,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('tasks.evidence.do.drop')}
      verb={t('tasks.evidence.do.drop')}
      onSubmit={() => command.send({ taskId, resultId: result.id, version: result.version, reason })}
      sending={command.sending}
      dangerous
      disabled={reason.trim().length < 3}
      issues={command.beside(['reason'])}
    >
      <Text size="sm" fw={500}>
        {result.title}
      </Text>
      <Text size="sm" c="dimmed">
        {t('tasks.evidence.about.drop')}
      </Text>
      <Textarea
        label={t('tasks.evidence.field.reason')}
        required
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={command.errorAt('reason')}
        data-autofocus
      />
    </Dialog>
  );
}
