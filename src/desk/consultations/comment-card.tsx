import { Button, Group, Text, Textarea } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import type { CommentView, HandlingKind, RoundDetail } from '#modules/consultations/contract.ts';
import { showInstant } from '../format.ts';
import { Issues } from '../ui/notice.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useWords } from '../words.tsx';
import type { Placed } from './arranged.ts';
import { handlingKinds, toneOfHandling, useRoundCommand } from './data.ts';

interface Props {
  readonly round: RoundDetail;
  readonly placed: Placed;
  /** What the heading above does not say. */
  readonly says: 'section' | 'agency';
  readonly onHandled: () => void;
}

/** One comment, and what is done about it: a kind, the words for the table. */
export function CommentCard({ round, placed: { row, comment }, says, onHandled }: Props) {
  const { t, nameOf } = useWords();
  const [kind, setKind] = useState<HandlingKind | null>(null);
  const [isChanging, setChanging] = useState(false);
  const id = useId();
  const head = says === 'section' ? comment.section : nameOf(row.organization.name);
  const { handling } = comment;
  return (
    <article
      className="round-comment"
      tabIndex={-1}
      data-id={comment.id}
      data-open={handling === null || undefined}
      aria-labelledby={id}
    >
      <div>
        {head ? <Text fw={500}>{head}</Text> : null}
        <Text className="kept-lines" id={id}>
          {comment.text}
        </Text>
      </div>
      <div>
        {handling ? <Handled handling={handling} /> : null}
        {round.may.manage && handling && !isChanging ? (
          <Button
            size="compact-md"
            variant="subtle"
            className="off-paper"
            aria-label={`${t('consultations.handle-change')}: ${t('consultations.handle-of', { agency: nameOf(row.organization.name) })}`}
            onClick={() => setChanging(true)}
          >
            {t('consultations.handle-change')}
          </Button>
        ) : null}
        {round.may.manage && (!handling || isChanging) ? <Kinds chosen={kind} onChoose={setKind} /> : null}
        {!round.may.manage && !handling ? <StateBadge tone="warn">{t('consultations.unhandled')}</StateBadge> : null}
        {kind ? (
          <HandleForm
            key={handling?.number ?? 0}
            comment={comment}
            kind={kind}
            agency={nameOf(row.organization.name)}
            onDone={() => {
              setKind(null);
              setChanging(false);
              onHandled();
            }}
          />
        ) : null}
      </div>
    </article>
  );
}

function Handled({ handling }: { readonly handling: NonNullable<CommentView['handling']> }) {
  const { t, language } = useWords();
  return (
    <div className="round-handling">
      <StateBadge tone={toneOfHandling[handling.kind]}>{t(`consultations.handling.${handling.kind}`)}</StateBadge>
      <Text className="kept-lines">{handling.text}</Text>
      <Text size="sm" c="dimmed">
        {t('consultations.handled-by', { by: handling.by, at: showInstant(handling.at, language) })}
      </Text>
    </div>
  );
}

interface KindsProps {
  readonly chosen: HandlingKind | null;
  readonly onChoose: (kind: HandlingKind) => void;
}

function Kinds({ chosen, onChoose }: KindsProps) {
  const { t } = useWords();
  return (
    <Group gap="xs" className="off-paper" role="group" aria-label={t('consultations.handling')}>
      {handlingKinds.map((one) => (
        <Button
          key={one}
          data-handle
          size="compact-md"
          variant={chosen === one ? 'filled' : 'default'}
          aria-pressed={chosen === one}
          onClick={() => onChoose(one)}
        >
          {t(`consultations.handling.${one}`)}
        </Button>
      ))}
    </Group>
  );
}

interface FormProps {
  readonly comment: CommentView;
  readonly kind: HandlingKind;
  readonly agency: string;
  readonly onDone: () => void;
}

function HandleForm({ comment, kind, agency, onDone }: FormProps) {
  const { t } = useWords();
  const number = comment.handling?.number ?? 0;
  const draft = useDraft(`handle ${comment.id} ${number}`, { text: comment.handling?.text ?? '' });
  const command = useRoundCommand('handle-comment', {
    says: t('consultations.said.handled'),
    onDone: () => {
      draft.forget();
      onDone();
    },
  });
  const { text } = draft.value;
  const send = () => {
    if (!command.sending && text.trim().length > 2) command.send({ commentId: comment.id, number, kind, text });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        label={t('consultations.handling-text')}
        aria-label={t('consultations.handle-of', { agency })}
        description={t('consultations.handle-hint')}
        autosize
        minRows={2}
        maxLength={5000}
        autoFocus
        value={text}
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
        error={command.errorAt('text')}
      />
      <Issues issues={command.beside(['text'])} />
      <Group mt="xs">
        <Button type="submit" size="compact-md" loading={command.sending} disabled={text.trim().length < 3}>
          {t('consultations.handle-save')}
        </Button>
      </Group>
    </form>
  );
}
