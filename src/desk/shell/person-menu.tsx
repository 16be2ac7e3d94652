import { Avatar, Button, Divider, Popover, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { done } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useMe } from '../me.ts';
import { ButtonLink } from '../ui/links.tsx';
import { useWords } from '../words.tsx';
import { PreferenceChoices } from './preference-choices.tsx';

/** The last word of a Vietnamese name is what a person is called by. */
const initialOf = (name: string): string => name.trim().split(/\s+/).at(-1)?.slice(0, 1).toUpperCase() ?? '';

/** Who is signed in; language and look; the way to the account and out. */
export function PersonMenu() {
  const { t, nameOf } = useWords();
  const { person } = useMe();
  const client = useQueryClient();
  const signOut = useCommand({
    run: () => post<typeof done>('/api/access/sign-out'),
    tellsProblems: true,
    // Nothing of one person may be shown to the next.
    onDone: () => void client.resetQueries(),
  });
  const [isOpen, { toggle, close }] = useDisclosure(false);
  return (
    <Popover
      opened={isOpen}
      onDismiss={close}
      position="bottom-end"
      width={300}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <UnstyledButton className="person" onClick={toggle}>
          <VisuallyHidden>{t('desk.person-menu', { name: person.name })}</VisuallyHidden>
          <Avatar size={34} radius="xl" color="sea" variant="filled" aria-hidden>
            {initialOf(person.name)}
          </Avatar>
          <span className="person-name" aria-hidden>
            {person.name}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('desk.person-menu', { name: person.name })}>
        <Text fw={500}>{person.name}</Text>
        {person.post ? <Text size="sm">{person.post}</Text> : null}
        {person.organization ? (
          <Text size="sm" c="dimmed">
            {nameOf(person.organization.name)}
          </Text>
        ) : null}
        <Divider my="sm" />
        <PreferenceChoices />
        <Divider my="sm" />
        <Stack gap={4}>
          <ButtonLink
            to="/account"
            variant="subtle"
            color="gray"
            justify="flex-start"
            leftSection={<IconUserCircle size={18} aria-hidden />}
            onClick={close}
          >
            {t('desk.account')}
          </ButtonLink>
          <Button
            variant="subtle"
            color="gray"
            justify="flex-start"
            leftSection={<IconLogout size={18} aria-hidden />}
            loading={signOut.sending}
            onClick={() => signOut.send(undefined)}
          >
            {t('desk.sign-out')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
