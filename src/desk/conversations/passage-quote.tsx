import { Button, Text } from '@mantine/core';
import type { Passage } from '#modules/conversations/contract.ts';
import { TextLink } from '../ui/links.tsx';
import { useWords } from '../words.tsx';

interface Props {
  readonly passage: Passage;
  /** While it is being written. */
  readonly onRemove?: () => void;
}

/** The words that a comment is about, with the way to where they stand. */
export function PassageQuote({ passage, onRemove }: Props) {
  const { t } = useWords();
  const search = { version: passage.versionId, ...(passage.span ? { span: passage.span.join('-') } : {}) };
  return (
    <figure className="comment-passage">
      <blockquote>{passage.quote}</blockquote>
      {onRemove ? (
        <Button variant="subtle" size="compact-sm" onClick={onRemove}>
          {t('conversations.unquote')}
        </Button>
      ) : (
        <Text size="sm">
          <TextLink
            to="/documents/$id"
            params={{ id: passage.documentId } as never}
            search={search as never}
            underline="always"
          >
            {t('conversations.open-passage')}
          </TextLink>
        </Text>
      )}
    </figure>
  );
}
