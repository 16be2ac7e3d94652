import { Loader, Title, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Me } from '#modules/access/contract.ts';
import { MeContext, useMeQuery, type SignedIn } from '../me.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { useWords } from '../words.tsx';

// Asked for at once, beside who is signed in: whoever only sees the door does not wait for it.
const frame = import('./frame.tsx');
const Frame = lazy(async () => ({ default: (await frame).Frame }));
const SignIn = lazy(() => import('../access/sign-in.tsx').then((module) => ({ default: module.SignIn })));
const SignInAgain = lazy(() => import('../access/sign-in-again.tsx').then((one) => ({ default: one.SignInAgain })));
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
  return (
    <Suspense fallback={null}>
      <Gate me={query.data} />
    </Suspense>
  );
}

/**
 * The door, or the page. A page whose session ended stays as it is, with what was typed, under the question to sign in again;
 * whoever signs out by themselves empties every answer, this one too, and so comes to the door.
 */
function Gate({ me }: { readonly me: Me }) {
  const client = useQueryClient();
  const [last, setLast] = useState<SignedIn | null>(null);
  const { person } = me;
  const now: SignedIn | null = person ? { ...me, person } : null;
  if (now && (last?.person.id !== now.person.id || last.person.grants !== now.person.grants)) setLast(now);
  const shown = now ?? last;
  if (shown === null) return <SignIn me={me} />;
  return (
    <>
      <Chosen key={shown.person.id} me={shown} />
      {now ? null : <SignInAgain person={shown.person} onLeave={() => void client.resetQueries()} />}
    </>
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
