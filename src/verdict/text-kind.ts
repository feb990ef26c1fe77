/** What a short text can be: a page of its own, or a notice in the place of one. */
export const textKinds = [
  'page',
  'gone',
  'login',
  'wall',
  'legal',
  'consent',
  'parked',
  'suspended',
  'trouble',
] as const
export type TextKind = (typeof textKinds)[number]
export type NoticeKind = Exclude<TextKind, 'page'>

/** Notices over what is there, and is only kept from us. */
export const keptFromUs: ReadonlySet<NoticeKind> = new Set(['wall', 'login', 'legal', 'consent'])
