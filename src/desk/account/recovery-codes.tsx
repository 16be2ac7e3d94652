import { Alert, Button, Code, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { recoveryCodes, recoveryCodesLeft } from '#modules/access/contract.ts';
import { get, post } from '../api.ts';
import { useCommand } from '../command.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';

const LEFT = ['access', 'recovery-codes'] as const;

/** How many recovery codes are left, and making new ones. */
export function RecoveryCodes() {
  const { t } = useWords();
  const left = useQuery({
    queryKey: LEFT,
    queryFn: ({ signal }) => get<typeof recoveryCodesLeft>('/api/access/recovery-codes', signal),
  }).data?.left;
  const [isAsking, asking] = useDisclosure();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Stack gap="sm" align="flex-start">
      {left === undefined ? null : left === 0 ? (
        <Alert color="yellow" variant="light">
          {t('access.recovery-codes-none')}
        </Alert>
      ) : (
        <Text>{t('access.recovery-codes-left', { count: left })}</Text>
      )}
      <Button variant="default" onClick={asking.open}>
        {t('access.recovery-codes-make')}
      </Button>
      {isAsking ? (
        <MakeDialog
          onClose={asking.close}
          onMade={(made) => {
            asking.close();
            setCodes(made);
          }}
        />
      ) : null}
      <Modal
        opened={codes !== null}
        onClose={() => setCodes(null)}
        closeOnClickOutside={false}
        title={t('access.recovery-codes')}
        closeButtonProps={{ 'aria-label': t('desk.close') }}
      >
        {codes ? <ShownCodes codes={codes} onKept={() => setCodes(null)} /> : null}
      </Modal>
    </Stack>
  );
}

function MakeDialog(props: { readonly onClose: () => void; readonly onMade: (codes: readonly string[]) => void }) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const make = useCommand({
    run: (body: { password: string }, key) => post<typeof recoveryCodes>('/api/access/make-recovery-codes', body, key),
    refresh: [LEFT],
    onDone: ({ codes }) => props.onMade(codes),
  });
  return (
    <Dialog
      opened
      onClose={props.onClose}
      title={t('access.recovery-codes-make')}
      verb={t('access.recovery-codes-make')}
      onSubmit={() => make.send({ password })}
      sending={make.sending}
      issues={make.beside(['password', 'current'])}
    >
      <Text>{t('access.recovery-codes-make-text')}</Text>
      <PasswordInput
        label={t('access.current-password')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('access.password-show') }}
        error={make.errorAt('password') ?? make.errorAt('current')}
        data-autofocus
      />
    </Dialog>
  );
}

/** The codes, this once. */
export function ShownCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useWords();
  return (
    <Stack gap="md">
      <Text>{t('access.recovery-codes-once')}</Text>
      <Code block className="secret recovery-codes">
        {codes.join('\n')}
      </Code>
      <Group justify="space-between">
        <CopyButton text={codes.join('\n')} label={t('access.recovery-codes-copy')} />
        <Button onClick={onKept}>{t('access.recovery-codes-kept')}</Button>
      </Group>
    </Stack>
  );
}
