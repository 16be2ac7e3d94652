import { Anchor, Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Me } from '#modules/access/contract.ts';
import icon from '../icon.svg';
import { provinceName, refreshMe } from '../me.ts';
import { Issues } from '../ui/notice.tsx';
import { useWords } from '../words.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInFields } from './sign-in-fields.tsx';
import { useSignIn } from './use-sign-in.ts';

/** The door: address and password, then the code where a second factor is set. */
export function SignIn({ me }: { readonly me: Me }) {
  const { t, language, choose } = useWords();
  const client = useQueryClient();
  const {
    values,
    asksCode,
    command: signIn,
    change,
    submit,
    beginAnew,
  } = useSignIn({
    email: '',
    onDone: () => void refreshMe(client),
  });
  useEffect(() => {
    document.title = t('desk.title', { page: t('access.sign-in') });
  }, [t]);
  return (
    <main className="door">
      <Group justify="flex-end" w="100%" maw={440}>
        <SegmentedControl
          aria-label={t('desk.language')}
          value={language}
          onChange={(value) => choose(value === 'en' ? 'en' : 'vi')}
          data={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Group>
      <Paper p="xl" w="100%" maw={440}>
        <Stack gap="md">
          <DoorHead me={me} />
          <form onSubmit={submit} noValidate>
            <Stack gap="md">
              <SignInFields values={values} asksCode={asksCode} onChange={change} />
              <Issues issues={signIn.beside()} />
              <Button type="submit" size="md" loading={signIn.sending} fullWidth>
                {t('access.sign-in')}
              </Button>
              {asksCode ? (
                <Anchor component="button" type="button" size="sm" className="touch-text" onClick={beginAnew}>
                  {t('access.code-back')}
                </Anchor>
              ) : (
                <Text size="sm" c="dimmed">
                  {t('access.forgot')}
                </Text>
              )}
            </Stack>
          </form>
        </Stack>
      </Paper>
      {me.demonstration && !asksCode ? (
        <DemoAccounts
          onChoose={({ email, password }) => {
            // Kept for the second step, where the account has one.
            change({ email, password, code: '' });
            signIn.send({ email, password });
          }}
          busy={signIn.sending}
        />
      ) : null}
    </main>
  );
}

function DoorHead({ me }: { readonly me: Me }) {
  const words = useWords();
  const province = provinceName(me, words);
  return (
    <Stack gap={4} align="center" ta="center">
      <img src={icon} alt="" width={48} height={48} />
      <Title order={1} mt={4}>
        {words.t('desk.product')}
      </Title>
      {province ? <Text>{province}</Text> : null}
      <Text size="sm" c="dimmed">
        {words.t('access.sign-in-lead')}
      </Text>
    </Stack>
  );
}
