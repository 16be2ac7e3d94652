import { Checkbox, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { evidenceOfTask, ExpectedResultView, ProvenResult } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { showNumber } from '../../format.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { readQuantity } from '../part-acts.ts';

interface Props {
  readonly taskId: string;
  /** Null: a new one. */
  readonly result: ExpectedResultView | null;
  readonly isFocal: boolean;
  readonly hasPeriods: boolean;
  readonly onClose: () => void;
}

/** Declares an expected result, or changes one. */
export function ResultDialog({ taskId, result, isFocal, hasPeriods, onClose }: Props) {
  const { t, language } = useWords();
  const scopeLabel = useId();
  const [title, setTitle] = useState(result?.title ?? '');
  const [quantity, setQuantity] = useState(
    result?.quantity === null || result === null ? '' : showNumber(result.quantity, language),
  );
  const [unit, setUnit] = useState(result?.unit ?? '');
  const [atLeast, setAtLeast] = useState(result?.atLeast ?? false);
  const [scope, setScope] = useState<ProvenResult['scope']>(result?.scope ?? 'task');
  const verb = t(result ? 'tasks.evidence.do.change' : 'tasks.evidence.do.declare');
  const command = useCommand({
    run: (body: object, key) =>
      post<typeof evidenceOfTask>(`/api/tasks/${result ? 'change-result' : 'declare-result'}`, body, key),
    refresh: [TASKS],
    says: t('tasks.evidence.said.declare'),
    onDone: onClose,
  });
  const isUnread = quantity.trim() !== '' && !readQuantity(quantity);
  const submit = () =>
    command.send({
      taskId,
      ...(result ? { resultId: result.id, version: result.version } : {}),
      title,
      quantity: quantity.trim() === '' ? null : readQuantity(quantity),
      unit: unit.trim() || null,
      language: result?.language ?? null,
      atLeast,
      scope,
    });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={verb}
      verb={verb}
      onSubmit={submit}
      sending={command.sending}
      disabled={isUnread || title.trim() === ''}
      issues={command.beside(['title', 'quantity', 'unit'])}
    >
      <Text size="sm" c="dimmed">
        {t(isFocal ? 'tasks.evidence.about.declare-focal' : 'tasks.evidence.about.declare-lead')}
      </Text>
      <TextInput
        label={t('tasks.evidence.field.title')}
        description={t('tasks.evidence.field.title-hint')}
        required
        maxLength={500}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={command.errorAt('title')}
        data-autofocus
      />
      <Group grow align="flex-start">
        <TextInput
          label={t('tasks.evidence.field.quantity')}
          inputMode="decimal"
          value={quantity}
          onChange={(event) => setQuantity(event.currentTarget.value)}
          error={isUnread ? t('tasks.figure-wrong') : command.errorAt('quantity')}
        />
        <TextInput
          label={t('tasks.evidence.field.unit')}
          placeholder={t('tasks.evidence.field.unit-hint')}
          maxLength={100}
          value={unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          error={command.errorAt('unit')}
        />
      </Group>
      <Checkbox
        label={t('tasks.evidence.field.at-least')}
        checked={atLeast}
        onChange={(event) => setAtLeast(event.currentTarget.checked)}
      />
      {hasPeriods ? (
        <div>
          <Text size="sm" fw={500} id={scopeLabel}>
            {t('tasks.evidence.field.scope')}
          </Text>
          <SegmentedControl
            aria-labelledby={scopeLabel}
            fullWidth
            value={scope}
            onChange={(value) => setScope(value as ProvenResult['scope'])}
            data={(['task', 'obligation'] as const).map((one) => ({
              value: one,
              label: t(`tasks.evidence.field.scope.${one}`),
            }))}
          />
        </div>
      ) : null}
    </Dialog>
  );
}
