/** What was seen is of no account after this long. */
const windowMs = 10 * 60_000

/** Hosts looked back on. Few, so that eleven dead hosts in a row are enough to notice that the line is down. */
const hostsRemembered = 20

/** Fewer failing hosts than this can each be dead on their own. */
const fewestFailing = 5

/** How long the probe's answer stands. */
const probeHoldsMs = 60_000

/** How the web looked from here a moment ago, over distinct hosts. */
export interface Picture {
  /** `doubtful`: a failure proves nothing now; `unknown`: too little was seen */
  readonly reach: 'online' | 'doubtful' | 'unknown'
  readonly answered: number
  readonly failed: number
}

/**
 * A running picture of how many hosts answer, so that nobody is judged while the fault may be our own. It holds the last
 * outcome of the last 20 hosts visited within 10 minutes.
 *
 * | of these hosts | the probe, within a minute | picture |
 * | --- | --- | --- |
 * | as many answered as failed, or more | | online |
 * | most failed, or there are none | said yes | online |
 * | most failed, or there are none | said no | doubtful |
 * | most failed, five or more | was not asked | doubtful |
 * | most failed, fewer; or there are none | was not asked | unknown |
 *
 * Hosts count, not visits: a dead host with a thousand sources is one of twenty. The threshold is half, because pages die
 * long before their hosts do: where a quarter of all hosts is dead, eleven of twenty fail by chance once in 250 times,
 * and all that such a chance costs is one probe.
 */
export class Reachability {
  readonly #probe: () => Promise<boolean>
  /** the host seen last comes last */
  readonly #hosts = new Map<string, { readonly outcome: 'answered' | 'failed'; readonly atMs: number }>()
  #probed: { readonly online: boolean; readonly atMs: number } | null = null
  #asking: Promise<void> | null = null

  /** @param probe whether addresses that are always there answer; may reject, say when it is aborted */
  constructor(probe: () => Promise<boolean>) {
    this.#probe = probe
  }

  /**
   * A visit ended.
   * @param outcome `answered` with any HTTP answer, 404 and 503 too; `failed` without one, or in a private network; a visit
   *   that ended before it reached the network says nothing and is not handed in
   */
  saw(host: string, outcome: 'answered' | 'failed', at: Date): void {
    this.#hosts.delete(host)
    this.#hosts.set(host, { outcome, atMs: at.getTime() })
    if (this.#hosts.size > hostsRemembered) this.#hosts.delete(this.#hosts.keys().next().value!)
  }

  /** What can be said without asking anybody. */
  picture(now: Date): Picture {
    const seen = [...this.#hosts.values()].filter(({ atMs }) => isWithin(windowMs, atMs, now))
    const failed = seen.filter(({ outcome }) => outcome === 'failed').length
    const answered = seen.length - failed
    return { reach: this.#reach(answered, failed, now), answered, failed }
  }

  /**
   * Whether a failure may be held against its source: the picture, after asking the probe where the picture is not `online`
   * (once a minute at most, however many ask). Rejects with what the probe rejects with.
   */
  async ask(now: Date): Promise<'online' | 'doubtful'> {
    if (this.picture(now).reach === 'online') return 'online'
    if (this.#probeAnswer(now) === null) {
      this.#asking ??= this.#askProbe(now)
      await this.#asking
    }
    return this.picture(now).reach === 'online' ? 'online' : 'doubtful'
  }

  async #askProbe(now: Date): Promise<void> {
    try {
      this.#probed = { online: await this.#probe(), atMs: now.getTime() }
    } finally {
      this.#asking = null
    }
  }

  #reach(answered: number, failed: number, now: Date): Picture['reach'] {
    if (answered > 0 && answered >= failed) return 'online'
    const probe = this.#probeAnswer(now)
    if (probe !== null) return probe ? 'online' : 'doubtful'
    return failed >= fewestFailing ? 'doubtful' : 'unknown'
  }

  #probeAnswer(now: Date): boolean | null {
    return this.#probed !== null && isWithin(probeHoldsMs, this.#probed.atMs, now)
      ? this.#probed.online
      : null
  }
}

// In both directions: after the clock was put back an hour, an answer must not hold for an hour.
function isWithin(rangeMs: number, atMs: number, now: Date): boolean {
  return Math.abs(now.getTime() - atMs) <= rangeMs
}
