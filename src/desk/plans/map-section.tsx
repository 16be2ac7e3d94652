import { Button } from '@mantine/core';
import { useState } from 'react';
import type { reviewChange, ClauseMappingView, PlanDetail } from '#modules/plans/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useMay } from '../me.ts';
import { DataList, type Column } from '../ui/data-list.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge, type Tone } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { ChangeMapping } from './change-mapping.tsx';
import { mapRows, type MapRow } from './version-map.ts';

const TONES: Readonly<Record<ClauseMappingView['kind'], Tone>> = {
  same: 'neutral',
  changed: 'info',
  split: 'info',
  gone: 'warn',
  new: 'good',
};

interface Mapping {
  readonly oldClauseId: string;
  readonly newClauseIds: readonly string[];
}

/** Says what became of an old clause; each act carries the version of the plan that the person saw. */
function useMapClause({ id: planId, version }: PlanDetail['plan'], onDone: () => void) {
  const { t } = useWords();
  return useCommand({
    run: (mapping: Mapping, key) =>
      post<typeof reviewChange>('/api/plans/map-clause', { planId, version, ...mapping }, key),
    says: t('desk.saved'),
    refresh: [['plans']],
    onDone,
    tellsProblems: true,
  });
}

/** Each clause of the version before with what it became; those that stayed the same are folded away. */
export function MapSection({ detail }: { readonly detail: PlanDetail }) {
  const { t } = useWords();
  const may = useMay();
  const [changing, setChanging] = useState<MapRow | null>(null);
  const [showsSame, setShowsSame] = useState(false);
  const change = useMapClause(detail.plan, () => setChanging(null));
  const rows = mapRows(detail.map?.clauses ?? []);
  const same = rows.filter((row) => row.kind === 'same').length;
  const mayChange = detail.plan.state === 'in-review' && may('plans.review');
  const agree = (row: MapRow) =>
    row.old && change.send({ oldClauseId: row.old.id, newClauseIds: row.new.map((one) => one.id) });
  return (
    <Section
      title={t('plans.map-clauses')}
      flush
      actions={
        same > 0 && same < rows.length ? (
          <Button variant="default" aria-pressed={showsSame} onClick={() => setShowsSame((shown) => !shown)}>
            {t(showsSame ? 'plans.map-hide-same' : 'plans.map-show-same', { count: same })}
          </Button>
        ) : null
      }
    >
      <DataList
        label={t('plans.map-clauses')}
        columns={useColumns(mayChange, agree, setChanging)}
        rows={showsSame || same === rows.length ? rows : rows.filter((row) => row.kind !== 'same')}
        rowKey={(row) => row.id}
      />
      {changing ? (
        <ChangeMapping row={changing} clauses={detail.clauses} command={change} onClose={() => setChanging(null)} />
      ) : null}
    </Section>
  );
}

function useColumns(
  mayChange: boolean,
  agree: (row: MapRow) => void,
  change: (row: MapRow) => void,
): readonly Column<MapRow>[] {
  const { t } = useWords();
  return [
    { key: 'old', label: t('plans.map-old'), width: '36%', cell: (row) => (row.old ? clauseWords(row.old) : null) },
    {
      key: 'kind',
      label: t('plans.map-kind'),
      width: 150,
      cell: (row) => (
        <>
          <StateBadge tone={TONES[row.kind]}>{t(`plans.map-kind.${row.kind}`)}</StateBadge>
          {row.decidedBy ? <div className="dimmed">{t('plans.decided-by', { name: row.decidedBy })}</div> : null}
        </>
      ),
    },
    {
      key: 'new',
      label: t('plans.map-new'),
      cell: (row) => (row.new.length > 0 ? row.new.map((one) => <div key={one.id}>{clauseWords(one)}</div>) : null),
    },
    {
      key: 'change',
      label: t('desk.actions'),
      width: 150,
      cell: (row) =>
        mayChange && row.old ? (
          <span className="map-acts">
            {row.decidedBy || row.kind === 'same' ? null : (
              <button type="button" className="text-button" onClick={() => agree(row)}>
                {t('plans.map-right')}
              </button>
            )}
            <button type="button" className="text-button" onClick={() => change(row)}>
              {t('desk.change')}
            </button>
          </span>
        ) : null,
    },
  ];
}

const clauseWords = ({ path, title }: { readonly path: string; readonly title: string }): string =>
  `${path} ${title}`.trim();
