import { PasswordInput, TextInput } from '@mantine/core';
import { useWords } from '../words.tsx';

interface Values {
  readonly email: string;
  readonly password: string;
  readonly code: string;
}

interface Props {
  readonly values: Values;
  readonly asksCode: boolean;
  /** The address is known and not to be changed. */
  readonly fixed?: boolean;
  readonly onChange: (patch: Partial<Values>) => void;
}

/** Address and password; in the second step only the code. */
export function SignInFields({ values, asksCode, fixed = false, onChange }: Props) {
  const { t } = useWords();
  if (asksCode)
    return (
      <TextInput
        label={t('access.code')}
        description={t('access.code-hint')}
        value={values.code}
        onChange={(event) => onChange({ code: event.currentTarget.value })}
        autoComplete="one-time-code"
        maxLength={20}
        size="md"
        autoFocus
      />
    );
  return (
    <>
      <TextInput
        label={t('access.email')}
        type="email"
        name="email"
        autoComplete="username"
        value={values.email}
        readOnly={fixed}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
        size="md"
      />
      <PasswordInput
        label={t('access.password')}
        name="password"
        autoComplete="current-password"
        value={values.password}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('access.password-show') }}
        size="md"
        data-autofocus={fixed || undefined}
      />
    </>
  );
}
