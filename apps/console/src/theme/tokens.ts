/** Every colour of the product: [light, dark]. Names are the look's own words: sơn, lá, mận, nghệ, chàm, tro. */
export const TOKENS = {
  paper: ['#FAF7F0', '#14120F'],
  surface: ['#FFFDF8', '#1B1815'],
  sunken: ['#F2EDE2', '#0F0D0B'],
  hover: ['#F0EADC', '#25211C'],
  selected: ['#E6ECF2', '#1A2838'],
  ink: ['#211C16', '#EFE9DD'],
  ink2: ['#544C41', '#BDB4A5'],
  ink3: ['#696052', '#9A9182'],
  hair: ['#DFD8CA', '#322D27'],
  rule: ['#B8AE9C', '#544C42'],
  edge: ['#857B6A', '#837A6B'],
  son: ['#8E211C', '#F08A78'],
  sonfill: ['#8E211C', '#B23A2F'],
  sonhover: ['#701712', '#C4483B'],
  onson: ['#FFFDF8', '#FFF8F2'],
  sontint: ['#F7E7E1', '#3A1C17'],
  la: ['#1E6A4A', '#6FC79A'],
  latint: ['#E2EFE6', '#142C1E'],
  man: ['#8A2270', '#E58BCB'],
  mantint: ['#F6E4F0', '#381A31'],
  nghe: ['#835500', '#E2B04A'],
  nghetint: ['#FAEBC8', '#34270A'],
  cham: ['#2A5585', '#86B4E6'],
  chamtint: ['#E2EAF3', '#17293E'],
  tro: ['#5F584C', '#B3AA9A'],
  trotint: ['#EBE6DA', '#2A2620'],
  focus: ['#1D4E89', '#8FBCF0'],
  h1: ['#EDB75C', '#6E4C0E'],
  h2: ['#F8E4B6', '#3D2E11'],
  h3: ['#FFFDF8', '#1B1815'],
  h4: ['#D5E1EE', '#1B3048'],
  h5: ['#A8C3E0', '#2C4F79'],
  c1: ['#8E211C', '#F08A78'],
  c2: ['#1B93BB', '#4A74E2'],
  c3: ['#B5860F', '#E6D46A'],
  c4: ['#064B58', '#22B8BA'],
  c5: ['#57228A', '#BC9EFA'],
  c6: ['#888D80', '#746768'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

export type Token = keyof typeof TOKENS
export type Scheme = 'light' | 'dark'
export type Colours = Record<Token, string>

export function coloursOf(scheme: Scheme): Colours {
  const column = scheme === 'light' ? 0 : 1
  const entries = Object.entries(TOKENS).map(([name, pair]) => [name, pair[column]])
  return Object.fromEntries(entries) as Colours
}

/** The colours as custom properties, for the style sheets: --paper, --ink ... */
export function customProperties(colours: Colours): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([name, colour]) => [`--${name}`, colour]))
}
