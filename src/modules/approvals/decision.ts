export type DecisionState = 'asked' | 'asked-back' | 'agreed' | 'refused' | 'withdrawn';
export type Act = DecisionState | 'explained';

interface Step {
  readonly from: readonly DecisionState[];
  readonly to: DecisionState;
}

const OPEN: readonly DecisionState[] = ['asked', 'asked-back'];
const STEPS: Readonly<Record<Exclude<Act, 'asked'>, Step>> = {
  'asked-back': { from: ['asked'], to: 'asked-back' },
  explained: { from: ['asked-back'], to: 'asked' },
  agreed: { from: OPEN, to: 'agreed' },
  refused: { from: OPEN, to: 'refused' },
  withdrawn: { from: OPEN, to: 'withdrawn' },
};

/** Where an act leads; null where it cannot be done any more. A leader who asked back may still decide. */
export const nextState = (state: DecisionState, act: keyof typeof STEPS): DecisionState | null =>
  STEPS[act].from.includes(state) ? STEPS[act].to : null;

/** Does it wait for somebody? */
export const isOpen = (state: DecisionState): boolean => OPEN.includes(state);

/** `Vi Thị Mai Hiên, Phó Giám đốc Sở`, as it stands on paper. */
export const namedWithPost = (name: string, post: string | null): string => (post ? `${name}, ${post}` : name);
