import { Loader } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import type { IntakeView } from '#modules/documents/contract.ts';
import { useWords } from '../words.tsx';

type Step = IntakeView['steps'][number];

/** What happens to a document that comes in, step by step; steps that are left out are not shown. */
export function IntakeSteps({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useWords();
  return (
    <ol className="intake-steps" aria-live="polite">
      {steps
        .filter((one) => one.state !== 'left-out' && one.step !== 'done')
        .map((one) => (
          <li key={one.step} data-state={one.state} aria-current={one.state === 'running' ? 'step' : undefined}>
            <StepIcon state={one.state} />
            <span>
              {t(`documents.step.${one.step}`)}
              {one.state === 'running' && one.total > 1 ? (
                <small>
                  {t('documents.step-pages', { done: Math.min(one.done + 1, one.total), total: one.total })}
                </small>
              ) : null}
            </span>
          </li>
        ))}
    </ol>
  );
}

function StepIcon({ state }: { readonly state: Step['state'] }) {
  if (state === 'done') return <IconCircleCheckFilled size={22} aria-hidden />;
  if (state === 'running') return <Loader size={20} aria-hidden />;
  return <IconCircle size={22} aria-hidden />;
}
