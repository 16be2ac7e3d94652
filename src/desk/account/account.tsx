import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useMe } from '../me.ts';
import { usePreferences } from '../shell/preferences.ts';
import { EmailText } from '../ui/email-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

/** The own account: who one is, language and look, password, second factor, sessions. */
export function Account() {
  const { t, nameOf } = useWords();
  const { person } = useMe();
  return (
    <Page title={t('access.account')}>
      <Section title={person.name}>
        <Facts
          facts={[
            [t('access.email'), <EmailText key="email" email={person.email} />],
            [t('access.post'), person.post],
            [t('desk.organization'), person.organization ? nameOf(person.organization.name) : null],
          ]}
        />
      </Section>
      <Preferences />
      <Section title={t('access.change-password')} lead={t('access.change-password-lead')}>
        <PasswordForm />
      </Section>
      <SecondFactor />
      <Sessions />
    </Page>
  );
}

function Preferences() {
  const { t, language } = useWords();
  const preferences = usePreferences();
  return (
    <Section title={t('access.preferences')}>
      <Stack gap="sm" maw={420}>
        <div>
          <Text size="sm" mb={4}>
            {t('desk.language')}
          </Text>
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
        </div>
        <div>
          <Text size="sm" mb={4}>
            {t('desk.theme')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-label={t('desk.theme')}
            value={preferences.theme}
            onChange={preferences.chooseTheme}
            data={[
              { value: 'auto', label: t('desk.theme.auto') },
              { value: 'light', label: t('desk.theme.light') },
              { value: 'dark', label: t('desk.theme.dark') },
            ]}
          />
        </div>
      </Stack>
    </Section>
  );
}
