import { Anchor, Modal, Text } from '@mantine/core';
import type { CardSubject } from '#modules/cards/contract.ts';
import type { InquiryTexts } from '#modules/inquiries/contract.ts';
import { CardParts } from '../cards/card-parts.tsx';
import { useTextsWithLinks } from '../links/data.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useWords } from '../words.tsx';
import '../cards/texts.css';
import '../tasks/owes/owes.css';

interface Props {
  /** What the texts are about. */
  readonly subject: CardSubject;
  /** As it was seen. */
  readonly version: number;
  /** Asking again gives the same links, so it is safe to be asked like a question. */
  readonly ask: () => Promise<InquiryTexts>;
  readonly onClose: () => void;
}

/** A text for each agency that owes an answer, with its personal link, to be pasted into Zalo. */
export function TextsDialog({ subject, version, ask, onClose }: Props) {
  const { t, nameOf } = useWords();
  const query = useTextsWithLinks(['texts-for-agencies', subject, version], ask);
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
      <CardParts subject={subject} />
    </Modal>
  );
}
