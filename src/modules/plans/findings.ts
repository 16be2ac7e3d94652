import type { Span } from '#vanban/document.ts';
import { placeOf } from './assignment-view.ts';
import type { DiagnosticView, Finding } from './contract.ts';
import { assigneesOf, type Review } from './review.ts';
import type { AssignmentsTable, KeptReading } from './tables.ts';

/** Everything to highlight beside the text, in the order of the text. */
export function findingsOf(review: Review, reading: KeptReading): Finding[] {
  return [...documentFindings(reading), ...clauseFindings(review), ...assignmentFindings(review)].toSorted(
    (a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1],
  );
}

type Found = { readonly span: Span; readonly confidence: number } | null;

/** What was found about the document itself: nothing of it changes in a review. */
function documentFindings(reading: KeptReading): Finding[] {
  const { header, stamps } = reading;
  const tell = (kind: Finding['kind'], found: Found): Finding[] =>
    found ? [{ kind, span: [...found.span], refId: null, assignmentId: null, confidence: found.confidence }] : [];
  const at = (kind: Finding['kind'], span: Span): Finding[] => tell(kind, { span, confidence: 1 });
  return [
    ...tell('document-type', header.documentType),
    ...tell('number', header.number),
    ...tell('issuer', header.issuer),
    ...tell('place', header.place),
    ...tell('date', header.date),
    ...tell('subject', header.subject),
    ...[header.signer.authority, header.signer.onBehalf, header.signer.title, header.signer.name].flatMap((one) =>
      tell('signer', one),
    ),
    ...reading.references.flatMap((one) =>
      one.mentions.flatMap((span) => tell('reference', { span, confidence: one.confidence })),
    ),
    ...reading.recipients.flatMap((one) => tell('recipient', one)),
    ...reading.phases.flatMap((one) => tell('phase', one)),
    ...reading.messages.flatMap((one) => tell('message', one)),
    ...reading.audiences.flatMap((one) => tell('audience', one)),
    ...reading.forms.flatMap((one) => tell('form', one)),
    ...reading.financing.flatMap((one) => tell('financing', one)),
    ...reading.reporting.flatMap((one) => tell('reporting', one)),
    ...tell('urgency', stamps.urgency),
    ...reading.furniture.flatMap((span) => at('furniture', span)),
    ...reading.unclassified.flatMap((span) => at('unclassified', span)),
  ];
}

const clauseFindings = (review: Review): Finding[] =>
  review.clauses.map((one) => ({
    kind: 'clause',
    span: [one.span_start, one.span_end],
    refId: one.id,
    assignmentId: null,
    confidence: 1,
  }));

/** Words of an assignment that was merged into another lead to the one that took it over. */
export function assignmentFindings(review: Review): Finding[] {
  const into = new Map(review.merged.map((one) => [one.id, one.related_id]));
  const survivor = (id: string): string => {
    const next = into.get(id);
    return next ? survivor(next) : id;
  };
  return [
    ...review.assignments.flatMap((one) => ownFindings(review, one, one.id)),
    ...review.merged.flatMap((one) => placed('assignment', one, survivor(one.id))),
  ];
}

function placed(kind: 'assignment' | 'task', one: AssignmentsTable, id: string): Finding[] {
  const span = kind === 'task' ? placeOf(one.task_start, one.task_end) : placeOf(one.span_start, one.span_end);
  return span ? [{ kind, span, refId: id, assignmentId: id, confidence: one.confidence }] : [];
}

function ownFindings(review: Review, one: AssignmentsTable, id: string): Finding[] {
  const parts: { kind: Finding['kind']; span: [number, number] | null }[] = [
    ...one.deliverables.map(({ span }) => ({ kind: 'deliverable' as const, span })),
    { kind: 'timing', span: one.timing?.span ?? null },
    { kind: 'budget', span: one.budget?.span ?? null },
  ];
  return [
    ...placed('assignment', one, id),
    ...placed('task', one, id),
    ...assigneesOf(review, id).flatMap((assignee): Finding[] => {
      const span = placeOf(assignee.span_start, assignee.span_end);
      return span
        ? [{ kind: assignee.role, span, refId: assignee.id, assignmentId: id, confidence: assignee.confidence }]
        : [];
    }),
    ...parts.flatMap(({ kind, span }) =>
      span ? [{ kind, span, refId: id, assignmentId: id, confidence: one.confidence }] : [],
    ),
  ];
}

/** The reader's remarks, each with the assignment in whose words it stands. */
export function diagnosticsOf(review: Review, reading: KeptReading): DiagnosticView[] {
  return reading.diagnostics.map((one) => ({
    code: one.code,
    severity: one.severity,
    params: { ...one.params },
    message: one.message,
    span: one.span ? [...one.span] : null,
    assignmentId:
      review.assignments.find(
        ({ span_start: start, span_end: end }) =>
          one.span && start !== null && end !== null && one.span[0] >= start && one.span[1] <= end,
      )?.id ?? null,
  }));
}
