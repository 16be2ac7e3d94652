import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** What there is not, as a whole sentence: "Hôm nay chưa có việc đến hạn." */
  readonly title: string;
  /** What to do about it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A list or page with nothing in it yet. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <Text fw={500}>{title}</Text>
      {children ? (
        <Text c="dimmed" size="sm" maw={480} component="div">
          {children}
        </Text>
      ) : null}
      {action}
    </Stack>
  );
}
