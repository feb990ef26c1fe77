import { shipClosed } from '../../src/archive/ship.ts'
import { placeOf } from './s3-place.ts'

// Takes closed WARCs to the bucket that its environment names. `bucket.test.ts` kills it.
const [folder] = process.argv.slice(2)
await shipClosed(placeOf(folder!, process.env as Record<string, string>), new AbortController().signal)
