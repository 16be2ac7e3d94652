import { Button, PasswordInput, Stack } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { done } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useFields } from '../fields.ts';
import { Issues } from '../ui/notice.tsx';
import { useWords } from '../words.tsx';

interface Props {
  /** The present password is the one-time one. */
  readonly first?: boolean;
  readonly onDone?: () => void;
}

const EMPTY = { current: '', next: '', again: '' };

/** Changes the own password; asks for the new one twice. */
export function PasswordForm({ first, onDone }: Props) {
  const { t } = useWords();
  const [differ, setDiffer] = useState(false);
  const change = useCommand({
    run: (body: { current: string; next: string }, key) => post<typeof done>('/api/access/change-password', body, key),
    says: t('access.password-changed'),
    refresh: [['access', 'sessions']],
    onDone: () => {
      fields.set(EMPTY);
      onDone?.();
    },
  });
  const fields = useFields(EMPTY, change.errorAt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { current, next, again } = fields.values;
    setDiffer(next !== again);
    if (next === again) change.send({ current, next });
  };
  const toggle = { 'aria-label': t('access.password-show') };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw={420}>
        <PasswordInput
          {...fields.text('current')}
          label={t(first ? 'access.one-time-password' : 'access.current-password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          {...fields.text('next')}
          label={t('access.next-password')}
          description={t('access.next-password-hint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          {...fields.text('again')}
          label={t('access.next-password-again')}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          error={differ && fields.values.next !== fields.values.again ? t('access.passwords-differ') : undefined}
        />
        <Issues issues={change.beside(['current', 'next'])} />
        <div>
          <Button type="submit" loading={change.sending}>
            {t(first ? 'access.first-password' : 'access.change-password')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
