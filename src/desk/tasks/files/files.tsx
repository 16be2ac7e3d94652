import '../steps/steps.css';
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ExchangedFile, exchangedFiles } from '#modules/tasks/contract.ts';
import { get } from '../../api.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { FileLine } from './file-line.tsx';
import { SendFilesDialog } from './send-files-dialog.tsx';
import { UseAsEvidenceDialog } from './use-as-evidence-dialog.tsx';

/** What agencies send one another for the work; said plainly to be no evidence. */
export function Files({ taskId }: { readonly taskId: string }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<ExchangedFile | 'send' | null>(null);
  const query = useQuery({
    queryKey: [...TASKS, 'exchanged-files', taskId],
    queryFn: ({ signal }) => get<typeof exchangedFiles>(`/api/tasks/${taskId}/exchanged-files`, signal),
  });
  if (query.isError && !query.data)
    return (
      <Section title={t('files.title')}>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Section>
    );
  if (!query.data || (query.data.items.length === 0 && !query.data.may.send)) return null;
  const { items, may } = query.data;
  return (
    <Section
      title={t('files.title')}
      lead={t('files.lead')}
      anchor="files"
      flush
      actions={
        may.send ? (
          <Button variant="default" leftSection={<IconUpload size={16} aria-hidden />} onClick={() => setAsked('send')}>
            {t('files.send')}
          </Button>
        ) : null
      }
    >
      {items.length === 0 ? (
        <Text c="dimmed" className="steps-of">
          {t('files.none')}
        </Text>
      ) : (
        <ul className="steps files">
          {items.map((one) => (
            <FileLine key={one.id} file={one} onUse={() => setAsked(one)} />
          ))}
        </ul>
      )}
      {asked === 'send' ? <SendFilesDialog taskId={taskId} onClose={() => setAsked(null)} /> : null}
      {asked !== null && asked !== 'send' ? (
        <UseAsEvidenceDialog key={asked.id} file={asked} onClose={() => setAsked(null)} />
      ) : null}
    </Section>
  );
}
