import { Button, Menu, Text, Textarea, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { taskDetail, TaskDetail } from '#modules/tasks/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { AskDialog } from '../approvals/put-before-leader.tsx';
import { useFields } from '../fields.ts';
import { useMay } from '../me.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { TASKS } from './data.ts';
import { DueDateDialog } from './due-date-dialog.tsx';
import { isReasonGiven, ReasonFields } from './reason-fields.tsx';

type Asked = 'set-due-date' | 'cancel' | 'reopen' | 'number' | 'question' | 'cancellation';

/** What the focal agency may do with a task as a whole. */
export function TaskActions({ task }: { readonly task: TaskDetail }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const mayDo = useMay();
  const mayAsk = mayDo('approvals.ask');
  const { may } = task;
  if (!may.setDueDate && !may.cancel && !may.reopen && !may.setExternalNumber) return null;
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
            {t('desk.actions')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {may.setDueDate ? (
            <Menu.Item onClick={() => setAsked('set-due-date')}>{t('tasks.do.set-due-date')}</Menu.Item>
          ) : null}
          {may.setExternalNumber ? (
            <Menu.Item onClick={() => setAsked('number')}>{t('tasks.do.set-number')}</Menu.Item>
          ) : null}
          {may.reopen ? <Menu.Item onClick={() => setAsked('reopen')}>{t('tasks.do.reopen-task')}</Menu.Item> : null}
          {mayAsk ? <Menu.Item onClick={() => setAsked('question')}>{t('tasks.do.ask-leader')}</Menu.Item> : null}
          {mayDo('inquiries.ask') ? (
            <Menu.Item component={Link} to={`/inquiries/new?about=task&subjectId=${task.id}`}>
              {t('inquiries.from-task')}
            </Menu.Item>
          ) : null}
          {mayAsk && may.cancel ? (
            <Menu.Item onClick={() => setAsked('cancellation')}>{t('tasks.do.ask-cancellation')}</Menu.Item>
          ) : null}
          {may.cancel ? (
            <Menu.Item color="red" onClick={() => setAsked('cancel')}>
              {t('tasks.do.cancel')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {asked === 'set-due-date' ? <DueDateDialog task={task} onClose={close} /> : null}
      {asked === 'cancel' ? <CancelDialog task={task} onClose={close} /> : null}
      {asked === 'reopen' ? <ReopenDialog task={task} onClose={close} /> : null}
      {asked === 'question' || asked === 'cancellation' ? (
        <AskDialog kind={asked} subjectId={task.id} onClose={close} />
      ) : null}
      {asked === 'number' ? <NumberDialog task={task} onClose={close} /> : null}
    </>
  );
}

interface DialogProps {
  readonly task: TaskDetail;
  readonly onClose: () => void;
}

function useTaskCommand(path: string, says: string, onDone: () => void) {
  return useCommand({
    run: (body: object, key) => post<typeof taskDetail>(path, body, key),
    refresh: [TASKS],
    says,
    onDone,
  });
}

function CancelDialog({ task, onClose }: DialogProps) {
  const { t } = useWords();
  const command = useTaskCommand('/api/tasks/cancel-task', t('tasks.said.cancel'), onClose);
  const fields = useFields({ reason: '', decidedBy: '' }, command.errorAt);
  return (
    <Dialog
      opened
      onClose={onClose}
      dangerous
      title={t('tasks.do.cancel')}
      verb={t('tasks.do.cancel')}
      sending={command.sending}
      disabled={!isReasonGiven(fields.values)}
      issues={command.beside(['reason', 'decidedBy'])}
      onSubmit={() => command.send({ taskId: task.id, version: task.version, ...fields.values })}
    >
      <Text size="sm" c="dimmed">
        {t('tasks.about.cancel')}
      </Text>
      <ReasonFields fields={fields} focused />
    </Dialog>
  );
}

function ReopenDialog({ task, onClose }: DialogProps) {
  const { t } = useWords();
  const command = useTaskCommand('/api/tasks/reopen-task', t('tasks.said.reopen'), onClose);
  const fields = useFields({ note: '' }, command.errorAt);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('tasks.do.reopen-task')}
      verb={t('tasks.do.reopen-task')}
      sending={command.sending}
      disabled={fields.values.note.trim().length < 3}
      issues={command.beside(['note'])}
      onSubmit={() => command.send({ taskId: task.id, version: task.version, ...fields.values })}
    >
      <Textarea label={t('tasks.reason')} required autosize minRows={2} data-autofocus {...fields.text('note')} />
    </Dialog>
  );
}

function NumberDialog({ task, onClose }: DialogProps) {
  const { t } = useWords();
  const command = useTaskCommand('/api/tasks/set-external-number', t('desk.saved'), onClose);
  const fields = useFields({ number: task.externalNumber ?? '' }, command.errorAt);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('tasks.do.set-number')}
      verb={t('desk.save')}
      sending={command.sending}
      issues={command.beside(['number'])}
      onSubmit={() =>
        command.send({ taskId: task.id, version: task.version, number: fields.values.number.trim() || null })
      }
    >
      <TextInput
        label={t('tasks.external-number')}
        description={t('tasks.external-number-hint')}
        data-autofocus
        {...fields.text('number')}
      />
    </Dialog>
  );
}
