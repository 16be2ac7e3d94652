import { Button } from '@mantine/core';
import { memo, useId, useState } from 'react';
import type { DiagnosticView } from '#modules/plans/contract.ts';
import { StateBadge, type Tone } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { byWeight, isTranslated, paramsOf } from './diagnostics.ts';
import { useReviewTools } from './review-context.ts';

const TONES: Readonly<Record<DiagnosticView['severity'], Tone>> = { error: 'bad', warning: 'warn', info: 'info' };
const AT_FIRST = 6;

/** What the reader remarked, like a compiler's list: each with its code and a jump to the words. */
export const DiagnosticsList = memo(function DiagnosticsList({
  diagnostics,
}: {
  readonly diagnostics: readonly DiagnosticView[];
}) {
  const { t } = useWords();
  const tools = useReviewTools();
  const heading = useId();
  const [showsAll, setShowsAll] = useState(false);
  if (diagnostics.length === 0) return null;
  const ordered = byWeight(diagnostics);
  const sentence = (one: DiagnosticView): string =>
    isTranslated(one.code) ? t(`plans.diagnostic.${one.code}`, paramsOf(one)) : one.message;
  return (
    <section className="diagnostics off-paper" aria-labelledby={heading}>
      <h2 id={heading}>{t('plans.diagnostics', { count: diagnostics.length })}</h2>
      <ul>
        {ordered.slice(0, showsAll ? undefined : AT_FIRST).map((one, index) => (
          <li key={`${one.code} ${one.span?.[0] ?? index}`}>
            <StateBadge tone={TONES[one.severity]}>{one.code}</StateBadge>
            <span>{sentence(one)}</span>
            {one.span ? (
              <button
                type="button"
                onClick={() => {
                  if (one.assignmentId) tools.pick(one.assignmentId);
                  tools.showPlace(one.span!);
                }}
              >
                {t('plans.show-source')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {ordered.length > AT_FIRST && !showsAll ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          {t('plans.diagnostics-all', { count: ordered.length })}
        </Button>
      ) : null}
    </section>
  );
});
