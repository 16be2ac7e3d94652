import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { done } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { refreshMe, useMe } from '../me.ts';
import { useWords } from '../words.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorSetup } from './second-factor-setup.tsx';

/** What must be set before anything else is open: an own password, then a second factor where the role demands it. */
export function FirstSteps() {
  const { t } = useWords();
  const { person } = useMe();
  const client = useQueryClient();
  const title = t(person.mustChangePassword ? 'access.first-password' : 'access.first-factor');
  const signOut = useCommand({
    run: () => post<typeof done>('/api/access/sign-out'),
    onDone: () => void client.resetQueries(),
    tellsProblems: true,
  });
  useEffect(() => {
    document.title = t('desk.title', { page: title });
  }, [t, title]);
  return (
    <main className="door">
      <Paper p="xl" w="100%" maw={520}>
        <Stack gap="md">
          <div>
            <Title order={1}>{title}</Title>
            <Text c="dimmed" mt={4}>
              {t(person.mustChangePassword ? 'access.first-password-lead' : 'access.first-factor-lead')}
            </Text>
          </div>
          {person.mustChangePassword ? (
            <PasswordForm first onDone={() => void refreshMe(client)} />
          ) : (
            <SecondFactorSetup onDone={() => void refreshMe(client)} />
          )}
          <Button variant="subtle" color="gray" onClick={() => signOut.send(undefined)}>
            {t('desk.sign-out')}
          </Button>
        </Stack>
      </Paper>
    </main>
  );
}
