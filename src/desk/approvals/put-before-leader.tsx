import { Button, Select, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AskDecisionBody, decision } from '#modules/approvals/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useFields } from '../fields.ts';
import { useMay } from '../me.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { AFTER_DECISION, useLeaders } from './data.ts';

interface Props {
  readonly kind: AskDecisionBody['kind'];
  readonly subjectId: string;
}

/** The button that puts a thing before a leader; for those who may. */
export function PutBeforeLeader(props: Props) {
  const { t } = useWords();
  const mayDo = useMay();
  const [isAsking, setAsking] = useState(false);
  if (!mayDo('approvals.ask')) return null;
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setAsking(true)}>
        {t('approvals.do.ask')}
      </Button>
      {isAsking ? <AskDialog {...props} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

/** Who decides, what is asked, until when; the rest is taken from the thing itself. */
export function AskDialog({ kind, subjectId, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const leaders = useLeaders().data?.items ?? [];
  const [leaderId, setLeaderId] = useState<string | null>(null);
  const [answerBy, setAnswerBy] = useState<string | null>(null);
  const command = useCommand({
    run: (body: object, key) => post<typeof decision>('/api/approvals/ask-decision', body, key),
    refresh: AFTER_DECISION,
    says: (made) => t('approvals.said.ask', { name: made.leader.name }),
    onDone: (made) => {
      onClose();
      void navigate({ to: '/decisions/$id', params: { id: made.id } });
    },
  });
  const fields = useFields({ question: '' }, command.errorAt);
  const { question } = fields.values;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('approvals.do.ask')}
      verb={t('approvals.do.ask')}
      sending={command.sending}
      disabled={leaderId === null || question.trim().length < 3}
      issues={command.beside(['question'])}
      onSubmit={() => command.send({ kind, subjectId, leaderId, question, ...(answerBy ? { answerBy } : {}) })}
    >
      <Text size="sm" c="dimmed">
        {t('approvals.about.ask')}
      </Text>
      <Select
        label={t('approvals.leader')}
        required
        searchable
        value={leaderId}
        onChange={setLeaderId}
        data={leaders.map((one) => ({ value: one.id, label: one.post ? `${one.name}, ${one.post}` : one.name }))}
      />
      <Textarea
        label={t('approvals.question')}
        description={t('approvals.question-hint')}
        required
        autosize
        minRows={2}
        {...fields.text('question')}
      />
      <DayInput label={t('approvals.answer-by')} value={answerBy} onChange={setAnswerBy} />
    </Dialog>
  );
}
