import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Route } from './route.ts'

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
} as const

/** The files that pages load, in assets/; add a new one here. */
const names = ['style.css', 'time.js', 'progress.js', 'try.js', 'triage.js', 'board.js', 'icon.svg'] as const
type AssetName = (typeof names)[number]

interface Asset {
  readonly path: string
  readonly type: string
  readonly bytes: Buffer<ArrayBuffer>
}

const assets = new Map<AssetName, Asset>()

function asset(name: AssetName): Asset {
  const known = assets.get(name)
  if (known !== undefined) return known
  const bytes = readFileSync(new URL(`./assets/${name}`, import.meta.url))
  const mark = createHash('sha256').update(bytes).digest('base64url').slice(0, 12)
  const type = types[name.slice(name.lastIndexOf('.') + 1) as keyof typeof types]
  const loaded = { path: `/assets/${mark}/${name}`, type, bytes: Buffer.from(bytes) }
  assets.set(name, loaded)
  return loaded
}

/** Where a page finds a file of ours. The address holds a digest of what it says, so browsers may keep it for good. */
export function assetPath(name: AssetName): string {
  return asset(name).path
}

export function assetRoutes(): Route[] {
  return names.map((name) => {
    const { path, type, bytes } = asset(name)
    return {
      method: 'GET',
      path,
      needs: 'nobody',
      handle: (c) =>
        c.body(bytes, 200, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }),
    }
  })
}
