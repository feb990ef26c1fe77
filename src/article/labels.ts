/** "Related article: Title", in the languages that newsrooms we know of use; group 1 is the title, perhaps empty. */
export const labelPattern =
  /^\s*(?:related(?: (?:article|articles|story|stories|coverage|content|reading|news|links?))?|read (?:more|also|next|on)|see also|also read|more on this|further reading|читайте также|читать также|смотрите также|по теме|ещё по теме|еще по теме|материалы по теме|подробнее|читайте подробнее|читайте також|lesen sie auch|mehr zum thema|siehe auch|à lire aussi|lire aussi|lea también|leggi anche|zobacz też|czytaj także)\s*[:：—–-]+\s*(.*)$/iu

/** A heading under which sources are listed, apart from the sentences they belong to. */
export const sourcesHeading =
  /^\s*(?:sources?|references|links?|notes|footnotes|endnotes|bibliography|works cited|источники|источник|ссылки|примечания|сноски|литература|джерела|посилання|quellen|einzelnachweise|fuentes|fonti|références)\s*[:：]?\s*$/iu
