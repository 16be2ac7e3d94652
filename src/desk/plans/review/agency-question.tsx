import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Question, ResolveAssigneeBody } from '#modules/plans/contract.ts';
import { useMay } from '../../me.ts';
import { useWords } from '../../words.tsx';
import { CreateAgencyDialog } from './create-agency-dialog.tsx';
import { QuestionFrame } from './question-frame.tsx';
import { ReplaceAgencyDialog } from './replace-agency-dialog.tsx';
import { useReviewTools } from './review-context.ts';

interface Props {
  readonly question: Extract<Question, { kind: 'foreign-province' | 'unresolved-agency' }>;
  readonly isCurrent: boolean;
}

/** A name that stands for nobody here: replace it, add it to the directory, or leave it out. Everywhere in the plan at once. */
export function AgencyQuestion({ question, isCurrent }: Props) {
  const { t, nameOf } = useWords();
  const { act } = useReviewTools();
  const may = useMay();
  const [dialog, setDialog] = useState<'create' | 'replace' | null>(null);
  const [sending, setSending] = useState<string | null>(null);
  const [assigneeId] = question.assigneeIds;
  if (!assigneeId) return null;
  const resolve = async (mark: string, as: ResolveAssigneeBody['as'], remember: boolean) => {
    setSending(mark);
    await act({ verb: 'resolve-assignee', body: { assigneeId, as, all: true, remember } });
    setSending(null);
  };
  const about =
    question.kind === 'foreign-province'
      ? t('plans.question.foreign-about', { province: question.province })
      : t(`plans.question.${question.reason}`);
  return (
    <QuestionFrame
      id={question.id}
      isCurrent={isCurrent}
      required={question.required}
      title={t('plans.question.agency', { name: question.name })}
      about={about}
      assignmentIds={question.assignmentIds}
    >
      {question.candidates.slice(0, 4).map((one) => (
        <Button
          key={one.id}
          size="compact-md"
          loading={sending === one.id}
          onClick={() => void resolve(one.id, { organizationId: one.id }, question.kind !== 'foreign-province')}
        >
          {t('plans.replace-by', { name: nameOf(one.name) })}
        </Button>
      ))}
      <Button size="compact-md" variant="default" onClick={() => setDialog('replace')}>
        {t('plans.replace-by-other')}
      </Button>
      {may('organizations.edit') ? (
        <Button size="compact-md" variant="default" onClick={() => setDialog('create')}>
          {t('plans.create-here')}
        </Button>
      ) : null}
      <Button
        size="compact-md"
        variant="default"
        loading={sending === 'out'}
        onClick={() => void resolve('out', { leftOut: true }, false)}
      >
        {t('plans.leave-out')}
      </Button>
      {dialog === 'create' ? (
        <CreateAgencyDialog name={question.name} assigneeId={assigneeId} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'replace' ? (
        <ReplaceAgencyDialog name={question.name} assigneeId={assigneeId} onClose={() => setDialog(null)} />
      ) : null}
    </QuestionFrame>
  );
}
