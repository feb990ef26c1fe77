import { type ParsedAddress, parseAddress } from '../../address/source-url.ts'
import { captureId, findCapture } from '../../archive/list-captures.ts'
import { problem } from '../../service/problem.ts'
import { type Memento, mementoSpan, mementosFrom } from '../../store/mementos.ts'
import { captureNear } from '../../store/source-pages.ts'
import { failure } from '../app.ts'
import type { Newsroom } from '../newsroom.ts'
import { newPass } from '../replay/pass.ts'
import type { PageContext, Route } from '../route.ts'
import {
  link,
  linkFormat,
  mementoLink,
  mementoPaths,
  originalLink,
  timegateLink,
  timemapLink,
} from './links.ts'

type Source = Extract<ParsedAddress, { kind: 'source' }>

const listed = 1_000
/** Seventeen digits are no beginning of an address. */
const pageName = /^(\d{17})\/(.*)$/s

/**
 * Time travel over the archive (RFC 7089): a TimeGate that leads to the state nearest to a time (pattern 2.1: 302, §4.2.1),
 * TimeMaps of all states, and the states themselves, which are shown on the origin of archived pages. Whoever wants the bytes
 * as they came takes the copy as a WARC.
 */
export function mementoRoutes(newsroom: Newsroom): readonly Route[] {
  const { store, archivePlace, publicUrl, replayUrl, replayKey, now } = newsroom

  const timegate = async (c: PageContext): Promise<Response> => {
    c.header('vary', 'accept-datetime')
    const source = sourceIn(c, mementoPaths.timegate)
    if (source === null) return notAnAddress(c)
    c.header('link', originalLink(source.url))
    const field = c.req.header('accept-datetime')
    const wanted = field === undefined ? now() : httpDate(field)
    if (wanted === null)
      return problem(c, {
        status: 400,
        code: 'accept-datetime-invalid',
        title: 'Accept-Datetime is no date as `Thu, 31 May 2007 20:35:00 GMT` (RFC 7089 §2.1.1)',
      })
    const span = await mementoSpan(store, source.key)
    const near = await captureNear(store, source.key, wanted)
    if (span === null || near === null) return nothingKept(c)
    const states = uniqueStates([span.first, { ...near, at: new Date(near.at) }, span.last])
    const links = [
      originalLink(source.url),
      timemapLink(publicUrl, source.url),
      ...states.map((state) => mementoLink(publicUrl, state, placeOf(state, span))),
    ]
    c.header('link', links.join(', '))
    return c.redirect(publicUrl + mementoPaths.memento + captureId(near), 302)
  }

  const timemap = async (c: PageContext): Promise<Response> => {
    const [, page, rest] = pageName.exec(wholeAddress(c, mementoPaths.timemap)) ?? []
    const from = page === undefined ? new Date(0) : momentOf(page)
    const source = rest === undefined ? sourceIn(c, mementoPaths.timemap) : parsed(rest)
    if (source === null || from === null) return notAnAddress(c)
    const span = await mementoSpan(store, source.key)
    const { mementos, next } = await mementosFrom(store, source.key, { from, limit: listed })
    const [first, last] = [mementos[0], mementos.at(-1)]
    if (span === null || first === undefined || last === undefined) return nothingKept(c)
    const at = (moment: Date | null) =>
      `${publicUrl}${mementoPaths.timemap}${moment === null ? '' : `${digits(moment)}/`}${source.url}`
    const type = linkFormat
    const lines = [
      originalLink(source.url),
      link({
        ...{ to: at(page === undefined ? null : from), rel: 'self', type },
        ...{ from: first.at.toUTCString(), until: last.at.toUTCString() },
      }),
      timegateLink(publicUrl, source.url),
      ...(page === undefined ? [] : [timemapLink(publicUrl, source.url)]),
      ...(next === null ? [] : [link({ to: at(next), rel: 'timemap', type, from: next.toUTCString() })]),
      ...mementos.map((memento) => mementoLink(publicUrl, memento, placeOf(memento, span))),
    ]
    return c.body(`${lines.join(',\n')}\n`, 200, { 'content-type': type })
  }

  const memento = async (c: PageContext): Promise<Response> => {
    const found = await findCapture(archivePlace, c.req.param('id') ?? '')
    if (found === null) return await failure(c, 404, 'not-found')
    return c.redirect(`${replayUrl}/${newPass(replayKey, now())}/${found.id}`, 302)
  }

  return [
    { method: 'GET', path: `${mementoPaths.timegate}*`, needs: 'viewer', handle: timegate },
    { method: 'GET', path: `${mementoPaths.timemap}*`, needs: 'viewer', handle: timemap },
    { method: 'GET', path: `${mementoPaths.memento}:id`, needs: 'viewer', handle: memento },
  ]
}

/** All that stands behind a path, its query and its `//` too: an address is taken whole. */
function wholeAddress(c: PageContext, path: string): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname.slice(path.length) + search
}

function sourceIn(c: PageContext, path: string): Source | null {
  return parsed(wholeAddress(c, path))
}

function parsed(text: string): Source | null {
  const address = parseAddress(text)
  return address.kind === 'source' ? address : null
}

/** RFC 7089 §2.1.1: the one form of RFC 1123 that HTTP sends, which is the one that a Date prints. */
function httpDate(field: string): Date | null {
  const at = new Date(field)
  return !Number.isNaN(at.getTime()) && at.toUTCString() === field ? at : null
}

function digits(moment: Date): string {
  return moment.toISOString().replaceAll(/\D/g, '')
}

function momentOf(text: string): Date | null {
  const at = new Date(text.replace(/^(....)(..)(..)(..)(..)(..)(...)$/, '$1-$2-$3T$4:$5:$6.$7Z'))
  return Number.isNaN(at.getTime()) ? null : at
}

function placeOf(memento: Memento, span: { readonly first: Memento; readonly last: Memento }): string[] {
  const isSame = (other: Memento) => captureId(other) === captureId(memento)
  return [...(isSame(span.first) ? ['first'] : []), ...(isSame(span.last) ? ['last'] : [])]
}

function uniqueStates(mementos: readonly Memento[]): Memento[] {
  return [...new Map(mementos.map((one) => [captureId(one), one])).values()]
}

function notAnAddress(c: PageContext): Response {
  return problem(c, { status: 400, code: 'address-invalid', title: 'That is no http(s) address' })
}

function nothingKept(c: PageContext): Response {
  return problem(c, { status: 404, code: 'not-found', title: 'The archive has nothing of this address' })
}
