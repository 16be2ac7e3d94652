import './cards.css';
import { Button, Group, Text, Textarea } from '@mantine/core';
import { IconCheck, IconCopy, IconPhoto } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { card, CardSubject, CardView } from '#modules/cards/contract.ts';
import { post } from '../api.ts';
import { FileLink } from '../ui/file-link.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../words.tsx';
import { canCopyPictures, copyField, copyPicture } from './copy.ts';

/** A thing in five lines under its short address, and its picture; each with a button that copies it. */
export function CardParts({ subject }: { readonly subject: CardSubject }) {
  // Asking again gives the same address, so it is safe to be asked like a question.
  const query = useQuery({
    queryKey: ['cards', subject],
    queryFn: () => post<typeof card>('/api/cards/copy-card', { subject, at: location.origin }),
    staleTime: 0,
  });
  return (
    <Loaded query={query}>
      {(one) => (
        <div className="card-parts">
          <CardText card={one} />
          <CardPicture card={one} />
        </div>
      )}
    </Loaded>
  );
}

type Copied = 'no' | 'yes' | 'refused';

function CardText({ card: one }: { readonly card: CardView }) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<Copied>('no');
  const copy = async () => setCopied(field.current && (await copyField(field.current)) ? 'yes' : 'refused');
  return (
    <div>
      <Textarea ref={field} label={t('cards.text')} value={one.text} readOnly autosize minRows={5} />
      <Group gap="sm" mt="xs">
        <Button
          data-autofocus
          onClick={() => void copy()}
          leftSection={copied === 'yes' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        >
          {copied === 'yes' ? t('desk.copied') : t('cards.copy-text')}
        </Button>
        <Text size="sm" role="status">
          {copied === 'refused' ? t('cards.refused-text') : copied === 'yes' ? t('cards.paste') : ''}
        </Text>
      </Group>
      {one.isReachable ? null : (
        <div className="card-note">
          <Notice tone="warn">{t('cards.unreachable')}</Notice>
        </div>
      )}
    </div>
  );
}

function CardPicture({ card: one }: { readonly card: CardView }) {
  const { t } = useWords();
  const [copied, setCopied] = useState<Copied>('no');
  const copy = () =>
    copyPicture(one.picture).then(
      () => setCopied('yes'),
      () => setCopied('refused'),
    );
  return (
    <div>
      <img className="card-picture" src={one.picture} alt={t('cards.picture')} width={1200} height={630} />
      <Group gap="sm" mt="xs">
        {canCopyPictures() ? (
          <Button variant="default" onClick={() => void copy()} leftSection={<IconPhoto size={16} aria-hidden />}>
            {copied === 'yes' ? t('desk.copied') : t('cards.copy-picture')}
          </Button>
        ) : null}
        <FileLink href={one.picture} fileName={one.fileName}>
          {t('cards.save-picture')}
        </FileLink>
        <Text size="sm" role="status">
          {copied === 'refused' ? t('cards.refused-picture') : ''}
        </Text>
      </Group>
    </div>
  );
}
