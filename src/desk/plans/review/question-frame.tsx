import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../words.tsx';
import { useReviewTools } from './review-context.ts';

interface Props {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly required: boolean;
  readonly title: ReactNode;
  /** Why it is asked, in a line. */
  readonly about?: ReactNode;
  /** Assignments that it is about; each can be gone to. */
  readonly assignmentIds: readonly string[];
  readonly children: ReactNode;
  /** Questions that this one answers at once, each for itself. */
  readonly each?: ReactNode;
}

/** A question with its buttons; the keyboard comes to its first one. */
export function QuestionFrame({ id, isCurrent, required, title, about, assignmentIds, children, each }: Props) {
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isCurrent) return;
    frame.current?.scrollIntoView({ block: 'nearest' });
    frame.current?.querySelector<HTMLElement>('.question-answers button')?.focus({ preventScroll: true });
  }, [isCurrent]);
  return (
    <div className="question" ref={frame} data-question={id} data-current={isCurrent || undefined} role="group">
      <div className="question-title">
        {title}
        {required ? null : <span className="question-optional"> {t('plans.question-optional')}</span>}
      </div>
      {about ? <div className="question-about">{about}</div> : null}
      <div className="question-answers">{children}</div>
      <Places assignmentIds={assignmentIds} />
      {each ? <div className="question-each">{each}</div> : null}
    </div>
  );
}

/** Where the question comes from: each place leads to its assignment on both sides. */
function Places({ assignmentIds }: { readonly assignmentIds: readonly string[] }) {
  const { t } = useWords();
  const tools = useReviewTools();
  if (assignmentIds.length === 0) return null;
  const shown = assignmentIds.slice(0, 12);
  return (
    <div className="question-places">
      {t('plans.question-at')}{' '}
      {shown.map((id, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <button type="button" onClick={() => tools.pick(id)}>
            {t('plans.card-number', { number: tools.numberOf(id) })}
          </button>
        </span>
      ))}
      {assignmentIds.length > shown.length
        ? ` ${t('plans.and-more', { count: assignmentIds.length - shown.length })}`
        : ''}
    </div>
  );
}
