import './evidence.css';
import { Text } from '@mantine/core';
import type { Proof, ProvenResult } from '#modules/tasks/contract.ts';
import { showNumber } from '../../format.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords, type WordsInUse } from '../../words.tsx';

/** `Đã chứng minh 41/48 số`. */
export function provenWords(result: ProvenResult, { t, language }: Pick<WordsInUse, 't' | 'language'>): string {
  return t(result.scope === 'task' ? 'tasks.proof.proven' : 'tasks.proof.proven-all-periods', {
    proven: showNumber(result.proven, language),
    quantity: showNumber(result.quantity ?? 0, language),
    unit: result.unit ?? '',
  })
    .replace(/\s+(?=,|$)/g, '')
    .trim();
}

/** A share as a percentage with one decimal; what is not whole is never shown as 100. */
export const percentOf = (share: number): number => (share < 1 ? Math.min(99.9, Math.round(share * 1000) / 10) : 100);

/** What of a task is proven, in a list: figures where a measure was agreed, else counts and that none was; never a percentage of nothing. */
export function ProofText({ proof }: { readonly proof: Proof }) {
  const words = useWords();
  const { t } = words;
  const agreed = proof.results.filter((one) => one.state === 'agreed' && one.quantity !== null);
  const rest = proof.measure === 'agreed' ? proof.resultCount - agreed.length : 0;
  const isSilent = agreed.length === 0 && proof.evidence === 0 && proof.contested === 0 && !proof.unproven;
  if (isSilent) return null;
  return (
    <div className="proof-text">
      <Unproven proof={proof} />
      {agreed.map((one) => (
        <Text key={one.id} size="xs" c="dimmed">
          {provenWords(one, words)}
        </Text>
      ))}
      {agreed.length > 0 && rest > 0 ? (
        <Text size="xs" c="dimmed">
          {t('tasks.proof.more-results', { count: rest })}
        </Text>
      ) : null}
      {agreed.length === 0 && proof.evidence > 0 ? (
        <Text size="xs" c="dimmed">
          {t('tasks.proof.count', { count: proof.evidence })}, {t('tasks.proof.no-measure')}
        </Text>
      ) : null}
      {proof.contested > 0 ? (
        <Text size="xs" c="dimmed">
          {t('tasks.proof.contested', { count: proof.contested })}
        </Text>
      ) : null}
    </div>
  );
}

/** Work that was reported as done without anything, or not enough, to prove it. */
export function Unproven({ proof }: { readonly proof: Pick<Proof, 'unproven'> }) {
  const { t } = useWords();
  return proof.unproven ? <StateBadge tone="warn">{t(`tasks.proof.unproven.${proof.unproven}`)}</StateBadge> : null;
}
