import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { NotedOrder, TaskDetail } from '#modules/tasks/contract.ts';
import { quotable } from '../conversations/passage.ts';
import { showDay } from '../format.ts';
import { InstantText } from '../ui/day-text.tsx';
import { Section } from '../ui/section.tsx';
import { useWords, type WordsInUse } from '../words.tsx';

type Source = TaskDetail['sources'][number];

/** The exact words that ordered the task, with the way into the document; those of earlier versions after them. */
export function SourceWords({ task }: { readonly task: Pick<TaskDetail, 'sources' | 'noted'> }) {
  const { t } = useWords();
  if (task.sources.length === 0 && !task.noted) return null;
  return (
    <Section title={t('tasks.source')}>
      {task.noted ? <NotedWords noted={task.noted} /> : null}
      {task.sources.map((source) => (
        <SourceQuote key={`${source.versionId} ${source.clauseId}`} source={source} />
      ))}
    </Section>
  );
}

/** What somebody said or jotted down, with the document of the register that it was about. */
function NotedWords({ noted }: { readonly noted: NotedOrder }) {
  const words = useWords();
  const { t, language } = words;
  const said = { who: noted.saidBy, day: showDay(noted.saidOn, language), clock: noted.saidClock ?? '' };
  return (
    <figure className="source">
      <figcaption>
        <Text fw={500}>
          {t(`tasks.order.${noted.kind}`)}: {t(noted.saidClock ? 'orders.quote-at' : 'orders.quote', said)}
        </Text>
        {noted.document ? (
          <Anchor
            component={Link}
            to={`/documents/${noted.document.id}`}
            search={{ version: noted.document.versionId } as never}
            size="sm"
          >
            {documentName({ ...noted.document, documentType: noted.document.type }, words)}
          </Anchor>
        ) : null}
      </figcaption>
      <blockquote>{noted.words}</blockquote>
      <Text size="xs" c="dimmed">
        {t('orders.noted-by', { who: noted.notedBy })}, <InstantText instant={noted.notedAt} />
      </Text>
    </figure>
  );
}

function SourceQuote({ source }: { readonly source: Source }) {
  const words = useWords();
  const { t } = words;
  const place = [
    ...source.clauseTitles.slice(0, -1),
    [source.clausePath, source.clauseTitles.at(-1)].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(' › ');
  return (
    <figure className="source" data-past={!source.isCurrent || undefined}>
      <figcaption>
        <Anchor
          component={Link}
          to={`/documents/${source.documentId}`}
          search={{ version: source.versionId, ...(source.span ? { span: source.span.join('-') } : {}) } as never}
          fw={500}
        >
          {documentName(source, words)}
        </Anchor>
        {source.isCurrent ? null : ` (${t('tasks.source.earlier')})`}
        {place ? (
          <Text size="sm" c="dimmed">
            {place}
          </Text>
        ) : null}
      </figcaption>
      {source.words ? (
        <blockquote
          {...quotable({ documentId: source.documentId, versionId: source.versionId, from: source.span?.[0] })}
        >
          {source.words}
        </blockquote>
      ) : (
        <Text size="sm">{t('tasks.source.by-hand')}</Text>
      )}
    </figure>
  );
}

/** `Kế hoạch số 46/KH-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh Thuận Giang`, from whatever is known. */
function documentName(
  source: Pick<Source, 'documentType' | 'number' | 'issuer' | 'issuedOn'>,
  { t, language }: WordsInUse,
): string {
  const head = [
    source.documentType ?? t('tasks.source.document'),
    source.number ? t('tasks.source.number', { number: source.number }) : '',
  ]
    .filter(Boolean)
    .join(' ');
  const day = source.issuedOn ? ` ${t('tasks.source.day', { day: showDay(source.issuedOn, language) })}` : '';
  const issuer = source.issuer ? ` ${t('tasks.source.issuer', { issuer: source.issuer })}` : '';
  return head + day + issuer;
}
