import { ActionIcon, Checkbox, Group, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { stepsOfTask, StepView } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { showDay } from '../../format.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';

interface Props {
  readonly step: StepView;
  readonly partDueOn: string | null;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: () => void;
}

/** One step: a box to tick it off, who does it and until when, and what else can be done with it. */
export function StepLine({ step, partDueOn, isFirst, isLast, onChange }: Props) {
  const { t, language } = useWords();
  const command = useCommand({
    run: ({ name, ...body }: { name: string; done?: boolean; to?: 'up' | 'down' }, key) =>
      post<typeof stepsOfTask>(`/api/tasks/${name}`, { id: step.id, version: step.version, ...body }, key),
    refresh: [TASKS],
    tellsProblems: true,
  });
  const told = [step.person?.name, step.dueOn ? t('steps.due', { day: showDay(step.dueOn, language) }) : null];
  return (
    <li>
      <Checkbox
        aria-label={t('steps.tick', { title: step.title })}
        checked={step.doneAt !== null}
        disabled={!step.may.tick || command.sending}
        onChange={(event) => command.send({ name: 'tick-step', done: event.currentTarget.checked })}
      />
      <div>
        <Text data-done={step.doneAt === null ? undefined : true}>{step.title}</Text>
        <Text size="sm" c="dimmed">
          {told.filter(Boolean).join(' · ')}
        </Text>
        <Group gap={6}>
          {step.isLate ? <StateBadge tone="bad">{t('steps.late')}</StateBadge> : null}
          {step.isAfterPart && partDueOn ? (
            <StateBadge tone="warn">{t('steps.after-part', { day: showDay(partDueOn, language) })}</StateBadge>
          ) : null}
        </Group>
        {step.doneAt ? (
          <Text size="xs" c="dimmed">
            {step.doneBy}, <InstantText instant={step.doneAt} />
          </Text>
        ) : null}
      </div>
      {step.may.change ? (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('steps.acts-of', { title: step.title })}
              className="off-paper"
            >
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={onChange}>{t('steps.change')}</Menu.Item>
            {isFirst ? null : (
              <Menu.Item onClick={() => command.send({ name: 'move-step', to: 'up' })}>{t('steps.up')}</Menu.Item>
            )}
            {isLast ? null : (
              <Menu.Item onClick={() => command.send({ name: 'move-step', to: 'down' })}>{t('steps.down')}</Menu.Item>
            )}
            <Menu.Item color="red" onClick={() => command.send({ name: 'remove-step' })}>
              {t('steps.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </li>
  );
}
