import { Text } from '@mantine/core';
import { useOrganizations } from '../ui/organization-picker.tsx';
import { showDay } from '../format.ts';
import { useWords } from '../words.tsx';
import { kindOf, toTyped } from './setting-values.ts';

/** A value of a setting as a person reads it. */
export function SettingValue({ settingKey, value }: { readonly settingKey: string; readonly value: unknown }) {
  const { t, tOr, language } = useWords();
  const kind = kindOf(settingKey, value);
  if (kind === 'organization') return <OrganizationOfCode code={String(value)} />;
  if (kind === 'yes-no') return <>{t(value ? 'desk.yes' : 'desk.no')}</>;
  if (kind === 'province-kind') return <>{tOr(`settings.value.${String(value)}`, String(value))}</>;
  if (kind === 'days') {
    const days = (value as string[]).map((day) => showDay(day, language)).join(', ');
    return <>{days || <NotSet />}</>;
  }
  return <>{toTyped(kind, value) || <NotSet />}</>;
}

function NotSet() {
  const { t } = useWords();
  return (
    <Text span c="dimmed">
      {t('settings.empty-value')}
    </Text>
  );
}

function OrganizationOfCode({ code }: { readonly code: string }) {
  const { nameOf } = useWords();
  const found = useOrganizations().data?.items.find((one) => one.code === code);
  return <>{found ? nameOf(found.name) : code}</>;
}
