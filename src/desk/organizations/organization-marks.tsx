import type { OrganizationRow } from '#modules/organizations/contract.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';

/** What sets a body apart: outside of the system, or asked and never assigned. */
export function OrganizationMarks({ row }: { readonly row: Pick<OrganizationRow, 'signsIn' | 'requestedOnly'> }) {
  const { t } = useWords();
  return (
    <>
      {row.signsIn ? null : <StateBadge>{t('organizations.outside')}</StateBadge>}
      {row.requestedOnly ? <StateBadge tone="info">{t('organizations.requested-only')}</StateBadge> : null}
    </>
  );
}
