import { Group, Progress, Stack, Text } from '@mantine/core';
import type { MergerView } from '#modules/organizations/contract.ts';
import { showDay } from '../format.ts';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { useMergers } from './queries.ts';

/** The mergers into a body, with how much of the open work has come over; looks again while work is still moving. */
export function OrganizationMergers({ id }: { readonly id: string }) {
  const { t } = useWords();
  const mergers = useMergers(id).data?.items ?? [];
  if (mergers.length === 0) return null;
  return (
    <Section title={t('organizations.mergers')}>
      <Stack gap="lg">
        {mergers.map((merger) => (
          <Merger key={merger.id} merger={merger} />
        ))}
      </Stack>
    </Section>
  );
}

function Merger({ merger }: { readonly merger: MergerView }) {
  const { t, nameOf, language } = useWords();
  const names = merger.predecessors.map((one) => nameOf(one.name)).join('; ');
  return (
    <Stack gap="xs" maw={520}>
      <Text fw={500}>{t('organizations.merger-of', { names, day: showDay(merger.on, language) })}</Text>
      {merger.parts.length === 0 ? <Text size="sm">{t('organizations.merge-nothing')}</Text> : null}
      {merger.parts.map((part) => (
        <Part key={part.module} part={part} />
      ))}
    </Stack>
  );
}

function Part({ part: { module, moved, total } }: { readonly part: MergerView['parts'][number] }) {
  const { t, tOr } = useWords();
  const name = tOr(`organizations.part.${module}`, module);
  const says = t('organizations.merger-moved', { moved, total });
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{name}</Text>
        <Text size="sm">{says}</Text>
      </Group>
      <Progress value={(100 * moved) / total} size="sm" mt={4} aria-label={`${name}: ${says}`} />
    </div>
  );
}
