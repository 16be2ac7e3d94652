import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { AddresseeView, RoundDetail } from '#modules/consultations/contract.ts';
import { showInstant } from '../format.ts';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { RepliedBy } from './replied-by.tsx';

/** What is done with one agency's line. */
export type LineAct = 'reply' | 'story';
export type OnAct = (act: LineAct, row: AddresseeView) => void;

interface Props {
  readonly round: RoundDetail;
  readonly title: (count: number) => string;
  readonly rows: readonly AddresseeView[];
  readonly onAct: OnAct;
}

/** Agencies that did not reply, or that agree, by name; nothing where there is none. */
export function Agencies({ round, title, rows, onAct }: Props) {
  const { nameOf } = useWords();
  if (rows.length === 0) return null;
  return (
    <Section title={title(rows.length)} flush>
      <ul className="round-agencies">
        {rows.map((row) => (
          <li key={row.organization.id}>
            <div>
              <Text fw={500}>{nameOf(row.organization.name)}</Text>
              {row.reply ? <RepliedBy reply={row.reply} /> : <Asked row={row} />}
            </div>
            {row.reply === null && row.may.reply ? (
              <RecordButton round={round} row={row} onAct={onAct} />
            ) : (
              <LineActs row={row} onAct={onAct} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Asked({ row }: { readonly row: AddresseeView }) {
  const { t, language } = useWords();
  const told = [
    row.asked > 1 ? t('consultations.reminded', { count: row.asked - 1 }) : null,
    row.linkSeenAt ? t('consultations.link-seen', { at: showInstant(row.linkSeenAt, language) }) : null,
  ].filter(Boolean);
  return told.length === 0 ? null : (
    <Text size="sm" c="dimmed">
      {told.join(' · ')}
    </Text>
  );
}

function RecordButton({ round, row, onAct }: Pick<Props, 'round' | 'onAct'> & { readonly row: AddresseeView }) {
  const { t, nameOf } = useWords();
  const verb = t(round.may.manage ? 'consultations.do.reply-for' : 'consultations.do.reply');
  return (
    <Button
      variant="default"
      size="compact-md"
      className="off-paper"
      aria-label={`${verb}: ${nameOf(row.organization.name)}`}
      onClick={() => onAct('reply', row)}
    >
      {verb}
    </Button>
  );
}

/** Correcting and looking back, for an agency that has replied. */
export function LineActs({ row, onAct }: { readonly row: AddresseeView; readonly onAct: OnAct }) {
  const { t, nameOf } = useWords();
  if (row.reply === null) return null;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size="lg"
          className="off-paper"
          aria-label={t('inquiries.acts-of', { agency: nameOf(row.organization.name) })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {row.may.reply ? (
          <Menu.Item onClick={() => onAct('reply', row)}>{t('consultations.do.correct')}</Menu.Item>
        ) : null}
        <Menu.Item onClick={() => onAct('story', row)}>{t('consultations.do.story')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
