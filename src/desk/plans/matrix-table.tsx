import type { Key, ReactNode } from 'react';
import { useWords } from '../words.tsx';

interface Section {
  readonly clauseId: string | null;
  readonly path: string;
  readonly title: string;
}

interface Props {
  /** What the table is, for those who do not see it. */
  readonly label: string;
  readonly sections: readonly Section[];
  readonly rows: readonly {
    readonly key: Key;
    readonly kind?: string;
    readonly name: ReactNode;
    /** One for each section. */
    readonly cells: readonly ReactNode[];
  }[];
}

/** Agencies down, sections of the plan across; what is wide is scrolled, by keyboard too. */
export function MatrixTable({ label, sections, rows }: Props) {
  const { t } = useWords();
  return (
    <div className="matrix-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('desk.organization')}</th>
            {sections.map((section) => (
              <th key={section.clauseId ?? ''} scope="col">
                {section.path ? `${section.path}. ` : ''}
                {section.title || t('plans.outside-outline')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" data-kind={row.kind}>
                {row.name}
              </th>
              {row.cells.map((cell, index) => (
                <td key={sections[index]?.clauseId ?? index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
