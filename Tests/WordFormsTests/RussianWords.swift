/// Russian words for the tests of romanisation: names and terms of Soviet history, and everyday words with
/// every letter and ending that systems write differently.
enum RussianWords {
  static let all: [String] = names + terms + everyday

  static let names = words(
    """
    ежов троцкий ленин сталин бухарин зиновьев каменев рыков молотов каганович ворошилов калинин киров
    орджоникидзе микоян хрущёв хрущев берия маленков вышинский ягода менжинский дзержинский луначарский
    крупская коллонтай чичерин литвинов тухачевский блюхер якир уборевич егоров будённый жуков рокоссовский
    конев василевский шапошников пятаков радек сокольников раковский преображенский кондратьев чаянов
    вавилов лысенко королёв туполев ильюшин курчатов сахаров солженицын шаламов гроссман пастернак ахматова
    цветаева мандельштам маяковский есенин горький шолохов булгаков платонов эренбург симонов шостакович
    прокофьев эйзенштейн мейерхольд станиславский дзига пудовкин довженко петлюра махно врангель деникин
    колчак юденич корнилов керенский милюков гучков родзянко распутин столыпин витте плеве победоносцев
    николай александра алексей мария юлия анастасия ксения евгений евгения дмитрий георгий василий юрий
    анатолий фёдор пётр семён артём татьяна наталья ольга игорь илья яков юлиан эмма эдуард элла вячеслав
    ярослав святослав харьков киев минск архангельск петербург москва владивосток йошкар хабаровск
    челябинск магнитогорск иркутск якутск нальчик тбилиси ереван ташкент алтай байкал урал сибирь крым
    горбачёв ельцин чернобыль кандалакша электрогорск щёлково щербаков тщедушный чубайс гайдар
    """)

  static let terms = words(
    """
    вождь власть гласность перестройка большевик большевики меньшевик коммунизм социализм марксизм
    революция революционный контрреволюция коллективизация индустриализация раскулачивание кулак середняк
    бедняк колхоз совхоз трудодень хозрасчёт продразвёрстка продналог пятилетка стахановец ударник
    вредитель вредительство чистка террор репрессия репрессии лагерь лагеря ссылка спецпоселенец
    заключённый зэк надзиратель конвой этап следователь допрос донос доносчик шпион шпионаж предатель
    измена родина отечество война победа блокада эвакуация партизан ополчение подполье съезд пленум
    политбюро оргбюро секретариат комиссар наркомат наркомвнудел рабкрин райком обком горком исполком
    совет советский советская советские номенклатура интеллигенция крестьянство пролетариат рабочий
    рабочие трудящиеся масса вожак ячейка агитация пропаганда избач ликбез беспризорник самиздат
    самокритика уклон уклонист оппозиция оппозиционер фракция платформа объединение объединённый
    объявление разъяснение подъём субъект объект въезд выезд изъятие сверхъестественный чрезвычайный
    чрезвычайка уезд губерния волость община земство дума царь царизм самодержавие дворянство купечество
    чиновник барщина мещанство разночинец вестник известия правда труд звезда искра начало история
    российский русский великий великая новый новая новые новое старый мягкий последний рабоче государство
    """)

  static let everyday = words(
    """
    жизнь человек время день ночь вода хлеб земля дело слово голос письмо письма бумага семья семьи
    статья статьи счастье здоровье воскресенье имение мнение мнения собрание собрания событие события
    ещё её моё твоё ёлка ёж её подъезд пьеса вьюга бульон район майор йод йога выйти выявить выучить
    выехать приехать поехать уехать поэт поэзия эпоха эхо это этот экономика электричество юбилей юность
    юг яблоко язык ясный маяк каюта союз знают делают стоять боятся смеяться учиться учится детский
    городской братский отсутствие соответствие отчёт учёт счёт расчёт щека щит борщ площадь общество
    будущий ищущий шёпот шёл жёлтый чёрный цирк цена улица отец отца конец концы птица сцена схема
    сходить восход находка ход уход отход вход исход выход пух мех эхом хозяин хорошо хутор храм
    мышь мыши быт сыр сын сыновья музей музея трамвай чай чая каравай герой герои мои твои каин
    наивный воинский заём заяц паук наука каолин клоун оазис какао радио стадион аист моисей
    лыжи жить шить ширь цыган цифра чаща щука вещь помощь дочь ружьё ружья колья перья
    """)

  /// Different words that differ in one letter, and that no listed system writes alike.
  static let nearPairs: [(String, String)] = pairs(
    """
    дом том; дом дым; рот род; сын сыр; быт бит; мышка мишка; пыл пил; вол вал; кит кот; лук люк; лук
    рук; нос нёс; жар шар; жить шить; час чай; чаща чаша; щит шит; сад зад; зуб суб; гость кость; день пень; хор
    вор; ход код; холм хлам; цел сел; цех чех; мел мёд; юг юз; яма дама; лес бес; раз рад; выл вил; тын тин; рыс
    рис; пыт пит; сход ход; восход восток; отец отечь; новые новое; старые старое; великий великие; русские русское;
    партия партер; мария марфа; звезда езда; правда правка; советы советы; вождя вожди; земля земли; юность ясность
    """
  ).filter { $0.0 != $0.1 }

  /// English words that look or sound like Russian ones.
  static let english = words(
    """
    the and that this with which from have year years day days way say may boy key eye eyes you your yes yet young
    yellow hey honey money army party history country county city story glory theory ideology society
    sociology economy history energy germany russia soviets union committee congress people's state law war peace bread
    land jim jam job join joy joke just major mayor rayon onion union church church's change chain cheap child
    school scheme scholar shah shoe shop short show should ship shape thought through other than then there these
    those them father mother brother book look good food blood school tool pool room moon soon took
    quick queen question window world word work worker wage wheel white who why how now know knew new news view review
    exit text next sex six box tax max alex alexander mix matrix lynx physics chemistry rhythm myth type typical style
    system syntax by my fly try dry cry sky spy shy buy guy play gray grey stay stayed played prayer player lawyer
    cat car can cap cut cup coat cost cause case care scene science scarce circle cycle cynic cent cell
    zero zone zoo size prize jazz buzz quiz hi ha he her him his hot hat hit hut house home hope hair hand head
    don't can't i'm we're they've it's let's o'clock jack jock back black block rock sock truck stick check
    """)

  private static func words(_ text: String) -> [String] {
    var seen: Set<String> = []
    return text.split(whereSeparator: \.isWhitespace).map(String.init).filter { seen.insert($0).inserted }
  }

  private static func pairs(_ text: String) -> [(String, String)] {
    text.split(separator: ";").map { pair in
      let both = pair.split(whereSeparator: \.isWhitespace).map(String.init)
      return (both[0], both[1])
    }
  }
}
