import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/links.tsx';
import { useWords } from '../../words.tsx';
import { useObstacles } from './data.ts';
import { ObstacleLines } from './obstacle-lines.tsx';

/** What stands in the way of a task; nothing is shown where nothing does. */
export function ObstaclesOfTask({ taskId }: { readonly taskId: string }) {
  const { t } = useWords();
  const query = useObstacles({ taskId });
  const [first] = query.data?.pages ?? [];
  if (!first || first.items.length === 0) return null;
  return (
    <Section
      title={t('requests.obstacles')}
      lead={t('requests.counts', first.counts)}
      flush
      actions={
        first.nextCursor ? (
          <TextLink to="/obstacles" search={{ taskId }}>
            {t('requests.more')}
          </TextLink>
        ) : undefined
      }
    >
      <ObstacleLines items={first.items} />
    </Section>
  );
}
