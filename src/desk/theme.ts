import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a deep sea green; white on shade 7 has a contrast of 5.5. */
const sea: MantineColorsTuple = [
  '#eef8f8',
  '#dcefef',
  '#b6dedf',
  '#8acbcd',
  '#62b9bd',
  '#45a9ae',
  '#2b8f95',
  '#13747b',
  '#0e6067',
  '#084a50',
];

const dark: MantineColorsTuple = [
  '#e6eaec',
  '#ccd3d7',
  '#aeb8be',
  '#828f98',
  '#4b5760',
  '#364048',
  '#262e35',
  '#1b2127',
  '#14191e',
  '#0e1216',
];

const family = "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif";

/** Look of every screen: type, colour, roundness, and the defaults of shared parts. */
export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: 7,
  colors: { sea, dark },
  fontFamily: family,
  headings: {
    fontFamily: family,
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.3' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h4: { fontSize: '1rem', lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.4 },
        // Its <header> would count as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    // Its place for the first focus would count as a child that no menu may have; outside of the page a menu has no landmark.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true, events: { hover: true, focus: true, touch: false } } },
    Loader: { defaultProps: { size: 'sm' } },
    Anchor: { defaultProps: { underline: 'hover' } },
    Paper: { defaultProps: { withBorder: true, radius: 'lg' } },
  },
});

/** Colours of text that must reach a contrast of 4.5 on the page and on paper, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1c2529',
    '--mantine-color-dimmed': '#53606a',
    '--mantine-color-placeholder': '#66727b',
    '--mantine-color-anchor': '#0e6067',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#d5dbde',
  },
  dark: {
    '--mantine-color-text': '#e6eaec',
    '--mantine-color-dimmed': '#aeb8be',
    '--mantine-color-placeholder': '#94a0a8',
    '--mantine-color-anchor': '#8acbcd',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-default-border': '#364048',
  },
});
