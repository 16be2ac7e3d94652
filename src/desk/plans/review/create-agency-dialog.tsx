import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFields } from '../../fields.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { useResolve } from './use-resolve.ts';

const TYPES = [
  'state',
  'party',
  'front',
  'vertical',
  'armed',
  'press',
  'association',
  'enterprise',
  'central',
  'commune',
] as const;

interface Props {
  readonly name: string;
  readonly assigneeId: string;
  readonly onClose: () => void;
}

/** Adds the body that the text names to the directory, and takes it as the one that is meant. */
export function CreateAgencyDialog({ name, assigneeId, onClose }: Props) {
  const { t } = useWords();
  const { resolve, sending, issues } = useResolve(assigneeId, onClose);
  const fields = useFields({ name, abbreviation: '' });
  const [type, setType] = useState<(typeof TYPES)[number]>('state');
  const [signsIn, setSignsIn] = useState(true);
  const submit = () => {
    const abbreviation = fields.values.abbreviation.trim() || null;
    resolve({ create: { name: fields.values.name.trim(), type, abbreviation, signsIn } }, true);
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('plans.create-agency')}
      verb={t('plans.create-here-verb')}
      onSubmit={submit}
      sending={sending}
      issues={issues}
      disabled={fields.values.name.trim().length < 3}
    >
      <TextInput {...fields.text('name')} label={t('plans.agency-name')} required data-autofocus />
      <TextInput {...fields.text('abbreviation')} label={t('plans.agency-abbreviation')} />
      <Select
        label={t('plans.agency-type')}
        data={TYPES.map((one) => ({ value: one, label: t(`plans.agency-type.${one}`) }))}
        value={type}
        onChange={(value) => setType(TYPES.find((one) => one === value) ?? 'state')}
        allowDeselect={false}
      />
      <Checkbox
        label={t('plans.agency-signs-in')}
        description={t('plans.agency-signs-in-about')}
        checked={signsIn}
        onChange={(event) => setSignsIn(event.currentTarget.checked)}
      />
    </Dialog>
  );
}
