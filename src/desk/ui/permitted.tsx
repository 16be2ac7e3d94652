import type { ReactNode } from 'react';
import { ApiProblem } from '../api.ts';
import { useMay } from '../me.ts';
import { ErrorState } from './error-state.tsx';
import { Page } from './page.tsx';

interface Props {
  readonly permission: string;
  /** The title of the page that is refused. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A page for holders of a permission; others are told so, under its title. The server refuses them all the same. */
export function Permitted({ permission, title, children }: Props) {
  if (useMay()(permission)) return children;
  return (
    <Page title={title}>
      <ErrorState error={new ApiProblem('not-permitted')} />
    </Page>
  );
}
