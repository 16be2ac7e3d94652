import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { TaskRow } from '#modules/tasks/contract.ts';
import { mayEverywhere, useMay, useMe } from '../../me.ts';
import { useWords } from '../../words.tsx';
import type { BulkProps } from './bulk-dialog.tsx';
import { AssignMany, CancelMany, ConfirmMany, ExtendMany, SetDueDates, WatchMany } from './dialogs.tsx';

/** `MOST_AT_ONCE` of the contract, of which the browser fetches types only. */
const MOST_AT_ONCE = 100;

const DIALOGS = {
  'assign-person': AssignMany,
  confirm: ConfirmMany,
  'set-due-date': SetDueDates,
  extend: ExtendMany,
  watch: WatchMany,
  cancel: CancelMany,
} satisfies Readonly<Record<string, (props: BulkProps) => React.ReactNode>>;
type Act = keyof typeof DIALOGS;

interface Props {
  readonly tasks: readonly TaskRow[];
  readonly onLeaveOut: BulkProps['onLeaveOut'];
  readonly onDone: () => void;
}

/** What may be done with all chosen tasks at once. */
export function BulkBar({ tasks, onLeaveOut, onDone }: Props) {
  const { t } = useWords();
  const acts = useActs();
  const [act, setAct] = useState<Act | null>(null);
  const Asked = act ? DIALOGS[act] : null;
  const isTooMany = tasks.length > MOST_AT_ONCE;
  const close = () => setAct(null);
  return (
    <Group gap="sm" className="off-paper sticky-bar bulk-bar" role="toolbar" aria-label={t('tasks.bulk.toolbar')}>
      <Text size="sm" aria-live="polite">
        {isTooMany ? t('tasks.bulk.too-many', { most: MOST_AT_ONCE }) : t('tasks.bulk.chosen', { count: tasks.length })}
      </Text>
      {acts.map((one) => (
        <Button
          key={one}
          variant="default"
          disabled={tasks.length === 0 || isTooMany}
          onClick={() => setAct(one)}
          {...(one === 'cancel' ? { color: 'red.8', variant: 'outline' } : {})}
        >
          {t(`tasks.bulk.button.${one}`)}
        </Button>
      ))}
      {Asked ? (
        <Asked
          tasks={tasks}
          onClose={close}
          onLeaveOut={onLeaveOut}
          onDone={() => {
            close();
            onDone();
          }}
        />
      ) : null}
    </Group>
  );
}

/** By the reader's rights. */
function useActs(): readonly Act[] {
  const { person } = useMe();
  const mayDo = useMay();
  const directs = mayEverywhere(person, 'tasks.assign');
  const acts: readonly (readonly [Act, boolean])[] = [
    ['assign-person', person.organization !== null && mayDo('tasks.assign')],
    ['confirm', mayEverywhere(person, 'tasks.confirm')],
    ['set-due-date', directs],
    ['extend', directs],
    ['watch', true],
    ['cancel', directs],
  ];
  return acts.filter(([, may]) => may).map(([act]) => act);
}
