import { deniedTitles, wallTitles } from '../phrases/wall.ts'
import { titledOneOf } from './notice.ts'

/** The title of a challenge, and that of a refusal. */
export const wallTitle = titledOneOf('wall-title', wallTitles, 'bare')
export const deniedTitle = titledOneOf('denied-title', deniedTitles, 'bare')
