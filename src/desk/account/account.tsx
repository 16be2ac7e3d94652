import { Box } from '@mantine/core';
import { useMay, useMe } from '../me.ts';
import { PreferenceChoices } from '../shell/preference-choices.tsx';
import { EmailText } from '../ui/email-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { Calendars } from './calendars.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

/** The own account: who one is, language and look, password, second factor, sessions. */
export function Account() {
  const { t, nameOf } = useWords();
  const { person } = useMe();
  const mayDo = useMay();
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
      {mayDo('tasks.read') ? <Calendars /> : null}
      <Section title={t('access.change-password')} lead={t('access.change-password-lead')}>
        <PasswordForm />
      </Section>
      <SecondFactor />
      <Sessions />
    </Page>
  );
}

function Preferences() {
  const { t } = useWords();
  return (
    <Section title={t('access.preferences')}>
      <Box maw={420}>
        <PreferenceChoices />
      </Box>
    </Section>
  );
}
