import { describe, expect, it } from 'vitest';
import { ApiProblem } from './api.ts';
import { issuesAt, issuesBeside, issuesOf } from './problem.ts';

const codes = (issues: readonly { code: string }[]) => issues.map((issue) => issue.code);

describe('what a form says of a refusal', () => {
  const refused = new ApiProblem('invalid-input', [
    { code: 'errors.input-too_small', field: 'name' },
    { code: 'access.password-too-short', field: 'contacts.0.email' },
  ]);

  it('stands at its input', () => {
    expect(codes(issuesAt(refused, 'name'))).toEqual(['errors.input-too_small']);
    expect(codes(issuesAt(refused, 'contacts'))).toEqual(['access.password-too-short']);
    expect(issuesAt(refused, 'post')).toEqual([]);
  });

  it('stands beside where no input shows it; where all do, one sentence points at them', () => {
    expect(codes(issuesBeside(refused, ['name']))).toEqual(['access.password-too-short']);
    expect(codes(issuesBeside(refused, ['name', 'contacts']))).toEqual(['errors.invalid-input']);
  });

  it('is the sentence of the error where there is no issue', () => {
    expect(codes(issuesOf(new ApiProblem('stale-version')))).toEqual(['errors.stale-version']);
    expect(codes(issuesOf(new TypeError('x is not a function')))).toEqual(['errors.unexpected-answer']);
  });
});
