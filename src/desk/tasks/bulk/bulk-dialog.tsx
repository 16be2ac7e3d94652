import { Alert, Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TaskRow } from '#modules/tasks/contract.ts';
import { capitalised } from '../../format.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import type { FaultyTask, useBulkCommand } from './command.ts';

/** What every dialog of a change of many tasks is given. */
export interface BulkProps {
  readonly tasks: readonly TaskRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** Takes tasks out of those chosen. */
  readonly onLeaveOut: (ids: readonly string[]) => void;
}

interface Props extends BulkProps {
  readonly title: string;
  readonly command: ReturnType<typeof useBulkCommand>;
  readonly disabled: boolean;
  readonly dangerous?: boolean;
  readonly onSubmit: () => void;
  readonly children?: ReactNode;
}

/** A dialog that changes all chosen tasks; those that stand in the way are named, and can be left out with one press. */
export function BulkDialog({ tasks, title, command, disabled, dangerous, onSubmit, children, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Dialog
      opened
      title={title}
      verb={t('tasks.bulk.do', { count: tasks.length })}
      sending={command.sending}
      disabled={disabled || tasks.length === 0}
      issues={command.others}
      dangerous={dangerous ?? false}
      onClose={rest.onClose}
      onSubmit={onSubmit}
    >
      <Text size="sm" c="dimmed">
        {t('tasks.bulk.about', { count: tasks.length })}
      </Text>
      {children}
      <Faulty
        faulty={command.faulty}
        onLeaveOut={(ids) => {
          command.reset();
          rest.onLeaveOut(ids);
        }}
      />
    </Dialog>
  );
}

function Faulty({ faulty, onLeaveOut }: { readonly faulty: readonly FaultyTask[] } & Pick<BulkProps, 'onLeaveOut'>) {
  const { t, tIssue } = useWords();
  if (faulty.length === 0) return null;
  return (
    <Alert color="red" role="alert" title={t('tasks.bulk.faulty', { count: faulty.length })}>
      <ul className="bulk-faulty">
        {faulty.map(({ task, issue }) => (
          <li key={task.id}>
            <strong>{capitalised(task.title)}</strong>: {tIssue(issue)}
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={() => onLeaveOut(faulty.map(({ task }) => task.id))}>
        {t('tasks.bulk.leave-out', { count: faulty.length })}
      </Button>
    </Alert>
  );
}
