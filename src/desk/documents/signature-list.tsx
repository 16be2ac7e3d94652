import { IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { SignatureView } from '#modules/documents/contract.ts';
import { showInstant } from '../format.ts';
import { useWords } from '../words.tsx';
import { remarksOf, toneOf } from './signature-words.ts';

/** Digital signatures of the file: "chữ ký số hợp lệ: UBND tỉnh, 14 giờ 02, 05/3/2026", and what is to be known about them. */
export function SignatureList({ signatures }: { readonly signatures: readonly SignatureView[] }) {
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

function SignatureLine({ signature }: { readonly signature: SignatureView }) {
  const words = useWords();
  const { t, language } = words;
  const tone = toneOf(signature);
  const isRevoked = signature.validity === 'valid' && signature.revocation.state === 'revoked';
  const who = [signature.signer, signature.organization].filter((one) => one !== null).join(', ');
  const when = signature.signedAt ? showInstant(signature.signedAt, language) : t('documents.signed-at-unknown');
  const remarks = remarksOf(signature, words);
  const Icon = tone === 'bad' ? IconShieldX : IconShieldCheck;
  return (
    <div className="notice" data-tone={tone}>
      <Icon size={20} aria-hidden />
      <div>
        <strong>{t(`documents.signature.${isRevoked ? 'revoked' : signature.validity}`)}</strong>
        {signature.validity === 'unreadable' ? null : `: ${who || t('documents.signer-unknown')}, ${when}`}
        <div className="signature-remarks">{remarks.join(' ')}</div>
      </div>
    </div>
  );
}
