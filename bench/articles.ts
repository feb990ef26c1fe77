import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hosts, type LocalWeb } from './local-web.ts'

const linksPerArticle = 100

/** Write articles that cite as many addresses, each once, host after host. Returns the names of the files. */
export async function writeArticles(web: LocalWeb, folder: string, links: number): Promise<string[]> {
  await mkdir(folder, { recursive: true })
  const files: string[] = []
  for (let first = 0; first < links; first += linksPerArticle) {
    const paragraphs = Array.from({ length: Math.min(linksPerArticle, links - first) }, (_, index) => {
      const link = first + index
      const address = web.address(link % hosts, Math.floor(link / hosts))
      return `<p>The council said on Monday that <a href="${address}">the harbour plan number ${link}</a> would be voted on before winter.</p>`
    })
    const file = join(folder, `article-${first / linksPerArticle}.html`)
    await writeFile(
      file,
      `<!doctype html><html lang="en"><title>Article ${first}</title><body><article><h1>Article ${first}</h1>${paragraphs.join('\n')}</article>`,
    )
    files.push(file)
  }
  return files
}
