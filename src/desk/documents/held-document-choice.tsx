import { Button, Group, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { done, DecideDuplicateBody, HeldDocument } from '#modules/documents/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { TextLink } from '../ui/links.tsx';
import { Issues, Notice } from '../ui/notice.tsx';
import { useWords } from '../words.tsx';
import { documentNameAndDay } from './document-name.ts';

interface Props {
  readonly intakeId: string;
  readonly held: HeldDocument;
}

/** We hold this document, or it changes one that we hold: open that one, add a version, or keep both. */
export function HeldDocumentChoice({ intakeId, held }: Props) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const decide = useCommand({
    run: (as: DecideDuplicateBody['as'], key) =>
      post<typeof done>('/api/documents/decide-duplicate', { intakeId, as }, key),
    refresh: [['documents']],
    onDone: (_reply, as) => {
      if (as === 'discard') void navigate({ to: '/documents/$id', params: { id: held.documentId } });
    },
  });
  const name = documentNameAndDay(held, words);
  const isSameFile = held.how === 'same-file';
  return (
    <>
      <Notice tone="warn">
        {t(`documents.held.${held.how}`, { name })}
        {held.subject ? (
          <Text size="sm" mt={4}>
            {held.subject}
          </Text>
        ) : null}
        <div>
          <TextLink to="/documents/$id" params={{ id: held.documentId }} target="_blank" size="sm">
            {t('documents.held-look')}
          </TextLink>
        </div>
      </Notice>
      <Group mt="md" gap="sm">
        <Button
          variant={held.how === 'amends' ? 'default' : 'filled'}
          loading={decide.sending}
          onClick={() => decide.send('discard')}
        >
          {t('documents.held-open')}
        </Button>
        {isSameFile ? null : (
          <>
            <Button
              variant={held.how === 'amends' ? 'filled' : 'default'}
              loading={decide.sending}
              onClick={() => decide.send('new-version')}
            >
              {t('documents.held-version')}
            </Button>
            <Button variant="default" loading={decide.sending} onClick={() => decide.send('separate')}>
              {t('documents.held-separate')}
            </Button>
          </>
        )}
      </Group>
      <Issues issues={decide.beside()} />
    </>
  );
}
