import { Checkbox, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { OrganizationPicker } from '../../ui/organization-picker.tsx';
import { useWords } from '../../words.tsx';
import { useCollectives } from './agencies-input.tsx';
import { useResolve } from './use-resolve.ts';

interface Props {
  readonly name: string;
  readonly assigneeId: string;
  readonly onClose: () => void;
}

/** Takes another body, or a group, for the name in the text; remembers it for the next document if told so. */
export function ReplaceAgencyDialog({ name, assigneeId, onClose }: Props) {
  const { t, nameOf } = useWords();
  const { resolve, sending, issues } = useResolve(assigneeId, onClose);
  const [organizationId, setOrganization] = useState<string | null>(null);
  const [collectiveId, setCollective] = useState<string | null>(null);
  const [remember, setRemember] = useState(true);
  const groups = useCollectives().data?.items ?? [];
  const submit = () => {
    if (organizationId) resolve({ organizationId }, remember);
    else if (collectiveId) resolve({ collectiveId }, remember);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('plans.replace-title')}
      verb={t('plans.replace')}
      onSubmit={submit}
      sending={sending}
      issues={issues}
      disabled={!organizationId && !collectiveId}
    >
      <Text size="sm">{t('plans.replace-about', { name })}</Text>
      <OrganizationPicker
        label={t('desk.organization')}
        value={organizationId}
        onChange={(id) => {
          setOrganization(id);
          setCollective(null);
        }}
      />
      <Select
        label={t('plans.or-group')}
        data={groups.map((one) => ({ value: one.id, label: nameOf(one.name) }))}
        value={collectiveId}
        onChange={(id) => {
          setCollective(id);
          setOrganization(null);
        }}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        nothingFoundMessage={t('desk.nothing-found')}
      />
      <Checkbox
        label={t('plans.remember-name')}
        checked={remember}
        onChange={(event) => setRemember(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
