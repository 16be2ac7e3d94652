import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { done, oneTimePassword, Person } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Section } from '../ui/section.tsx';
import { useWords, type Key } from '../words.tsx';
import { OneTimePassword } from './one-time-password.tsx';

type Act = 'reset-password' | 'clear-second-factor' | 'suspend-person' | 'restore-person';

interface ActWords {
  readonly verb: Key;
  readonly asks: Key | null;
  readonly says: Key | null;
  readonly dangerous: boolean;
}

const acts: Record<Act, ActWords> = {
  'reset-password': { verb: 'access.reset-password', asks: 'access.reset-password-text', says: null, dangerous: false },
  'clear-second-factor': {
    verb: 'access.clear-second-factor',
    asks: 'access.clear-second-factor-text',
    says: 'access.second-factor-cleared',
    dangerous: true,
  },
  'suspend-person': {
    verb: 'access.suspend',
    asks: 'access.suspend-text',
    says: 'access.person-suspended',
    dangerous: true,
  },
  'restore-person': { verb: 'access.restore', asks: null, says: 'access.person-restored', dangerous: false },
};

/** What may be done for an account at the moment. */
function actsFor(person: Pick<Person, 'suspendedAt' | 'secondFactor'>): readonly Act[] {
  if (person.suspendedAt) return ['restore-person'];
  return ['reset-password', ...(person.secondFactor ? (['clear-second-factor'] as const) : []), 'suspend-person'];
}

/** New password, lost telephone, suspending and opening again; each asks first and says what will happen. */
export function PersonActions({ person }: { readonly person: Person }) {
  const { t } = useWords();
  const [asking, setAsking] = useState<Act | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  return (
    <Section title={t('access.account-of-person')}>
      <Group gap="sm">
        {actsFor(person).map((act) => (
          <Button key={act} variant="default" onClick={() => setAsking(act)}>
            {t(acts[act].verb)}
          </Button>
        ))}
      </Group>
      {asking ? <AskAct act={asking} person={person} onClose={() => setAsking(null)} onPassword={setPassword} /> : null}
      {password === null ? null : (
        <OneTimePassword name={person.name} password={password} onClose={() => setPassword(null)} />
      )}
    </Section>
  );
}

interface AskProps {
  readonly act: Act;
  readonly person: Person;
  readonly onClose: () => void;
  readonly onPassword: (password: string) => void;
}

function AskAct({ act, person, onClose, onPassword }: AskProps) {
  const { t } = useWords();
  const { verb, asks, says, dangerous } = acts[act];
  const command = useCommand({
    run: (body: { id: string }, key) => post<typeof oneTimePassword | typeof done>(`/api/access/${act}`, body, key),
    ...(says ? { says: t(says) } : {}),
    refresh: [['access']],
    onDone: (reply) => {
      onClose();
      if ('password' in reply) onPassword(reply.password);
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(verb)}
      verb={t(verb)}
      dangerous={dangerous}
      onSubmit={() => command.send({ id: person.id })}
      sending={command.sending}
      issues={command.beside()}
    >
      <Text>{asks ? t(asks, { name: person.name }) : person.name}</Text>
    </Dialog>
  );
}
