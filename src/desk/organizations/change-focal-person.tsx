import { Text, TextInput } from '@mantine/core';
import type { done, ChangeFocalPersonBody, FocalPerson } from '#modules/organizations/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { orNull, useFields } from '../fields.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';

const FIELDS = ['name', 'post', 'telephone', 'email', 'zalo'];

/** Names or corrects the focal person of a body. */
export function ChangeFocalPerson({ focal, onClose }: { readonly focal: FocalPerson; readonly onClose: () => void }) {
  const { t, nameOf } = useWords();
  const change = useCommand({
    run: (body: ChangeFocalPersonBody, key) => post<typeof done>('/api/organizations/change-focal-person', body, key),
    says: t('organizations.focal-changed'),
    refresh: [['organizations']],
    onDone: onClose,
  });
  const fields = useFields(
    {
      name: focal.name ?? '',
      post: focal.post ?? '',
      telephone: focal.telephone ?? '',
      email: focal.email ?? '',
      zalo: focal.zalo ?? '',
    },
    change.errorAt,
  );
  const { name, post: title, telephone, email, zalo } = fields.values;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('organizations.focal-change')}
      verb={t('desk.save')}
      onSubmit={() =>
        change.send({
          organizationId: focal.organizationId,
          version: focal.version,
          name: name.trim(),
          post: orNull(title),
          telephone: orNull(telephone),
          email: orNull(email),
          zalo: orNull(zalo),
        })
      }
      sending={change.sending}
      issues={change.beside(FIELDS)}
    >
      <Text size="sm" c="dimmed">
        {nameOf(focal.organizationName)}
      </Text>
      <TextInput {...fields.text('name')} label={t('organizations.focal-name')} required data-autofocus />
      <TextInput {...fields.text('post')} label={t('access.post')} />
      <TextInput {...fields.text('telephone')} label={t('access.telephone')} type="tel" />
      <TextInput {...fields.text('email')} label={t('access.email')} type="email" />
      <TextInput {...fields.text('zalo')} label={t('organizations.focal-zalo')} inputMode="tel" />
    </Dialog>
  );
}
