import encodeQR from 'qr'
import { useMemo } from 'react'
import { useTranslate } from 'react-admin'

const QUIET = 4

/** A text as a QR code, drawn here: the secret in it goes to nobody else. */
export function QrPicture({ text }: { text: string }) {
  const translate = useTranslate()
  const rows = useMemo(() => encodeQR(text, 'raw', { ecc: 'medium', border: QUIET }), [text])
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={translate('security.factor.picture')}
      shapeRendering="crispEdges"
    >
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
