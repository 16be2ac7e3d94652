import { List, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { RulePreview } from '#modules/tasks/contract.ts';
import { showDay } from '../../format.ts';
import { issuesOf } from '../../problem.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Issues } from '../../ui/notice.tsx';
import { useWords, type WordsInUse } from '../../words.tsx';
import { periodWords } from '../words.ts';

interface Props {
  readonly query: UseQueryResult<RulePreview>;
  /** The day that was asked for. */
  readonly from: string;
}

/** What a change of rule would do: from when it counts, what stays, what changes, what comes. */
export function RulePreviewText({ query, from }: Props) {
  return (
    <div aria-live="polite">
      {query.isError ? (
        <Issues issues={issuesOf(query.error)} />
      ) : (
        <Loaded query={query}>{(preview) => <Changes preview={preview} from={from} />}</Loaded>
      )}
    </div>
  );
}

function Changes({ preview, from }: { readonly preview: RulePreview; readonly from: string }) {
  const words = useWords();
  const { t, language } = words;
  const day = (one: string) => showDay(one, language);
  return (
    <>
      <Text fw={500}>{t('obligations.change.begins', { day: day(preview.beginsOn) })}</Text>
      {preview.beginsOn > from ? (
        <Text size="sm">{t('obligations.change.begins-later', { day: day(from) })}</Text>
      ) : null}
      <List size="sm" mt="xs" spacing={4}>
        <List.Item>
          {t('obligations.change.stay', { count: preview.stayCount })}
          {preview.stay[0] ? `. ${t('obligations.change.stay-newest')} ${named(preview.stay[0], words)}` : null}
        </List.Item>
        <Named word="obligations.change.move" items={preview.move.map((one) => ({ ...one, dueOn: one.newDueOn }))} />
        <Named word="obligations.change.close" items={preview.close} />
        <Named word="obligations.change.new" items={preview.open} />
      </List>
      <Text size="sm" c="dimmed" mt="xs">
        {t('obligations.change.later')}
      </Text>
    </>
  );
}

type Item = Pick<RulePreview['open'][number], 'period' | 'dueOn'>;

function Named({
  word,
  items,
}: {
  readonly word: `obligations.change.${'move' | 'close' | 'new'}`;
  readonly items: readonly Item[];
}) {
  const words = useWords();
  if (items.length === 0) return null;
  return (
    <List.Item>
      {words.t(word, { count: items.length })}: {items.map((one) => named(one, words)).join('; ')}
    </List.Item>
  );
}

/** `quý I/2027 (hạn 31/3/2027)`. */
function named({ period, dueOn }: Item, words: WordsInUse): string {
  const { t, language } = words;
  const due = dueOn ? t('obligations.due', { day: showDay(dueOn, language) }) : t('obligations.no-due');
  return `${periodWords(period, words)} (${due})`;
}
