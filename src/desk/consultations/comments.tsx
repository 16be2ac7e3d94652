import { Checkbox, Group, SegmentedControl, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { RoundDetail } from '#modules/consultations/contract.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useKeys } from '../ui/keys.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { LineActs, type OnAct } from './agencies.tsx';
import { arranged, type CommentGroup } from './arranged.ts';
import { CommentCard } from './comment-card.tsx';
import { RepliedBy } from './replied-by.tsx';

interface Props {
  readonly round: RoundDetail;
  readonly onAct: OnAct;
}

/** Every comment with its handling, by agency or by passage; j and k go from one to the next, 1, 2 and 3 handle it. */
export function Comments({ round, onAct }: Props) {
  const { t } = useWords();
  const [by, setBy] = useState<'agency' | 'section'>('agency');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const groups = arranged(round, by).filter(
    (group) => !onlyOpen || group.comments.some(({ comment }) => comment.handling === null),
  );
  useCommentKeys(list);
  return (
    <Section
      title={t('consultations.comments')}
      actions={
        <Group gap="md">
          <Checkbox
            label={t('consultations.only-unhandled')}
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
          />
          <SegmentedControl
            aria-label={t('consultations.by')}
            value={by}
            onChange={(next) => setBy(next === 'section' ? 'section' : 'agency')}
            data={(['agency', 'section'] as const).map((one) => ({
              value: one,
              label: t(`consultations.by.${one}`),
            }))}
          />
        </Group>
      }
    >
      <div ref={list}>
        {groups.length === 0 ? (
          <EmptyState title={t(onlyOpen ? 'consultations.all-handled' : 'consultations.none-commented')} />
        ) : null}
        {groups.map((group) => (
          <CommentsOf key={group.key} round={round} group={group} onlyOpen={onlyOpen} onAct={onAct} list={list} />
        ))}
      </div>
    </Section>
  );
}

interface GroupProps extends Props {
  readonly group: CommentGroup;
  readonly onlyOpen: boolean;
  readonly list: React.RefObject<HTMLDivElement | null>;
}

function CommentsOf({ round, group, onlyOpen, onAct, list }: GroupProps) {
  const { t, nameOf } = useWords();
  const { row, section, comments } = group;
  return (
    <section className="round-group" aria-label={row ? nameOf(row.organization.name) : (section ?? undefined)}>
      <header>
        <div>
          <Text fw={600} component="h3">
            {row ? nameOf(row.organization.name) : (section ?? t('consultations.whole-draft'))}
          </Text>
          {row?.reply ? <RepliedBy reply={row.reply} /> : null}
        </div>
        {row ? <LineActs row={row} onAct={onAct} /> : null}
      </header>
      {comments
        .filter(({ comment }) => !onlyOpen || comment.handling === null)
        .map((one) => (
          <CommentCard
            key={one.comment.id}
            round={round}
            placed={one}
            says={row ? 'section' : 'agency'}
            onHandled={() => focusNextOpen(list.current, one.comment.id)}
          />
        ))}
    </section>
  );
}

const cardsOf = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('.round-comment') ?? []),
];

/** After a comment was handled, the next one that was not. */
function focusNextOpen(list: HTMLElement | null, id: string): void {
  const cards = cardsOf(list);
  const at = cards.findIndex((card) => card.dataset['id'] === id);
  const next = [...cards.slice(at + 1), ...cards.slice(0, at)].find((card) => card.dataset['open'] !== undefined);
  (next ?? cards[at])?.focus();
}

function useCommentKeys(list: React.RefObject<HTMLDivElement | null>): void {
  const { t } = useWords();
  const go = (step: 1 | -1) => {
    const cards = cardsOf(list.current);
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    cards[at === -1 ? 0 : Math.min(Math.max(at + step, 0), cards.length - 1)]?.focus();
  };
  const choose = (place: number) => {
    const card = cardsOf(list.current).find((one) => one.contains(document.activeElement));
    card?.querySelectorAll<HTMLButtonElement>('[data-handle]')[place]?.click();
  };
  useKeys([
    { keys: ['j', 'ArrowDown'], says: t('consultations.key.next'), run: () => go(1) },
    { keys: ['k', 'ArrowUp'], says: t('consultations.key.before'), run: () => go(-1) },
    { keys: ['1'], says: t('consultations.handling.accepted'), run: () => choose(0) },
    { keys: ['2'], says: t('consultations.handling.partly'), run: () => choose(1) },
    { keys: ['3'], says: t('consultations.handling.explained'), run: () => choose(2) },
  ]);
}
