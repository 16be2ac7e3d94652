import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './desk.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { onSignedOut } from './api.ts';
import { refreshMe } from './me.ts';
import { isPassing } from './problem.ts';
import { router } from './router.tsx';
import { printOnWhite } from './shell/white-paper.ts';
import { cssVariables, theme } from './theme.ts';
import { WordsProvider } from './words.tsx';

const AGAIN_MILLISECONDS = 5_000;

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => count < 2 && isPassing(error),
      // A screen that says that the server is away comes back by itself.
      refetchInterval: ({ state }) => state.status === 'error' && isPassing(state.error) && AGAIN_MILLISECONDS,
    },
  },
});
onSignedOut(() => void refreshMe(client));
printOnWhite();

const RELOADED = 'lantoa.reloaded-at';
const ENOUGH_MILLISECONDS = 30_000;
// After an upgrade an open page asks for parts that are there no more: the page is fetched anew, once.
window.addEventListener('vite:preloadError', (event) => {
  if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < ENOUGH_MILLISECONDS) return;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  event.preventDefault();
  location.reload();
});

// Notices come after an act; what is said before their place stands is kept until then.
const Notices = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <WordsProvider>
        <QueryClientProvider client={client}>
          <Suspense fallback={null}>
            <Notices position="bottom-center" autoClose={5000} />
          </Suspense>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>
  </StrictMode>,
);
