import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { Outlet, outlet, OutletKind, OutletLevel } from '#modules/listening/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { orNull, useFields } from '../fields.ts';
import { capitalised } from '../format.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { LISTENING } from './data.ts';
import { outletKinds, outletLevels } from './filters.ts';

interface Props {
  /** The one that is changed; a new one where left out. */
  readonly outlet?: Outlet;
  readonly onClose: () => void;
}

/** Adds an agency of the press, or changes what is known of it. */
export function OutletDialog({ outlet: before, onClose }: Props) {
  const { t } = useWords();
  const command = useCommand({
    run: (body: object, key) =>
      post<typeof outlet>(before ? '/api/listening/change-outlet' : '/api/listening/create-outlet', body, key),
    refresh: [LISTENING],
    says: t('listening.said.saved'),
    onDone: onClose,
  });
  const fields = useFields(
    {
      name: before?.name ?? '',
      kinds: before?.kinds ?? ([] as OutletKind[]),
      level: before?.level ?? ('central' as OutletLevel),
      site: before?.site ?? '',
    },
    command.errorAt,
  );
  const { values, set } = fields;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(before ? 'listening.outlet-change' : 'listening.outlet-add')}
      verb={t('listening.save')}
      sending={command.sending}
      disabled={values.name.trim() === '' || values.kinds.length === 0}
      issues={command.beside(['name', 'site'])}
      onSubmit={() =>
        command.send({
          ...(before ? { outletId: before.id, version: before.version } : {}),
          ...values,
          site: orNull(values.site),
        })
      }
    >
      <TextInput label={t('listening.outlet-name')} required maxLength={200} data-autofocus {...fields.text('name')} />
      <MultiSelect
        label={t('listening.outlet-kinds')}
        description={t('listening.outlet-kinds-hint')}
        required
        value={[...values.kinds]}
        onChange={(kinds) => set({ kinds: outletKinds.filter((kind) => kinds.includes(kind)) })}
        data={outletKinds.map((kind) => ({ value: kind, label: capitalised(t(`listening.outlet-kind.${kind}`)) }))}
      />
      <Select
        label={t('listening.outlet-level')}
        allowDeselect={false}
        value={values.level}
        onChange={(level) => set({ level: level ?? 'central' })}
        data={outletLevels.map((level) => ({ value: level, label: t(`listening.level.${level}`) }))}
      />
      <TextInput
        label={t('listening.outlet-site')}
        description={t('listening.outlet-site-hint')}
        maxLength={300}
        {...fields.text('site')}
      />
    </Dialog>
  );
}
