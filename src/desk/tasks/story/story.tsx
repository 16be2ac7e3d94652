import { Chip, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { story, StoryKind } from '#modules/tasks/contract.ts';
import { PagedRows, usePages } from '../../ui/pages.tsx';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { StoryLine } from './story-line.tsx';

const KINDS: readonly StoryKind[] = ['reports', 'evidence', 'requests', 'reminders', 'links', 'talk', 'assignment'];

/** Everything that happened around the task, newest first, of one kind or of all; names as they were on that day. */
export function Story({ taskId }: { readonly taskId: string }) {
  const { t } = useWords();
  const [kind, setKind] = useState<StoryKind | 'all'>('all');
  const pages = usePages<typeof story>([...TASKS, 'story', taskId], `/api/tasks/${taskId}/story`, {
    kind: kind === 'all' ? undefined : kind,
  });
  return (
    <Section title={t('tasks.history')} lead={t('story.lead')} anchor="story">
      <Chip.Group value={kind} onChange={(value) => setKind(value as StoryKind | 'all')}>
        <Group gap="xs" mb="md" role="group" aria-label={t('story.filter')} className="off-paper">
          <Chip value="all">{t('story.all')}</Chip>
          {KINDS.map((one) => (
            <Chip key={one} value={one}>
              {t(`story.kind.${one}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <PagedRows pages={pages} empty={<Text c="dimmed">{t('story.none')}</Text>} more={t('story.more')}>
        <ol className="history">
          {pages.rows.map((entry) => (
            <StoryLine key={`${entry.kind} ${entry.id}`} entry={entry} />
          ))}
        </ol>
      </PagedRows>
    </Section>
  );
}
