import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { AssignmentView, ReviewView } from '#modules/plans/contract.ts';
import { assignmentsShown, withState, type Shown } from './changes.ts';
import { stepFrom } from './keys.ts';
import type { PaperKind } from './paper-pane.tsx';
import type { PaperHandle } from './paper-view.tsx';
import { nextQuestion } from './questions.ts';
import type { ReviewDialog, ReviewTools } from './review-context.ts';
import type { Place } from './segments.ts';
import type { ReviewActs } from './use-review.ts';

/** Which side a telephone shows. */
export type Side = 'document' | 'assignments';

/** Everything that the screen of a review remembers while it is open. */
export interface ReviewScreenState {
  readonly tools: ReviewTools;
  readonly activeId: string | null;
  readonly editingId: string | null;
  readonly questionId: string | null;
  readonly dialog: ReviewDialog | null;
  readonly chosen: ReadonlySet<string>;
  readonly clearChosen: () => void;
  readonly shown: Shown;
  readonly setShown: (shown: Shown) => void;
  readonly assignments: readonly AssignmentView[];
  readonly byId: ReadonlyMap<string, AssignmentView>;
  readonly side: Side;
  readonly setSide: (side: Side) => void;
  readonly view: PaperKind;
  readonly setView: (view: PaperKind) => void;
  readonly paper: RefObject<PaperHandle | null>;
  readonly selected: () => Place | null;
  readonly step: (by: 1 | -1) => void;
  readonly goToNextQuestion: () => void;
  readonly active: () => AssignmentView | null;
}

export function useReviewScreen(review: ReviewView, { act }: Pick<ReviewActs, 'act'>): ReviewScreenState {
  const [activeId, setActive] = useState<string | null>(null);
  const [editingId, setEditing] = useState<string | null>(null);
  const [questionId, setQuestion] = useState<string | null>(null);
  const [dialog, setDialog] = useState<ReviewDialog | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<Shown>('all');
  const [side, setSide] = useState<Side>('assignments');
  const [view, setView] = useState<PaperKind>(review.pictures > 0 ? 'pages' : 'text');
  const paper = useRef<PaperHandle>(null);
  const byId = useMemo(() => new Map(review.assignments.map((one) => [one.id, one])), [review.assignments]);
  const assignments = useMemo(() => assignmentsShown(review.assignments, shown), [review.assignments, shown]);
  // The tools stay the same object, so that cards are not drawn anew; they look at what is there when they are used.
  const now = useRef({ review, byId, assignments, activeId, questionId });
  useLayoutEffect(() => {
    now.current = { review, byId, assignments, activeId, questionId };
  });
  const order = review.assignments.map((one) => one.id).join(' ');
  const numbers = useMemo(() => new Map(order.split(' ').map((id, index) => [id, index + 1])), [order]);
  const showPlace = useCallback((place: Place) => {
    setView('text');
    setSide('document');
    // After the pane with the text has been drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => paper.current?.show(place)));
  }, []);
  const pick = useCallback((id: string) => {
    const one = now.current.byId.get(id);
    if (one && !now.current.assignments.some((shownOne) => shownOne.id === id)) setShown('all');
    setActive(id);
    setQuestion(null);
    setSide('assignments');
    if (one?.span) paper.current?.show(one.taskSpan ?? one.span);
  }, []);
  const selected = useCallback(() => paper.current?.selected() ?? null, []);
  const decide = useCallback(
    (id: string, verb: string, from: readonly AssignmentView['state'][], to: AssignmentView['state']) => {
      const one = now.current.byId.get(id);
      if (!one || !from.includes(one.state)) return;
      const ids = new Set([id]);
      void act({ verb, body: { assignmentId: id }, atOnce: (view) => withState(view, ids, to) });
    },
    [act],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      const next = stepFrom(
        now.current.assignments.map((one) => one.id),
        now.current.activeId,
        by,
      );
      if (next) pick(next);
    },
    [pick],
  );
  const goToNextQuestion = useCallback(() => {
    const next = nextQuestion(now.current.review.questions, now.current.questionId);
    setSide('assignments');
    setQuestion(next);
  }, []);
  const tools = useMemo<ReviewTools>(
    () => ({
      act,
      planId: review.plan.id,
      pick,
      showPlace,
      confirm: (id) => decide(id, 'confirm-assignment', ['found'], 'confirmed'),
      reject: (id) => decide(id, 'reject-assignment', ['found', 'confirmed'], 'rejected'),
      restore: (id) => decide(id, 'restore-assignment', ['confirmed', 'rejected'], 'found'),
      edit: setEditing,
      ask: setDialog,
      toggleChosen: (id) => setChosen((before) => toggled(before, id)),
      numberOf: (id) => numbers.get(id) ?? 0,
      sectionsOf: () =>
        now.current.review.clauses.map((one) => ({ value: one.id, label: `${one.path} ${one.title}`.slice(0, 140) })),
    }),
    [act, review.plan.id, pick, showPlace, decide, numbers],
  );
  return {
    tools,
    activeId,
    editingId,
    questionId,
    dialog,
    chosen,
    clearChosen: useCallback(() => setChosen(new Set()), []),
    shown,
    setShown,
    assignments,
    byId,
    side,
    setSide,
    view,
    setView,
    paper,
    selected,
    step,
    goToNextQuestion,
    active: useCallback(() => now.current.byId.get(now.current.activeId ?? '') ?? null, []),
  };
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
