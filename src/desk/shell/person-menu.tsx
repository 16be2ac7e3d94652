import { Avatar, Menu, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { done } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useMe } from '../me.ts';
import { useWords } from '../words.tsx';
import { usePreferences } from './preferences.ts';

/** The last word of a Vietnamese name is what a person is called by. */
const initialOf = (name: string): string => name.trim().split(/\s+/).at(-1)?.slice(0, 1).toUpperCase() ?? '';

/** Who is signed in; language and look; the way to the account and out. */
export function PersonMenu() {
  const { t, nameOf } = useWords();
  const { person } = useMe();
  const client = useQueryClient();
  const signOut = useCommand({
    run: () => post(done, '/api/access/sign-out'),
    tellsProblems: true,
    // Nothing of one person may be shown to the next.
    onDone: () => void client.resetQueries(),
  });
  return (
    <Menu position="bottom-end" width={280} shadow="md">
      <Menu.Target>
        <UnstyledButton className="person" aria-label={t('desk.person-menu', { name: person.name })}>
          <Avatar size={34} radius="xl" color="sea" variant="filled" aria-hidden>
            {initialOf(person.name)}
          </Avatar>
          <span className="person-name">{person.name}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="menu-words">
          <Text fw={500}>{person.name}</Text>
          {person.post ? <Text size="sm">{person.post}</Text> : null}
          {person.organization ? (
            <Text size="sm" c="dimmed">
              {nameOf(person.organization.name)}
            </Text>
          ) : null}
        </div>
        <Menu.Divider />
        <Choices />
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={18} aria-hidden />}>
          {t('desk.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.send(undefined)}>
          {t('desk.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Choices() {
  const { t, language } = useWords();
  const preferences = usePreferences();
  return (
    <div className="menu-words">
      <Text size="sm" c="dimmed" mb={4}>
        {t('desk.language')}
      </Text>
      <SegmentedControl
        fullWidth
        aria-label={t('desk.language')}
        value={language}
        onChange={preferences.chooseLanguage}
        data={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
      />
      <Text size="sm" c="dimmed" mb={4} mt="sm">
        {t('desk.theme')}
      </Text>
      <SegmentedControl
        fullWidth
        aria-label={t('desk.theme')}
        value={preferences.theme}
        onChange={preferences.chooseTheme}
        data={[
          { value: 'auto', label: t('desk.theme.auto') },
          { value: 'light', label: t('desk.theme.light') },
          { value: 'dark', label: t('desk.theme.dark') },
        ]}
      />
    </div>
  );
}
