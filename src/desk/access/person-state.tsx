import type { Person } from '#modules/access/contract.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';

/** Is the account in use or suspended? */
export function PersonState({ person }: { readonly person: Pick<Person, 'suspendedAt'> }) {
  const { t } = useWords();
  return person.suspendedAt ? (
    <StateBadge tone="bad">{t('access.suspended')}</StateBadge>
  ) : (
    <StateBadge tone="good">{t('access.active')}</StateBadge>
  );
}
