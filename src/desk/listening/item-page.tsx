import { Anchor, Button, Group, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ItemUse, PressItem, pressItem } from '#modules/listening/contract.ts';
import { post } from '../api.ts';
import { CopyForZalo } from '../cards/copy-for-zalo.tsx';
import { useCommand } from '../command.ts';
import { capitalised } from '../format.ts';
import { useMay } from '../me.ts';
import { SnapshotLine } from '../tasks/evidence/snapshot.tsx';
import { DataList, type Column } from '../ui/data-list.tsx';
import { DayText, InstantText } from '../ui/day-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Facts } from '../ui/facts.tsx';
import { TextLink } from '../ui/links.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { CountDialog } from './count-dialog.tsx';
import { LISTENING, useContracts, useItem } from './data.ts';
import { ItemDialog } from './item-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { UseState } from './use-state.tsx';
import '../tasks/evidence/evidence.css';

const route = getRouteApi('/press/items/$id');

/** One item of the press register: what it is, what it counts for. */
export function ItemPage() {
  const { t } = useWords();
  const query = useItem(route.useParams().id);
  const item = query.data;
  return (
    <Page
      title={item?.title ?? t('listening.item')}
      breadcrumbs={[{ label: t('listening.title'), to: '/press' }]}
      actions={
        item ? (
          <>
            <CopyForZalo subject={{ type: 'press', id: item.id }} />
            {item.may.keep ? <Acts item={item} /> : null}
          </>
        ) : null
      }
    >
      <Loaded query={query}>
        {(found) => (
          <>
            {found.withdrawn ? (
              <Notice tone="warn">
                {t('listening.withdrawn-because', { by: found.withdrawn.by, reason: found.withdrawn.reason })}
              </Notice>
            ) : null}
            <About item={found} />
            <Uses item={found} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Acts({ item }: { readonly item: PressItem }) {
  const { t } = useWords();
  const [act, setAct] = useState<'count' | 'change' | 'withdraw' | null>(null);
  const contract = useContracts().data?.items.find((one) => one.id === item.contract?.id);
  const close = () => setAct(null);
  return (
    <Group gap="sm">
      <Button onClick={() => setAct('count')}>{t('listening.count')}</Button>
      <Button variant="default" onClick={() => setAct('change')}>
        {t('listening.change')}
      </Button>
      <Button variant="default" onClick={() => setAct('withdraw')}>
        {t('listening.withdraw')}
      </Button>
      {act === 'count' ? <CountDialog which={{ itemIds: [item.id] }} serves={contract} onClose={close} /> : null}
      {act === 'change' ? <ItemDialog item={item} onClose={close} /> : null}
      {act === 'withdraw' ? (
        <ReasonDialog
          path="/api/listening/withdraw-item"
          body={{ itemId: item.id, version: item.version }}
          title={t('listening.withdraw')}
          about={t('listening.withdraw-about')}
          says={t('listening.said.withdrawn')}
          onClose={close}
        />
      ) : null}
    </Group>
  );
}

function About({ item }: { readonly item: PressItem }) {
  const { t } = useWords();
  return (
    <Section title={t('listening.about')}>
      <Facts
        facts={[
          [t('listening.outlet'), item.outlet.name],
          [t('listening.day'), <DayText key="day" day={item.publishedOn} />],
          [t('listening.form'), t(`listening.form.${item.form}`)],
          [t('listening.contract'), item.contract?.title],
          [t('listening.author'), item.author],
          [
            t('listening.url'),
            item.url ? (
              <Anchor href={item.url} target="_blank" rel="noopener noreferrer" className="evidence-title">
                {item.url}
              </Anchor>
            ) : null,
          ],
          [t('listening.page'), item.page ? <PageOf key="page" item={item} /> : null],
          [t('listening.language'), t(`listening.language.${item.language}`)],
          [t('listening.tone'), item.tone ? t(`listening.tone.${item.tone}`) : null],
          [t('listening.note'), item.note],
          [
            t('listening.recorded'),
            <span key="recorded">
              {item.recordedBy}, <InstantText instant={item.recordedAt} />
            </span>,
          ],
        ]}
      />
    </Section>
  );
}

/** The page as it stood; where it could not be taken down, it is asked for once more. */
function PageOf({ item }: { readonly item: PressItem }) {
  const { t } = useWords();
  const again = useCommand({
    run: (body: object, key) => post<typeof pressItem>('/api/listening/take-page-again', body, key),
    refresh: [LISTENING],
    tellsProblems: true,
  });
  return (
    <Group gap="sm">
      <SnapshotLine
        title={item.title}
        snapshot={item.page}
        words={`/api/listening/items/${item.id}/page`}
        file={`/api/listening/items/${item.id}/page-file`}
      />
      {item.may.keep && item.page?.state === 'failed' ? (
        <Button
          variant="default"
          size="sm"
          loading={again.sending}
          onClick={() => again.send({ itemId: item.id, version: item.version })}
        >
          {t('tasks.evidence.do.take-again')}
        </Button>
      ) : null}
    </Group>
  );
}

function Uses({ item }: { readonly item: PressItem }) {
  const { t } = useWords();
  const mayConfirm = useMay()('tasks.confirm');
  const [taken, setTaken] = useState<ItemUse | null>(null);
  const columns: Column<ItemUse>[] = [
    {
      key: 'task',
      label: t('listening.task'),
      cell: (use) => (
        <>
          <TextLink to="/tasks/$id" params={{ id: use.taskId } as never}>
            {capitalised(use.title)}
          </TextLink>
          <UseState use={use} />
          {use.state !== 'standing' && use.reason ? (
            <Text size="sm" c="dimmed">
              {use.reason}
            </Text>
          ) : null}
        </>
      ),
    },
    {
      key: 'result',
      label: t('tasks.evidence.field.towards'),
      cell: (use) => use.expectedResult ?? <Text c="dimmed">{t('tasks.evidence.field.towards-none')}</Text>,
    },
    {
      key: 'acts',
      label: '',
      width: 180,
      cell: (use) =>
        mayConfirm && use.state !== 'withdrawn' ? (
          <Button variant="default" size="sm" onClick={() => setTaken(use)}>
            {t('tasks.evidence.do.withdraw')}
          </Button>
        ) : null,
    },
  ];
  return (
    <Section title={t('listening.counts-for')} flush>
      {item.uses.length === 0 ? (
        <EmptyState title={t('listening.counts-for-nothing')} />
      ) : (
        <DataList
          label={t('listening.counts-for')}
          columns={columns}
          rows={item.uses}
          rowKey={(use) => use.evidenceId + use.taskId}
        />
      )}
      {taken ? (
        <ReasonDialog
          path="/api/tasks/withdraw-evidence"
          body={{ evidenceId: taken.evidenceId, taskId: taken.taskId }}
          title={t('tasks.evidence.do.withdraw')}
          about={t('tasks.evidence.about.withdraw')}
          says={t('tasks.evidence.said.withdraw')}
          onClose={() => setTaken(null)}
        />
      ) : null}
    </Section>
  );
}
