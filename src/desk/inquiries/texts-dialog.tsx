import { Anchor, Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { InquiryDetail, inquiryTexts } from '#modules/inquiries/contract.ts';
import { post } from '../api.ts';
import { CardParts } from '../cards/card-parts.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useWords } from '../words.tsx';
import '../cards/texts.css';
import '../tasks/owes/owes.css';

/** A text for each agency that owes an answer, with its personal link, to be pasted into Zalo. */
export function TextsDialog({ inquiry, onClose }: { readonly inquiry: InquiryDetail; readonly onClose: () => void }) {
  const { t, nameOf } = useWords();
  // Asking again gives the same links, so it is safe to be asked like a question.
  const query = useQuery({
    queryKey: ['inquiry-texts', inquiry.id, inquiry.version],
    queryFn: () =>
      post<typeof inquiryTexts>('/api/inquiries/copy-for-zalo', { inquiryId: inquiry.id, at: location.origin }),
    staleTime: 0,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('inquiries.texts')}
      closeButtonProps={{ 'aria-label': t('desk.close'), size: 'lg' }}
    >
      <h3 className="card-heading">{t('cards.for-each')}</h3>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Text>{t('inquiries.texts-none')}</Text>
          ) : (
            <ul className="zalo">
              {items.map((one) => (
                <li key={one.organizationId}>
                  <div className="zalo-who">
                    <strong>{nameOf(one.organization)}</strong>
                    <span>{one.person ?? t('inquiries.no-person')}</span>
                    {one.telephone ? <Anchor href={`tel:${one.telephone}`}>{one.telephone}</Anchor> : null}
                  </div>
                  <p className="owed-text">{one.text}</p>
                  <CopyButton text={one.text} label={t('plans.zalo-copy')} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <h3 className="card-heading">{t('cards.for-all')}</h3>
      <CardParts subject={{ type: 'inquiry', id: inquiry.id }} />
    </Modal>
  );
}
