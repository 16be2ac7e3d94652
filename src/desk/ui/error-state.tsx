import { Button, Stack, Text } from '@mantine/core';
import { ApiProblem } from '../api.ts';
import { isPassing, issuesOf } from '../problem.ts';
import { useWords } from '../words.tsx';

/** In place of what could not be read: the sentence of the problem and a way to try again. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t, tIssue } = useWords();
  const isForbidden = error instanceof ApiProblem && error.code === 'not-permitted';
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center" role="alert">
      <Text fw={500}>{t(isForbidden ? 'desk.not-permitted-title' : 'desk.error-title')}</Text>
      {issuesOf(error).map((issue) => (
        <Text key={issue.code} c="dimmed" size="sm" maw={480}>
          {tIssue(issue)}
        </Text>
      ))}
      {isPassing(error) ? (
        <Text c="dimmed" size="sm">
          {t('desk.tries-again')}
        </Text>
      ) : null}
      {onRetry && !isForbidden ? (
        <Button variant="default" mt="xs" onClick={onRetry}>
          {t('desk.try-again')}
        </Button>
      ) : null}
    </Stack>
  );
}
