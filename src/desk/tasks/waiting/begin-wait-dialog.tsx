import { SegmentedControl, Select, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WaitsOfTask, waitsOfTask } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { useToday } from '../../me.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OrganizationPicker } from '../../ui/organization-picker.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';

interface Props {
  readonly parts: WaitsOfTask['waitOf'];
  readonly onClose: () => void;
}

/** Says that a part waits: for whom, for what, since when. */
export function BeginWaitDialog({ parts, onClose }: Props) {
  const { t, nameOf } = useWords();
  const [partId, setPartId] = useState(parts[0]?.partId ?? null);
  const [kind, setKind] = useState<'agency' | 'outside'>('agency');
  const [organizationId, setOrganizationId] = useState<string | null>(null);
  const [outsideName, setOutsideName] = useState('');
  const [what, setWhat] = useState('');
  const [since, setSince] = useState<string | null>(useToday());
  const command = useCommand({
    run: (body: object, key) => post<typeof waitsOfTask>('/api/tasks/begin-wait', body, key),
    refresh: [TASKS],
    says: t('waits.said.begun'),
    onDone: onClose,
  });
  const isAgency = kind === 'agency';
  const isNamed = isAgency ? organizationId !== null : outsideName.trim().length >= 2;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('waits.begin')}
      verb={t('waits.begin')}
      sending={command.sending}
      disabled={partId === null || !isNamed || what.trim().length < 3}
      issues={command.beside(['what', 'since'])}
      onSubmit={() =>
        command.send({
          partId,
          organizationId: isAgency ? organizationId : null,
          outsideName: isAgency ? null : outsideName,
          what,
          ...(since ? { since } : {}),
        })
      }
    >
      <Text size="sm" c="dimmed">
        {t('waits.about')}
      </Text>
      {parts.length > 1 ? (
        <Select
          label={t('waits.part')}
          value={partId}
          onChange={setPartId}
          data={parts.map((one) => ({ value: one.partId, label: nameOf(one.organization.name) }))}
          allowDeselect={false}
        />
      ) : null}
      <SegmentedControl
        aria-label={t('waits.for')}
        value={kind}
        onChange={(value) => setKind(value as 'agency' | 'outside')}
        data={[
          { value: 'agency', label: t('waits.for-agency') },
          { value: 'outside', label: t('waits.for-outside') },
        ]}
      />
      {isAgency ? (
        <OrganizationPicker label={t('waits.for')} value={organizationId} onChange={setOrganizationId} />
      ) : (
        <TextInput
          label={t('waits.for')}
          maxLength={200}
          value={outsideName}
          onChange={(event) => setOutsideName(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('waits.what')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={what}
        onChange={(event) => setWhat(event.currentTarget.value)}
        error={command.errorAt('what')}
      />
      <DayInput label={t('waits.since-day')} value={since} onChange={setSince} error={command.errorAt('since')} />
    </Dialog>
  );
}
