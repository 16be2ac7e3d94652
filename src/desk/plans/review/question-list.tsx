import { Button, Collapse } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconCircleCheck } from '@tabler/icons-react';
import { memo, useId, useState } from 'react';
import type { Question } from '#modules/plans/contract.ts';
import { useWords } from '../../words.tsx';
import { AgencyQuestion } from './agency-question.tsx';
import { CollectiveQuestion } from './collective-question.tsx';
import { DeadlineQuestions } from './deadline-questions.tsx';
import { LookQuestion } from './look-question.tsx';
import { inAskingOrder, questionGroups, type DeadlineQuestion, type QuestionGroup } from './questions.ts';

interface Props {
  readonly questions: readonly Question[];
  /** How many decisions the open ones come to. */
  readonly count: number;
  /** The question that the keyboard went to. */
  readonly currentId: string | null;
}

/** The few questions that need a person first; those answered are folded away, and can be answered anew. */
export const QuestionList = memo(function QuestionList({ questions, count, currentId }: Props) {
  const { t } = useWords();
  const heading = useId();
  const [showsAnswered, setShowsAnswered] = useState(false);
  const open = questions.filter((one) => !one.decided);
  // What asks only to be looked at is answered by the card itself.
  const answered = questions.filter((one) => one.decided && one.kind !== 'low-confidence');
  if (open.length + answered.length === 0) return null;
  return (
    <section className="questions" aria-labelledby={heading}>
      <h2 id={heading}>
        {open.length > 0 ? t('plans.questions', { count }) : t('plans.questions-answered')}
        {open.length === 0 ? <IconCircleCheck size={20} aria-hidden /> : null}
      </h2>
      <Groups questions={open} currentId={currentId} />
      {answered.length > 0 ? (
        <>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={showsAnswered}
            onClick={() => setShowsAnswered((shown) => !shown)}
            rightSection={
              showsAnswered ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />
            }
          >
            {t('plans.questions-show-answered', { count: questionGroups(answered).reduce(cardsOf, 0) })}
          </Button>
          <Collapse expanded={showsAnswered}>
            {showsAnswered ? <Groups questions={answered} currentId={currentId} /> : null}
          </Collapse>
        </>
      ) : null}
    </section>
  );
});

/** All missing deadlines stand on one card, every other question on its own. */
const cardsOf = (cards: number, group: QuestionGroup): number =>
  cards + (group.kind === 'no-deadline' ? 1 : group.questions.length);

function Groups({ questions, currentId }: Pick<Props, 'questions' | 'currentId'>) {
  return questionGroups(inAskingOrder(questions)).map((group) => {
    const [first] = group.questions;
    if (!first) return null;
    if (group.kind === 'no-deadline')
      return (
        <DeadlineQuestions
          key={first.id}
          questions={group.questions as readonly DeadlineQuestion[]}
          currentId={currentId}
        />
      );
    return group.questions.map((one) => <One key={one.id} question={one} isCurrent={one.id === currentId} />);
  });
}

function One({ question, isCurrent }: { readonly question: Question; readonly isCurrent: boolean }) {
  switch (question.kind) {
    case 'collective':
      return <CollectiveQuestion question={question} isCurrent={isCurrent} />;
    case 'foreign-province':
    case 'unresolved-agency':
      return <AgencyQuestion question={question} isCurrent={isCurrent} />;
    case 'no-lead':
    case 'low-confidence':
    case 'clause-map':
      return <LookQuestion question={question} isCurrent={isCurrent} />;
    case 'no-deadline':
      return null;
  }
}
