import { Checkbox, UnstyledButton } from '@mantine/core';
import { memo, useEffect, useRef } from 'react';
import type { AssignmentView } from '#modules/plans/contract.ts';
import { capitalised } from '../../format.ts';
import { StateBadge, type Tone } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { sectionName } from '../section-name.ts';
import { AssignmentActions } from './assignment-actions.tsx';
import { AssignmentEditor } from './assignment-editor.tsx';
import { AssignmentFields } from './assignment-fields.tsx';
import { useReviewTools } from './review-context.ts';

interface Props {
  readonly assignment: AssignmentView;
  /** From 1, as the list counts it. */
  readonly number: number;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isEditing: boolean;
}

const TONES: Readonly<Record<AssignmentView['state'], Tone>> = {
  found: 'neutral',
  confirmed: 'good',
  rejected: 'warn',
};

/** One assignment of the review: what was read in six fields, and what can be done with it. */
export const AssignmentCard = memo(function AssignmentCard(props: Props) {
  const { assignment, number, isActive, isEditing } = props;
  const { t, tIssue } = useWords();
  const tools = useReviewTools();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isActive && !isEditing) bringIntoSight(card.current);
  }, [isActive, isEditing]);
  return (
    <article
      ref={card}
      className="card"
      tabIndex={-1}
      data-state={assignment.state}
      data-assignment={assignment.id}
      aria-current={isActive || undefined}
      aria-label={t('plans.card', { number, task: assignment.task })}
      onFocus={() => {
        if (!isActive) tools.pick(assignment.id);
      }}
    >
      <CardHead {...props} />
      {isEditing ? (
        <AssignmentEditor assignment={assignment} />
      ) : (
        <>
          <UnstyledButton className="card-task" onClick={() => tools.pick(assignment.id)}>
            {capitalised(assignment.task)}
          </UnstyledButton>
          <AssignmentFields assignment={assignment} />
          {assignment.state === 'rejected' ? null : (
            <ul className="card-blockers">
              {assignment.blockers.map((one) => (
                <li key={`${one.code} ${JSON.stringify(one.params)}`}>{tIssue(one)}</li>
              ))}
            </ul>
          )}
          <AssignmentActions assignment={assignment} />
        </>
      )}
    </article>
  );
});

function CardHead({ assignment, number, isChosen }: Props) {
  const { t } = useWords();
  const tools = useReviewTools();
  return (
    <header className="card-head">
      <Checkbox
        size="sm"
        checked={isChosen}
        aria-label={t('desk.choose-row', { name: t('plans.card-number', { number }) })}
        onChange={(event) => {
          event.currentTarget.blur();
          tools.toggleChosen(assignment.id);
        }}
      />
      <strong>{number}</strong>
      {assignment.section ? <span className="card-section">{sectionName(t, assignment.section)}</span> : null}
      <StateBadge tone={TONES[assignment.state]}>{t(`plans.assignment-state.${assignment.state}`)}</StateBadge>
      {assignment.mode === 'requested' ? <StateBadge tone="info">{t('plans.mode.requested')}</StateBadge> : null}
      {assignment.origin === 'read' ? null : <StateBadge>{t(`plans.origin.${assignment.origin}`)}</StateBadge>}
      {assignment.edited.length > 0 ? <StateBadge>{t('plans.edited')}</StateBadge> : null}
      {assignment.change && assignment.change !== 'same' ? (
        <StateBadge tone="info">{t(`plans.change.${assignment.change}`)}</StateBadge>
      ) : null}
    </header>
  );
}

/** The page moves only if the card is not to be seen; the keyboard stands on it, unless it stands in it already. */
function bringIntoSight(card: HTMLElement | null): void {
  if (!card) return;
  if (!card.contains(document.activeElement)) card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
}
