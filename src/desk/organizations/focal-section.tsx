import type { FocalPerson, OrganizationDetail } from '#modules/organizations/contract.ts';
import { DayText } from '../ui/day-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Facts } from '../ui/facts.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { FocalActions } from './focal-actions.tsx';
import { FocalContact } from './focal-contact.tsx';
import { FocalStateBadge } from './focal-state.tsx';

/** The focal person of a living body. */
export function FocalSection({ detail }: { readonly detail: OrganizationDetail }) {
  const { t } = useWords();
  if (detail.validTo !== null) return null;
  const focal: FocalPerson = detail.focalPerson ?? {
    id: null,
    organizationId: detail.id,
    organizationName: detail.name,
    name: null,
    post: null,
    telephone: null,
    email: null,
    zalo: null,
    confirmedOn: null,
    version: 0,
  };
  return (
    <Section title={t('organizations.focal-person')} actions={<FocalActions focal={focal} />}>
      {focal.name ? (
        <Facts
          facts={[
            [t('organizations.focal-name'), focal.name],
            [t('access.post'), focal.post],
            [t('organizations.focal-contact'), <FocalContact key="contact" focal={focal} />],
            [t('organizations.register-state'), <Confirmed key="state" focal={focal} />],
          ]}
        />
      ) : (
        <EmptyState title={t('organizations.focal-person-none')} />
      )}
    </Section>
  );
}

function Confirmed({ focal }: { readonly focal: FocalPerson }) {
  return (
    <>
      <FocalStateBadge focal={focal} /> {focal.confirmedOn ? <DayText day={focal.confirmedOn} /> : null}
    </>
  );
}
