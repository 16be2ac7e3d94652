import { useState } from 'react';
import type { ObstacleView } from '#modules/tasks/contract.ts';
import type { ObstacleAct } from './obstacle-acts.ts';
import { ObstacleDialog } from './obstacle-dialog.tsx';
import { ObstacleLine } from './obstacle-line.tsx';

interface Props {
  readonly items: readonly ObstacleView[];
  readonly withTask?: boolean;
}

/** Obstacles one below the other, with the dialog of whatever is asked for. */
export function ObstacleLines({ items, withTask = false }: Props) {
  const [asked, setAsked] = useState<{ readonly act: ObstacleAct; readonly id: string } | null>(null);
  const chosen = items.find((one) => one.id === asked?.id);
  return (
    <>
      <ul className="requests">
        {items.map((one) => (
          <ObstacleLine
            key={one.id}
            obstacle={one}
            withTask={withTask}
            onAsk={(act) => setAsked({ act, id: one.id })}
          />
        ))}
      </ul>
      {asked && chosen ? (
        <ObstacleDialog
          key={`${asked.act} ${asked.id}`}
          act={asked.act}
          obstacle={chosen}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
