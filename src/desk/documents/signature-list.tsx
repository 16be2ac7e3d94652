import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { VersionView } from '#modules/documents/contract.ts';
import { showInstant } from '../format.ts';
import { useWords } from '../words.tsx';

type Signature = VersionView['signatures'][number];

/** Digital signatures of the file: "chữ ký số hợp lệ: UBND tỉnh, 14 giờ 02, 05/3/2026", and what is to be known about them. */
export function SignatureList({ signatures }: { readonly signatures: readonly Signature[] }) {
  if (signatures.length === 0) return null;
  return (
    <ul className="signatures">
      {signatures.map((one) => (
        <li key={`${one.signer} ${one.signedAt}`}>
          <SignatureLine signature={one} />
        </li>
      ))}
    </ul>
  );
}

function SignatureLine({ signature }: { readonly signature: Signature }) {
  const { t, language } = useWords();
  const isValid = signature.validity === 'valid';
  const who = [signature.signer, signature.organization].filter((one) => one !== null).join(', ');
  const when = signature.signedAt ? showInstant(signature.signedAt, language) : t('documents.signed-at-unknown');
  const remarks = [
    ...(isValid && !signature.coversWholeFile ? [t('documents.signature-added-after')] : []),
    ...(signature.certificateInForce === false ? [t('documents.signature-expired')] : []),
    t(`documents.signature-chain.${signature.chain}`),
  ];
  const Icon = isValid ? IconShieldCheck : IconShieldX;
  return (
    <div className="notice" data-tone={isValid ? 'good' : 'bad'}>
      <Icon size={20} aria-hidden />
      <div>
        <strong>{t(`documents.signature.${signature.validity}`)}</strong>
        {signature.validity === 'unreadable' ? null : `: ${who || t('documents.signer-unknown')}, ${when}`}
        <div className="signature-remarks">{remarks.join(' ')}</div>
      </div>
    </div>
  );
}
