import { Text, TextInput } from '@mantine/core';
import type { done, OrganizationDetail, RenameOrganizationBody } from '#modules/organizations/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { orNull, useFields } from '../fields.ts';
import { useToday } from '../me.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';

/** Gives a body a new name from a day on. */
export function RenameOrganization({
  detail,
  onClose,
}: {
  readonly detail: OrganizationDetail;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const rename = useCommand({
    run: (body: RenameOrganizationBody, key) => post<typeof done>('/api/organizations/rename-organization', body, key),
    says: t('organizations.renamed'),
    refresh: [['organizations']],
    onDone: onClose,
  });
  const fields = useFields(
    {
      vi: detail.name.vi,
      en: detail.name.en ?? '',
      abbreviation: detail.abbreviation ?? '',
      on: useToday() as string | null,
    },
    rename.errorAt,
  );
  const { vi, en, abbreviation, on } = fields.values;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('organizations.rename')}
      verb={t('organizations.rename')}
      disabled={on === null}
      onSubmit={() =>
        rename.send({
          id: detail.id,
          version: detail.version,
          name: { vi: vi.trim(), ...(en.trim() ? { en: en.trim() } : {}) },
          abbreviation: orNull(abbreviation),
          on: on!,
        })
      }
      sending={rename.sending}
      issues={rename.beside(['name', 'abbreviation', 'on'])}
    >
      <Text size="sm" c="dimmed">
        {t('organizations.rename-lead')}
      </Text>
      <TextInput
        {...fields.text('vi')}
        label={t('organizations.name-vi')}
        error={rename.errorAt('name')}
        required
        data-autofocus
      />
      <TextInput {...fields.text('en')} label={t('organizations.name-en')} />
      <TextInput {...fields.text('abbreviation')} label={t('organizations.abbreviation')} />
      <DayInput
        label={t('organizations.rename-on')}
        value={on}
        onChange={(day) => fields.set({ on: day })}
        required
        error={rename.errorAt('on')}
      />
    </Dialog>
  );
}
