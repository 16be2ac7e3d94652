import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { StoryEntry } from '#modules/tasks/contract.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { useWords } from '../../words.tsx';

/** One thing that happened: what, of whose part, in which words, by whom and when; the sentence leads to the thing. */
export function StoryLine({ entry }: { readonly entry: StoryEntry }) {
  const { t, nameOf } = useWords();
  const change = [entry.before, entry.after].filter(Boolean).join(' → ');
  const sentence = [
    t(`tasks.act.${entry.act}`, entry.params as never),
    entry.organization ? `: ${nameOf(entry.organization)}` : '',
    change ? ` (${change})` : '',
  ].join('');
  return (
    <li>
      <Text component="div">
        <Sentence path={entry.path} text={sentence} />
      </Text>
      {entry.note ? (
        <Text size="sm" className="kept-lines">
          {entry.note}
        </Text>
      ) : null}
      {entry.figures.map((one) => (
        <Text key={one.text} size="sm">
          {one.text}
          {one.quantity === null ? '' : `: ${one.quantity.toLocaleString('vi-VN')} ${one.unit ?? ''}`}
        </Text>
      ))}
      <Text size="xs" c="dimmed">
        {entry.by ?? t('story.house')}
        {entry.byOrganization ? `, ${nameOf(entry.byOrganization)}` : ''}
        {entry.onBehalf ? ` (${t('tasks.on-behalf')})` : ''} · <InstantText instant={entry.at} />
      </Text>
    </li>
  );
}

function Sentence({ path, text }: { readonly path: string | null; readonly text: string }) {
  if (path === null) return text;
  // Things of this very page are scrolled to, others are opened.
  return path.startsWith('#') ? (
    <Anchor href={path}>{text}</Anchor>
  ) : (
    <Anchor component={Link} to={path}>
      {text}
    </Anchor>
  );
}
