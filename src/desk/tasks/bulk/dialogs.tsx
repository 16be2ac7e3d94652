import { Select, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useFields } from '../../fields.ts';
import { useMe } from '../../me.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useWords } from '../../words.tsx';
import { usePeopleOf } from '../data.ts';
import { isReasonGiven, ReasonFields } from '../reason-fields.tsx';
import { BulkDialog, type BulkProps } from './bulk-dialog.tsx';
import { useBulkCommand } from './command.ts';

/** Puts one of the reader's colleagues on the agency's part of each task. */
export function AssignMany(props: BulkProps) {
  const { t } = useWords();
  const command = useBulkCommand(props.tasks, props.onDone);
  const people = usePeopleOf(useMe().person.organization?.id ?? null).data?.items ?? [];
  const [personId, setPersonId] = useState<string | null>(null);
  return (
    <BulkDialog
      {...props}
      title={t('tasks.do.assign-person')}
      command={command}
      disabled={personId === null}
      onSubmit={() => personId && command.send({ kind: 'assign-person', personId })}
    >
      <Select
        label={t('tasks.person')}
        required
        value={personId}
        onChange={setPersonId}
        error={command.errorAt('change.personId')}
        data={people.map((one) => ({
          value: one.id,
          label: t('tasks.person-carries', { name: one.name, count: one.openParts }),
        }))}
        searchable
        nothingFoundMessage={t('desk.nothing-found')}
      />
    </BulkDialog>
  );
}

/** A day for tasks whose document names none, or a wrong one. */
export function SetDueDates(props: BulkProps) {
  const { t } = useWords();
  const command = useBulkCommand(props.tasks, props.onDone);
  const [on, setOn] = useState<string | null>(null);
  const { values, text } = useFields({ reason: '' }, (field) => command.errorAt(`change.${field}`));
  const reason = values.reason.trim();
  return (
    <BulkDialog
      {...props}
      title={t('tasks.bulk.set-due-date')}
      command={command}
      disabled={on === null}
      onSubmit={() => on && command.send({ kind: 'set-due-date', on, ...(reason ? { reason } : {}) })}
    >
      <DayInput label={t('tasks.due-on')} required value={on} onChange={setOn} error={command.errorAt('change.on')} />
      <Textarea label={t('tasks.reason')} autosize minRows={2} {...text('reason')} />
    </BulkDialog>
  );
}

/** Grants many tasks the same later day. */
export function ExtendMany(props: BulkProps) {
  const { t } = useWords();
  const command = useBulkCommand(props.tasks, props.onDone);
  const [on, setOn] = useState<string | null>(null);
  const fields = useFields({ reason: '', decidedBy: '' }, (field) => command.errorAt(`change.${field}`));
  return (
    <BulkDialog
      {...props}
      title={t('tasks.bulk.extend')}
      command={command}
      disabled={on === null || !isReasonGiven(fields.values)}
      onSubmit={() => on && command.send({ kind: 'extend', on, ...fields.values })}
    >
      <DayInput label={t('tasks.due-on')} required value={on} onChange={setOn} error={command.errorAt('change.on')} />
      <ReasonFields fields={fields} />
    </BulkDialog>
  );
}

/** Gives many tasks up. */
export function CancelMany(props: BulkProps) {
  const { t } = useWords();
  const command = useBulkCommand(props.tasks, props.onDone);
  const fields = useFields({ reason: '', decidedBy: '' }, (field) => command.errorAt(`change.${field}`));
  return (
    <BulkDialog
      {...props}
      dangerous
      title={t('tasks.do.cancel')}
      command={command}
      disabled={!isReasonGiven(fields.values)}
      onSubmit={() => command.send({ kind: 'cancel', ...fields.values })}
    >
      <ReasonFields fields={fields} focused />
    </BulkDialog>
  );
}

/** Confirms what was reported as done. */
export function ConfirmMany(props: BulkProps) {
  const { t } = useWords();
  const command = useBulkCommand(props.tasks, props.onDone);
  return (
    <BulkDialog
      {...props}
      title={t('tasks.bulk.confirm')}
      command={command}
      disabled={false}
      onSubmit={() => command.send({ kind: 'confirm' })}
    >
      <Text size="sm">{t('tasks.bulk.confirm-about')}</Text>
    </BulkDialog>
  );
}

/** Keeps an eye on all of them. */
export function WatchMany(props: BulkProps) {
  const { t } = useWords();
  const command = useBulkCommand(props.tasks, props.onDone);
  return (
    <BulkDialog
      {...props}
      title={t('tasks.bulk.watch')}
      command={command}
      disabled={false}
      onSubmit={() => command.send({ kind: 'watch', watching: true })}
    >
      <Text size="sm">{t('tasks.bulk.watch-about')}</Text>
    </BulkDialog>
  );
}
