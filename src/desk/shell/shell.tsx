import { Loader, Title, useMantineColorScheme } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { MeContext, useMeQuery, type SignedIn } from '../me.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { useWords } from '../words.tsx';

// Asked for at once, beside who is signed in: whoever only sees the door does not wait for it.
const frame = import('./frame.tsx');
const Frame = lazy(async () => ({ default: (await frame).Frame }));
const SignIn = lazy(() => import('../access/sign-in.tsx').then((module) => ({ default: module.SignIn })));
const FirstSteps = lazy(() => import('../account/first-steps.tsx').then((one) => ({ default: one.FirstSteps })));

/**
 * The gate of the desk: sign in, then whatever must be set first (a new password, a second factor), then the frame with the
 * page. The address stays, so that a person lands where the link led.
 */
export function Shell() {
  const query = useMeQuery();
  const { t } = useWords();
  if (query.data === undefined) {
    return (
      <main className="door">
        {query.isError ? (
          <>
            <Title order={1}>{t('desk.product')}</Title>
            <ErrorState error={query.error} onRetry={() => void query.refetch()} />
          </>
        ) : (
          <Loader aria-label={t('desk.loading')} />
        )}
      </main>
    );
  }
  const { person } = query.data;
  return (
    <Suspense fallback={null}>
      {person === null ? <SignIn me={query.data} /> : <Chosen me={{ ...query.data, person }} />}
    </Suspense>
  );
}

/** Follows the language and look that the person chose, on whatever device. */
function Chosen({ me }: { readonly me: SignedIn }) {
  const { choose, isWhole } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const { language, theme } = me.person;
  useEffect(() => {
    if (language) choose(language);
  }, [language, choose]);
  useEffect(() => setColorScheme(theme), [theme, setColorScheme]);
  if (!isWhole) return null; // the rest of the words is on its way
  const mustFirst = me.person.mustChangePassword || me.person.secondFactorDemanded;
  return <MeContext value={me}>{mustFirst ? <FirstSteps /> : <Frame />}</MeContext>;
}
