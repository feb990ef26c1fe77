import { article } from './en/article.ts'
import { articles } from './en/articles.ts'
import { captures } from './en/captures.ts'
import { common } from './en/common.ts'
import { notices } from './en/notices.ts'
import { sources } from './en/sources.ts'
import { verdicts } from './en/verdicts.ts'

export const en = { ...common, ...verdicts, article, articles, captures, notices, sources }
