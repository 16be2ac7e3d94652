import { Button } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { showInstant } from '../format.ts';
import { useWords } from '../words.tsx';
import { Notice } from './notice.tsx';
import type { Draft } from './use-draft.ts';

/** What sends the form. */
export interface SendingAgain {
  /** Sent, and the line was lost before an answer came. */
  readonly isLost: boolean;
  readonly again: () => void;
}

const EVERY_MILLISECONDS = 10_000;

interface Props {
  readonly draft: Pick<Draft<object>, 'since' | 'forget'>;
  readonly command: SendingAgain;
}

/**
 * Tells of a form that its words are kept: after a lost line, where it also sends them again as soon as the device is back;
 * or from an earlier visit, with a way to begin anew.
 */
export function Kept({ draft, command: { isLost, again } }: Props) {
  const { t, language } = useWords();
  const tryAgain = useEffectEvent(again);
  useEffect(() => {
    if (!isLost) return;
    const attempt = () => tryAgain();
    // A device may be online while the server cannot be reached: it is also tried from time to time.
    const timer = setInterval(attempt, EVERY_MILLISECONDS);
    addEventListener('online', attempt);
    return () => {
      clearInterval(timer);
      removeEventListener('online', attempt);
    };
  }, [isLost]);
  if (isLost) return <Notice tone="warn">{t('desk.kept-lost')}</Notice>;
  if (!draft.since) return null;
  return (
    <Notice
      action={
        <Button variant="subtle" size="compact-sm" onClick={draft.forget}>
          {t('desk.kept-drop')}
        </Button>
      }
    >
      {t('desk.kept-since', { at: showInstant(draft.since, language) })}
    </Notice>
  );
}
