import { Box, Button, Code, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { renderSVG } from 'uqr';
import type { recoveryCodes, secondFactorStart } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Issues } from '../ui/notice.tsx';
import { useWords } from '../words.tsx';
import { ShownCodes } from './recovery-codes.tsx';

/** Asks for the password, shows the secret as a code to scan, then asks for a code from the telephone; last come the recovery codes. */
export function SecondFactorSetup({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const [started, setStarted] = useState<{ secret: string; uri: string } | null>(null);
  const [password, setPassword] = useState('');
  const begin = useCommand({
    run: (body: { password: string }, key) =>
      post<typeof secondFactorStart>('/api/access/begin-second-factor', body, key),
    onDone: setStarted,
  });
  if (started) return <Confirm {...started} onDone={onDone} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.send({ password });
  };
  return (
    <Box component="form" w="100%" maw={420} onSubmit={submit} noValidate>
      <Stack gap="sm" align="flex-start">
        <PasswordInput
          w="100%"
          label={t('access.current-password')}
          description={t('access.second-factor-password-hint')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('access.password-show') }}
          error={begin.errorAt('password') ?? begin.errorAt('current')}
        />
        <Issues issues={begin.beside(['password', 'current'])} />
        <Button type="submit" loading={begin.sending}>
          {t('access.second-factor-start')}
        </Button>
      </Stack>
    </Box>
  );
}

function Confirm({
  secret,
  uri,
  onDone,
}: {
  readonly secret: string;
  readonly uri: string;
  readonly onDone: () => void;
}) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const confirm = useCommand({
    run: (body: { code: string }, key) => post<typeof recoveryCodes>('/api/access/confirm-second-factor', body, key),
    says: t('access.second-factor-done'),
    onDone: ({ codes }) => setCodes(codes),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.send({ code: code.trim() });
  };
  if (codes) return <ShownCodes codes={codes} onKept={onDone} />;
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { border: 2 }))}`;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={420}>
        <Text>{t('access.second-factor-scan')}</Text>
        <img className="scan" src={picture} alt={t('access.second-factor-picture')} width={208} height={208} />
        <Text size="sm" c="dimmed">
          {t('access.second-factor-type')}
        </Text>
        <Group gap="sm">
          <Code className="secret">{secret.match(/.{1,4}/g)?.join(' ')}</Code>
          <CopyButton text={secret} />
        </Group>
        <TextInput
          label={t('access.code')}
          description={t('access.code-hint')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          maw={200}
          error={confirm.errorAt('code')}
        />
        <Issues issues={confirm.beside(['code'])} />
        <div>
          <Button type="submit" loading={confirm.sending}>
            {t('access.second-factor-confirm')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
