const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** A format costs a thousand times what it formats; there are as many as there are zones. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** Whether it is the name of a time zone, such as `Europe/Berlin`. */
export function isZone(name: string): boolean {
  try {
    formatOf(name)
    return true
  } catch {
    return false
  }
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  return format
}

/** What clocks on the wall show, as the time at which clocks in UTC would show the same. */
function wallMs(zone: string, atMs: number): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of formatOf(zone).formatToParts(atMs)) parts[type] = Number(value)
  const { year, month, day, hour, minute, second } = parts
  return Date.UTC(year!, month! - 1, day, hour, minute, second) + (atMs % 1000)
}

/** The minute of the day that clocks on the wall show, 0 to 1439. */
export function wallMinute(zone: string, at: Date): number {
  return Math.floor((wallMs(zone, at.getTime()) % dayMs) / minuteMs)
}

/**
 * The first moment after one and up to another at which clocks were put forward or back; null when they were not. There
 * never are two within two days.
 */
function clockChangeMs(zone: string, fromMs: number, toMs: number): number | null {
  const shiftAt = (atMs: number) => wallMs(zone, atMs) - atMs
  const before = shiftAt(fromMs)
  if (shiftAt(toMs) === before) return null
  let [low, high] = [fromMs, toMs]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (shiftAt(middle) === before) low = middle
    else high = middle
  }
  return high
}

/** Hours during which nobody is to be called, as minutes of the day on the wall; from late to early they span midnight. */
export interface QuietHours {
  readonly fromMinute: number
  readonly toMinute: number
}

export function isQuiet({ fromMinute, toMinute }: QuietHours, zone: string, at: Date): boolean {
  const minute = wallMinute(zone, at)
  return fromMinute <= toMinute
    ? minute >= fromMinute && minute < toMinute
    : minute >= fromMinute || minute < toMinute
}

/** The first moment, from this one on, that is not quiet, wherever clocks are put forward or back meanwhile. */
export function quietEnd(quiet: QuietHours, zone: string, at: Date): Date {
  let nowMs = at.getTime()
  while (isQuiet(quiet, zone, new Date(nowMs))) {
    const timeOfDayMs = wallMs(zone, nowMs) % dayMs
    const endMs = nowMs + ((quiet.toMinute * minuteMs - timeOfDayMs + dayMs) % dayMs)
    nowMs = clockChangeMs(zone, nowMs, endMs) ?? endMs
  }
  return new Date(nowMs)
}

/**
 * The next moment, from this one on, at which it is for the first time that day this hour on the wall, or past it, where
 * clocks leap over the hour.
 */
export function nextHour(hour: number, zone: string, at: Date): Date {
  const wallDayMs = Math.floor(wallMs(zone, at.getTime()) / dayMs) * dayMs
  // Clocks put back at midnight show yesterday again: its hour may be what comes next.
  for (let day = -1; ; day++) {
    const dueMs = firstMs(zone, wallDayMs + day * dayMs + hour * 60 * minuteMs)
    if (dueMs >= at.getTime()) return new Date(dueMs)
  }
}

/** The first moment at which clocks on the wall show this or later. */
function firstMs(zone: string, wantedWallMs: number): number {
  // No clock is further from UTC than 14 hours.
  let nowMs = wantedWallMs - 15 * 60 * minuteMs
  for (;;) {
    const thereMs = nowMs + (wantedWallMs - wallMs(zone, nowMs))
    const changeMs = clockChangeMs(zone, nowMs, thereMs)
    if (changeMs === null || wallMs(zone, changeMs) >= wantedWallMs) return changeMs ?? thereMs
    nowMs = changeMs
  }
}
