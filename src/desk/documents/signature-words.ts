import type { SignatureView } from '#modules/documents/contract.ts';
import { showInstant } from '../format.ts';
import type { WordsInUse } from '../words.tsx';

/** A signature as one sees it: right and nothing speaks against it, right with something against it, or wrong. */
export function toneOf({ validity, certificateInForce, revocation }: SignatureView): 'good' | 'warn' | 'bad' {
  if (validity !== 'valid' || revocation.state === 'revoked') return 'bad';
  return certificateInForce === false ? 'warn' : 'good';
}

/** What is to be known about a signature, a sentence each: what came after it, its time, its certificate, what was not checked. */
export function remarksOf(signature: SignatureView, { t, language }: Pick<WordsInUse, 't' | 'language'>): string[] {
  const { validity, timestamp, certificateInForce, coversWholeFile, chain, revocation } = signature;
  const at = (instant: string | null) => (instant ? showInstant(instant, language) : '');
  if (validity === 'unreadable') return [];
  return [
    ...(validity === 'valid' && !coversWholeFile ? [t('documents.signature-added-after')] : []),
    ...(timestamp?.valid
      ? [
          t('documents.signature-stamped', { at: at(timestamp.at), authority: timestamp.authority ?? '' }),
          t(`documents.signature-stamp-chain.${timestamp.chain}`),
        ]
      : [t(timestamp ? 'documents.signature-stamp-invalid' : 'documents.signature-time-stated')]),
    ...(certificateInForce === null
      ? []
      : [t(certificateInForce ? 'documents.signature-in-force' : 'documents.signature-expired')]),
    t(`documents.signature-chain.${chain}`),
    t(`documents.signature-revocation.${revocation.state}`, {
      source: revocation.source ?? 'crl',
      asOf: at(revocation.asOf),
      revokedAt: at(revocation.revokedAt),
    }),
  ];
}
