import { Button, Combobox, Group, Textarea, useCombobox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { comment, mentionables, CommentView, Passage } from '#modules/conversations/contract.ts';
import { get, post, withQuery } from '../api.ts';
import { useCommand } from '../command.ts';
import { Kept } from '../ui/kept.tsx';
import { Issues } from '../ui/notice.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useWords } from '../words.tsx';
import { mentionAt, mentionedIn, putMention } from './mentions.ts';
import { PassageQuote } from './passage-quote.tsx';
import { useChosenPassage } from './passage.ts';

interface Props {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly refresh: readonly (readonly unknown[])[];
  /** The comment being changed; a new one where left out. */
  readonly changes?: CommentView;
  readonly quotes?: boolean;
  readonly onClose?: () => void;
}

interface Written {
  readonly text: string;
  /** Who was offered and taken. */
  readonly known: readonly { readonly personId: string; readonly name: string }[];
  readonly passage: Passage | null;
}

/** The box for a comment; `@` and a part of a name offers colleagues. */
export function CommentForm({ subjectType, subjectId, refresh, changes, quotes = false, onClose }: Props) {
  const { t } = useWords();
  const draft = useDraft<Written>(`comment ${changes?.id ?? `${subjectType} ${subjectId}`}`, {
    text: changes?.text ?? '',
    known: changes?.mentions ?? [],
    passage: null,
  });
  const { text, known, passage } = draft.value;
  const chosen = useChosenPassage();
  const write = useCommand({
    run: (body: object, key) =>
      post<typeof comment>(`/api/conversations/${changes ? 'change' : 'add'}-comment`, body, key),
    refresh,
    lost: draft.lost,
    onDone: () => {
      draft.forget();
      onClose?.();
    },
  });
  const send = () => {
    const target = changes ? { id: changes.id, version: changes.version } : { subjectType, subjectId, passage };
    write.send({ ...target, text, mentionIds: mentionedIn(text, known) });
  };
  return (
    <div className="comment-form off-paper">
      <MentionBox
        subjectType={subjectType}
        subjectId={subjectId}
        text={text}
        hint={t(quotes ? 'conversations.hint-quote' : 'conversations.hint')}
        onText={(next) => draft.set({ text: next })}
        onMention={(next, person) => draft.set({ text: next, known: [...known, person] })}
      />
      {passage ? <PassageQuote passage={passage} onRemove={() => draft.set({ passage: null })} /> : null}
      {quotes && !passage && chosen ? (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => draft.set({ passage: chosen })}>
          {t('conversations.quote', { words: beginningOf(chosen.quote) })}
        </Button>
      ) : null}
      <Kept draft={draft} command={write} />
      <Issues issues={write.isLost ? [] : write.beside()} />
      <Group gap="sm" mt="sm">
        <Button onClick={send} loading={write.sending} disabled={text.trim() === ''}>
          {t(changes ? 'desk.save' : 'conversations.send')}
        </Button>
        {onClose ? (
          <Button variant="default" onClick={onClose}>
            {t('desk.cancel')}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}

const SHOWN = 40;
const beginningOf = (quote: string): string => (quote.length > SHOWN ? `${quote.slice(0, SHOWN)}…` : quote);

interface BoxProps {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly text: string;
  readonly hint: string;
  readonly onText: (text: string) => void;
  readonly onMention: (text: string, person: { readonly personId: string; readonly name: string }) => void;
}

function MentionBox({ subjectType, subjectId, text, hint, onText, onMention }: BoxProps) {
  const { t } = useWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const combobox = useCombobox();
  const [at, setAt] = useState<ReturnType<typeof mentionAt>>(null);
  const people = usePeople(subjectType, subjectId, at?.typed ?? null);
  // The first name stands chosen, so that Enter takes it instead of breaking the line.
  const { selectFirstOption, resetSelectedOption } = combobox;
  const [first] = people;
  useEffect(() => {
    if (first) selectFirstOption();
    else resetSelectedOption();
  }, [first, selectFirstOption, resetSelectedOption]);
  const look = (next: string, caret: number) => {
    const found = mentionAt(next, caret);
    setAt(found);
    if (found) combobox.openDropdown();
    else combobox.closeDropdown();
  };
  const choose = (personId: string) => {
    const person = people.find((one) => one.personId === personId);
    if (!person || !at) return;
    const put = putMention(text, at, person.name);
    onMention(put.text, person);
    setAt(null);
    combobox.closeDropdown();
    requestAnimationFrame(() => box.current?.setSelectionRange(put.caret, put.caret));
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start">
      <Combobox.Target>
        <Textarea
          ref={box}
          label={t('conversations.text')}
          description={hint}
          autosize
          minRows={2}
          maxLength={5000}
          value={text}
          onChange={(event) => {
            onText(event.currentTarget.value);
            look(event.currentTarget.value, event.currentTarget.selectionStart);
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={people.length === 0}>
        <Combobox.Options aria-label={t('conversations.people')}>
          {people.slice(0, 8).map((one) => (
            <Combobox.Option key={one.personId} value={one.personId}>
              {[one.name, one.organization].filter(Boolean).join(', ')}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function usePeople(subjectType: string, subjectId: string, q: string | null) {
  const query = useQuery({
    queryKey: ['conversations', 'people', subjectType, subjectId, q],
    queryFn: ({ signal }) =>
      get<typeof mentionables>(withQuery('/api/conversations/people', { subjectType, subjectId, q }), signal),
    enabled: q !== null,
    placeholderData: (before) => before,
  });
  return q === null ? [] : (query.data?.items ?? []);
}
