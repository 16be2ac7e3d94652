import { Select, Textarea, TextInput } from '@mantine/core';
import { OrganizationPicker, useOrganizations } from '../ui/organization-picker.tsx';
import { useWords, type Key } from '../words.tsx';
import type { SettingKind } from './setting-values.ts';

interface Props {
  readonly kind: SettingKind;
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly error: string | undefined;
}

const hints: Partial<Record<SettingKind, Key>> = {
  days: 'settings.list-hint',
  numbers: 'settings.numbers-hint',
  'month-day': 'settings.month-day-hint',
  address: 'settings.address-hint',
};

/** The input that fits the kind of a setting. */
export function SettingInput({ kind, label, value, onChange, error }: Props) {
  const { t } = useWords();
  const hint = hints[kind];
  const common = { label, error, ...(hint ? { description: t(hint) } : {}) };
  if (kind === 'organization') return <FocalInput {...common} value={value} onChange={onChange} />;
  if (kind === 'yes-no' || kind === 'province-kind') {
    const data =
      kind === 'yes-no'
        ? [
            { value: 'yes', label: t('desk.yes') },
            { value: 'no', label: t('desk.no') },
          ]
        : [
            { value: 'tinh', label: t('settings.value.tinh') },
            { value: 'thanh-pho', label: t('settings.value.thanh-pho') },
          ];
    return (
      <Select
        {...common}
        data={data}
        value={value}
        onChange={(next) => onChange(next ?? value)}
        allowDeselect={false}
      />
    );
  }
  if (kind === 'days')
    return (
      <Textarea
        {...common}
        value={value}
        autosize
        minRows={4}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  return <TextInput {...common} value={value} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** The setting holds the agency's code; a person chooses by name. */
function FocalInput({ value, onChange, ...common }: Omit<Props, 'kind'>) {
  const items = useOrganizations().data?.items ?? [];
  return (
    <OrganizationPicker
      {...common}
      clearable={false}
      value={items.find((one) => one.code === value)?.id ?? null}
      onChange={(id) => onChange(items.find((one) => one.id === id)?.code ?? value)}
    />
  );
}
