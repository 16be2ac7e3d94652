import { memo } from 'react';
import { useWords } from '../../words.tsx';
import type { PaperPart, PaperTable } from './paper.ts';
import { assignmentOf, leadingFinding, type Segment } from './segments.ts';

interface Props {
  readonly text: string;
  readonly part: PaperPart;
  /** The stretches of the paragraph, or of each cell in order. */
  readonly segments: readonly (readonly Segment[])[];
  /** The current assignment, where some of its words stand here; else null. */
  readonly activeId: string | null;
  readonly index: number;
}

/** A paragraph or table of the document with its findings; drawn anew only when one of them changes. */
export const PaperBlock = memo(function PaperBlock({ text, part, segments, activeId, index }: Props) {
  if (part.kind === 'table') return <TableBlock {...{ text, part, segments, activeId, index }} />;
  const className = `paper-line${part.isFurniture ? ' paper-faint' : ''}`;
  return (
    <p
      className={className}
      data-part={index}
      data-align={part.align}
      data-active={activeId !== null || undefined}
      data-heading={part.heading > 0 ? part.heading : undefined}
    >
      <Stretches text={text} segments={segments[0] ?? []} activeId={activeId} />
    </p>
  );
});

function TableBlock({ text, part, segments, activeId, index }: Props & { readonly part: PaperTable }) {
  return (
    <div
      className="paper-table"
      data-part={index}
      data-bare={part.bare || undefined}
      // Wider than a telephone, it is scrolled by keyboard as well.
      tabIndex={part.bare ? undefined : 0}
    >
      <table>
        <tbody>
          {part.rows.map((row) => (
            <tr key={row[0]?.place[0] ?? 'covered'}>
              {row.map((one) => (
                <td
                  key={one.place[0]}
                  rowSpan={one.rowSpan}
                  colSpan={one.columnSpan}
                  data-long={one.place[1] - one.place[0] > LONG || undefined}
                >
                  <Stretches text={text} segments={segments[one.index] ?? []} activeId={activeId} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A cell with more letters than this is kept wide enough to be read; its table is scrolled instead. */
const LONG = 40;

interface StretchesProps {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly activeId: string | null;
}

/** The least confidence below which a finding is drawn as a guess. */
const UNSURE = 0.6;

function Stretches({ text, segments, activeId }: StretchesProps) {
  const { t } = useWords();
  return segments.map((segment) => {
    const words = text.slice(segment.start, segment.end);
    const finding = leadingFinding(segment);
    if (!finding || finding.kind === 'clause' || finding.kind === 'furniture')
      return (
        <span key={segment.start} data-s={segment.start}>
          {words}
        </span>
      );
    const assignmentId = assignmentOf(segment);
    const isActive = activeId !== null && segment.findings.some((one) => one.assignmentId === activeId);
    return (
      <mark
        key={segment.start}
        data-s={segment.start}
        data-kind={finding.kind}
        data-a={assignmentId ?? undefined}
        data-active={isActive || undefined}
        data-unsure={finding.confidence < UNSURE || undefined}
        title={t(`plans.finding.${finding.kind}`)}
      >
        {words}
      </mark>
    );
  });
}
