/** 2020-2025 is read with an en dash. */
export const termName = (name: string): string => name.replace('-', '–')
