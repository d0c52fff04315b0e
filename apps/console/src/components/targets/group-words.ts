import type { Labels, TargetGroup } from '@nguon/domain'

export type GroupTargetValue = { group: TargetGroup; minimum: number | null; share: number | null }

type Words = {
  labels: Pick<Labels, 'targetGroup'>
  translate: (key: string, values: Record<string, unknown>) => string
  number: (value: number) => string
  percent: (value: number) => string
}

/** "Nữ: 34 trở lên", "Đoàn viên: 50 % chỉ tiêu": a sub-target as its decision says it. */
export function groupInWords({ group, minimum, share }: GroupTargetValue, words: Words): string {
  const { labels, translate, number, percent } = words
  const name = labels.targetGroup[group]
  return minimum === null
    ? translate('targets.groups.share', { name, share: percent(share ?? 0) })
    : translate('targets.groups.atLeast', { name, count: number(minimum) })
}
