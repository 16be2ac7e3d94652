import { useToday } from '../me.ts';
import { StateBadge, type Tone } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { stateOf, type FocalState } from './register.ts';

const tones: Record<FocalState, Tone> = { confirmed: 'good', overdue: 'warn', missing: 'neutral' };

interface Props {
  readonly focal: { readonly name: string | null; readonly confirmedOn: string | null };
}

/** Has the agency confirmed its focal person this quarter? */
export function FocalStateBadge({ focal }: Props) {
  const { t } = useWords();
  const state = stateOf(focal, useToday());
  return <StateBadge tone={tones[state]}>{t(`organizations.focal-state.${state}`)}</StateBadge>;
}
