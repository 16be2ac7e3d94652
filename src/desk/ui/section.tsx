import { Group, Paper, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** Where links within the page lead: `#evidence`. */
  readonly anchor?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** No padding: a list fills the paper. */
  readonly flush?: boolean;
  /** Null while there is only a head to show. */
  readonly children: ReactNode;
}

/** A titled sheet of a page. */
export function Section({ title, anchor, lead, actions, flush, children }: Props) {
  const id = useId();
  return (
    <Paper component="section" id={anchor} aria-labelledby={id} mb="lg" className="section">
      <Group justify="space-between" align="flex-start" gap="sm" className="section-head">
        <div className="section-title">
          <Title order={2} id={id}>
            {title}
          </Title>
          {lead ? (
            <Text c="dimmed" size="sm" mt={2} component="div">
              {lead}
            </Text>
          ) : null}
        </div>
        {actions ? (
          <Group gap="xs" className="off-paper">
            {actions}
          </Group>
        ) : null}
      </Group>
      {children ? <div className={flush ? undefined : 'section-body'}>{children}</div> : null}
    </Paper>
  );
}
