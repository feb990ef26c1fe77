/** News of towns that are on no map, in the languages of the labelled web. All invented, all ours. */
export type Lang = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'ru' | 'uk' | 'tr' | 'ar' | 'zh' | 'ja' | 'pl'

export interface Story {
  readonly lang: Lang
  readonly title: string
  /** words of the title as an address has them */
  readonly slug: string
  readonly author: string
  /** ISO 8601 */
  readonly published: string
  readonly paragraphs: readonly string[]
}

export const bridge: Story = {
  lang: 'en',
  title: 'Old swing bridge to turn again after eleven years',
  slug: 'old-swing-bridge-to-turn-again-after-eleven-years',
  author: 'Marta Ellwood',
  published: '2021-03-09T06:40:00Z',
  paragraphs: [
    'The swing bridge at Hallow Quay will open to boats again in May, eleven years after its motor burned out on a Sunday afternoon and left two hundred yachts on the wrong side of the river.',
    'Engineers from the county finished the last of the bearings on Monday. The old wheels, each as heavy as a small lorry, had been turned in a workshop upstream by a family firm that also made the first ones, in 1894.',
    '“We asked three large companies and each of them told us to build a new bridge,” said Ruth Amber, who leads the harbour trust. “Then a retired fitter came in with a drawing his grandfather had made, and after that it was only a question of money.”',
    'The money, 1.8 million crowns in all, came from a lottery fund, from the county and from a raffle whose first prize was the right to press the button on the day. It was won by a girl of nine from Lower Marsh.',
    'Boats will pass at ten and at four. Drivers are asked to add a quarter of an hour to their journey, or to leave the car at the old brewery and walk, which takes six minutes and has the better view.',
    'The trust means to keep one of the old wheels in front of the museum. The other goes back to the workshop, “so that the next lot,” said Ms Amber, “know where to begin.”',
  ],
}

export const hospital: Story = {
  lang: 'en',
  title: 'Hospital board admits waiting figures were wrong for two years',
  slug: 'hospital-board-admits-waiting-figures-were-wrong',
  author: 'Imran Vale',
  published: '2019-11-21',
  paragraphs: [
    'The board of Saint Orla’s hospital has admitted that the waiting times it published between 2017 and 2019 left out every patient whose first appointment had been moved by the hospital itself.',
    'An audit by the health inspectorate, handed to the board in September and published on Thursday, found 4,312 such patients. Their median wait was 163 days; the figure on the hospital’s website for the same months was 71.',
    '“Nobody set out to mislead,” the chair, Helen Frost, told a meeting that lasted until midnight. “A rule that made sense for one clinic in 2014 was copied to all of them, and nobody looked at it again.”',
    'Two former managers dispute that. In letters seen by this newspaper they say that they warned the board in writing in March 2018, and that the answer was a reminder of the hospital’s policy on tone.',
    'The ministry has asked nine other hospitals that use the same software to recount. The first results are expected before the end of the year, a spokesman said, and would be published “whatever they show”.',
  ],
}

export const ferry: Story = {
  lang: 'en',
  title: 'Island ferry drops cash fares as last coin machine breaks',
  slug: 'island-ferry-drops-cash-fares',
  author: 'Noor Haldane',
  published: '2023-08-02',
  paragraphs: [
    'The ferry to Great Ling no longer takes coins. The last machine that did gave up on Saturday with the harbour master’s own five-crown piece inside it, and the maker closed in 2016.',
    'Passengers without a card may pay at the chandler’s on the quay, who writes a receipt by hand and keeps, he says, an eye on who is crossing with whom.',
    'The island council has asked for one sailing a day on which cash is taken on board. The company answered that its crews are sailors and not tellers, and that change blows away.',
    'About one passenger in fourteen paid in cash last summer. Most of them were over seventy, a survey by the parish found, and most of those said that they would simply go less often.',
    'A petition lies in the post office until the end of the month. It had 212 names on Tuesday, which is eleven more than the island has voters.',
  ],
}

const german: Story = {
  lang: 'de',
  title: 'Stadtrat streitet bis Mitternacht über das alte Freibad',
  slug: 'stadtrat-streitet-ueber-das-alte-freibad',
  author: 'Katrin Vollmer',
  published: '2020-06-17',
  paragraphs: [
    'Bis kurz vor Mitternacht hat der Stadtrat von Niederau am Dienstag darüber gestritten, was aus dem alten Freibad an der Mühlwiese werden soll. Am Ende stimmten vierzehn Mitglieder für die Sanierung, neun dagegen, zwei enthielten sich.',
    'Das Bad von 1931 ist seit drei Jahren geschlossen, weil das Becken Wasser verliert: nach Angaben der Stadtwerke zuletzt vierzig Kubikmeter am Tag. Ein Gutachten nennt 3,4 Millionen Euro für neue Leitungen und eine Wanne aus Edelstahl.',
    '„Wir reden hier nicht über Beton, sondern darüber, wo die Kinder dieser Stadt schwimmen lernen“, sagte Bürgermeisterin Ingrid Sattler. Im vergangenen Schuljahr konnte jedes dritte Kind der vierten Klassen nicht sicher schwimmen.',
    'Die Gegner wollten das Geld lieber in die Turnhalle der Gesamtschule stecken, deren Dach seit dem Winter mit Planen abgedeckt ist. Ihr Antrag, beides in einem Bürgerentscheid zur Wahl zu stellen, wurde knapp abgelehnt.',
    'Die Arbeiten sollen im Herbst ausgeschrieben werden. Wenn alles nach Plan läuft, kann im Sommer des übernächsten Jahres wieder gebadet werden; der Förderverein hat schon jetzt 211.000 Euro gesammelt.',
  ],
}

const french: Story = {
  lang: 'fr',
  title: 'La dernière scierie de la vallée fermera au printemps',
  slug: 'la-derniere-scierie-de-la-vallee-fermera-au-printemps',
  author: 'Solène Marchal',
  published: '2022-01-14',
  paragraphs: [
    'La scierie Rocher, la dernière de la vallée de l’Orne-Haute, cessera ses activités le 31 mars. Les vingt-trois salariés l’ont appris jeudi matin, au cours d’une réunion qui n’a pas duré un quart d’heure.',
    'La direction invoque le prix du bois, qui a doublé en deux ans, et une ligne de sciage vieille de trente ans qu’aucune banque n’a voulu remplacer. Le carnet de commandes, lui, était plein jusqu’en septembre.',
    '« On nous dit que le bois local a de l’avenir, et on ferme l’endroit où on le coupe », regrette Paul Estève, délégué du personnel, entré à la scierie à seize ans comme son père et son grand-père avant lui.',
    'La communauté de communes étudie une reprise en coopérative. Elle dispose de soixante jours pour réunir 900 000 euros, dont un tiers devrait venir des communes forestières ; quatre d’entre elles ont déjà donné leur accord.',
    'En attendant, les grumes partent par camion vers une usine située à deux cents kilomètres. Les exploitants calculent que chaque voyage leur coûte désormais près de la moitié de ce que rapporte le bois.',
  ],
}

const spanish: Story = {
  lang: 'es',
  title: 'El pueblo que compró su propio molino cumple diez años',
  slug: 'el-pueblo-que-compro-su-propio-molino-cumple-diez-anos',
  author: 'Lucía Berenguer',
  published: '2018-10-05',
  paragraphs: [
    'Hace diez años, los 412 vecinos de Torrealba de la Sierra reunieron 180.000 euros para comprar el molino que una cadena de hoteles quería convertir en aparcamiento. El viernes celebraron el aniversario con pan hecho de su propia harina.',
    'El edificio, del siglo XVIII, vuelve a moler dos veces por semana. Da trabajo a cinco personas y abastece a once panaderías de la comarca, además del comedor de la escuela, donde el lunes es ya el día del pan oscuro.',
    '«Nos llamaron locos en tres idiomas», recuerda Amparo Gil, que fue alcaldesa durante la compra y hoy lleva las cuentas de la cooperativa. «Lo que nadie nos dijo es que íbamos a aprender tanto de correas y rodamientos».',
    'No todo ha sido fácil. La crecida de 2014 se llevó la compuerta y la mitad del azud, y la reparación costó más que el propio molino. La deuda se terminó de pagar en primavera, con la última campaña de escanda.',
    'El próximo proyecto es una turbina pequeña para las noches en que no se muele. Según el estudio encargado a la universidad, bastaría para el alumbrado de la plaza y de las dos calles que bajan al río.',
  ],
}

const portuguese: Story = {
  lang: 'pt',
  title: 'Pescadores da lagoa recuperam barcos que o mar tinha levado',
  slug: 'pescadores-da-lagoa-recuperam-barcos',
  author: 'Tiago Salema',
  published: '2021-09-28',
  paragraphs: [
    'Seis dos nove barcos que a tempestade de Fevereiro arrancou do cais da Lagoa Velha voltaram à água no domingo. Foram encontrados na duna, a quase dois quilómetros do ancoradouro, meio enterrados na areia e sem motores.',
    'Durante sete meses, os pescadores trabalharam neles aos fins-de-semana, num armazém emprestado pela junta. A madeira veio de um pinhal que tinha de ser abatido e o calafate, de 81 anos, veio da outra margem para ensinar.',
    '«Um barco novo custava-me doze anos de enguias», diz Joaquim Raposo, que perdeu dois. «Assim custou-me as costas, mas as costas ainda são minhas.» A câmara pagou as tintas e a companhia de seguros, depois de muita carta, os motores.',
    'Os outros três barcos não têm conserto. As quilhas vão ficar expostas junto ao mercado, com os nomes dos donos e a altura a que o mar chegou naquela noite, marcada por um traço azul na parede.',
    'A associação pede agora um molhe mais alto. O instituto portuário promete um estudo até ao fim do ano, o terceiro em dez anos, e lembra que as obras dependem sempre de dinheiro que não é seu.',
  ],
}

const italian: Story = {
  lang: 'it',
  title: 'Il treno della collina torna a viaggiare anche la domenica',
  slug: 'il-treno-della-collina-torna-la-domenica',
  author: 'Bianca Feltri',
  published: '2022-04-03',
  paragraphs: [
    'Dopo quattordici anni di silenzio, il piccolo treno che collega Castelrocco alla stazione di fondovalle tornerà a viaggiare anche la domenica. La prima corsa partirà alle otto e dieci, con la banda del paese nella seconda carrozza.',
    'La regione ha trovato i soldi nel bilancio della montagna: seicentomila euro per tre anni, abbastanza per due macchinisti, un capotreno e la manutenzione delle traversine di castagno che nessuno produce più in serie.',
    '«Ci avevano spiegato che la domenica non viaggia nessuno», racconta il sindaco, Aldo Merisi. «Abbiamo contato le automobili al passo, tutte le domeniche di luglio, e ne abbiamo contate quattromila.»',
    'I comitati dei pendolari chiedono ora una corsa in più la sera, per chi lavora negli alberghi del lago e oggi dorme in macchina fino all’alba. La società ferroviaria risponde che se ne parlerà in autunno, con i numeri alla mano.',
    'Il biglietto costerà tre euro e mezzo, gratis per chi porta la bicicletta. Alla stazione di arrivo hanno già riaperto il bar, con la stessa macchina per il caffè del 2008, tenuta in cantina da chi non ci aveva mai creduto.',
  ],
}

const russian: Story = {
  lang: 'ru',
  title: 'Жители Зареченска два года восстанавливали старую водонапорную башню',
  slug: 'zhiteli-zarechenska-vosstanovili-staruyu-bashnyu',
  author: 'Ольга Дёмина',
  published: '2017-08-24T11:05:00+03:00',
  paragraphs: [
    'Водонапорная башня в Зареченске, построенная в 1908 году и простоявшая без крыши почти тридцать лет, открылась для посетителей. Восстанавливали её сами жители: по выходным, на собственные деньги и по чертежам, найденным в областном архиве.',
    'Сначала из башни вывезли сорок кубометров мусора. Потом выяснилось, что чугунный бак цел, а лестницу кто-то ещё в девяностые распилил на металл. Новую сварили на местном заводе, где для этого остались после смены шесть человек.',
    '«Нам говорили, что дешевле снести, — рассказывает учительница истории Нина Горелова. — Я отвечала, что дешевле всего вообще ничего не делать, но тогда непонятно, зачем мы здесь живём».',
    'Администрация района поначалу требовала проект стоимостью в четыре миллиона рублей, но после письма губернатору согласилась считать работы «благоустройством прилегающей территории». Кирпич для верхнего яруса подарил монастырь.',
    'Теперь в башне музей и маленькая обсерватория с телескопом, собранным в школьном кружке. В первую субботу пришли восемьсот человек, и очередь, как говорят в городе, была длиннее, чем за сахаром в девяносто первом.',
  ],
}

const ukrainian: Story = {
  lang: 'uk',
  title: 'Село на Поліссі власноруч побудувало дитячу бібліотеку',
  slug: 'selo-na-polissi-pobuduvalo-dytyachu-biblioteku',
  author: 'Леся Гуменюк',
  published: '2021-05-19',
  paragraphs: [
    'У селі Вербівка на Поліссі відкрили дитячу бібліотеку, яку мешканці зводили три роки власними силами. Зруб подарував лісгосп, вікна привезли зі старої школи, а піч склав майстер із сусіднього району, який узяв за роботу мішок яблук.',
    'Книжок поки що чотири тисячі. Половину надіслали поштою незнайомі люди після допису в мережі, решту зібрали по хатах. Найстаріше видання — буквар 1924 року, який ховали на горищі за димарем.',
    '«Ми рахували, що вистачить на одну кімнату, — каже вчителька Галина Мороз. — А потім приїхали студенти на тиждень, залишилися на літо, і вийшло дві кімнати й ґанок, на якому тепер щовечора хтось сидить».',
    'Громада виділила гроші лише на проводку та пожежну сигналізацію. Посаду бібліотекаря обіцяють у новому бюджеті, а доти чергують по черзі: розклад висить на дверях поруч із розкладом автобуса.',
    'Восени тут хочуть почати недільні читання для дорослих. Першою книгою обрали збірку оповідань місцевого лікаря, яка п’ятдесят років пролежала в рукописі й уперше вийшла друком минулої зими.',
  ],
}

const turkish: Story = {
  lang: 'tr',
  title: 'Köy halkı kapanan okulu dokuma atölyesine çevirdi',
  slug: 'koy-halki-kapanan-okulu-dokuma-atolyesine-cevirdi',
  author: 'Defne Aksoylu',
  published: '2020-02-11',
  paragraphs: [
    'Öğrenci kalmadığı için sekiz yıl önce kapatılan Yukarıçam köyü ilkokulu, şimdi on dokuz tezgâhın çalıştığı bir dokuma atölyesi. Kapısındaki levha duruyor; altına küçük harflerle “her gün ders var” diye yazılmış.',
    'Binayı köylüler kendileri onardı. Çatının kiremitleri komşu köyün yıkılan ambarından, tezgâhların yarısı evlerin bodrumundan çıktı. Eksik parçaları, gençliğinde marangozluk yapmış olan muhtar ceviz ağacından yeniden yonttu.',
    '“Önce turist gelir diye düşündük, gelmedi,” diyor atölyeyi yöneten Sevim Karaca. “Sonra bir terzi iki top kumaş istedi, ardından bir tiyatro bütün perdesini. Şimdi sıraya yazıyoruz, bahara kadar doluyuz.”',
    'Kooperatifin otuz bir üyesi var, hepsi kadın. Geçen yılın kazancıyla köyün su deposu yenilendi, iki öğrenciye burs verildi. İlçe yönetimi binanın kirasını almaktan bu yıl da vazgeçtiğini açıkladı.',
    'Atölye kışın soba ile ısınıyor ve saat dörtte, ışık azalınca kapanıyor. Yönetim güneş paneli için başvurdu; yanıt gelene kadar, diyorlar, gündüzün uzamasını beklemeyi zaten öğrendik.',
  ],
}

const arabic: Story = {
  lang: 'ar',
  title: 'أهالي القرية يعيدون فتح السوق القديم بعد عشرين عاما',
  slug: 'ahali-al-qarya-yuidun-fath-al-suq-al-qadim',
  author: 'سلمى الخطيب',
  published: '2019-04-30',
  paragraphs: [
    'أعاد أهالي قرية عين الوادي فتح سوقهم القديم بعد عشرين عاما من الإغلاق، وامتلأت صباح الجمعة دكاكينه الأربعون بالزبائن والزائرين الذين جاء بعضهم من مدن بعيدة لرؤية السقف الحجري الذي أُصلح حجرا حجرا.',
    'بدأت أعمال الترميم قبل ثلاث سنوات بتبرعات صغيرة، ثم انضمت إليها البلدية وجمعية للمهندسين المتقاعدين. وقال المشرف على المشروع إن أصعب ما واجههم هو العثور على بنّاء يعرف كيف تُعقد القباب من دون خشب.',
    'وقالت صاحبة دكان للعطارة ورثته عن جدها: «كنا نمر من هنا كل يوم ونرى الأبواب مغلقة، وكان أبي يحمل المفتاح في جيبه حتى مات. اليوم فتحت الباب بالمفتاح نفسه ودار في القفل كأنه لم يتوقف يوما».',
    'ويضم السوق ورشة لتعليم صناعة السلال وأخرى لإصلاح الساعات، ومكتبة صغيرة في الدكان الذي كان مخبزا. وتقول البلدية إنها لن تأخذ إيجارا من أصحاب الحرف في السنتين الأوليين حتى يستقر عملهم.',
    'ويطالب التجار الآن بموقف للسيارات خارج الأسوار وبحافلة من المحطة، لأن الأزقة لا تتسع إلا لعربة واحدة. ووعد رئيس البلدية بعرض الأمر على المجلس في جلسته المقبلة بعد العيد.',
  ],
}

const chinese: Story = {
  lang: 'zh',
  title: '停运十二年的山区小火车本月恢复运行',
  slug: 'shanqu-xiao-huoche-huifu-yunxing',
  author: '林若溪',
  published: '2022-09-06',
  paragraphs: [
    '停运十二年的云溪山区小火车将于本月十八日恢复运行。铁路部门周二表示,全线二十七公里的枕木已经更换完毕,沿途七座隧道也完成了加固,列车每天往返两趟,单程一小时二十分钟。',
    '这条铁路建于一九五八年,原本用来运送木材。林场关闭以后,它成了山里孩子上学、老人看病的唯一交通工具,直到二〇一〇年的一场泥石流冲毁了三号桥。',
    '“那天晚上我还在值班,听见响声就知道桥没了。”退休站长周德明说,“后来大家都走公路,下雨天要绕五个小时。现在我孙子可以坐火车去县城,和他爸爸小时候一样。”',
    '修复工程花费一亿三千万元,其中一部分来自村民的集资。县里还把两节旧车厢改成了流动图书馆和诊室,每逢周三随车进山,医生和老师轮流值班。',
    '票价定为八元,学生免费。铁路部门提醒,冬季结冰期间可能临时停运,乘客出发前请查看车站公告。',
  ],
}

const japanese: Story = {
  lang: 'ja',
  title: '閉館した町の映画館、住民の手で三十年ぶりに再開',
  slug: 'machi-no-eigakan-sanjunen-buri-ni-saikai',
  author: '秋本沙織',
  published: '2023-02-17',
  paragraphs: [
    '平成の初めに閉館した汐見町の映画館「みなと座」が、住民の手で三十年ぶりに再開した。初日の十七日には、かつての常連や子ども連れなど二百人あまりが列を作り、最初の上映は立ち見も出た。',
    '建物は長く倉庫として使われていた。五年前に取り壊しの話が出たことから、町の有志が保存会を作り、寄付と手弁当で屋根と客席を直した。椅子は隣の県で閉館した劇場から譲り受けたものだ。',
    '「映写機だけは誰も捨てられなかったんです」と保存会の代表、三浦恵子さんは話す。油をさして電気を通すと、一度で動いた。元映写技師の男性は八十四歳になるが、月に一度、若い会員に扱い方を教えている。',
    '上映は週末の二日間で、料金は大人八百円、高校生以下は無料。町は固定資産税を五年間免除する。平日は学校の授業や落語の会にも貸し出すという。',
    '課題は冬の暖房費だ。保存会は薪ストーブの導入を検討しており、商店街では「映画を見に来たら薪を一本」という呼びかけが始まっている。',
  ],
}

const polish: Story = {
  lang: 'pl',
  title: 'Miasteczko odzyskało zegar ratuszowy po pół wieku',
  slug: 'miasteczko-odzyskalo-zegar-ratuszowy',
  author: 'Jagoda Wilczek',
  published: '2020-12-03',
  paragraphs: [
    'Zegar z ratusza w Dolnych Sadach, wywieziony do naprawy w 1969 roku i uznany za zaginiony, wrócił na wieżę. Odnalazł go nauczyciel fizyki w magazynie zamkniętej fabryki, czterysta kilometrów od miasteczka, owinięty w gazety z epoki.',
    'Mechanizm był prawie kompletny. Brakowało wahadła i jednej z trzech kół, które dorobił emerytowany ślusarz według zdjęcia ślubnego swoich rodziców, bo innego zdjęcia wnętrza wieży nikt nie miał.',
    '„Przez pięćdziesiąt lat umawialiśmy się pod zegarem, którego nie było” — mówi burmistrzyni Halina Sowa. „Teraz trzeba będzie przychodzić punktualnie i nie wiem, czy wszyscy są na to gotowi”.',
    'Naprawa kosztowała dziewięćdziesiąt tysięcy złotych. Dwie trzecie zebrali mieszkańcy, resztę dołożył powiat, pod warunkiem że zegar nie będzie bił między dziesiątą wieczorem a szóstą rano.',
    'Fabryka, w której leżał, ma zostać zburzona wiosną. Nauczyciel przeszukuje ją dalej: w spisie z tamtych lat figurują jeszcze dwa zegary, oba z miast, które dawno o nich zapomniały.',
  ],
}

/** One story in each language. */
export const stories: Readonly<Record<Lang, Story>> = {
  en: bridge,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  ru: russian,
  uk: ukrainian,
  tr: turkish,
  ar: arabic,
  zh: chinese,
  ja: japanese,
  pl: polish,
}
