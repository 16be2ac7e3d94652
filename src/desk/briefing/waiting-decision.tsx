import { Text } from '@mantine/core';
import type { DecisionList } from '#modules/approvals/contract.ts';
import { useDecision } from '../approvals/data.ts';
import { DecisionActs } from '../approvals/decision-acts.tsx';
import { capitalised, showDay } from '../format.ts';
import { TextLink } from '../ui/links.tsx';
import { useWords } from '../words.tsx';
import '../approvals/approvals.css';

/** What the leader is asked, what it is about in three lines, and two large buttons; the whole of it one press away. */
export function WaitingDecision({ item }: { readonly item: DecisionList['items'][number] }) {
  const { t, language } = useWords();
  const decision = useDecision(item.id).data;
  return (
    <li>
      <TextLink to="/decisions/$id" params={{ id: item.id }} fw={600} size="lg">
        {item.question}
      </TextLink>
      <Text size="sm" c="dimmed">
        {t(`approvals.kind.${item.kind}`)} · {capitalised(item.title)}
      </Text>
      {(decision?.shown.facts ?? []).slice(0, 4).map(({ name, text }) => (
        <Text key={name} size="sm">
          {t(`approvals.fact.${name}`)}: {text}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {t('briefing.asked-by', { by: item.askedBy })}
        {item.answerBy ? ` · ${t('briefing.answer-by', { day: showDay(item.answerBy, language) })}` : ''}
      </Text>
      {decision ? (
        <div className="off-paper">
          <DecisionActs decision={decision} />
        </div>
      ) : null}
    </li>
  );
}
