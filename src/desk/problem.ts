import { ApiProblem, type Issue } from './api.ts';

/** The issues to say for whatever was thrown: those of the server, else the one sentence of the error's code. */
export function issuesOf(error: unknown): readonly Issue[] {
  if (!(error instanceof ApiProblem)) return [{ code: 'errors.unexpected-answer' }];
  return error.issues.length > 0 ? error.issues : [{ code: `errors.${error.code}` }];
}

/** The issues of one input, by its name; `contacts.0.email` belongs to `contacts` too. */
export function issuesAt(error: unknown, field: string): readonly Issue[] {
  return issuesOf(error).filter((issue) => issue.field === field || issue.field?.startsWith(`${field}.`));
}

/** The issues that no input of the form shows. */
export function issuesBeside(error: unknown, fields: readonly string[]): readonly Issue[] {
  const isShown = (issue: Issue) =>
    issue.field !== undefined && fields.some((field) => issue.field === field || issue.field!.startsWith(`${field}.`));
  const beside = issuesOf(error).filter((issue) => !isShown(issue));
  const isInput = error instanceof ApiProblem && error.code === 'invalid-input';
  return isInput && beside.length === 0 ? [{ code: 'errors.invalid-input' }] : beside;
}

/** A lost line or a busy server: the same question may be answered in a moment. A refusal stays a refusal. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === 'connection-lost-reading' || error.code === 'busy');
