import { Group, SegmentedControl, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { evidenceOfTask, EvidenceOfTask } from '#modules/tasks/contract.ts';
import { post, postFiles } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { useToday } from '../../me.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { readQuantity } from '../part-acts.ts';
import { aboutOf, blank, inWay, isComplete, sendingOf, waysOf, type Draft } from './draft.ts';
import { Source } from './source-inputs.tsx';

interface Props {
  readonly taskId: string;
  readonly seen: EvidenceOfTask;
  readonly onClose: () => void;
}

const AUTO = 'auto';
const NONE = 'none';
/** Hands evidence in: a link, photographs and files, a document of the register, or a letter recorded for an agency. */
export function AddEvidence({ taskId, seen, onClose }: Props) {
  const { t, nameOf } = useWords();
  const today = useToday();
  const ways = waysOf(seen.may);
  const [draft, setDraft] = useState<Draft>(() => blank(seen.may, today));
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const command = useCommand({
    run: (now: Draft, key) => send(taskId, now, key),
    refresh: [TASKS],
    says: t('tasks.evidence.said.send'),
    onDone: onClose,
  });
  const isUnread = draft.quantity.trim() !== '' && readQuantity(draft.quantity) === null;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('tasks.evidence.do.add')}
      verb={t('tasks.evidence.do.send')}
      onSubmit={() => command.send(draft)}
      sending={command.sending}
      disabled={isUnread || !isComplete(draft)}
      issues={command.beside(['source.url', 'occurredOn'])}
      size="lg"
    >
      {ways.length > 1 ? (
        <SegmentedControl
          fullWidth
          size="md"
          orientation={ways.length > 2 && window.innerWidth < 560 ? 'vertical' : 'horizontal'}
          aria-label={t('tasks.evidence.do.add')}
          value={draft.way}
          onChange={(way) => setDraft((now) => inWay(now, way as Draft['way'], seen.may))}
          data={ways.map((way) => ({ value: way, label: t(`tasks.evidence.do.${way}`) }))}
        />
      ) : null}
      {draft.way === 'document' ? null : (
        <Text size="sm" c="dimmed">
          {t(`tasks.evidence.about.${draft.way}`)}
        </Text>
      )}
      {seen.may.attachFor.length > 1 ? (
        <Select
          label={t('tasks.evidence.field.part')}
          value={draft.partId}
          allowDeselect={false}
          searchable
          nothingFoundMessage={t('tasks.evidence.nothing-found')}
          onChange={(partId) => change({ partId: partId ?? '' })}
          data={seen.may.attachFor.map((one) => ({
            value: one.partId,
            label: one.organization ? nameOf(one.organization) : t('tasks.no-lead'),
          }))}
        />
      ) : null}
      <Source draft={draft} change={change} urlError={command.errorAt('source.url')} />
      <Group grow align="flex-start">
        {draft.way === 'letter' || draft.way === 'document' ? null : (
          <DayInput
            label={t('tasks.evidence.field.occurred')}
            value={draft.occurredOn}
            onChange={(occurredOn) => change({ occurredOn })}
            error={command.errorAt('occurredOn')}
          />
        )}
        <TextInput
          label={t('tasks.evidence.field.quantity')}
          inputMode="decimal"
          placeholder="1"
          value={draft.quantity}
          onChange={(event) => change({ quantity: event.currentTarget.value })}
          error={isUnread ? t('tasks.figure-wrong') : undefined}
        />
      </Group>
      {seen.results.length > 1 ? (
        <Select
          label={t('tasks.evidence.field.towards')}
          allowDeselect={false}
          value={draft.resultId === undefined ? AUTO : (draft.resultId ?? NONE)}
          onChange={(value) => change({ resultId: value === AUTO ? undefined : value === NONE ? null : value })}
          data={[
            { value: AUTO, label: t('tasks.evidence.field.towards-auto') },
            ...seen.results.map((one) => ({ value: one.id, label: one.title })),
            { value: NONE, label: t('tasks.evidence.field.towards-none') },
          ]}
        />
      ) : null}
      <Textarea
        label={t('tasks.evidence.field.note')}
        autosize
        minRows={2}
        maxLength={5000}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </Dialog>
  );
}

/** Files go as a form, everything else as JSON. */
function send(taskId: string, draft: Draft, key: string): Promise<EvidenceOfTask> {
  if (draft.files.length > 0 && (draft.way === 'files' || draft.way === 'letter'))
    return postFiles<typeof evidenceOfTask>('/api/tasks/attach-files', draft.files, {
      about: JSON.stringify({ taskId, ...aboutOf(draft) }),
    });
  return post<typeof evidenceOfTask>('/api/tasks/attach-evidence', { taskId, ...sendingOf(draft) }, key);
}
