import { Button, Group, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { intakeBegun, OpeningProgress } from '#modules/documents/contract.ts';
import { formOf, postFilesHearing, type Issue } from '../api.ts';
import { useCommand } from '../command.ts';
import { DropZone } from '../ui/drop-zone.tsx';
import { Issues } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { FileList } from './file-list.tsx';
import { IntakeSteps } from './intake-steps.tsx';
import { ACCEPTED, FILES_LIMIT, FILE_LIMIT_MEGABYTES, problemBeforeSending, stepsWhileSending } from './sending.ts';

interface Sent {
  readonly files: readonly File[];
  readonly text: string;
}

/** One document: a file, photos of its pages, or pasted words. What the browser can see to be wrong is said at once. */
export function SendDocument() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [seen, setSeen] = useState<Issue | null>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [progress, setProgress] = useState<OpeningProgress | null>(null);
  const begin = useCommand({
    run: ({ files: chosen, text: pasted }: Sent) => {
      setProgress(null);
      const form = formOf(chosen, pasted ? { text: pasted } : {});
      return postFilesHearing<typeof intakeBegun, OpeningProgress>('/api/documents/begin-intake', form, setProgress);
    },
    refresh: [['documents', 'intakes']],
    onDone: ({ intakeId }) => void navigate({ to: '/documents/import', search: { intake: intakeId } }),
  });
  const send = (chosen: readonly File[]) => {
    begin.reset();
    const problem = problemBeforeSending(chosen);
    setSeen(problem);
    setFiles(chosen);
    if (!problem) begin.send({ files: chosen, text: '' });
  };
  const paste = () => {
    setSeen(null);
    setFiles([]);
    begin.send({ files: [], text: text.trim() });
  };
  if (begin.sending)
    return (
      <Section title={t('documents.sending')}>
        <FileList files={files} />
        <IntakeSteps steps={stepsWhileSending(progress)} />
      </Section>
    );
  const issues = seen ? [seen] : begin.beside();
  return (
    <>
      {issues.length > 0 ? (
        <div className="import-problem">
          <Issues issues={issues} />
        </div>
      ) : null}
      <DropZone onFiles={send} accept={ACCEPTED} multiple>
        {t('documents.drop-about', { limit: FILE_LIMIT_MEGABYTES, files: FILES_LIMIT })}
      </DropZone>
      <Section title={t('documents.paste')} lead={t('documents.paste-about')}>
        <Textarea
          aria-label={t('documents.paste')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={4}
          maxRows={14}
        />
        <Group justify="flex-end" mt="sm">
          <Button onClick={paste} disabled={text.trim().length < 20}>
            {t('documents.read-pasted')}
          </Button>
        </Group>
      </Section>
    </>
  );
}
