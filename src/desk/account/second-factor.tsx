import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { done } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { refreshMe, useMe } from '../me.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorSetup } from './second-factor-setup.tsx';

/** The second factor of the own account: its state, turning it on and off. */
export function SecondFactor() {
  const { t } = useWords();
  const { person } = useMe();
  const client = useQueryClient();
  const [isRemoving, removing] = useDisclosure(false);
  return (
    <Section
      title={t('access.second-factor')}
      lead={t('access.second-factor-lead')}
      actions={
        <StateBadge tone={person.secondFactor ? 'good' : 'neutral'}>
          {t(person.secondFactor ? 'access.second-factor-on' : 'access.second-factor-off')}
        </StateBadge>
      }
    >
      <Stack gap="sm" align="flex-start">
        {person.secondFactor ? (
          <Button variant="default" onClick={removing.open}>
            {t('access.second-factor-remove')}
          </Button>
        ) : (
          <SecondFactorSetup onDone={() => void refreshMe(client)} />
        )}
        <Text size="sm" c="dimmed">
          {t('access.recovery')}
        </Text>
      </Stack>
      {person.secondFactor ? <RecoveryCodes /> : null}
      {isRemoving ? <RemoveDialog onClose={removing.close} /> : null}
    </Section>
  );
}

function RemoveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const remove = useCommand({
    run: (body: { password: string }, key) => post<typeof done>('/api/access/remove-second-factor', body, key),
    says: t('access.second-factor-removed'),
    onDone: () => {
      void refreshMe(client);
      onClose();
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('access.second-factor-remove')}
      verb={t('access.second-factor-remove')}
      dangerous
      onSubmit={() => remove.send({ password })}
      sending={remove.sending}
      issues={remove.beside(['password', 'current'])}
    >
      <PasswordInput
        label={t('access.current-password')}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('access.password-show') }}
        error={remove.errorAt('password') ?? remove.errorAt('current')}
        data-autofocus
      />
    </Dialog>
  );
}
