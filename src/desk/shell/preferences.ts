import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { done, PreferencesBody } from '#modules/access/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { refreshMe } from '../me.ts';
import { useWords } from '../words.tsx';

/** Language and look: changed at once on the screen, then kept with the account. */
export function usePreferences() {
  const { choose } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const client = useQueryClient();
  const keep = useCommand({
    run: (body: PreferencesBody, key) => post<typeof done>('/api/access/choose-preferences', body, key),
    tellsProblems: true,
    onDone: () => void refreshMe(client),
  });
  return {
    theme: colorScheme,
    chooseLanguage: (value: string) => {
      const language = value === 'en' ? 'en' : 'vi';
      choose(language);
      keep.send({ language });
    },
    chooseTheme: (value: string) => {
      const theme = value === 'light' || value === 'dark' ? value : 'auto';
      setColorScheme(theme);
      keep.send({ theme });
    },
  };
}
