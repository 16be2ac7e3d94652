import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { obstacle, ObstacleView } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { useFields } from '../../fields.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { OrganizationPicker } from '../../ui/organization-picker.tsx';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { pathOf, type ObstacleAct } from './obstacle-acts.ts';

interface Props {
  readonly act: ObstacleAct;
  readonly obstacle: ObstacleView;
  readonly onClose: () => void;
}

/** Answers, asks again, passes on, resolves. */
export function ObstacleDialog({ act, obstacle: one, onClose }: Props) {
  const { t } = useWords();
  const [addressedTo, setAddressedTo] = useState<string | null>(null);
  const command = useCommand({
    run: (body: object, key) => post<typeof obstacle>(pathOf[act], body, key),
    refresh: [TASKS],
    says: t('requests.said.obstacle'),
    onDone: onClose,
  });
  const fields = useFields({ text: '' }, (field) => command.errorAt(field === 'text' && !speaks ? 'note' : field));
  const speaks = act === 'answer' || act === 'ask-again';
  const text = fields.values.text.trim();
  const submit = () =>
    command.send({
      id: one.id,
      version: one.version,
      ...(speaks ? { text } : text ? { note: text } : {}),
      ...(act === 'pass-on' ? { addressedTo } : {}),
    });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`requests.do.${act}`)}
      verb={t(`requests.do.${act}`)}
      sending={command.sending}
      disabled={speaks ? text.length < 3 : act === 'pass-on' && addressedTo === null}
      issues={command.beside(['text', 'note'])}
      onSubmit={submit}
    >
      <Text size="sm" c="dimmed" className="kept-lines">
        {one.text}
      </Text>
      {act === 'pass-on' ? (
        <OrganizationPicker
          label={t('requests.pass-to')}
          required
          value={addressedTo}
          onChange={setAddressedTo}
          except={[one.addressedTo.id]}
        />
      ) : null}
      <Textarea
        label={t(
          act === 'answer' ? 'requests.answer-text' : act === 'ask-again' ? 'requests.ask-again-text' : 'requests.note',
        )}
        required={speaks}
        autosize
        minRows={3}
        maxLength={5000}
        data-autofocus={act !== 'pass-on' || undefined}
        {...fields.text('text')}
      />
    </Dialog>
  );
}
