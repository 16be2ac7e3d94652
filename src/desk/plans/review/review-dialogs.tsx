import type { ReviewView } from '#modules/plans/contract.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { DismissDialog } from './dismiss-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import type { ReviewDialog } from './review-context.ts';
import { AddDialog, RejectDialog } from './small-dialogs.tsx';
import { SplitDialog } from './split-dialog.tsx';

interface Props {
  readonly dialog: ReviewDialog | null;
  readonly review: ReviewView;
  readonly onMerged: () => void;
}

/** The dialog over the review that is open, if any. */
export function ReviewDialogs({ dialog, review, onMerged }: Props) {
  switch (dialog?.kind) {
    case 'split':
      return <SplitDialog assignment={dialog.assignment} />;
    case 'reject':
      return <RejectDialog assignment={dialog.assignment} />;
    case 'merge':
      return <MergeDialog assignments={dialog.assignments} others={review.assignments} onDone={onMerged} />;
    case 'add':
      return <AddDialog review={review} place={dialog.place} />;
    case 'dismiss':
      return <DismissDialog version={review.plan.version} />;
    case 'accept':
      return <AcceptDialog review={review} />;
    case undefined:
      return null;
  }
}
