import { Anchor, Button, Group, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { EvidenceItem, ExpectedResultView } from '#modules/tasks/contract.ts';
import { capitalised, showNumber } from '../../format.ts';
import { useMay } from '../../me.ts';
import { DayText, InstantText } from '../../ui/day-text.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { evidenceActs, type EvidenceAct } from './act-dialog.tsx';
import { fileAddress } from './data.ts';
import { SnapshotLine } from './snapshot.tsx';

interface Props {
  readonly item: EvidenceItem;
  readonly results: readonly ExpectedResultView[];
  readonly onAsk: (act: EvidenceAct) => void;
}

/** One piece of evidence: what it is, whose, towards what it counts, and what the reader may do with it. */
export function EvidenceLine({ item, results, onAsk }: Props) {
  const { t, nameOf } = useWords();
  const isPast = item.state === 'withdrawn';
  return (
    <li data-past={isPast || undefined}>
      <div className="evidence-head">
        <Text size="xs" c="dimmed">
          {t(`tasks.evidence.source.${item.sourceKind}`)} · <DayText day={item.occurredOn} />
          {item.organization ? ` · ${nameOf(item.organization)}` : ''}
          {item.channel ? ` · ${item.channel}` : ''}
        </Text>
        {item.state === 'standing' ? null : (
          <StateBadge tone={item.state === 'contested' ? 'warn' : 'neutral'}>
            {t(`tasks.evidence.state.${item.state}`)}
          </StateBadge>
        )}
      </div>
      <div className="evidence-title">{item.title}</div>
      <Counting item={item} results={results} />
      {item.file?.hasShownCopy ? (
        <a href={fileAddress(item, 'shown')}>
          <img
            className="evidence-photo"
            src={fileAddress(item, 'shown')}
            alt={t('tasks.evidence.photo-of', { title: item.title })}
            loading="lazy"
          />
        </a>
      ) : null}
      {item.note ? <div className="evidence-says">{item.note}</div> : null}
      {item.reason ? (
        <div className="evidence-says">
          {t('tasks.evidence.because', { who: item.stateBy ?? '', reason: item.reason })}
        </div>
      ) : null}
      <AlsoServes item={item} />
      <Ways item={item} onAsk={onAsk} />
    </li>
  );
}

function Counting({ item, results }: Pick<Props, 'item' | 'results'>) {
  const { t, language } = useWords();
  const result = results.find((one) => one.id === item.expectedResultId);
  const unit = item.unit ?? result?.unit ?? '';
  const quantity = t('tasks.evidence.quantity', { quantity: showNumber(item.quantity, language), unit }).trim();
  const towards = result
    ? t('tasks.evidence.towards', { title: result.title })
    : results.length > 0
      ? t('tasks.evidence.towards-none')
      : null;
  return (
    <Text size="sm">
      {[unit !== '' || item.quantity !== 1 ? quantity : null, towards].filter(Boolean).join(' · ')}
      <Text span size="xs" c="dimmed" display="block">
        {t(item.onBehalf ? 'tasks.evidence.attached-for' : 'tasks.evidence.attached', { who: item.attachedBy })},{' '}
        <InstantText instant={item.attachedAt} />
      </Text>
    </Text>
  );
}

function AlsoServes({ item }: { readonly item: EvidenceItem }) {
  const { t } = useWords();
  if (item.alsoServes.length === 0) return null;
  return (
    <Text size="sm" mt={4}>
      {t('tasks.evidence.also-serves')}:{' '}
      {item.alsoServes.map((one, index) => (
        <span key={one.taskId}>
          {index > 0 ? '; ' : ''}
          <Anchor component={Link} to="/tasks/$id" params={{ id: one.taskId } as never}>
            {capitalised(one.title)}
          </Anchor>
        </span>
      ))}
    </Text>
  );
}

/** Ways to see the thing itself, then what may be done. */
function Ways({ item, onAsk }: Pick<Props, 'item' | 'onAsk'>) {
  const { t } = useWords();
  const named = (key: Parameters<typeof t>[0]) => t('tasks.evidence.of', { name: t(key), title: item.title });
  const mayDo = useMay();
  const acts = evidenceActs(item);
  return (
    <Group gap="sm" mt={8} className="off-paper">
      {item.url ? (
        <Anchor
          href={item.url}
          target="_blank"
          rel="noopener noreferrer"
          size="sm"
          aria-label={named('tasks.evidence.open-link')}
        >
          {t('tasks.evidence.open-link')}
        </Anchor>
      ) : null}
      {item.snapshot ? (
        <SnapshotLine
          title={item.title}
          snapshot={item.snapshot}
          words={`/api/tasks/evidence/${item.id}/snapshot`}
          file={`/api/tasks/evidence/${item.id}/snapshot-page`}
        />
      ) : null}
      {item.file ? (
        <Anchor href={fileAddress(item, 'original')} size="sm" aria-label={named('tasks.evidence.open-file')}>
          {t('tasks.evidence.open-file')}
        </Anchor>
      ) : null}
      {item.documentId ? (
        <Anchor
          component={Link}
          to="/documents/$id"
          params={{ id: item.documentId } as never}
          size="sm"
          aria-label={named('tasks.evidence.open-document')}
        >
          {t('tasks.evidence.open-document')}
        </Anchor>
      ) : null}
      {item.pressItemId && mayDo('listening.read') ? (
        <Anchor
          component={Link}
          to="/press/items/$id"
          params={{ id: item.pressItemId } as never}
          size="sm"
          aria-label={named('tasks.evidence.open-press')}
        >
          {t('tasks.evidence.open-press')}
        </Anchor>
      ) : null}
      {acts.length > 0 ? (
        <Menu position="bottom-start" shadow="md">
          <Menu.Target>
            <Button
              size="sm"
              variant="default"
              rightSection={<IconChevronDown size={15} aria-hidden />}
              aria-label={named('tasks.more-acts')}
            >
              {t('tasks.more-acts')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {acts.map((act) => (
              <Menu.Item key={act} onClick={() => onAsk(act)}>
                {t(`tasks.evidence.do.${act}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </Group>
  );
}
