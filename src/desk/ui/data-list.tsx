import { Checkbox, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useWords } from '../words.tsx';

/** A column; the first one names the row and has no label on a card. An empty label means: buttons. */
export interface Column<T> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: T) => ReactNode;
  /** Figures stand at the end. */
  readonly align?: 'end';
  readonly width?: string | number;
  readonly sortable?: boolean;
}

/** Rows under a heading. */
export interface RowGroup<T> {
  readonly key: string;
  readonly title: ReactNode;
  readonly rows: readonly T[];
}

interface Sorting {
  readonly by: string;
  readonly descending: boolean;
  readonly change: (by: string) => void;
}

interface Choosing {
  readonly chosen: ReadonlySet<string>;
  readonly change: (chosen: ReadonlySet<string>) => void;
  /** What the check box of a row is called. */
  readonly nameOf: (key: string) => string;
}

interface Props<T> {
  /** What the list is, for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows?: readonly T[];
  readonly groups?: readonly RowGroup<T>[];
  readonly rowKey: (row: T) => string;
  readonly sorting?: Sorting;
  readonly choosing?: Choosing;
  /** The row that the keyboard stands on. */
  readonly currentKey?: string | null;
}

/** A table where there is room, a stack of cards on a telephone; sorted, grouped and chosen from where asked for. */
export function DataList<T>(props: Props<T>) {
  const groups = props.groups ?? [{ key: '', title: null, rows: props.rows ?? [] }];
  const all = groups.flatMap((group) => group.rows.map(props.rowKey));
  const span = props.columns.length + (props.choosing ? 1 : 0);
  return (
    <table className="data-list" aria-label={props.label}>
      <thead>
        <tr>
          {props.choosing ? <ChooseAll choosing={props.choosing} all={all} /> : null}
          {props.columns.map((column) => (
            <Head key={column.key} column={column} sorting={props.sorting} />
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {group.title ? (
            <tr className="data-group">
              <th colSpan={span} scope="rowgroup">
                {group.title}
              </th>
            </tr>
          ) : null}
          {group.rows.map((row) => (
            <Row key={props.rowKey(row)} row={row} {...props} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Head<T>({ column, sorting }: { readonly column: Column<T>; readonly sorting: Sorting | undefined }) {
  const { t } = useWords();
  const isSorted = sorting?.by === column.key;
  const order = sorting?.descending ? 'descending' : 'ascending';
  const Arrow = sorting?.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-align={column.align}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={isSorted ? order : undefined}
    >
      {column.sortable && sorting ? (
        <button type="button" className="sort" onClick={() => sorting.change(column.key)}>
          {column.label}
          {isSorted ? <Arrow size={14} aria-hidden /> : null}
        </button>
      ) : (
        column.label || <VisuallyHidden>{t('desk.actions')}</VisuallyHidden>
      )}
    </th>
  );
}

function Row<T>({ row, columns, rowKey, choosing, currentKey }: Props<T> & { readonly row: T }) {
  const key = rowKey(row);
  return (
    <tr data-current={currentKey === key || undefined} data-key={key}>
      {choosing ? (
        <td data-choose>
          <Checkbox
            aria-label={choosing.nameOf(key)}
            checked={choosing.chosen.has(key)}
            onChange={() => choosing.change(toggled(choosing.chosen, key))}
          />
        </td>
      ) : null}
      {columns.map((column, index) => {
        const cell = column.cell(row);
        const isEmpty = cell === null || cell === undefined || cell === '';
        return (
          <td
            key={column.key}
            data-label={column.label || undefined}
            data-align={column.align}
            data-first={index === 0 || undefined}
            data-empty={isEmpty || undefined}
          >
            <Fragment>{cell}</Fragment>
          </td>
        );
      })}
    </tr>
  );
}

function ChooseAll({ choosing, all }: { readonly choosing: Choosing; readonly all: readonly string[] }) {
  const { t } = useWords();
  const count = all.filter((key) => choosing.chosen.has(key)).length;
  return (
    <th scope="col" style={{ width: 48 }}>
      <Checkbox
        aria-label={t('desk.choose-all')}
        checked={count > 0 && count === all.length}
        indeterminate={count > 0 && count < all.length}
        onChange={() => choosing.change(count === all.length ? new Set() : new Set(all))}
      />
    </th>
  );
}

function toggled(chosen: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(key)) next.add(key);
  return next;
}
