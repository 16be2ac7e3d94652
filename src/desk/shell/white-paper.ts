const SCHEME = 'data-mantine-color-scheme';

/** Paper is white: while the browser prints, a dark desk is set in its light colours. */
export function printOnWhite(): void {
  const root = document.documentElement;
  let before: string | null = null;
  addEventListener('beforeprint', () => {
    before = root.getAttribute(SCHEME);
    root.setAttribute(SCHEME, 'light');
  });
  addEventListener('afterprint', () => {
    if (before) root.setAttribute(SCHEME, before);
  });
}
