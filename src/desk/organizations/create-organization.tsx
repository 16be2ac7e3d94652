import { Checkbox, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { created } from '#modules/organizations/contract.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { orNull, useFields } from '../fields.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { OrganizationPicker } from '../ui/organization-picker.tsx';
import { useWords } from '../words.tsx';
import { organizationTypes } from './filters.ts';

const FIELDS = ['code', 'type', 'name', 'abbreviation', 'parentId', 'validFrom'];
const EMPTY = {
  vi: '',
  en: '',
  code: '',
  abbreviation: '',
  type: 'state' as string,
  parentId: null as string | null,
  signsIn: true,
  requestedOnly: false,
  validFrom: null as string | null,
};

const codeFrom = (name: string): string => foldForSearch(name).replaceAll(' ', '-').slice(0, 80);

/** Adds a body to the register; its code follows the name until one is typed. */
export function CreateOrganization({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const create = useCommand({
    run: (body: object, key) => post<typeof created>('/api/organizations/create-organization', body, key),
    says: t('organizations.created'),
    refresh: [['organizations']],
    onDone: ({ id }) => {
      onClose();
      void navigate({ to: '/organizations/$id', params: { id } });
    },
  });
  const fields = useFields(EMPTY, create.errorAt);
  const { vi, en, code, abbreviation, ...rest } = fields.values;
  const submit = () =>
    create.send({
      ...rest,
      code: code || codeFrom(vi),
      abbreviation: orNull(abbreviation),
      name: { vi: vi.trim(), ...(en.trim() ? { en: en.trim() } : {}) },
    });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('organizations.create')}
      verb={t('organizations.create')}
      size="lg"
      onSubmit={submit}
      sending={create.sending}
      issues={create.beside(FIELDS)}
    >
      <TextInput
        {...fields.text('vi')}
        label={t('organizations.name-vi')}
        error={create.errorAt('name')}
        required
        data-autofocus
      />
      <TextInput {...fields.text('en')} label={t('organizations.name-en')} />
      <Select
        label={t('organizations.type')}
        required
        data={organizationTypes.map((type) => ({ value: type, label: t(`organizations.type.${type}`) }))}
        value={rest.type}
        onChange={(type) => fields.set({ type: type ?? rest.type })}
        allowDeselect={false}
        error={create.errorAt('type')}
      />
      <TextInput {...fields.text('abbreviation')} label={t('organizations.abbreviation')} />
      <TextInput
        {...fields.text('code')}
        label={t('organizations.code')}
        description={t('organizations.code-hint')}
        placeholder={codeFrom(vi)}
      />
      <OrganizationPicker
        label={t('organizations.parent')}
        value={rest.parentId}
        onChange={(parentId) => fields.set({ parentId })}
      />
      <DayInput
        label={t('organizations.valid-from')}
        value={rest.validFrom}
        onChange={(validFrom) => fields.set({ validFrom })}
        error={create.errorAt('validFrom')}
      />
      <Checkbox
        label={t('organizations.signs-in')}
        description={t('organizations.signs-in-hint')}
        checked={rest.signsIn}
        onChange={(event) => fields.set({ signsIn: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('organizations.requested-only')}
        description={t('organizations.requested-only-hint')}
        checked={rest.requestedOnly}
        onChange={(event) => fields.set({ requestedOnly: event.currentTarget.checked })}
      />
    </Dialog>
  );
}
