import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { lateness, LatenessView } from '#modules/tasks/contract.ts';
import { get } from '../../api.ts';
import { showDay } from '../../format.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { EndExcuseDialog, ExcuseDialog } from './excuse-dialogs.tsx';

/** After which day the task counts as late where that is not its deadline, who decided so, and how to say that nothing was its fault. */
export function Lateness({ taskId }: { readonly taskId: string }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<'excuse' | 'end' | null>(null);
  const { data } = useQuery({
    queryKey: [...TASKS, 'lateness', taskId],
    queryFn: ({ signal }) => get<typeof lateness>(`/api/tasks/${taskId}/lateness`, signal),
  });
  if (!data) return null;
  const close = () => setAsked(null);
  return (
    <>
      <Told lateness={data} />
      {data.may.excuse || data.may.end ? (
        <Group mt="sm" className="off-paper">
          <Button variant="default" onClick={() => setAsked(data.may.end ? 'end' : 'excuse')}>
            {t(data.may.end ? 'lateness.end' : 'lateness.excuse')}
          </Button>
        </Group>
      ) : null}
      {asked === 'excuse' ? <ExcuseDialog taskId={taskId} onClose={close} /> : null}
      {asked === 'end' ? <EndExcuseDialog taskId={taskId} onClose={close} /> : null}
    </>
  );
}

function Told({ lateness: one }: { readonly lateness: LatenessView }) {
  const { t, language } = useWords();
  const isMoved = one.movedBy !== 0 && one.lateAfter !== null;
  const isStopped = one.dueOn !== null && one.lateAfter === null;
  if (!isMoved && !isStopped && !one.excuse) return null;
  return (
    <Notice tone="info">
      <Text size="sm" fw={500}>
        {one.lateAfter && !isStopped
          ? t('lateness.after', { day: showDay(one.lateAfter, language) })
          : t('lateness.never')}
      </Text>
      {isMoved ? <Text size="sm">{t('lateness.moved', { days: Math.abs(one.movedBy) })}</Text> : null}
      {one.excuse ? (
        <Text size="sm">
          {t('lateness.excused', { reason: one.excuse.reason })} {t('lateness.decided', { who: one.excuse.decidedBy })}{' '}
          · {one.excuse.recordedBy}, <InstantText instant={one.excuse.recordedAt} />
        </Text>
      ) : null}
      {one.rules.since && (isMoved || isStopped) ? (
        <Text size="xs" c="dimmed">
          {t('lateness.rules-since')} <InstantText instant={one.rules.since} />
        </Text>
      ) : null}
    </Notice>
  );
}
