import './evidence.css';
import { Button, Group, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import type { EvidenceItem, EvidenceOfTask, Proof } from '#modules/tasks/contract.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadingState } from '../../ui/loading-state.tsx';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words.tsx';
import { showNumber } from '../../format.ts';
import { ActDialog, type EvidenceAct } from './act-dialog.tsx';
import { AddEvidence } from './add-evidence.tsx';
import { useEvidence } from './data.ts';
import { EvidenceLine } from './evidence-line.tsx';
import { percentOf, Unproven } from './proof-text.tsx';
import { Results } from './results.tsx';

/** What a task must bring and what proves it: the block on the page of the task. */
export function EvidenceSection({ taskId, hasPeriods }: { readonly taskId: string; readonly hasPeriods: boolean }) {
  const { t } = useWords();
  const query = useEvidence(taskId);
  const [isAdding, setAdding] = useState(false);
  const pages = query.data?.pages;
  const first = pages?.[0];
  return (
    <Section
      anchor="evidence"
      title={t('tasks.proof')}
      lead={first ? <Summary proof={first.proof} /> : undefined}
      flush
      actions={
        first && first.may.attachFor.length > 0 ? (
          <Button leftSection={<IconPaperclip size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t('tasks.evidence.do.add')}
          </Button>
        ) : undefined
      }
    >
      {query.isError && !first ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {!first && !query.isError ? <LoadingState lines={2} /> : null}
      {first ? (
        <>
          <Results taskId={taskId} seen={first} hasPeriods={hasPeriods} />
          <Items taskId={taskId} seen={first} items={pages.flatMap((page) => page.items)} />
          {query.hasNextPage ? (
            <Group p="md" className="off-paper">
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('tasks.evidence.more')}
              </Button>
            </Group>
          ) : null}
          {isAdding ? <AddEvidence taskId={taskId} seen={first} onClose={() => setAdding(false)} /> : null}
        </>
      ) : null}
    </Section>
  );
}

function Summary({ proof }: { readonly proof: Proof }) {
  const { t, language } = useWords();
  const measured =
    proof.share === null
      ? `${t('tasks.proof.count', { count: proof.evidence })}, ${t('tasks.proof.no-measure')}`
      : `${t('tasks.evidence.percent', { share: showNumber(percentOf(proof.share), language) })} · ${t('tasks.proof.count', { count: proof.evidence })}`;
  return (
    <Group gap="xs">
      <span>{measured}</span>
      {proof.contested > 0 ? <span>· {t('tasks.proof.contested', { count: proof.contested })}</span> : null}
      <Unproven proof={proof} />
    </Group>
  );
}

interface ItemsProps {
  readonly taskId: string;
  readonly seen: EvidenceOfTask;
  readonly items: readonly EvidenceItem[];
}

function Items({ taskId, seen, items }: ItemsProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState<{ readonly act: EvidenceAct; readonly item: EvidenceItem } | null>(null);
  return (
    <>
      <Text component="h3" className="evidence-subhead">
        {t('tasks.evidence.list')}
      </Text>
      {items.length === 0 ? (
        <EmptyState title={t('tasks.evidence.none')}>
          {seen.may.attachFor.length > 0 ? t('tasks.evidence.none-hint') : null}
        </EmptyState>
      ) : null}
      <ul className="evidence">
        {items.map((item) => (
          <EvidenceLine
            key={item.shareId}
            item={item}
            results={seen.results}
            onAsk={(act) => setAsked({ act, item })}
          />
        ))}
      </ul>
      {asked ? (
        <ActDialog
          key={`${asked.act} ${asked.item.id}`}
          act={asked.act}
          item={asked.item}
          taskId={taskId}
          results={seen.results}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
