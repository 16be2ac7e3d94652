import { Autocomplete, Button, Group, SegmentedControl, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { evidenceOfTask, EvidenceOfTask } from '#modules/tasks/contract.ts';
import { post, postFiles } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { useToday } from '../../me.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { readQuantity } from '../part-acts.ts';
import { useDocumentChoices } from './data.ts';
import { aboutOf, blank, inWay, isComplete, sendingOf, waysOf, type Draft } from './draft.ts';

interface Props {
  readonly taskId: string;
  readonly seen: EvidenceOfTask;
  readonly onClose: () => void;
}

const AUTO = 'auto';
const NONE = 'none';
const ACCEPT =
  'image/jpeg,image/png,image/webp,.pdf,.doc,.docx,.rtf,.xls,.xlsx,.ppt,.pptx,audio/mpeg,audio/mp4,audio/wav,video/mp4';

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

interface SourceProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly urlError: string | undefined;
}

function Source({ draft, change, urlError }: SourceProps) {
  const { t } = useWords();
  switch (draft.way) {
    case 'link':
      return (
        <>
          <TextInput
            label={t('tasks.evidence.field.url')}
            required
            type="url"
            inputMode="url"
            placeholder="https://"
            maxLength={2000}
            value={draft.url}
            onChange={(event) => change({ url: event.currentTarget.value })}
            error={urlError}
            data-autofocus
          />
          <TextInput
            label={t('tasks.evidence.field.link-title')}
            maxLength={500}
            value={draft.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        </>
      );
    case 'files':
      return (
        <>
          <Files draft={draft} change={change} />
          <TextInput
            label={t('tasks.evidence.field.title-of-files')}
            maxLength={500}
            value={draft.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        </>
      );
    case 'document':
      return <DocumentChoice onChoose={(documentId) => change({ documentId })} />;
    case 'letter':
      return (
        <>
          <Group grow align="flex-start">
            <TextInput
              label={t('tasks.evidence.field.letter-number')}
              maxLength={100}
              value={draft.letterNumber}
              onChange={(event) => change({ letterNumber: event.currentTarget.value })}
            />
            <DayInput
              label={t('tasks.evidence.field.letter-day')}
              required
              value={draft.letterDay}
              onChange={(letterDay) => change({ letterDay })}
            />
          </Group>
          <Textarea
            label={t('tasks.evidence.field.letter-subject')}
            required
            autosize
            maxLength={500}
            value={draft.letterSubject}
            onChange={(event) => change({ letterSubject: event.currentTarget.value })}
          />
          <Files draft={draft} change={change} label={t('tasks.evidence.field.letter-paper')} />
        </>
      );
  }
}

function Files({ draft, change, label }: Pick<SourceProps, 'draft' | 'change'> & { readonly label?: string }) {
  const { t } = useWords();
  return (
    <div>
      {label ? (
        <Text size="sm" fw={500}>
          {label}
        </Text>
      ) : null}
      <DropZone
        multiple
        accept={ACCEPT}
        onFiles={(files) => change({ files: [...draft.files, ...files].slice(0, 20) })}
      />
      {draft.files.length > 0 ? (
        <ul className="chosen-files" aria-label={t('tasks.evidence.chosen', { count: draft.files.length })}>
          {draft.files.map((file, index) => (
            <li key={`${file.name} ${index}`}>
              <span>{file.name}</span>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('tasks.evidence.remove-file', { name: file.name })}
                onClick={() => change({ files: draft.files.filter((_one, at) => at !== index) })}
              >
                {t('desk.remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** Finds a document of the register by number or subject. */
function DocumentChoice({ onChoose }: { readonly onChoose: (id: string | null) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 250);
  const found = useDocumentChoices(asked).data?.items ?? [];
  const choices = new Map(
    found.map((one) => [
      [one.type, one.number, one.subject ?? one.opening].filter(Boolean).join(' · ').slice(0, 200),
      one.id,
    ]),
  );
  return (
    <Autocomplete
      label={t('tasks.evidence.field.document')}
      description={t('tasks.evidence.field.document-hint')}
      value={typed}
      onChange={(value) => {
        setTyped(value);
        onChoose(choices.get(value) ?? null);
      }}
      data={[...choices.keys()]}
      filter={({ options }) => options}
      limit={20}
      required
      data-autofocus
    />
  );
}
