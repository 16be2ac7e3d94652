import { NumberInput, SegmentedControl, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ContractKind, PressContract, pressContract } from '#modules/listening/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { orNull, useFields } from '../fields.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { ResultChoice } from './count-dialog.tsx';
import { LISTENING, useOutlets } from './data.ts';
import { contractKinds } from './filters.ts';
import { TaskChoice } from './task-choice.tsx';

interface Props {
  /** The one that is changed; a new one where left out. */
  readonly contract?: PressContract;
  readonly onClose: () => void;
}

const valuesOf = (contract: PressContract | undefined) => ({
  kind: contract?.kind ?? ('contract' as ContractKind),
  outletId: contract?.outlet.id ?? null,
  title: contract?.title ?? '',
  number: contract?.number ?? '',
  startsOn: contract?.startsOn ?? null,
  endsOn: contract?.endsOn ?? null,
  promised: contract?.promised ?? null,
  taskId: contract?.task?.id ?? null,
  expectedResultId: contract?.expectedResult?.id ?? null,
});
type Values = ReturnType<typeof valuesOf>;

const isWhole = (values: Values): boolean =>
  values.title.trim() !== '' &&
  [values.outletId, values.startsOn, values.endsOn, values.promised].every((value) => value !== null);

/** Adds a contract or column, or changes one. */
export function ContractDialog({ contract, onClose }: Props) {
  const { t } = useWords();
  const [first] = useState(valuesOf(contract));
  const path = contract ? '/api/listening/change-contract' : '/api/listening/create-contract';
  const command = useCommand({
    run: (body: object, key) => post<typeof pressContract>(path, body, key),
    refresh: [LISTENING],
    says: t('listening.said.saved'),
    onDone: onClose,
  });
  const fields = useFields<Values>(first, command.errorAt);
  const { values, set } = fields;
  const outlets = useOutlets().data?.items ?? [];
  const isTowards = values.expectedResultId !== null && values.expectedResultId !== 'none';
  return (
    <Dialog
      opened
      size="lg"
      onClose={onClose}
      title={t(contract ? 'listening.contract-change' : 'listening.contract-add')}
      verb={t('listening.save')}
      sending={command.sending}
      disabled={!isWhole(values)}
      issues={command.beside(['title', 'number', 'startsOn', 'endsOn', 'promised'])}
      onSubmit={() =>
        command.send({
          ...(contract ? { contractId: contract.id, version: contract.version } : {}),
          ...values,
          number: orNull(values.number),
          expectedResultId: isTowards ? values.expectedResultId : null,
        })
      }
    >
      <SegmentedControl
        aria-label={t('listening.contract-kind')}
        value={values.kind}
        onChange={(kind) => set({ kind: kind as ContractKind })}
        data={contractKinds.map((kind) => ({ value: kind, label: t(`listening.contract.${kind}`) }))}
      />
      <TextInput label={t('listening.contract-title')} required maxLength={300} {...fields.text('title')} />
      <Select
        label={t('listening.outlet')}
        required
        searchable
        value={values.outletId}
        onChange={(outletId) => set({ outletId })}
        data={outlets.map((one) => ({ value: one.id, label: one.name }))}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput label={t('listening.contract-number')} maxLength={100} {...fields.text('number')} />
        <NumberInput
          label={t('listening.promised')}
          required
          min={1}
          max={100_000}
          allowDecimal={false}
          hideControls
          value={values.promised ?? ''}
          onChange={(value) => set({ promised: typeof value === 'number' ? value : null })}
          error={command.errorAt('promised')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayInput
          label={t('listening.from')}
          required
          value={values.startsOn}
          onChange={(startsOn) => set({ startsOn })}
          error={command.errorAt('startsOn')}
        />
        <DayInput
          label={t('listening.to')}
          required
          value={values.endsOn}
          onChange={(endsOn) => set({ endsOn })}
          error={command.errorAt('endsOn')}
        />
      </SimpleGrid>
      <TaskChoice
        label={t('listening.serves')}
        required={false}
        first={contract?.task?.title ?? ''}
        onChoose={(taskId) => set({ taskId, ...(taskId === values.taskId ? {} : { expectedResultId: null }) })}
      />
      {values.taskId === null ? null : (
        <ResultChoice
          taskId={values.taskId}
          value={values.expectedResultId}
          onChange={(expectedResultId) => set({ expectedResultId })}
        />
      )}
    </Dialog>
  );
}
