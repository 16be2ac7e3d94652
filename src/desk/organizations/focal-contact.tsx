import { Anchor } from '@mantine/core';
import type { FocalPerson } from '#modules/organizations/contract.ts';
import { EmailText } from '../ui/email-text.tsx';
import { useWords } from '../words.tsx';

/** Ways to reach a focal person, each one press away on a telephone. */
export function FocalContact({ focal }: { readonly focal: Pick<FocalPerson, 'telephone' | 'email' | 'zalo'> }) {
  const { t } = useWords();
  const { telephone, email, zalo } = focal;
  if (!telephone && !email && !zalo) return null;
  return (
    <>
      {telephone ? (
        <div>
          <Anchor href={`tel:${telephone.replace(/[^\d+]/g, '')}`} aria-label={t('organizations.call', { telephone })}>
            {telephone}
          </Anchor>
        </div>
      ) : null}
      {email ? (
        <div>
          <Anchor href={`mailto:${email}`}>
            <EmailText email={email} />
          </Anchor>
        </div>
      ) : null}
      {zalo && zalo !== telephone ? (
        <div>
          {t('organizations.focal-zalo')} {zalo}
        </div>
      ) : null}
    </>
  );
}
