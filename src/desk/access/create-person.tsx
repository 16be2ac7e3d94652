import { MultiSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { oneTimePassword } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { orNull, useFields } from '../fields.ts';
import { Dialog } from '../ui/dialog.tsx';
import { OrganizationPicker } from '../ui/organization-picker.tsx';
import { useWords } from '../words.tsx';
import { OneTimePassword } from './one-time-password.tsx';
import { useRoles } from './people-queries.ts';

const FIELDS = ['name', 'email', 'post', 'telephone', 'organizationId', 'roles'];
const EMPTY = {
  name: '',
  email: '',
  post: '',
  telephone: '',
  organizationId: null as string | null,
  roles: [] as string[],
};

/** Makes an account and shows its one-time password once. */
export function CreatePerson({ onClose }: { readonly onClose: () => void }) {
  const { t, nameOf } = useWords();
  const roles = useRoles().data?.items ?? [];
  const [password, setPassword] = useState<string | null>(null);
  const create = useCommand({
    run: (body: object, key) => post<typeof oneTimePassword>('/api/access/create-person', body, key),
    refresh: [['access', 'people']],
    onDone: (reply) => setPassword(reply.password),
  });
  const fields = useFields(EMPTY, create.errorAt);
  const { values } = fields;
  if (password !== null) return <OneTimePassword name={values.name} password={password} onClose={onClose} />;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('access.create-person')}
      verb={t('access.create')}
      onSubmit={() =>
        create.send({
          ...values,
          email: values.email.trim(),
          post: orNull(values.post),
          telephone: orNull(values.telephone),
        })
      }
      sending={create.sending}
      issues={create.beside(FIELDS)}
    >
      <TextInput {...fields.text('name')} label={t('access.name')} required data-autofocus />
      <TextInput {...fields.text('email')} label={t('access.email')} type="email" required />
      <OrganizationPicker
        label={t('desk.organization')}
        value={values.organizationId}
        onChange={(organizationId) => fields.set({ organizationId })}
        error={create.errorAt('organizationId')}
      />
      <TextInput {...fields.text('post')} label={t('access.post')} />
      <TextInput {...fields.text('telephone')} label={t('access.telephone')} type="tel" />
      <MultiSelect
        label={t('access.roles')}
        required
        data={roles.map((role) => ({ value: role.code, label: nameOf(role.name) }))}
        value={values.roles}
        onChange={(chosen) => fields.set({ roles: chosen })}
        error={create.errorAt('roles')}
      />
    </Dialog>
  );
}
