import type { Assignment, Reading } from './document.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The reading as JSON for other tools: header, references, outline, assignments, recipients, diagnostics and the text. */
export function toParseOutput(reading: Reading): { readonly [key: string]: Json } {
  const { header } = reading;
  return {
    kind: reading.genre === 'news' ? 'news' : 'document',
    genre: reading.genre,
    reader: reading.reader,
    header: {
      documentType: header.documentType?.value ?? null,
      number: header.number?.value ?? null,
      issuer: header.issuer?.value ?? null,
      place: header.place?.value ?? null,
      date: header.date?.value ?? null,
      subject: header.subject?.value ?? null,
      signer: {
        authority: header.signer.authority?.value ?? null,
        onBehalf: header.signer.onBehalf?.value ?? null,
        title: header.signer.title?.value ?? null,
        name: header.signer.name?.value ?? null,
      },
    },
    reportsOn: reading.reportsOn ? { ...reading.reportsOn } : null,
    references: reading.references
      .filter((one) => one.number !== '')
      .map(({ number, type, date, issuer, span }) => ({
        number,
        type,
        date,
        issuer,
        span,
      })),
    outline: reading.outline.map(({ marker, level, title, span, kind, path }) => ({
      marker,
      level,
      title,
      span,
      kind,
      path,
    })),
    assignments: reading.assignments.map(assignmentOutput),
    recipients: reading.recipients.filter((one) => one.role !== 'addressee').map((one) => one.text),
    addressees: reading.recipients.filter((one) => one.role === 'addressee').map((one) => one.text),
    diagnostics: reading.diagnostics.map(({ code, severity, message, span }) => ({ code, severity, message, span })),
    text: reading.text,
  };
}

const RECURRENCES: readonly string[] = ['yearly', 'quarterly', 'monthly', 'ongoing'];

function assignmentOutput(assignment: Assignment): Json {
  const { timing, budget } = assignment;
  const recurrence = timing?.recurrence ?? null;
  return {
    task: assignment.task,
    lead: assignment.lead.map((agency) => agency.name),
    coordinating: assignment.coordinating.map((agency) => agency.name),
    time: timing?.text ?? null,
    due: timing?.due ?? null,
    dueMonthDay: timing?.dueMonthDay ?? null,
    periodStart: timing?.periodStart ?? null,
    periodEnd: timing?.periodEnd ?? null,
    recurrence: recurrence !== null && RECURRENCES.includes(recurrence) ? recurrence : null,
    rrule: timing?.rrule ?? null,
    budgetVnd: budget?.vnd ?? null,
    budgetPer: budget?.per ?? null,
    budgetSource: assignment.budgetSource,
    mode: assignment.mode,
    deliverables: assignment.deliverables.map((one) => one.text),
    section: assignment.section,
    style: assignment.style,
    span: assignment.span,
    confidence: assignment.confidence,
  };
}
