import './conversations.css';
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { comment, commentList, CommentView } from '#modules/conversations/contract.ts';
import { get, post, withQuery } from '../api.ts';
import { CopyForZalo } from '../cards/copy-for-zalo.tsx';
import { useCommand } from '../command.ts';
import { InstantText } from '../ui/day-text.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { useWords } from '../words.tsx';
import { CommentForm } from './comment-form.tsx';
import { segmentsOf } from './mentions.ts';
import { PassageQuote } from './passage-quote.tsx';

interface Props {
  readonly subjectType: string;
  readonly subjectId: string;
  /** Queries that count comments, to read again after one was written. */
  readonly refresh?: readonly (readonly unknown[])[];
  /** Words of a document stand on the screen, which can be quoted. */
  readonly quotes?: boolean;
}

/** What is said about a thing, oldest first, and the box to say more. */
export function Comments({ subjectType, subjectId, refresh = [], quotes = false }: Props) {
  const { t } = useWords();
  const key = ['conversations', subjectType, subjectId] as const;
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      get<typeof commentList>(
        withQuery('/api/conversations/comments', { subjectType, subjectId, cursor: pageParam }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <LoadingState lines={2} />;
  const { pages } = query.data;
  const items = pages.flatMap((page) => page.items);
  const marks = [key, ...refresh];
  return (
    <>
      {items.length === 0 ? <Text c="dimmed">{t('conversations.none')}</Text> : null}
      <ol className="comments">
        {items.map((one) => (
          <Comment key={one.id} comment={one} subject={{ subjectType, subjectId }} refresh={marks} />
        ))}
      </ol>
      {query.hasNextPage ? (
        <Button variant="default" mb="md" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t('desk.more')}
        </Button>
      ) : null}
      {pages[0]!.mayWrite ? (
        <CommentForm subjectType={subjectType} subjectId={subjectId} refresh={marks} quotes={quotes} />
      ) : null}
    </>
  );
}

interface CommentProps {
  readonly comment: CommentView;
  readonly subject: { readonly subjectType: string; readonly subjectId: string };
  readonly refresh: readonly (readonly unknown[])[];
}

function Comment({ comment: one, subject, refresh }: CommentProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState<'change' | 'remove' | null>(null);
  if (one.removedAt) {
    return (
      <li>
        <Text size="sm" c="dimmed">
          {t('conversations.removed', { name: one.author.name })}
        </Text>
      </li>
    );
  }
  return (
    <li>
      <Text size="sm">
        <strong>{one.author.name}</strong>
        {one.author.organization ? `, ${one.author.organization}` : ''}{' '}
        <Text span size="xs" c="dimmed">
          <InstantText instant={one.at} />
          {one.editedAt ? ` · ${t('conversations.edited')}` : ''}
        </Text>
      </Text>
      {asked === 'change' ? (
        <CommentForm {...subject} refresh={refresh} changes={one} onClose={() => setAsked(null)} />
      ) : (
        <>
          {one.passage ? <PassageQuote passage={one.passage} /> : null}
          <CommentText comment={one} />
        </>
      )}
      {asked !== 'change' ? (
        <Group gap="xs" className="off-paper">
          {one.mayEdit ? (
            <Button variant="subtle" size="compact-sm" onClick={() => setAsked('change')}>
              {t('desk.change')}
            </Button>
          ) : null}
          {one.mayRemove ? (
            <Button variant="subtle" size="compact-sm" color="red" onClick={() => setAsked('remove')}>
              {t('conversations.remove')}
            </Button>
          ) : null}
          <CopyForZalo isSmall subject={{ type: 'comment', id: one.id }} />
        </Group>
      ) : null}
      {asked === 'remove' ? <RemoveDialog comment={one} refresh={refresh} onClose={() => setAsked(null)} /> : null}
    </li>
  );
}

function CommentText({ comment: one }: { readonly comment: CommentView }) {
  return (
    <Text className="kept-lines">
      {segmentsOf(one.text, one.mentions).map((segment, index) =>
        segment.mention ? <strong key={index}>{segment.text}</strong> : <span key={index}>{segment.text}</span>,
      )}
    </Text>
  );
}

interface RemoveProps {
  readonly comment: CommentView;
  readonly refresh: readonly (readonly unknown[])[];
  readonly onClose: () => void;
}

function RemoveDialog({ comment: one, refresh, onClose }: RemoveProps) {
  const { t } = useWords();
  const remove = useCommand({
    run: (body: object, key) => post<typeof comment>('/api/conversations/remove-comment', body, key),
    refresh,
    onDone: onClose,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      dangerous
      title={t('conversations.remove')}
      verb={t('conversations.remove')}
      sending={remove.sending}
      issues={remove.beside()}
      onSubmit={() => remove.send({ id: one.id, version: one.version })}
    >
      <Textarea label={t('conversations.text')} value={one.text} readOnly autosize />
      <Text size="sm" c="dimmed">
        {t('conversations.remove-about')}
      </Text>
    </Dialog>
  );
}
