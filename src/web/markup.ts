import { html } from 'hono/html'

/**
 * Markup that is whole. Only templates of hono/html make it, and they escape everything that is put into them: that is the one
 * escape layer of these pages.
 */
export type Markup = ReturnType<typeof html>

export const nothing: Markup = html``
