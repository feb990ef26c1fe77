import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TextKind, textKinds } from '../src/verdict/text-kind.ts'

export interface Sentence {
  readonly text: string
  readonly kind: TextKind
  /** name of its file */
  readonly language: string
}

const folder = join(import.meta.dirname, 'notices')

/** All that is learnt from, and its SHA-256. Throws for a line that is no example. */
export async function readSentences(): Promise<{ sentences: readonly Sentence[]; digest: Buffer }> {
  const sentences: Sentence[] = []
  const sha256 = createHash('sha256')
  for (const name of (await readdir(folder)).sort()) {
    const content = await readFile(join(folder, name), 'utf8')
    sha256.update(content)
    for (const [index, line] of content.trimEnd().split('\n').entries()) {
      const [kind = '', text = ''] = line.split('\t')
      if (!isKind(kind) || text === '') throw new Error(`${name}:${index + 1} is no example: ${line}`)
      sentences.push({ text, kind, language: name.replace('.txt', '') })
    }
  }
  return { sentences, digest: sha256.digest() }
}

function isKind(word: string): word is TextKind {
  return (textKinds as readonly string[]).includes(word)
}
