import type { ServiceJob } from '../src/service/run-service.ts'
import { checkSource } from './check-source.ts'
import { housekeeping } from './housekeeping.ts'
import { notify } from './notify.ts'
import { pollWatch } from './poll-watch.ts'
import { readArticle } from './read-article.ts'
import { sweep } from './sweep.ts'
import { writeReport } from './write-report.ts'

/** What looks after the rest: one such process is enough, more do no harm. */
export const schedulerJobs: readonly ServiceJob[] = [sweep, notify, housekeeping]

/** What does the work, on as many machines as one likes. */
export const workerJobs: readonly ServiceJob[] = [pollWatch, readArticle, checkSource, writeReport]
