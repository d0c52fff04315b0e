/** The box of a menu's line that is on or off; the line itself is what is pressed and what is read out. */
export function MenuTick({ on }: { on: boolean }) {
  return <span aria-hidden="true" className={on ? 'menu-tick on' : 'menu-tick'} />
}
