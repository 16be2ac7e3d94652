import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DraftLetterBody, letter } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { orNull, useFields } from '../../fields.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { useLetterDefaults } from './data.ts';
import type { OwesFilters } from './filters.ts';

type Choices = DraftLetterBody['choices'];

interface Props {
  readonly organizationIds: readonly string[];
  readonly filters: OwesFilters;
  readonly round: number;
  readonly onClose: () => void;
}

/** The few things that a letter needs from a person; the rest is written from what is owed. */
export function DraftLetterDialog(props: Props) {
  const { t } = useWords();
  const query = useLetterDefaults();
  if (query.data && !query.isFetching) return <Form {...props} first={query.data.choices} />;
  return (
    <Dialog
      opened
      onClose={props.onClose}
      title={t('owes.draft')}
      verb={t('owes.draft')}
      onSubmit={() => undefined}
      disabled
    >
      <LoadingState />
    </Dialog>
  );
}

function Form({ organizationIds, filters, round, onClose, first }: Props & { readonly first: Choices }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const command = useCommand({
    run: (body: object, key) => post<typeof letter>('/api/tasks/draft-letter', body, key),
    refresh: [TASKS],
    onDone: ({ id }) => void navigate({ to: '/owes/letters/$id', params: { id } }),
  });
  const [urgency, setUrgency] = useState<Choices['urgency']>(first.urgency);
  const [answerOn, setAnswerOn] = useState<string | null>(first.answerBy.day);
  const fields = useFields({
    symbol: first.symbol,
    clock: first.answerBy.clock,
    onBehalf: first.signer.onBehalf ?? '',
    title: first.signer.title,
    name: first.signer.name ?? '',
    recipients: first.recipients.join('\n'),
  });
  const { symbol, clock, onBehalf, title, name, recipients } = fields.values;
  const submit = () =>
    command.send({
      ...filters,
      organizationIds,
      choices: {
        ...first,
        symbol: symbol.trim(),
        urgency,
        answerBy: { day: answerOn, clock },
        signer: { onBehalf: orNull(onBehalf), title, name: orNull(name) },
        recipients: recipients.split('\n').flatMap((line) => line.trim() || []),
      },
    });
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={round > 1 ? t('owes.draft-round', { round }) : t('owes.draft')}
      verb={t('owes.draft-verb')}
      sending={command.sending}
      disabled={answerOn === null}
      issues={command.beside([])}
      onSubmit={submit}
    >
      <p>{t('owes.draft-lead', { count: organizationIds.length })}</p>
      <Group grow align="flex-start">
        <DayInput label={t('owes.answer-on')} required value={answerOn} onChange={setAnswerOn} />
        <TextInput label={t('owes.answer-clock')} type="time" required {...fields.text('clock')} />
        <Select
          label={t('owes.urgency')}
          placeholder={t('owes.urgency.none')}
          data={(['khan', 'thuong-khan', 'hoa-toc'] as const).map((value) => ({
            value,
            label: t(`owes.urgency.${value}`),
          }))}
          value={urgency}
          onChange={(value) => setUrgency(value as Choices['urgency'])}
          clearable
          clearButtonProps={{ 'aria-label': t('desk.remove') }}
        />
      </Group>
      <TextInput label={t('owes.symbol')} description={t('owes.symbol-hint')} required {...fields.text('symbol')} />
      <Group grow align="flex-start">
        <TextInput label={t('owes.on-behalf')} placeholder="KT. Giám đốc" {...fields.text('onBehalf')} />
        <TextInput label={t('owes.signer-title')} required {...fields.text('title')} />
        <TextInput label={t('owes.signer-name')} {...fields.text('name')} />
      </Group>
      <Textarea
        label={t('owes.recipients')}
        description={t('owes.recipients-hint')}
        autosize
        minRows={2}
        {...fields.text('recipients')}
      />
    </Dialog>
  );
}
