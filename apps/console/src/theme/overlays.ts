import type { Components } from '@mui/material/styles'
import type { Colours } from './tokens.ts'

const lifted = '0 10px 24px -6px rgb(0 0 0 / .3)'

/** What lies over the page or frames it: dialogs, menus, hints, bars, tables. */
export function overlays(c: Colours): Components {
  return {
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { defaultProps: { elevation: 0 } },
    MuiAppBar: {
      defaultProps: { elevation: 0, color: 'default' },
      styleOverrides: { root: { background: c.paper, borderBottom: `1px solid ${c.ink}` } },
    },
    MuiDialog: {
      styleOverrides: {
        paper: {
          background: c.surface,
          border: `1px solid ${c.ink}`,
          borderRadius: 2,
          boxShadow: lifted,
          '@media (max-width: 640px)': {
            margin: 0,
            width: '100%',
            maxWidth: '100%',
            height: '100%',
            maxHeight: '100%',
            border: 0,
          },
        },
      },
    },
    MuiDialogTitle: {
      styleOverrides: { root: { padding: '12px 16px 4px', fontFamily: 'var(--serif)', fontSize: 18, fontWeight: 600 } },
    },
    MuiDialogContent: { styleOverrides: { root: { padding: '4px 16px 8px' } } },
    MuiDialogActions: {
      styleOverrides: {
        root: { padding: '10px 16px 14px', gap: 8, '& > :not(style) ~ :not(style)': { marginLeft: 0 } },
      },
    },
    MuiMenu: {
      styleOverrides: { paper: { border: `1px solid ${c.ink}`, boxShadow: lifted }, list: { padding: '4px 0' } },
    },
    MuiPopover: { styleOverrides: { paper: { border: `1px solid ${c.ink}`, boxShadow: lifted } } },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          minHeight: 32,
          fontSize: 14.5,
          gap: 8,
          '&.Mui-selected, &.Mui-selected:hover': { background: c.selected, fontWeight: 600 },
          '@media (max-width: 640px)': { minHeight: 40 },
        },
      },
    },
    MuiTooltip: {
      defaultProps: { enterDelay: 300 },
      styleOverrides: {
        tooltip: { background: c.ink, color: c.paper, fontSize: 14, fontWeight: 400, padding: '4px 8px' },
      },
    },
    MuiAlert: {
      defaultProps: { variant: 'standard' },
      styleOverrides: {
        root: {
          background: 'transparent',
          color: c.ink,
          borderRadius: 0,
          padding: '4px 12px',
          borderLeft: `3px solid ${c.tro}`,
        },
      },
      variants: [
        {
          props: { severity: 'error' },
          style: {
            borderLeftColor: c.man,
            background: 'transparent',
            color: c.ink,
            '& .MuiAlert-icon': { color: c.man },
          },
        },
        {
          props: { severity: 'warning' },
          style: {
            borderLeftColor: c.nghe,
            background: 'transparent',
            color: c.ink,
            '& .MuiAlert-icon': { color: c.nghe },
          },
        },
        {
          props: { severity: 'info' },
          style: {
            borderLeftColor: c.cham,
            background: 'transparent',
            color: c.ink,
            '& .MuiAlert-icon': { color: c.cham },
          },
        },
        {
          props: { severity: 'success' },
          style: {
            borderLeftColor: c.la,
            background: 'transparent',
            color: c.ink,
            '& .MuiAlert-icon': { color: c.la },
          },
        },
      ],
    },
    MuiSnackbarContent: {
      styleOverrides: {
        root: { background: c.ink, color: c.paper, borderRadius: 2, boxShadow: lifted, fontSize: 14.5 },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: { borderBottom: `1px solid ${c.hair}`, fontSize: 14.5, padding: '0 8px', height: 33 },
        head: {
          borderBottom: `1px solid ${c.ink}`,
          color: c.ink2,
          fontSize: 13.5,
          fontWeight: 550,
          background: 'transparent',
        },
      },
    },
    MuiTableRow: { styleOverrides: { root: { '&.Mui-selected, &.Mui-selected:hover': { background: c.selected } } } },
    MuiLink: { defaultProps: { color: 'inherit' } },
    MuiLinearProgress: {
      styleOverrides: {
        root: { height: 8, borderRadius: 0, background: c.sunken },
        bar: { background: c.son, borderRadius: 0 },
      },
    },
  }
}
