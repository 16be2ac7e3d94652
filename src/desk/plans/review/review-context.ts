import { createContext, useContext } from 'react';
import type { AssignmentView } from '#modules/plans/contract.ts';
import type { Place } from './segments.ts';
import type { ReviewActs } from './use-review.ts';

/** What cards, questions and remarks can do to the screen that they stand on. Stays the same object while it is open. */
export interface ReviewTools extends Pick<ReviewActs, 'act'> {
  readonly planId: string;
  /** Makes an assignment the current one and shows it on both sides. */
  readonly pick: (assignmentId: string) => void;
  /** Shows a place of the document. */
  readonly showPlace: (place: Place) => void;
  readonly confirm: (assignmentId: string) => void;
  readonly reject: (assignmentId: string) => void;
  readonly restore: (assignmentId: string) => void;
  /** Opens the form in the card, or closes it with null. */
  readonly edit: (assignmentId: string | null) => void;
  readonly ask: (dialog: ReviewDialog | null) => void;
  readonly toggleChosen: (assignmentId: string) => void;
  /** Its place in the list of all assignments, from 1. */
  readonly numberOf: (assignmentId: string) => number;
  readonly sectionsOf: () => readonly { readonly value: string; readonly label: string }[];
}

/** A dialog over the review. */
export type ReviewDialog =
  | { readonly kind: 'split' | 'reject'; readonly assignment: AssignmentView }
  | { readonly kind: 'merge'; readonly assignments: readonly AssignmentView[] }
  | { readonly kind: 'add'; readonly place: Place | null }
  | { readonly kind: 'dismiss' }
  | { readonly kind: 'accept' };

export const ReviewToolsContext = createContext<ReviewTools | null>(null);

/** The tools of the review; only inside its screen. */
export function useReviewTools(): ReviewTools {
  const tools = useContext(ReviewToolsContext);
  if (!tools) throw new Error('useReviewTools outside of the review');
  return tools;
}
