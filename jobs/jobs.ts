import type { ServiceJob } from '../src/service/run-service.ts'
import { checkSources } from './check-sources.ts'
import { countInsight } from './count-insight.ts'
import { housekeeping } from './housekeeping.ts'
import { indexTexts } from './index-texts.ts'
import { notify } from './notify.ts'
import { pollWatch } from './poll-watch.ts'
import { readArticle } from './read-article.ts'
import { sweep } from './sweep.ts'
import { writeReport } from './write-report.ts'

/** What looks after the rest: one such process is enough, more do no harm. */
export const schedulerJobs: readonly ServiceJob[] = [sweep, notify, indexTexts, countInsight, housekeeping]

/** What does the work, on as many machines as one likes. */
export const workerJobs: readonly ServiceJob[] = [pollWatch, readArticle, checkSources, writeReport]
