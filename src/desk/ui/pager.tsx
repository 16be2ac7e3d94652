import { Button, Group, Text } from '@mantine/core';
import { useWords } from '../words.tsx';

interface Props {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Which rows of how many, and the pages before and after. */
export function Pager({ page, size, total, onPage }: Props) {
  const { t } = useWords();
  if (total <= size) return null;
  const from = (page - 1) * size + 1;
  const to = Math.min(page * size, total);
  return (
    <Group justify="space-between" p="md" component="nav" aria-label={t('desk.pages')} className="off-paper">
      <Text size="sm" c="dimmed">
        {t('desk.rows-of', { from, to, total })}
      </Text>
      <Group gap="xs">
        <Button variant="default" disabled={page <= 1} onClick={() => onPage(page - 1)}>
          {t('desk.page-before')}
        </Button>
        <Button variant="default" disabled={to >= total} onClick={() => onPage(page + 1)}>
          {t('desk.page-after')}
        </Button>
      </Group>
    </Group>
  );
}
