import { phrases, type Wording, words } from './wording.ts'

const reporting =
  'reports|reported|cites|cited|quotes|quoted|says|said|writes|wrote|revealed|reveals|published|noted|added|claimed|claims|' +
  'has reported|has said|had reported|has learned|learned|disclosed|citing|quoting|also reported'

export const english: Wording = {
  speech:
    words(`said says told tells added adds wrote writes tweeted posted announced announces claimed claims warned
    warns stated states declared declares argued argues noted notes insisted insists explained explains replied replies
    asked asks recalled acknowledged confirmed denied stressed emphasized emphasised remarked commented concluded admitted
    conceded promised vowed pledged suggested urged thanked called calls described describes joked observed responded
    shouted reiterated tweets posts continued exclaimed maintained`),
  participles:
    words(`saying adding calling describing warning claiming noting stressing insisting arguing writing telling
    stating declaring explaining asking promising acknowledging emphasizing emphasising`),
  relay: words('cited quoted cites quotes'),
  passive: words('was were is are been being be'),
  sourcePhrases: phrases(['according to', 'citing', 'quoting', 'in the words of']),
  determiners:
    words(`the a an his her their its this that these those any no some such my our your official public
    recent new to`),
  fillers:
    words(`also later then has had have who earlier previously once again already himself herself even further
    did does still just now reportedly recently repeatedly both`),
  times:
    words(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
    August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec today yesterday
    week month year last this morning afternoon evening night late early`),
  pronouns: words('he she'),
  prepositions:
    words(`of for from at in on with to by about into under over after before between against among around
    through during within without near since until as than and or but that which because while when where if though
    although per via`),
  openers:
    words(`The A An In On At As But And Or If When While After Before For From With To By It He She They We I You
    This That These Those There Then Here His Her Their Its Our My Your Also However Meanwhile Earlier Later Last Next
    Now Still Yet So Not No One Two Three Both Some Many Most All Each Every Another Other Since Because Although Though
    Speaking Asked According Citing Quoting Once Until During Despite Under Over About Between Against Among What Who
    Which Where Why How Such Even Only Just More Both Instead Moreover Nevertheless`),
  roles:
    words(`president premier minister secretary director spokesman spokeswoman spokesperson chairman chairwoman chair
    senator congressman congresswoman representative ambassador governor mayor general colonel captain lieutenant major
    sergeant admiral commander chief chancellor king queen prince princess pope bishop archbishop patriarch professor
    prof dr doctor mr mrs ms miss sir lord lady judge justice prosecutor lawyer attorney analyst expert economist
    journalist reporter correspondent editor author writer activist deputy vice prime foreign defense defence interior
    finance head leader founder ceo executive official officer envoy counsel counterpart adviser advisor aide
    researcher scientist historian coach manager owner rep sen gov gen col capt lt st inspector detective sheriff
    treasurer councillor councilor`),
  qualifiers:
    words(`Russian Syrian American British French German Ukrainian Chinese Turkish Israeli Iranian Iraqi Polish
    Italian Spanish Japanese Korean Indian Canadian Australian Belarusian Georgian Armenian Kazakh European Egyptian
    Saudi U.S US U.K UK EU UN U.N NATO State Kremlin White House Pentagon Vice Prime Foreign Defense Defence Former
    Acting Senior Deputy Chief`),
  particles: words(
    "de la le du des von van der den del della di da dos bin ibn al el abu y e af av zu ter ten 'd",
  ),
  outletNouns: words(`newspaper broadsheet tabloid newswire broadcaster magazine daily weekly newsroom`),
  wireNouns: words(
    'agency service site website outlet channel portal station program programme wire network',
  ),
  newsWords: words('news tv television radio press wire media telegram'),
  beforeOutlet:
    /(?:\b(?:cited|quoted|reported|published|carried|obtained|seen|interviewed|released|aired|broadcast|revealed) (?:\w+ )?by|\btold|\b[Aa]ccording to|\b[Cc]iting|\b[Qq]uoting|\b(?:interview|conversation) (?:with|to|in|for)|\b(?:statement|comments?|remarks|letter|speaking|spoke|said|confirmed|email) (?:to|with)|\b(?:published|writing|wrote|writes|article|report|op-ed|column|story|investigation|interview|reported|piece|essay) (?:in|by|for|on|from))(?: (?:the|The|a|an|its|state|state-\w+|\w+-(?:run|owned|based|backed|language|controlled|funded)|independent|local|national|public|official|private|pro-\w+|opposition|online|daily|weekly|business|news|wire|press|agency|newspaper|paper|magazine|broadcaster|tabloid|television|TV|radio|channel|station|site|website|outlet|portal|service|[A-Z][a-z]+(?:an|ish|ese|ch|i|ian|s))){0,6} ?["“‘'«]?$/u,
  afterOutlet: new RegExp(
    `^["”’'»]?(?:['’]s (?:[A-Z]\\w+ ){1,3}|,? )?(?:(?:news|wire|press|state|television|radio|TV|agency|newspaper|broadcaster|channel|magazine|daily|service|website|site|network|newswire|also|later|earlier|then|first|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|has|had) ){0,5}(?:${reporting})(?![\\w-])`,
    'u',
  ),
  beforePlatform:
    /(?:\b(?:on|via|to|over)(?: (?:his|her|their|its|the|a|an|official|personal|verified|social|media|platform|network|site|messenger|messaging|app|channel|account|page|of|in))*) ?["“]?$/u,
  platformVerbs: { tweeted: 'Twitter', tweets: 'Twitter' },
  abbreviations:
    words(`mr mrs ms dr prof sen rep gov gen col capt lt sgt st jr sr vs etc inc ltd co corp no dept est approx
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun e.g i.e u.s u.k u.n a.m p.m vol fig al
    maj cmdr hon rev messrs`),
  verbFirst: false,
  nameLength: null,
}
