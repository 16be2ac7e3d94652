import { useState, type FormEvent } from 'react';
import type { signInReply, SignInBody } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';

/** The form of the door: what is typed, its second step, sending it. */
export function useSignIn({ email, onDone }: { readonly email: string; readonly onDone: () => void }) {
  const empty = { email, password: '', code: '' };
  const [values, setValues] = useState(empty);
  const [asksCode, setAsksCode] = useState(false);
  const command = useCommand({
    run: (body: SignInBody) => post<typeof signInReply>('/api/access/sign-in', body),
    onDone: (reply) => {
      if (reply.needs === 'code') setAsksCode(true);
      else onDone();
    },
  });
  return {
    values,
    asksCode,
    command,
    change: (patch: Partial<typeof empty>) => setValues((before) => ({ ...before, ...patch })),
    submit: (event: FormEvent) => {
      event.preventDefault();
      const { password, code } = values;
      command.send({ email: values.email.trim(), password, ...(asksCode ? { code } : {}) });
    },
    /** Back to address and password. */
    beginAnew: () => {
      setAsksCode(false);
      setValues(empty);
      command.reset();
    },
  };
}
