import { ErrorState } from './error-state.tsx';

/** A screen that broke, or whose code could not be fetched (a new version was installed meanwhile): reload it whole. */
export function PageProblem({ error }: { readonly error: unknown }) {
  return <ErrorState error={error} onRetry={() => location.reload()} />;
}
