import { SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words.tsx';
import { usePreferences } from './preferences.ts';

/** Language and look, as they stand in the person's menu and on the page of the account. */
export function PreferenceChoices() {
  const { t, language } = useWords();
  const preferences = usePreferences();
  return (
    <Stack gap="sm">
      <Choice label={t('desk.language')}>
        <SegmentedControl
          fullWidth
          aria-label={t('desk.language')}
          value={language}
          onChange={preferences.chooseLanguage}
          data={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Choice>
      <Choice label={t('desk.theme')}>
        <SegmentedControl
          fullWidth
          aria-label={t('desk.theme')}
          value={preferences.theme}
          onChange={preferences.chooseTheme}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`desk.theme.${value}`) }))}
        />
      </Choice>
    </Stack>
  );
}

function Choice({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text size="sm" c="dimmed" mb={4}>
        {label}
      </Text>
      {children}
    </div>
  );
}
