import { useWords } from '../words.tsx';
import { EmptyState } from './empty-state.tsx';
import { ButtonLink } from './links.tsx';
import { Page } from './page.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useWords();
  return (
    <Page title={t('desk.not-found-title')}>
      <EmptyState
        title={t('desk.not-found-text')}
        action={
          <ButtonLink to="/" mt="xs">
            {t('desk.to-start')}
          </ButtonLink>
        }
      />
    </Page>
  );
}
