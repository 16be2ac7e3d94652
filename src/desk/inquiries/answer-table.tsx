import { ActionIcon, Menu, Text, VisuallyHidden } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { AddresseeView, InquiryDetail } from '#modules/inquiries/contract.ts';
import { showInstant } from '../format.ts';
import { InstantText } from '../ui/day-text.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { toneOfAddressee } from './data.ts';
import { alignOf, EntryValue, useHeading } from './entry-value.tsx';
import { shownEntry } from './entry-text.ts';

/** What is done with one line of the table. */
export type LineAct = 'answer' | 'return' | 'story';

interface Props {
  readonly inquiry: InquiryDetail;
  readonly onAct: (act: LineAct, row: AddresseeView) => void;
}

/** The answers as a table, a line for each agency, who owes first; with its totals. */
export function AnswerTable({ inquiry, onAct }: Props) {
  const { t } = useWords();
  const heading = useHeading();
  const hasNotes = inquiry.rows.some((row) => row.answer?.note);
  return (
    // Wider than a telephone: it is moved sideways, also by the keyboard.
    <div className="inquiry-table" tabIndex={0} role="group" aria-label={t('inquiries.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('inquiries.agency')}</th>
            {inquiry.fields.map((column) => (
              <th key={column.key} scope="col" data-align={alignOf(column)}>
                {heading(column)}
              </th>
            ))}
            {hasNotes ? <th scope="col">{t('inquiries.note')}</th> : null}
            <th scope="col">{t('inquiries.answered-at')}</th>
            <th scope="col" className="off-paper">
              <VisuallyHidden>{t('desk.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {inquiry.rows.map((row) => (
            <Line key={row.organization.id} inquiry={inquiry} row={row} onAct={onAct} hasNotes={hasNotes} />
          ))}
        </tbody>
        {inquiry.seesAll ? <Totals inquiry={inquiry} hasNotes={hasNotes} /> : null}
      </table>
    </div>
  );
}

interface LineProps extends Props {
  readonly row: AddresseeView;
  readonly hasNotes: boolean;
}

function Line({ inquiry, row, onAct, hasNotes }: LineProps) {
  const { t, nameOf } = useWords();
  const { answer } = row;
  return (
    <tr data-returned={row.state === 'returned' || undefined}>
      <th scope="row">
        {nameOf(row.organization.name)} <LineState inquiry={inquiry} row={row} />
      </th>
      {answer?.isNothing ? (
        <td colSpan={inquiry.fields.length}>
          <em>{t('inquiries.nothing')}</em>
        </td>
      ) : (
        inquiry.fields.map((column) => (
          <td key={column.key} data-align={alignOf(column)} className="inquiry-value">
            {answer ? <EntryValue column={column} answer={answer} /> : null}
          </td>
        ))
      )}
      {hasNotes ? <td className="kept-lines">{answer?.note}</td> : null}
      <td>{answer ? <AnsweredBy answer={answer} /> : null}</td>
      <td className="off-paper">
        <LineActs inquiry={inquiry} row={row} onAct={onAct} />
      </td>
    </tr>
  );
}

function LineState({ inquiry, row }: { readonly inquiry: InquiryDetail; readonly row: AddresseeView }) {
  const { t, language } = useWords();
  const isOwing = row.state !== 'answered';
  return (
    <>
      {isOwing ? <StateBadge tone={toneOfAddressee[row.state]}>{t(`inquiries.state.${row.state}`)}</StateBadge> : null}
      {row.answer?.isLate ? <StateBadge tone="warn">{t('inquiries.state.late')}</StateBadge> : null}
      {row.returnReason ? (
        <Text size="sm" c="dimmed">
          {t('inquiries.returned-because', { reason: row.returnReason })}
        </Text>
      ) : null}
      {isOwing && row.round > 1 ? (
        <Text size="sm" c="dimmed">
          {t('inquiries.reminded', { count: row.round - 1 })}
        </Text>
      ) : null}
      {isOwing && inquiry.seesAll && row.linkSeenAt ? (
        <Text size="sm" c="dimmed">
          {t('inquiries.link-seen', { at: showInstant(row.linkSeenAt, language) })}
        </Text>
      ) : null}
    </>
  );
}

function AnsweredBy({ answer }: { readonly answer: NonNullable<AddresseeView['answer']> }) {
  const { t } = useWords();
  const how = answer.onBehalf ? t('inquiries.on-behalf') : answer.byLink ? t('inquiries.by-link') : null;
  return (
    <>
      <InstantText instant={answer.at} />
      <Text size="sm" c="dimmed">
        {[answer.by, how].filter(Boolean).join(', ')}
      </Text>
    </>
  );
}

function LineActs({ inquiry, row, onAct }: Pick<Props, 'inquiry' | 'onAct'> & { readonly row: AddresseeView }) {
  const { t, nameOf } = useWords();
  const verb = row.answer ? 'correct' : inquiry.may.manage ? 'answer-for' : 'answer';
  const acts = (['answer', 'return', 'story'] as const).filter((act) =>
    act === 'story' ? row.answer !== null || row.round > 1 : row.may[act],
  );
  if (acts.length === 0) return null;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('inquiries.acts-of', { agency: nameOf(row.organization.name) })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item key={act} onClick={() => onAct(act, row)}>
            {t(`inquiries.do.${act === 'answer' ? verb : act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Totals({ inquiry, hasNotes }: Pick<LineProps, 'inquiry' | 'hasNotes'>) {
  const { t, language } = useWords();
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('inquiries.total')}</th>
        {inquiry.fields.map((column) => {
          const total = inquiry.totals.find((one) => one.key === column.key);
          return (
            <td key={column.key} data-align={alignOf(column)}>
              {!total || total.filled === 0
                ? null
                : total.sum !== null
                  ? shownEntry(column.kind, total.sum, language)
                  : total.counts.length > 0
                    ? total.counts.map(({ choice, count }) => (
                        <div key={choice}>
                          {t('inquiries.choice-count', { choice: choiceWord(choice, column.kind, t), count })}
                        </div>
                      ))
                    : t('inquiries.filled', { count: total.filled })}
            </td>
          );
        })}
        {hasNotes ? <td /> : null}
        <td />
        <td className="off-paper" />
      </tr>
    </tfoot>
  );
}

const choiceWord = (choice: string, kind: string, t: ReturnType<typeof useWords>['t']): string =>
  kind === 'yes-no' ? t(choice === 'yes' ? 'inquiries.yes' : 'inquiries.no') : choice;
