import { useKeys } from '../../ui/keys.tsx';
import { useWords } from '../../words.tsx';
import { REVIEW_KEYS, type ReviewAct } from './keys.ts';
import type { ReviewScreenState } from './use-review-screen.ts';

/** The keys of the review: everything that the mouse can do. */
export function useReviewKeys(screen: ReviewScreenState): void {
  const { t } = useWords();
  const { tools, active, step } = screen;
  const run: Readonly<Record<ReviewAct, () => void>> = {
    next: () => step(1),
    previous: () => step(-1),
    confirm: () => {
      const one = active();
      if (!one) return step(1);
      tools.confirm(one.id);
      step(1);
    },
    edit: () => tools.edit(active()?.id ?? null),
    reject: () => {
      const one = active();
      if (one) tools.reject(one.id);
    },
    restore: () => {
      const one = active();
      if (one) tools.restore(one.id);
    },
    choose: () => {
      const one = active();
      if (one) tools.toggleChosen(one.id);
    },
    merge: () => {
      const chosen = [...screen.chosen].flatMap((id) => screen.byId.get(id) ?? []);
      const one = active();
      const assignments = chosen.length > 1 ? chosen : one ? [one] : [];
      if (assignments.length > 0) tools.ask({ kind: 'merge', assignments });
    },
    split: () => {
      const assignment = active();
      if (assignment) tools.ask({ kind: 'split', assignment });
    },
    add: () => tools.ask({ kind: 'add', place: screen.selected() }),
    question: screen.goToNextQuestion,
    source: () => {
      const place = active()?.span;
      if (place) tools.showPlace(place);
    },
    leave: () => tools.edit(null),
  };
  useKeys(REVIEW_KEYS.map(({ key, act }) => ({ keys: [key], says: t(`plans.key.${act}`), run: run[act] })));
}
