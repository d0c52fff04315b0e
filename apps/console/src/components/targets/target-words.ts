import type { TargetKind } from '@nguon/domain'

export type TargetInForce = {
  kind: TargetKind
  minimum: number | null
  maximum: number | null
  memberShare: number | null
}

type Words = {
  translate: (key: string, values: Record<string, unknown>) => string
  number: (value: number) => string
  percent: (value: number) => string
}

/** "12 trở lên", "90–100", "3,0 % đảng viên (18)": a target as its decision says it. */
export function targetInWords(target: TargetInForce, required: number | null, words: Words): string {
  const { translate, number, percent } = words
  switch (target.kind) {
    case 'COUNT_MIN':
      return translate('targets.kinds.atLeast', { count: number(target.minimum ?? 0) })
    case 'COUNT_RANGE':
      return translate('targets.kinds.range', {
        minimum: number(target.minimum ?? 0),
        maximum: number(target.maximum ?? 0),
      })
    case 'RATE_OF_MEMBERS': {
      const share = percent(target.memberShare ?? 0)
      return required === null
        ? translate('targets.kinds.share', { share })
        : translate('targets.kinds.shareCounted', { share, count: number(required) })
    }
  }
}
