import { Button } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { CardSubject } from '#modules/cards/contract.ts';
import { useWords } from '../words.tsx';

// Seldom pressed, and on every screen: fetched when it is.
const CardDialog = lazy(() => import('./card-dialog.tsx').then((one) => ({ default: one.CardDialog })));

interface Props {
  readonly subject: CardSubject;
  /** Beside one line among many; the rest are buttons of a page. */
  readonly isSmall?: boolean;
}

/** The button that every thing has: its five lines, short address and picture, to be pasted into a chat. */
export function CopyForZalo({ subject, isSmall = false }: Props) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className="off-paper"
        {...(isSmall ? { variant: 'subtle', size: 'compact-sm' } : { variant: 'default' })}
        leftSection={<IconMessage size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('cards.do')}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <CardDialog subject={subject} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
