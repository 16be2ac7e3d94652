import { Modal } from '@mantine/core';
import type { CardSubject } from '#modules/cards/contract.ts';
import { useWords } from '../words.tsx';
import { CardParts } from './card-parts.tsx';

/** Chép cho Zalo: the five lines and the picture of one thing. */
export function CardDialog({ subject, onClose }: { readonly subject: CardSubject; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('cards.do')}
      closeButtonProps={{ 'aria-label': t('desk.close'), size: 'lg' }}
    >
      <CardParts subject={subject} />
    </Modal>
  );
}
