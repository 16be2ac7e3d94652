import type { Day } from '#platform/values/day.ts';

/** Steps of one part; more would be a plan of its own. */
export const MOST_STEPS = 50;

/** How the day of a step that is open stands to the part's and to today. */
export function standingOf(
  step: { readonly dueOn: Day | null; readonly isDone: boolean },
  partDueOn: Day | null,
  today: Day,
): { readonly isAfterPart: boolean; readonly isLate: boolean } {
  return {
    isAfterPart: !step.isDone && step.dueOn !== null && partDueOn !== null && step.dueOn > partDueOn,
    isLate: !step.isDone && step.dueOn !== null && step.dueOn < today,
  };
}

/** What the keys of a step's notices begin with. */
export const stepKey = (stepId: string): string => `step-given:${stepId}:`;
