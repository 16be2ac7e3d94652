import { TextInput } from '@mantine/core';
import type { z } from 'zod';
import type { ChangeSettingBody, Setting } from '#modules/settings/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { orNull, useFields } from '../fields.ts';
import { useToday } from '../me.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { SettingInput } from './setting-input.tsx';
import { fromTyped, kindOf, toTyped } from './setting-values.ts';

type Changed = z.ZodType<{ readonly ok: true }>;

/** Sets a value from a day on, with its source. */
export function ChangeSetting({ setting, onClose }: { readonly setting: Setting; readonly onClose: () => void }) {
  const { t, tOr } = useWords();
  const kind = kindOf(setting.key, setting.value);
  const change = useCommand({
    run: (body: ChangeSettingBody, key) => post<Changed>('/api/settings/change-setting', body, key),
    says: t('settings.changed'),
    refresh: [['settings'], ['access', 'me']],
    onDone: onClose,
  });
  const fields = useFields(
    { typed: toTyped(kind, setting.value), source: setting.source ?? '', validFrom: useToday() as string | null },
    change.errorAt,
  );
  const { typed, source, validFrom } = fields.values;
  const name = tOr(`settings.name.${setting.key}`, setting.key);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={name}
      verb={t('desk.save')}
      onSubmit={() =>
        change.send({
          key: setting.key,
          value: fromTyped(kind, typed),
          source: orNull(source),
          ...(validFrom ? { validFrom } : {}),
        })
      }
      sending={change.sending}
      issues={change.beside(['value', 'source', 'validFrom'])}
    >
      <SettingInput
        kind={kind}
        label={t('settings.value')}
        value={typed}
        onChange={(next) => fields.set({ typed: next })}
        error={change.errorAt('value')}
      />
      <TextInput {...fields.text('source')} label={t('settings.source')} />
      <DayInput
        label={t('settings.valid-from')}
        value={validFrom}
        onChange={(day) => fields.set({ validFrom: day })}
        error={change.errorAt('validFrom')}
      />
    </Dialog>
  );
}
