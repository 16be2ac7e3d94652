import { TextInput } from '@mantine/core';
import type { done, ChangePersonBody, Person } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { orNull, useFields } from '../fields.ts';
import { Dialog } from '../ui/dialog.tsx';
import { OrganizationPicker } from '../ui/organization-picker.tsx';
import { useWords } from '../words.tsx';

/** Corrects name, post, telephone and agency. */
export function ChangePerson({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useWords();
  const change = useCommand({
    run: (body: ChangePersonBody, key) => post<typeof done>('/api/access/change-person', body, key),
    says: t('access.person-changed'),
    refresh: [['access']],
    onDone: onClose,
  });
  const fields = useFields(
    {
      name: person.name,
      post: person.post ?? '',
      telephone: person.telephone ?? '',
      organizationId: person.organization?.id ?? null,
    },
    change.errorAt,
  );
  const { values } = fields;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('access.change-person')}
      verb={t('desk.save')}
      onSubmit={() =>
        change.send({
          ...values,
          id: person.id,
          version: person.version,
          post: orNull(values.post),
          telephone: orNull(values.telephone),
        })
      }
      sending={change.sending}
      issues={change.beside(['name', 'post', 'telephone', 'organizationId'])}
    >
      <TextInput {...fields.text('name')} label={t('access.name')} required data-autofocus />
      <OrganizationPicker
        label={t('desk.organization')}
        value={values.organizationId}
        onChange={(organizationId) => fields.set({ organizationId })}
        error={change.errorAt('organizationId')}
      />
      <TextInput {...fields.text('post')} label={t('access.post')} />
      <TextInput {...fields.text('telephone')} label={t('access.telephone')} type="tel" />
    </Dialog>
  );
}
