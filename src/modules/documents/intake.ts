import type { IntakeStepName, IntakeView } from './contract.ts';
import type { IntakesTable } from './tables.ts';

const STEPS: readonly IntakeStepName[] = ['receive', 'open', 'recognise', 'read', 'compare', 'done'];
const RECOGNISED = new Set(['scan', 'image']);

/** How far a document has come, step by step; recognition is left out where the file carries its own letters. */
export function stepsOf(intake: Pick<IntakesTable, 'state' | 'step' | 'format'>): IntakeView['steps'] {
  const at = STEPS.indexOf(intake.step);
  const ended = intake.state === 'read' || intake.state === 'discarded';
  return STEPS.map((step, index) => {
    if (step === 'recognise' && !RECOGNISED.has(intake.format)) return { step, state: 'left-out', done: 0, total: 0 };
    const state = index < at || ended ? 'done' : index === at ? 'running' : 'waiting';
    return { step, state, done: state === 'done' ? 1 : 0, total: 1 };
  });
}
