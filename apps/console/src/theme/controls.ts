import type { Components } from '@mui/material/styles'
import type { Colours } from './tokens.ts'

/** Buttons, fields, boxes and tabs. */
export function controls(c: Colours): Components {
  const outline = { outline: `2px solid ${c.focus}`, outlineOffset: 2 }
  return {
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible, &:focus-visible': outline } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined', color: 'secondary' },
      styleOverrides: {
        root: {
          minWidth: 0,
          height: 34,
          padding: '0 14px',
          whiteSpace: 'nowrap',
          transition: 'background-color 120ms ease-out',
          '@media (max-width: 640px)': { height: 40 },
          "&[aria-disabled='true']": {
            background: c.sunken,
            border: `1px dashed ${c.edge}`,
            color: c.ink3,
            cursor: 'not-allowed',
            '&:hover': { background: c.sunken, color: c.ink3 },
          },
        },
        outlined: {
          borderColor: c.edge,
          background: c.surface,
          color: c.ink,
          '&:hover': { borderColor: c.edge, background: c.hover },
        },
        text: { padding: '0 8px', color: c.ink, '&:hover': { background: c.hover } },
        sizeSmall: {
          height: 28,
          padding: '0 10px',
          fontSize: 14,
          '@media (max-width: 640px)': { height: 36 },
        },
        startIcon: { marginLeft: 0, marginRight: 8 },
        endIcon: { marginRight: 0, marginLeft: 8 },
      },
      variants: [
        {
          props: { variant: 'contained', color: 'primary' },
          style: { background: c.sonfill, color: c.onson, '&:hover': { background: c.sonhover } },
        },
      ],
    },
    MuiIconButton: {
      styleOverrides: { root: { borderRadius: 2, color: c.ink2, '&:hover': { background: c.hover, color: c.ink } } },
    },
    MuiOutlinedInput: {
      defaultProps: { notched: false },
      styleOverrides: {
        root: {
          background: c.paper,
          fontSize: 15,
          minHeight: 36,
          '@media (max-width: 640px)': { fontSize: 16, minHeight: 44 },
          '& .MuiOutlinedInput-notchedOutline': { borderColor: c.edge, top: 0 },
          '& .MuiOutlinedInput-notchedOutline legend': { display: 'none' },
          '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: c.ink2 },
          '&.Mui-focused': outline,
          '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderWidth: 1, borderColor: c.edge },
          '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderWidth: 2, borderColor: c.man },
        },
        input: { padding: '6px 10px', height: 'auto', '&.MuiSelect-select': { minHeight: 0 } },
      },
    },
    // The label stands above its field: it never floats into the border.
    MuiInputLabel: {
      defaultProps: { shrink: true },
      styleOverrides: {
        root: {
          position: 'static',
          transform: 'none',
          maxWidth: 'none',
          fontSize: 15,
          fontWeight: 550,
          lineHeight: 1.5,
          color: c.ink,
          whiteSpace: 'normal',
          pointerEvents: 'auto',
          '&.Mui-focused, &.Mui-error': { color: c.ink },
        },
      },
    },
    MuiFormLabel: {
      styleOverrides: { root: { color: c.ink, fontWeight: 550, '&.Mui-focused, &.Mui-error': { color: c.ink } } },
    },
    MuiFormHelperText: {
      styleOverrides: {
        root: { margin: '3px 0 0', fontSize: 13.5, lineHeight: 1.45, color: c.ink2, '&.Mui-error': { color: c.man } },
      },
    },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none', fullWidth: true } },
    MuiFormControl: { defaultProps: { size: 'small', margin: 'none' } },
    MuiSelect: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiAutocomplete: {
      styleOverrides: {
        root: { '& .MuiOutlinedInput-root.MuiInputBase-sizeSmall': { padding: '1px 4px' } },
        paper: { border: `1px solid ${c.ink}` },
        option: { fontSize: 14.5, minHeight: 32, "&[aria-selected='true']": { background: c.selected } },
      },
    },
    MuiCheckbox: {
      defaultProps: { size: 'small', color: 'secondary' },
      styleOverrides: { root: { padding: 4, borderRadius: 2, color: c.edge, '&.Mui-checked': { color: c.ink } } },
    },
    MuiRadio: {
      defaultProps: { size: 'small', color: 'secondary' },
      styleOverrides: { root: { padding: 4, color: c.edge, '&.Mui-checked': { color: c.ink } } },
    },
    MuiSwitch: { defaultProps: { color: 'secondary' } },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          height: 34,
          textTransform: 'none',
          color: c.ink2,
          borderColor: c.edge,
          padding: '0 12px',
          '&.Mui-selected': { color: c.ink, background: c.selected, fontWeight: 620 },
        },
      },
    },
    MuiChip: {
      styleOverrides: {
        root: { height: 28, borderRadius: 2, fontSize: 14, background: c.surface },
        outlined: { borderColor: c.edge },
      },
    },
    MuiTabs: {
      styleOverrides: {
        root: { minHeight: 32, borderBottom: `1px solid ${c.hair}` },
        indicator: { height: 3, backgroundColor: c.son },
      },
    },
    MuiTab: {
      styleOverrides: {
        root: {
          minHeight: 32,
          minWidth: 0,
          padding: '0 11px',
          fontWeight: 400,
          fontSize: 15,
          color: c.ink2,
          '&.Mui-selected': { color: c.ink, fontWeight: 620 },
        },
      },
    },
  }
}
