import type { ReactNode } from 'react';

/** How a state should be felt; never the only carrier of its meaning. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

/** A state as a small word on colour. */
export function StateBadge({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className="state-badge" data-tone={tone}>
      {children}
    </span>
  );
}
