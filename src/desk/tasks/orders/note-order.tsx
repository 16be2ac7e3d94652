import { Button } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../../me.ts';
import { useWords } from '../../words.tsx';
import { NoteOrderDialog } from './note-order-dialog.tsx';

/** The button that opens the form, for whoever may give work. */
export function NoteOrder() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!useMay()('tasks.assign')) return null;
  return (
    <>
      <Button leftSection={<IconPhoneIncoming size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('orders.note')}
      </Button>
      {isOpen ? <NoteOrderDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
