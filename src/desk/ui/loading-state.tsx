import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useWords } from '../words.tsx';

const WIDTHS = ['92%', '78%', '85%', '64%', '88%', '71%'];

/** Grey lines in place of what is being read. */
export function LoadingState({ lines = 6 }: { readonly lines?: number }) {
  const { t } = useWords();
  return (
    <Stack gap="md" p="lg" role="status">
      <VisuallyHidden>{t('desk.loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={18} width={WIDTHS[index % WIDTHS.length]} aria-hidden />
      ))}
    </Stack>
  );
}
