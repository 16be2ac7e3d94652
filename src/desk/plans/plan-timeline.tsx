import type { TimelineView } from '#modules/plans/contract.ts';
import { foldForSearch } from '#platform/values/fold.ts';
import { capitalised, showDay } from '../format.ts';
import { useToday } from '../me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { usePlan, useTimeline } from './data.ts';
import { shareOf, timelineColumns, timelineRows, type TimelineRow } from './timeline.ts';

/** Bars over the quarters or years, a dot for each last lawful day. */
export function PlanTimeline({ planId }: { readonly planId: string }) {
  const { t } = useWords();
  const query = useTimeline(planId);
  return (
    <Section title={t('plans.tab.timeline')} lead={t('plans.timeline-about')}>
      <Loaded query={query}>{(timeline) => <Timeline planId={planId} timeline={timeline} />}</Loaded>
    </Section>
  );
}

function Timeline({ planId, timeline }: { readonly planId: string; readonly timeline: TimelineView }) {
  const { t, language } = useWords();
  const today = useToday();
  const columns = timelineColumns(timeline.from, timeline.to);
  const rows = timelineRows(timeline);
  const now = shareOf(today, timeline.from, timeline.to);
  if (rows.length === 0 && timeline.withoutTime.length === 0) return <EmptyState title={t('plans.timeline-none')} />;
  return (
    <>
      <div className="timeline" role="table" aria-label={t('plans.tab.timeline')}>
        <div className="timeline-row timeline-head" role="row">
          <div role="columnheader">{t('plans.field.task')}</div>
          <div role="columnheader" className="timeline-track">
            {columns.map((column) => (
              <span key={column.label} style={{ left: `${column.at}%`, width: `${column.width}%` }}>
                {column.label}
              </span>
            ))}
          </div>
        </div>
        {rows.map((row) => (
          <Bar key={row.item.assignmentId} row={row} columns={columns.map((one) => one.at)} now={now} />
        ))}
      </div>
      {now >= 0 && now <= 100 ? (
        <p className="timeline-now-about">{t('plans.timeline-today', { day: showDay(today, language) })}</p>
      ) : null}
      <WithoutTime planId={planId} ids={timeline.withoutTime} />
    </>
  );
}

interface BarProps {
  readonly row: TimelineRow;
  readonly columns: readonly number[];
  readonly now: number;
}

function Bar({ row, columns, now }: BarProps) {
  const { t, language } = useWords();
  const { item, left, width, dots } = row;
  const days = dots.map((dot) => showDay(dot.day, language));
  const says = [
    item.timingText ? capitalised(item.timingText) : null,
    rhythmBeside(item.timingText, item.recurrence ? t(`plans.recurrence.${item.recurrence}`) : null),
    days.length > 0
      ? t('plans.due-on', { days: days.slice(0, 4).join('; '), more: Math.max(0, days.length - 4) })
      : null,
  ].filter((one) => one !== null && one !== '');
  return (
    <div className="timeline-row" role="row">
      <div role="cell">
        <div>{capitalised(item.task)}</div>
        <small>{capitalised(item.leads.join('; '))}</small>
        <small className="timeline-says">{says.join(' · ')}</small>
      </div>
      <div role="cell" className="timeline-track" title={says.join(' · ')}>
        {columns.slice(1).map((at) => (
          <i key={at} className="timeline-line" style={{ left: `${at}%` }} />
        ))}
        {now >= 0 && now <= 100 ? <i className="timeline-now" style={{ left: `${now}%` }} /> : null}
        <b style={{ left: `${left}%`, width: `${width}%` }} data-ongoing={item.recurrence === 'ongoing' || undefined} />
        {dots.map((dot) => (
          <i key={dot.day} className="timeline-dot" style={{ left: `${dot.at}%` }} />
        ))}
      </div>
    </div>
  );
}

/** The rhythm, where the words of the document do not say it themselves. */
const rhythmBeside = (written: string | null, rhythm: string | null): string | null =>
  rhythm && written && foldForSearch(written).includes(foldForSearch(rhythm)) ? null : rhythm;

/** Assignments for which the plan gives no time at all. */
function WithoutTime({ planId, ids }: { readonly planId: string; readonly ids: readonly string[] }) {
  const { t } = useWords();
  const { data } = usePlan(planId);
  if (ids.length === 0 || !data) return null;
  const tasks = data.assignments.filter((one) => ids.includes(one.id));
  return (
    <>
      <h3>{t('plans.without-time', { count: tasks.length })}</h3>
      <ul>
        {tasks.map((one) => (
          <li key={one.id}>{capitalised(one.task)}</li>
        ))}
      </ul>
    </>
  );
}
