import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './desk.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem, onSignedOut } from './api.ts';
import { refreshMe } from './me.ts';
import { router } from './router.tsx';
import { cssVariables, theme } from './theme.ts';
import { WordsProvider } from './words.tsx';

/** Only a lost line or a busy server is worth asking again; a refusal stays a refusal. */
const isWorthRetrying = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === 'connection-lost-reading' || error.code === 'busy');

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => count < 2 && isWorthRetrying(error),
    },
  },
});
onSignedOut(() => void refreshMe(client));

const RELOADED = 'lantoa.reloaded-at';
const ENOUGH_MILLISECONDS = 30_000;
// After an upgrade an open page asks for parts that are there no more: the page is fetched anew, once.
window.addEventListener('vite:preloadError', (event) => {
  if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < ENOUGH_MILLISECONDS) return;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  event.preventDefault();
  location.reload();
});

createRoot(document.getElementById('desk')!).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <WordsProvider>
        <QueryClientProvider client={client}>
          <Notifications position="bottom-center" autoClose={5000} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>
  </StrictMode>,
);
