import { article } from './ru/article.ts'
import { articles } from './ru/articles.ts'
import { captures } from './ru/captures.ts'
import { common } from './ru/common.ts'
import { notices } from './ru/notices.ts'
import { sources } from './ru/sources.ts'
import { verdicts } from './ru/verdicts.ts'
import type { Words } from './words.ts'

export const ru: Words = { ...common, ...verdicts, article, articles, captures, notices, sources }
