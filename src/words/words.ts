import type { en } from './en.ts'

/** Every text of the interface, in one language. What a newsroom's people read; programs go by codes. */
export type Words = Widened<typeof en>

/** The shape of a catalogue: any text where English has one, the same parameters where it has a function. */
type Widened<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...parameters: infer P) => string
      ? (...parameters: P) => string
      : Widened<T[K]>
}
