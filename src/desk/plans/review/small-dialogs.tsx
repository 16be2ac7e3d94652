import { Select, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { AssignmentView, ReviewView } from '#modules/plans/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kept } from '../../ui/kept.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useWords } from '../../words.tsx';
import { useReviewTools } from './review-context.ts';
import type { Place } from './segments.ts';
import { useActInDialog } from './use-act-in-dialog.ts';

/** Leaves an assignment out with a reason that stays in the history. */
export function RejectDialog({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useWords();
  const { ask } = useReviewTools();
  const draft = useDraft(`reject ${assignment.id}`, { reason: '' });
  const { reason } = draft.value;
  const { send, sending, issues, ...lost } = useActInDialog(draft.forget);
  return (
    <Dialog
      opened
      onClose={() => ask(null)}
      title={t('plans.reject-title')}
      verb={t('plans.reject')}
      onSubmit={() =>
        send('reject-assignment', { assignmentId: assignment.id, ...(reason.trim() ? { reason: reason.trim() } : {}) })
      }
      sending={sending}
      issues={issues}
    >
      <Text size="sm">{assignment.task}</Text>
      <Kept draft={draft} command={lost} />
      <Textarea
        label={t('plans.reason')}
        value={reason}
        onChange={(event) => draft.set({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
      />
    </Dialog>
  );
}

interface AddProps {
  readonly review: ReviewView;
  /** Selected words; null: a clause is chosen instead, so that no mouse is needed. */
  readonly place: Place | null;
}

/** Makes an assignment of words of the document. */
export function AddDialog({ review, place }: AddProps) {
  const { t } = useWords();
  const { ask, pick, sectionsOf } = useReviewTools();
  const [clauseId, setClauseId] = useState<string | null>(null);
  const clause = review.clauses.find((one) => one.id === clauseId);
  const span = place ?? clause?.span ?? null;
  const words = span
    ? review.text
        .slice(...span)
        .replace(/\s+/g, ' ')
        .trim()
    : '';
  const [typed, setTyped] = useState<string | null>(null);
  const task = typed ?? words;
  const { send, sending, issues } = useActInDialog((touched) => touched[0] && pick(touched[0]));
  return (
    <Dialog
      opened
      onClose={() => ask(null)}
      title={t('plans.add-title')}
      verb={t('plans.add')}
      onSubmit={() => span && send('add-assignment', { span, task: task.trim().slice(0, 5000) })}
      sending={sending}
      issues={issues}
      disabled={!span || task.trim().length < 3}
      size="lg"
    >
      {place ? (
        <blockquote className="quote">{words}</blockquote>
      ) : (
        <Select
          label={t('plans.add-clause')}
          description={t('plans.add-clause-about')}
          data={[...sectionsOf()]}
          value={clauseId}
          onChange={setClauseId}
          searchable
          nothingFoundMessage={t('desk.nothing-found')}
        />
      )}
      <Textarea
        label={t('plans.field.task')}
        value={task}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={8}
      />
    </Dialog>
  );
}
