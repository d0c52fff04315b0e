import type { ThemeOptions } from '@mui/material/styles'
import type { RaThemeOptions } from 'react-admin'
import { controls } from './controls.ts'
import { overlays } from './overlays.ts'
import { type Colours, coloursOf, customProperties, type Scheme } from './tokens.ts'

const SANS = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif"
const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif"

export const LIFTED = '0 10px 24px -6px rgb(0 0 0 / .3)'

/** The ledger's colours, type and controls as a theme of the component library. */
export function themeOf(scheme: Scheme): RaThemeOptions {
  const colours = coloursOf(scheme)
  return {
    palette: paletteOf(scheme, colours),
    spacing: 4,
    shape: { borderRadius: 2 },
    shadows: shadows(),
    typography: typography(),
    transitions: {
      duration: { shortest: 120, shorter: 120, short: 180, standard: 180, enteringScreen: 180, leavingScreen: 120 },
    },
    zIndex: { appBar: 30, drawer: 70, modal: 70, snackbar: 80, tooltip: 75, mobileStepper: 40, fab: 40, speedDial: 40 },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          ':root': { ...customProperties(colours), '--sans': SANS, '--serif': SERIF, colorScheme: scheme },
        },
      },
      ...controls(colours),
      ...overlays(colours),
    },
  }
}

function paletteOf(mode: Scheme, c: Colours): NonNullable<ThemeOptions['palette']> {
  return {
    mode,
    primary: { main: c.sonfill, dark: c.sonhover, contrastText: c.onson },
    secondary: { main: c.ink, contrastText: c.paper },
    error: { main: c.man, contrastText: c.paper },
    warning: { main: c.nghe, contrastText: c.paper },
    info: { main: c.cham, contrastText: c.paper },
    success: { main: c.la, contrastText: c.paper },
    background: { default: c.paper, paper: c.surface },
    text: { primary: c.ink, secondary: c.ink2, disabled: c.ink3 },
    divider: c.hair,
    action: { hover: c.hover, selected: c.selected, active: c.ink2, disabled: c.ink3, disabledBackground: c.sunken },
  }
}

function typography(): NonNullable<ThemeOptions['typography']> {
  const heading = { fontFamily: SERIF, fontWeight: 600, lineHeight: 1.35 }
  return {
    fontFamily: SANS,
    fontSize: 15,
    htmlFontSize: 16,
    h1: { ...heading, fontSize: 23, letterSpacing: '-.005em' },
    h2: { ...heading, fontSize: 18 },
    h3: { ...heading, fontSize: 18 },
    h4: { fontSize: 16.5, fontWeight: 650, lineHeight: 1.4 },
    h5: { fontSize: 16.5, fontWeight: 650, lineHeight: 1.4 },
    h6: { ...heading, fontSize: 18 },
    body1: { fontSize: 15, lineHeight: 1.45 },
    body2: { fontSize: 14.5, lineHeight: 1.38 },
    button: { fontSize: 14.5, fontWeight: 550, textTransform: 'none', lineHeight: 1 },
    caption: { fontSize: 12.5, lineHeight: 1.4 },
    subtitle1: { fontSize: 15, lineHeight: 1.45 },
    subtitle2: { fontSize: 13.5, fontWeight: 550, lineHeight: 1.45 },
  }
}

/** One shadow, for what is lifted off the page; everything else lies flat. */
function shadows(): NonNullable<ThemeOptions['shadows']> {
  const n = 'none'
  const L = LIFTED
  return [n, n, n, n, n, n, n, n, L, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, L]
}
