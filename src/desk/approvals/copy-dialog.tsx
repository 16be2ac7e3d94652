import { Modal, Text } from '@mantine/core';
import type { decisionText } from '#modules/approvals/contract.ts';
import { post } from '../api.ts';
import { CardParts } from '../cards/card-parts.tsx';
import { useTextsWithLinks } from '../links/data.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useWords } from '../words.tsx';

/** The text for the leader with his personal link. Asking again gives the same link. */
export function CopyDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const query = useTextsWithLinks(['decision-text', id], () =>
    post<typeof decisionText>('/api/approvals/copy-for-zalo', { id, at: location.origin }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('approvals.do.copy')}
      closeButtonProps={{ 'aria-label': t('desk.close'), size: 'lg' }}
    >
      <Loaded query={query}>
        {({ text, hasLink }) => (
          <>
            <h3 className="card-heading">{t('cards.for-leader')}</h3>
            <Text size="sm" c="dimmed" mb="sm">
              {t(hasLink ? 'approvals.about.copy' : 'approvals.about.copy-none')}
            </Text>
            <p className="decision-text">{text}</p>
            <CopyButton text={text} />
          </>
        )}
      </Loaded>
      <h3 className="card-heading">{t('cards.for-all')}</h3>
      <CardParts subject={{ type: 'decision', id }} />
    </Modal>
  );
}
