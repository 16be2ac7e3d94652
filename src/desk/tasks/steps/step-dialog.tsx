import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { StepsOfTask, stepsOfTask, StepView } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { showDay } from '../../format.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words.tsx';
import { TASKS, usePeopleOf } from '../data.ts';

interface Props {
  /** Null: a new one. */
  readonly step: StepView | null;
  /** Parts that it may be a step of; of one that exists its own alone. */
  readonly parts: StepsOfTask['addTo'];
  readonly onClose: () => void;
}

/** A new step, or another wording, person or day of one. */
export function StepDialog({ step, parts, onClose }: Props) {
  const { t, nameOf, language } = useWords();
  const [partId, setPartId] = useState(step?.partId ?? parts[0]?.partId ?? null);
  const [title, setTitle] = useState(step?.title ?? '');
  const [personId, setPersonId] = useState(step?.person?.id ?? null);
  const [dueOn, setDueOn] = useState(step?.dueOn ?? null);
  const part = parts.find((one) => one.partId === partId);
  const people = usePeopleOf(part?.organization.id ?? null).data?.items ?? [];
  const command = useCommand({
    run: (body: object, key) =>
      post<typeof stepsOfTask>(step ? '/api/tasks/change-step' : '/api/tasks/add-step', body, key),
    refresh: [TASKS],
    says: t(step ? 'steps.said.changed' : 'steps.said.added'),
    onDone: onClose,
  });
  const seen = step ? { id: step.id, version: step.version } : { partId };
  const partDueOn = part?.dueOn ?? null;
  const isLateForPart = dueOn !== null && partDueOn !== null && dueOn > partDueOn;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(step ? 'steps.change' : 'steps.add')}
      verb={t(step ? 'desk.save' : 'steps.add')}
      sending={command.sending}
      disabled={title.trim().length < 3 || partId === null}
      issues={command.beside(['title'])}
      onSubmit={() => command.send({ ...seen, title, personId, dueOn })}
    >
      {parts.length > 1 ? (
        <Select
          label={t('steps.part')}
          value={partId}
          onChange={(next) => {
            setPartId(next);
            setPersonId(null);
          }}
          data={parts.map((one) => ({ value: one.partId, label: nameOf(one.organization.name) }))}
          allowDeselect={false}
        />
      ) : null}
      <TextInput
        label={t('steps.name')}
        required
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={command.errorAt('title')}
        data-autofocus
      />
      <Select
        label={t('steps.person')}
        value={personId}
        onChange={setPersonId}
        data={people.map((one) => ({ value: one.id, label: one.name }))}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        nothingFoundMessage={t('desk.nothing-found')}
      />
      <DayInput label={t('steps.day')} value={dueOn} onChange={setDueOn} />
      {isLateForPart ? (
        <Notice tone="warn">{t('steps.after-part-warning', { day: showDay(partDueOn, language) })}</Notice>
      ) : null}
    </Dialog>
  );
}
