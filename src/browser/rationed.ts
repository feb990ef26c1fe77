import type { Browser } from './open-browser.ts'

/** A browser that shows a page only when it may. @param take whether there is one left to be shown; takes it */
export function rationedBrowser(
  browser: Pick<Browser, 'render'>,
  take: () => Promise<boolean>,
): Pick<Browser, 'render'> {
  return {
    render: async (...asked) =>
      (await take())
        ? await browser.render(...asked)
        : {
            kind: 'failed',
            failure: 'budget-spent',
            detail: 'as many pages were shown as may be in an hour',
          },
  }
}
