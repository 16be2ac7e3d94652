import '../cards/texts.css';
import { Anchor, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ZaloList } from '#modules/plans/contract.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useWords } from '../words.tsx';

/** One text for each focal person, to be copied and pasted; agencies are found by name. */
export function ZaloTexts({ items }: { readonly items: ZaloList['items'] }) {
  const { t, nameOf } = useWords();
  const [typed, setTyped] = useState('');
  const wanted = foldForSearch(typed);
  const shown = items.filter((one) =>
    foldForSearch(`${nameOf(one.organization)} ${one.focalPerson ?? ''}`).includes(wanted),
  );
  if (items.length === 0) return <EmptyState title={t('plans.zalo-none')} />;
  return (
    <>
      {items.length > 8 ? (
        <TextInput
          label={t('plans.zalo-find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maw={360}
          mb="md"
          className="off-paper"
        />
      ) : null}
      {shown.length === 0 ? <EmptyState title={t('desk.nothing-found')} /> : null}
      <ul className="zalo">
        {shown.map((one) => (
          <li key={one.organizationId}>
            <div className="zalo-who">
              <strong>{nameOf(one.organization)}</strong>
              <span>{one.focalPerson ?? t('plans.zalo-no-focal')}</span>
              {one.zalo || one.telephone ? (
                <Anchor href={`tel:${one.zalo ?? one.telephone}`}>{one.zalo ?? one.telephone}</Anchor>
              ) : null}
            </div>
            <p>{one.text}</p>
            <CopyButton text={one.text} label={t('plans.zalo-copy')} />
          </li>
        ))}
      </ul>
    </>
  );
}
