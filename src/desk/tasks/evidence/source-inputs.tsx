import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { DayInput } from '../../ui/day-input.tsx';
import { DropZone } from '../../ui/drop-zone.tsx';
import { useWords } from '../../words.tsx';
import { DocumentChoice } from '../document-choice.tsx';
import type { Draft } from './draft.ts';

const ACCEPT =
  'image/jpeg,image/png,image/webp,.pdf,.doc,.docx,.rtf,.xls,.xlsx,.ppt,.pptx,audio/mpeg,audio/mp4,audio/wav,video/mp4';

interface SourceProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly urlError: string | undefined;
}

/** The inputs of one way of handing evidence in. */
export function Source({ draft, change, urlError }: SourceProps) {
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
      return (
        <DocumentChoice
          label={t('tasks.evidence.field.document')}
          description={t('tasks.evidence.field.document-hint')}
          required
          onChoose={(documentId) => change({ documentId })}
        />
      );
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
