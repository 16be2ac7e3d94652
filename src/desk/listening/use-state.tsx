import type { ItemUse } from '#modules/listening/contract.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';

/** That an item does not count as the evidence that it was handed in as; nothing where it does. */
export function UseState({ use: { state } }: { readonly use: Pick<ItemUse, 'state'> }) {
  const { t } = useWords();
  if (state === 'standing') return null;
  return (
    <div>
      <StateBadge tone={state === 'contested' ? 'warn' : 'neutral'}>{t(`tasks.evidence.state.${state}`)}</StateBadge>
    </div>
  );
}
