import type { Browser } from './open-browser.ts'
import type { Rendering } from './rendering.ts'

/** What waits longer than for so many pages, each of which may take all its time, may be given to somebody else meanwhile. */
const mostInLine = 8

/** A browser that shows a page only when it may. @param take whether there is one left to be shown; takes it */
export function rationedBrowser(
  browser: Pick<Browser, 'render'>,
  take: () => Promise<boolean>,
): Pick<Browser, 'render'> {
  let inLine = 0
  return {
    render: async (...asked) => {
      if (inLine >= mostInLine) return spared('as many pages wait for the browser as may')
      inLine += 1
      try {
        return (await take())
          ? await browser.render(...asked)
          : spared('as many pages were shown as may be in an hour')
      } finally {
        inLine -= 1
      }
    },
  }
}

function spared(detail: string): Rendering {
  return { kind: 'failed', failure: 'spared', detail }
}
