import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { HistoryEntry, TaskDetail } from '#modules/tasks/contract.ts';
import { InstantText } from '../ui/day-text.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';

const AT_FIRST = 8;

/** What happened to the task, newest first; names as they were on that day. */
export function TaskHistory({ task }: { readonly task: TaskDetail }) {
  const { t } = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? task.history : task.history.slice(0, AT_FIRST);
  return (
    <Section title={t('tasks.history')}>
      <ol className="history">
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {task.history.length > shown.length ? (
        <Button variant="default" mt="sm" onClick={() => setWhole(true)}>
          {t('tasks.history-whole', { count: task.history.length })}
        </Button>
      ) : null}
    </Section>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const { t, nameOf } = useWords();
  const change = [entry.before, entry.after].filter(Boolean).join(' → ');
  return (
    <li>
      <Text>
        {t(`tasks.act.${entry.act}`)}
        {entry.organization ? `: ${nameOf(entry.organization)}` : ''}
        {change ? ` (${change})` : ''}
      </Text>
      {entry.note ? (
        <Text size="sm" className="kept-lines">
          {entry.note}
        </Text>
      ) : null}
      {entry.figures.map((one) => (
        <Text key={one.text} size="sm">
          {one.text}
          {one.quantity === null ? '' : `: ${one.quantity.toLocaleString('vi-VN')} ${one.unit ?? ''}`}
        </Text>
      ))}
      <Text size="xs" c="dimmed">
        {entry.by}
        {entry.byOrganization ? `, ${nameOf(entry.byOrganization)}` : ''}
        {entry.onBehalf ? ` (${t('tasks.on-behalf')})` : ''} · <InstantText instant={entry.at} />
      </Text>
    </li>
  );
}
