/** Words that turn a statement round, in the languages of much of the news; `n't` is found by its ending. */
const negations = new Set(
  (
    'not no never none nor cannot without neither nobody nothing ' +
    'не ни нет никогда без нельзя никто ничего ' +
    'nicht kein keine keinen keinem keiner keines nie niemals ohne nichts niemand ' +
    'ne pas jamais sans aucun aucune rien non nunca sin nada jamás não sem mai senza nessuno ' +
    'niet geen nooit nie bez nigdy inte ikke aldrig ні немає'
  ).split(' '),
)

/** Whether any of these folded words denies. */
export function denies(words: readonly string[]): boolean {
  return words.some((word) => negations.has(word) || word.endsWith("n't"))
}
