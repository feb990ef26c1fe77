/** A document that holds what its case says and nothing else. */
export const doc = (lang: string, title: string, body: string, head = '', bodyAttributes = ''): string =>
  `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}
</head>
<body${bodyAttributes === '' ? '' : ` ${bodyAttributes}`}>
${body}
</body>
</html>
`

/** Paragraphs of markup. */
export const paras = (...texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')

/** A list of links, as menus and teasers are. */
export const links = (to: string, ...labels: readonly string[]) =>
  `<ul>${labels.map((label, at) => `<li><a href="${to}${at + 1}">${label}</a></li>`).join('')}</ul>`
