import stringWidth from 'string-width'

/**
 * Breaks one line of text at spaces so that lines fit, counted in terminal columns (wide characters and emoji take two). A
 * word longer than a line is broken too, but an address stands whole, so that it can be copied. Lines after the first
 * begin with `hang`.
 */
export function wrapped(text: string, columns: number, hang = ''): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(' ').flatMap((word) => piecesOf(word, columns - hang.length))) {
    const wordWidth = stringWidth(word)
    if (line === '') [line, width] = [word, wordWidth]
    else if (width + 1 + wordWidth <= columns) [line, width] = [`${line} ${word}`, width + 1 + wordWidth]
    else {
      lines.push(line.trimEnd())
      ;[line, width] = [hang + word, hang.length + wordWidth]
    }
  }
  return [...lines, line]
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function piecesOf(word: string, columns: number): string[] {
  if (stringWidth(word) <= columns || /^[(“"'<]*https?:\/\//i.test(word)) return [word]
  const pieces: string[] = []
  let piece = ''
  let width = 0
  for (const { segment } of graphemes.segment(word)) {
    const segmentWidth = stringWidth(segment)
    if (piece !== '' && width + segmentWidth > columns) {
      pieces.push(piece)
      ;[piece, width] = ['', 0]
    }
    piece += segment
    width += segmentWidth
  }
  return [...pieces, piece]
}
