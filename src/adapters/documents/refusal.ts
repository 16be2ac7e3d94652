import type { IntakeProblem } from '#modules/documents/index.ts';

/** Thrown inside intake where a file must be refused; `open` turns it into a value, so it never leaves this folder. */
export class Refusal extends Error {
  readonly problem: IntakeProblem;

  constructor(problem: IntakeProblem) {
    super(problem.code);
    this.name = 'Refusal';
    this.problem = problem;
  }
}
