import { Anchor, Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import type { signInReply, Me, SignInBody } from '#modules/access/contract.ts';
import icon from '../icon.svg';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { provinceName, refreshMe } from '../me.ts';
import { Issues } from '../ui/notice.tsx';
import { useWords } from '../words.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInFields } from './sign-in-fields.tsx';

/** The door: address and password, then the code where a second factor is set. */
export function SignIn({ me }: { readonly me: Me }) {
  const { t, language, choose } = useWords();
  const client = useQueryClient();
  const [values, setValues] = useState({ email: '', password: '', code: '' });
  const [asksCode, setAsksCode] = useState(false);
  const signIn = useCommand({
    run: (body: SignInBody) => post<typeof signInReply>('/api/access/sign-in', body),
    onDone: (reply) => {
      if (reply.needs === 'code') setAsksCode(true);
      else void refreshMe(client);
    },
  });
  useEffect(() => {
    document.title = t('desk.title', { page: t('access.sign-in') });
  }, [t]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { email, password, code } = values;
    signIn.send({ email: email.trim(), password, ...(asksCode ? { code } : {}) });
  };
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
              <SignInFields
                values={values}
                asksCode={asksCode}
                onChange={(patch) => setValues((before) => ({ ...before, ...patch }))}
              />
              <Issues issues={signIn.beside()} />
              <Button type="submit" size="md" loading={signIn.sending} fullWidth>
                {t('access.sign-in')}
              </Button>
              {asksCode ? (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  className="touch-text"
                  onClick={() => {
                    setAsksCode(false);
                    setValues({ email: '', password: '', code: '' });
                    signIn.reset();
                  }}
                >
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
            setValues({ email, password, code: '' });
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
