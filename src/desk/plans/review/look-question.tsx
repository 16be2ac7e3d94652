import { Button } from '@mantine/core';
import type { Question } from '#modules/plans/contract.ts';
import { ButtonLink } from '../../ui/links.tsx';
import { useWords } from '../../words.tsx';
import { QuestionFrame } from './question-frame.tsx';
import { useReviewTools } from './review-context.ts';

interface Props {
  readonly question: Extract<Question, { kind: 'no-lead' | 'low-confidence' | 'clause-map' }>;
  readonly isCurrent: boolean;
}

/** Questions that are answered on the card, or on a screen of their own. */
export function LookQuestion({ question, isCurrent }: Props) {
  const { t } = useWords();
  const tools = useReviewTools();
  const [assignmentId] = question.assignmentIds;
  const frame = {
    id: question.id,
    isCurrent,
    required: question.required,
    assignmentIds: question.assignmentIds,
  };
  if (question.kind === 'clause-map')
    return (
      <QuestionFrame {...frame} title={t('plans.question.clause-map', { count: question.count })}>
        <ButtonLink size="compact-md" variant="default" to="/plans/$id/map" params={{ id: tools.planId }}>
          {t('plans.open-map')}
        </ButtonLink>
      </QuestionFrame>
    );
  if (!assignmentId) return null;
  return (
    <QuestionFrame
      {...frame}
      title={t(`plans.question.${question.kind}`, { task: question.task })}
      about={t(`plans.question.${question.kind}-about`)}
    >
      <Button
        size="compact-md"
        variant="default"
        onClick={() => {
          tools.pick(assignmentId);
          tools.edit(assignmentId);
        }}
      >
        {t(question.kind === 'no-lead' ? 'plans.add-lead' : 'desk.change')}
      </Button>
      {question.kind === 'low-confidence' ? (
        <Button size="compact-md" onClick={() => tools.confirm(assignmentId)}>
          {t('plans.confirm')}
        </Button>
      ) : null}
      <Button size="compact-md" variant="default" onClick={() => tools.reject(assignmentId)}>
        {t('plans.reject')}
      </Button>
    </QuestionFrame>
  );
}
