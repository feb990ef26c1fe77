import { article } from './en/article.ts'
import { articles } from './en/articles.ts'
import { common } from './en/common.ts'
import { verdicts } from './en/verdicts.ts'

export const en = { ...common, ...verdicts, article, articles }
