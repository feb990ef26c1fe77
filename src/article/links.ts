const schemesOfNoSource =
  /^(?:mailto|tel|sms|javascript|data|blob|about|whatsapp|viber|tg|fb-messenger|skype|android-app|intent|itms-apps|webcal|file):/i

/** Addresses that send the reader's own words somewhere: buttons to share an article. */
const shareTargets = [
  /^(?:www\.|m\.)?facebook\.com\/(?:sharer|share\.php|dialog\/)/,
  /^(?:www\.|mobile\.)?(?:twitter|x)\.com\/(?:intent\/|share|home\?status=)/,
  /^(?:t|telegram)\.me\/share/,
  /^(?:www\.)?vk\.(?:com|ru)\/share\.php/,
  /^connect\.ok\.ru\/offer/,
  /^(?:www\.)?linkedin\.com\/(?:sharearticle|sharing|cws\/share)/,
  /^(?:api\.whatsapp\.com\/send|wa\.me\/\?text=)/,
  /^(?:www\.)?reddit\.com\/submit/,
  /^(?:www\.)?pinterest\.[a-z.]+\/pin\/create/,
  /^news\.ycombinator\.com\/submitlink/,
  /^(?:share\.flipboard\.com|getpocket\.com\/save|www\.tumblr\.com\/(?:share|widgets)|bsky\.app\/intent)/,
]

/**
 * Whether an address in an article's markup can be a citation: not one within the page, not one that a mail or chat
 * program opens, not a share button. Malformed addresses can: the editor meant something by them.
 */
export function isCitable(address: string): boolean {
  // What the URL standard's parser drops, so that "java\nscript:" is seen for what it is.
  const plain = address.replace(/[\t\n\r]/g, '').trim()
  if (plain === '' || plain.startsWith('#') || schemesOfNoSource.test(plain)) return false
  const rest = plain
    .slice(0, 200)
    .toLowerCase()
    .replace(/^(?:https?:)?\/\//, '')
  return !shareTargets.some((target) => target.test(rest))
}
