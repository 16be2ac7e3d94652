import type { OrganizationRow } from '#modules/organizations/contract.ts';
import { useToday } from '../me.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';

/** What sets a body apart: ended, outside of the system, or asked and never assigned. */
export function OrganizationMarks({
  row,
}: {
  readonly row: Pick<OrganizationRow, 'signsIn' | 'requestedOnly' | 'validTo'>;
}) {
  const { t } = useWords();
  const today = useToday();
  // What it was to the system no longer matters once it has ended.
  if (row.validTo !== null && row.validTo < today)
    return <StateBadge tone="warn">{t('organizations.ended')}</StateBadge>;
  return (
    <>
      {row.signsIn ? null : <StateBadge>{t('organizations.outside')}</StateBadge>}
      {row.requestedOnly ? <StateBadge tone="info">{t('organizations.requested-only')}</StateBadge> : null}
    </>
  );
}
