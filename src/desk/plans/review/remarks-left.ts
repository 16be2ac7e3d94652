import type { AssigneeView, AssignmentView, DiagnosticView } from '#modules/plans/contract.ts';

/** Is what a remark says of an assignment still so? */
type StillSo = (assignment: AssignmentView, remark: DiagnosticView) => boolean;

const named = (one: AssignmentView, { params }: DiagnosticView): readonly AssigneeView[] =>
  [...one.leads, ...one.coordinating].filter((assignee) => assignee.name === params['name']);
const isUnknown: StillSo = (one, remark) => named(one, remark).some(({ resolution }) => resolution === 'unresolved');
const hasNoLead: StillSo = (one) => one.leads.every(({ resolution }) => resolution === 'left-out');

/** Remarks that the reviewer answers in the review, by code, each with the assignments that keep it alive. */
const ABOUT_NAMES: Readonly<Record<string, StillSo>> = {
  VB015: (one, remark) =>
    named(one, remark).some(
      ({ role, resolution, obligationIsDecided }) =>
        role === 'lead' && resolution !== 'left-out' && !obligationIsDecided,
    ),
  VB017: isUnknown,
  VB018: isUnknown,
};
const ABOUT_AN_ASSIGNMENT: Readonly<Record<string, StillSo>> = {
  VB012: ({ deadline }) => deadline === null,
  VB013: hasNoLead,
  VB014: hasNoLead,
};

/** The reader's remarks without those that the review has settled: by an answer, or by dismissing the assignment. */
export function remarksLeft(
  remarks: readonly DiagnosticView[],
  assignments: readonly AssignmentView[],
): readonly DiagnosticView[] {
  const standing = assignments.filter((one) => one.state !== 'rejected');
  const ids = new Set(assignments.map((one) => one.id));
  return remarks.filter((remark) => {
    const ofNames = ABOUT_NAMES[remark.code];
    if (ofNames) return standing.some((one) => ofNames(one, remark));
    if (remark.assignmentId === null || !ids.has(remark.assignmentId)) return true;
    const own = standing.find((one) => one.id === remark.assignmentId);
    return own !== undefined && (ABOUT_AN_ASSIGNMENT[remark.code]?.(own, remark) ?? true);
  });
}
