import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { decision, DecisionView } from '#modules/approvals/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { Issues } from '../ui/notice.tsx';
import { useWords } from '../words.tsx';
import { AFTER_DECISION } from './data.ts';
import { SayDialog } from './say-dialog.tsx';

/** For the leader: two large buttons, one line of words where he wants, and the way to ask back. */
export function DecisionActs({ decision: one }: { readonly decision: DecisionView }) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [isAsking, setAsking] = useState(false);
  const command = useCommand({
    run: (isAgreed: boolean, key) =>
      post<typeof decision>(
        '/api/approvals/decide',
        { id: one.id, version: one.version, mark: one.mark, isAgreed, ...(note.trim() ? { note } : {}) },
        key,
      ),
    refresh: AFTER_DECISION,
    says: t('approvals.said.decide'),
  });
  if (!one.may.decide) return null;
  return (
    <div className="decide">
      <Textarea
        label={t('approvals.note')}
        autosize
        minRows={1}
        maxLength={5000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Issues issues={command.beside([])} />
      <div className="decide-buttons">
        <Button size="xl" loading={command.sending} onClick={() => command.send(true)}>
          {t('approvals.do.agree')}
        </Button>
        <Button size="xl" variant="default" disabled={command.sending} onClick={() => command.send(false)}>
          {t('approvals.do.refuse')}
        </Button>
      </div>
      {one.may.askBack ? (
        <Group>
          <Button variant="subtle" onClick={() => setAsking(true)}>
            {t('approvals.do.ask-back')}
          </Button>
        </Group>
      ) : null}
      {isAsking ? <SayDialog saying="ask-back" decision={one} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
