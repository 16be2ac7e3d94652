import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { PartView } from '#modules/tasks/contract.ts';
import { useMe } from '../me.ts';
import { useWords } from '../words.tsx';
import { buttonsOf, goesOn, type PartAct } from './part-acts.ts';

interface Props {
  readonly part: PartView;
  readonly onAsk: (act: PartAct) => void;
}

/** The next steps as buttons, the rest in a menu; what would be recorded for another agency says so. */
export function PartButtons({ part, onAsk }: Props) {
  const { t } = useWords();
  const { person } = useMe();
  const { shown, more, isOnBehalf } = buttonsOf(part, person.organization?.id ?? null);
  if (shown.length + more.length === 0) return null;
  return (
    <Group gap="xs" className="part-acts off-paper">
      {shown.map((act, index) => (
        <Button
          key={act}
          size="sm"
          variant={index === 0 && goesOn(act) ? 'filled' : 'default'}
          onClick={() => onAsk(act)}
        >
          {t(`tasks.do.${act}`)}
        </Button>
      ))}
      {more.length > 0 ? (
        <Menu position="bottom-start" shadow="md">
          <Menu.Target>
            <Button size="sm" variant="default" rightSection={<IconChevronDown size={15} aria-hidden />}>
              {t(isOnBehalf ? 'tasks.on-behalf-do' : 'tasks.more-acts')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((act) => (
              <Menu.Item key={act} onClick={() => onAsk(act)}>
                {t(`tasks.do.${act}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </Group>
  );
}
