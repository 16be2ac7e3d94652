import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DeadlineChoice } from '#modules/plans/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { useWords } from '../../words.tsx';
import { QuestionFrame } from './question-frame.tsx';
import type { DeadlineQuestion as Asked } from './questions.ts';
import { useReviewTools } from './review-context.ts';

interface Props {
  readonly questions: readonly Asked[];
  readonly currentId: string | null;
}

/** More questions than this are folded under the one that answers them all. */
const FOLDED_FROM = 4;

/** Where the text names no deadline: one card that answers for all of them, and on asking each alone within it. */
export function DeadlineQuestions({ questions, currentId }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const each = questions.map((one) => (
    <DeadlineQuestion
      key={one.id}
      question={one}
      isCurrent={one.id === currentId}
      about={questions.length > 1 ? null : t('plans.question.no-deadline-about')}
    />
  ));
  if (questions.length === 1) return each;
  const showsEach = isOpen || questions.length < FOLDED_FROM || questions.some((one) => one.id === currentId);
  return (
    <QuestionFrame
      id="no-deadline"
      isCurrent={false}
      required
      title={t('plans.question.no-deadline-all', { count: questions.length })}
      assignmentIds={[]}
      each={showsEach ? each : null}
    >
      <DeadlineChoices assignmentIds={questions.flatMap((one) => one.assignmentIds)} />
      {showsEach ? null : (
        <Button size="compact-md" variant="subtle" onClick={() => setOpen(true)}>
          {t('plans.question.no-deadline-each')}
        </Button>
      )}
    </QuestionFrame>
  );
}

interface OneProps {
  readonly question: Asked;
  readonly isCurrent: boolean;
  readonly about: string | null;
}

function DeadlineQuestion({ question, isCurrent, about }: OneProps) {
  const { t } = useWords();
  return (
    <QuestionFrame
      id={question.id}
      isCurrent={isCurrent}
      required={question.required}
      title={t('plans.question.no-deadline', { task: question.task })}
      about={about}
      assignmentIds={question.assignmentIds}
    >
      <DeadlineChoices assignmentIds={question.assignmentIds} />
    </QuestionFrame>
  );
}

/** A day that we set, with the annual report, or never due. */
function DeadlineChoices({ assignmentIds }: { readonly assignmentIds: readonly string[] }) {
  const { t } = useWords();
  const { act } = useReviewTools();
  const [sending, setSending] = useState<DeadlineChoice['kind'] | null>(null);
  const [asksDay, setAsksDay] = useState(false);
  const [day, setDay] = useState<string | null>(null);
  const choose = async (deadline: DeadlineChoice) => {
    setSending(deadline.kind);
    const outcome = await act({ verb: 'choose-deadline', body: { assignmentIds, deadline } });
    setSending(null);
    if (outcome.ok) setAsksDay(false);
  };
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => setAsksDay(true)}>
        {t('plans.deadline-date')}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        loading={sending === 'annual-report'}
        onClick={() => void choose({ kind: 'annual-report' })}
      >
        {t('plans.deadline-annual-report')}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        loading={sending === 'none'}
        onClick={() => void choose({ kind: 'none' })}
      >
        {t('plans.deadline-none')}
      </Button>
      <Dialog
        opened={asksDay}
        onClose={() => setAsksDay(false)}
        title={t('plans.deadline-date')}
        verb={t('plans.deadline-set')}
        onSubmit={() => day && void choose({ kind: 'date', on: day })}
        sending={sending === 'date'}
        disabled={!day}
      >
        <DayInput
          label={t('plans.field.due-day')}
          description={t('plans.deadline-ours-about')}
          value={day}
          onChange={setDay}
          required
        />
      </Dialog>
    </>
  );
}
