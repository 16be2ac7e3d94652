import { Text } from '@mantine/core';
import type { Board, BoardBy, BoardColumn, BoardProgress } from '#modules/tasks/contract.ts';
import { showNumber } from '../../format.ts';
import { DataList, type Column } from '../../ui/data-list.tsx';
import { TextLink } from '../../ui/links.tsx';
import { useWords, type WordsInUse } from '../../words.tsx';
import { percentOf } from '../evidence/proof-text.tsx';
import { periodWords } from '../words.ts';

interface Props {
  readonly board: Board;
  /** Not there yet while it is fetched. */
  readonly progress: BoardProgress | undefined;
  readonly by: BoardBy;
}

interface Row {
  readonly key: string;
  readonly title: string;
  readonly counts: Board['total'];
  readonly filter: Record<string, string>;
}

/** Columns that are always shown; of the others those where some row has a figure. */
const ALWAYS: readonly BoardColumn[] = ['total', 'not-started', 'in-progress', 'overdue', 'done-on-time'];

/** One line a group, each figure a link to the list that it counts; the first line counts every task once. */
export function BoardTable({ board, progress, by }: Props) {
  const words = useWords();
  const { t } = words;
  const rows: Row[] = [
    { key: 'total', title: t('boards.total-row'), counts: board.total, filter: board.filter },
    ...board.rows.map((row) => ({ ...row, key: row.key ?? '', title: titleOf(row, by, words) })),
  ];
  const shown = board.columns.filter(({ column }) => ALWAYS.includes(column) || board.total[column] > 0);
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: t(`boards.by.${by}`),
      cell: (row) => <RowTitle row={row} by={by} />,
    },
    ...shown.map(({ column, filter, totalFilter }) => ({
      key: column,
      label: t(`boards.column.${column}`),
      align: 'end' as const,
      // A board is read for what there is: nothing stands where there is none.
      cell: (row: Row) =>
        row.counts[column] === 0 ? null : (
          <Figure row={row} column={column} own={row.key === 'total' ? totalFilter : filter} />
        ),
    })),
  ];
  if (progress && progress.total.agreed > 0) {
    const shares = new Map(progress.rows.map((row) => [row.key ?? '', row]));
    columns.push({
      key: 'progress',
      label: t('boards.progress'),
      align: 'end',
      cell: (row) => {
        const of = row.key === 'total' ? progress.total : shares.get(row.key);
        return of?.agreed ? <Share of={of} row={row} filter={progress.filter} /> : null;
      },
    });
  }
  const left = board.rowCount - board.rows.length;
  return (
    <>
      <DataList label={t('boards.title')} columns={columns} rows={rows} rowKey={(row) => row.key} />
      {left > 0 ? (
        <Text size="sm" p="md">
          {t('boards.rows-left', { shown: board.rows.length, left })}
        </Text>
      ) : null}
    </>
  );
}

/** The name of an agency leads to all its work. */
function RowTitle({ row, by }: { readonly row: Row; readonly by: BoardBy }) {
  const { t } = useWords();
  if (row.key === 'total') return <strong title={t('boards.total-hint')}>{row.title}</strong>;
  if (by !== 'organization' || row.key === '') return row.title;
  return (
    <TextLink to="/organizations/$id/work" params={{ id: row.key } as never}>
      {row.title}
    </TextLink>
  );
}

interface FigureProps {
  readonly row: Row;
  readonly column: BoardColumn;
  /** What the column adds to the filters of the row. */
  readonly own: Record<string, string>;
}

function Figure({ row, column, own }: FigureProps) {
  const { t, language } = useWords();
  const count = row.counts[column];
  // The list shows what is open unless a state is named.
  const filter = { state: 'all', ...row.filter, ...own };
  return (
    <TextLink
      to="/tasks"
      search={filter as never}
      aria-label={t('boards.opens', { row: row.title, column: t(`boards.column.${column}`), count })}
    >
      {showNumber(count, language)}
    </TextLink>
  );
}

interface ShareProps {
  readonly of: BoardProgress['total'];
  readonly row: Row;
  readonly filter: Record<string, string>;
}

/** Proven ÷ expected, with the tasks of which it tells. */
function Share({ of, row, filter }: ShareProps) {
  const { t, language } = useWords();
  const share = showNumber(percentOf(of.share ?? 0), language);
  return (
    <TextLink
      to="/tasks"
      search={{ ...row.filter, ...filter } as never}
      title={t('boards.progress-of', { share, count: of.agreed })}
    >
      {share}%
    </TextLink>
  );
}

function titleOf({ key, label }: Board['rows'][number], by: BoardBy, words: WordsInUse): string {
  if (label) return words.nameOf(label);
  if (key === null) return words.t(`boards.without.${by}`);
  return periodWords({ key, start: null, end: null }, words) || key;
}
