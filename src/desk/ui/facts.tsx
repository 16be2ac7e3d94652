import type { ReactNode } from 'react';

/** A fact with its name; null content leaves the line out. */
export type Fact = readonly [name: string, content: ReactNode];

/** Names and contents beside each other, under each other on a telephone. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, content]) => content !== null && content !== undefined && content !== '')
        .map(([name, content]) => (
          <FactLine key={name} name={name} content={content} />
        ))}
    </dl>
  );
}

function FactLine({ name, content }: { readonly name: string; readonly content: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{content}</dd>
    </>
  );
}
