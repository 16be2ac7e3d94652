import { Anchor, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { owesTexts } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { CardParts } from '../../cards/card-parts.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../words.tsx';
import type { OwesFilters } from './filters.ts';
import '../../cards/texts.css';
import './owes.css';

interface Props {
  readonly organizationIds: readonly string[];
  readonly filters: OwesFilters;
  readonly onClose: () => void;
}

/** A text for each chosen agency, to be pasted into Zalo; each thing with its personal link. */
export function OwedTextsDialog({ organizationIds, filters, onClose }: Props) {
  const { t, nameOf } = useWords();
  // Asking again gives the same links, so it is safe to be asked like a question.
  const query = useQuery({
    queryKey: ['owed-texts', organizationIds, filters],
    queryFn: () =>
      post<typeof owesTexts>('/api/tasks/copy-owed-for-zalo', { ...filters, organizationIds, at: location.origin }),
    staleTime: 0,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('owes.texts')}
      closeButtonProps={{ 'aria-label': t('desk.close'), size: 'lg' }}
    >
      <h3 className="card-heading">{t('cards.for-each')}</h3>
      <Loaded query={query}>
        {({ items }) => (
          <ul className="zalo">
            {items.map((one) => (
              <li key={one.organizationId}>
                <div className="zalo-who">
                  <strong>{nameOf(one.organization)}</strong>
                  <span>{one.person ?? t('owes.no-person')}</span>
                  {one.telephone ? <Anchor href={`tel:${one.telephone}`}>{one.telephone}</Anchor> : null}
                </div>
                <p className="owed-text">{one.text}</p>
                <CopyButton text={one.text} label={t('plans.zalo-copy')} />
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <h3 className="card-heading">{t('cards.for-all')}</h3>
      <CardParts subject={{ type: 'owes', ...filters, organizationIds: [...organizationIds] }} />
    </Modal>
  );
}
