/// Sentences in which a careless rule goes wrong, each with its tokens that hold a mark: the signs,
/// apostrophes and quotation marks that aren't in these tokens stand outside of all.
struct HardSentence {
  let text: String
  let tokensWithMarks: [String]

  /// The list below, a sentence a line: the text, a bar, and its tokens with marks, or a hyphen for none.
  static let all: [HardSentence] = list.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
    let parts = line.split(separator: "|")
    let tokens = parts[1].split(separator: " ").map(String.init)
    return HardSentence(text: String(parts[0]), tokensWithMarks: tokens.filter { $0 != "-" })
  }

  private static let list = #"""
    # A sentence, a bar, and its tokens that hold a mark; all other marks are outside.
    # Soft signs at the end
    The cult of the vozhd' grew. | vozhd'
    The cult of the vozhd’ grew. | vozhd’
    By then glasnost', not uskorenie, was the word. | glasnost'
    Under glasnost’, perestroika and demokratizatsiia the oblast’ committees lost power. | glasnost’ oblast’
    She asked, "Chto delat'?" and laughed. | delat'
    Lenin's Chto delat' appeared in 1902. | Lenin's delat'
    Published in Osmyslit' kult Stalina, ed. Kobo. | Osmyslit'
    The journals Novyi mir, Oktiabr', and Iunost' competed. | Oktiabr' Iunost'
    Sovetskaia kul'tura, 12 ianvar' 1955. | kul'tura ianvar'
    He moved from Kazan' to Riazan' and then to Tver'. | Kazan' Riazan' Tver'
    Astrakhan', Perm', and Iaroslavl' fell next. | Astrakhan' Perm' Iaroslavl'
    The province (oblast') had its own committee (obkom). | oblast'
    The word 'oblast'' means province. | oblast'
    Its organ was Bednota, later Derevenskaia bednost'. | bednost'
    The lists (spiski) and the power (vlast') changed hands. | vlast'
    Power, or vlast', belonged to the soviets. | vlast'
    Sovetskaia vlast' plus elektrifikatsiia. | vlast'
    Rus' and Muscovy were never the same. | Rus'
    Kievan Rus' fell to the Mongols. | Rus'
    The princes of Rus' quarrelled. | Rus'
    Liubov' Orlova starred in it. | Liubov'
    Igor' Stravinskii left. | Igor'
    Gogol' and Tolstoi disagreed. | Gogol'
    He read Gogol', Gor'kii, and Babel'. | Gogol' Gor'kii Babel'
    The village of Kudrino lies near the Ob' river. | Ob'
    The lead article in Rul' was harsh. | Rul'
    The samokritika campaign and the smychka with the krest'ianstvo ended. | krest'ianstvo
    Sel'skaia zhizn', no. 4, p. 3. | Sel'skaia zhizn'
    Istoricheskii arkhiv and Krasnaia letopis' printed it. | letopis'
    Zapis' besedy Stalina s Dimitrovym. | Zapis'
    The first pech' was lit. | pech'
    The party's general'nyi sekretar' was Stalin. | party's general'nyi sekretar'
    Sekretar' obkoma spoke first. | Sekretar'
    A tsar' without boyars is no tsar'. | tsar' tsar'
    A pisatel' must be an inzhener of souls. | pisatel'
    Ne mogu molchat' was Tolstoy's title. | molchat' Tolstoy's
    Zhit' stalo luchshe, zhit' stalo veselee. | Zhit' zhit'
    Dognat' i peregnat' was the slogan. | Dognat' peregnat'
    The imperative 'dognat' i peregnat'' drove them. | dognat' peregnat'
    He said that 'zhit' stalo luchshe' was a lie. | zhit'
    The term smert' recurs, as does krov'. | smert' krov'
    Tserkov' i gosudarstvo, vol. 2. | Tserkov'
    His noch' was long; his den' was short. | noch' den'
    Fevral' and mart were cold. | Fevral'
    In aprel' and iiun' he wrote nothing. | aprel' iiun'
    The MTS and the artel' survived. | artel'
    A new feel for sovest' and chest' appeared. | sovest' chest'
    Uchit'sia, uchit'sia i uchit'sia. | Uchit'sia uchit'sia uchit'sia
    They boialis' everything and nadeialis' on nothing. | boialis' nadeialis'
    It okazalos' that nothing ostalos'. | okazalos' ostalos'
    The vozhd's word was law. | vozhd's
    # Other spellings of signs
    The vozhd′ spoke. | vozhd′
    The vozhdʹ spoke of glasnostʹ. | vozhdʹ glasnostʹ
    The vozhdʼ spoke. | vozhdʼ
    The vozhd` spoke of glasnost` again. | vozhd` glasnost`
    The vozhd´ spoke of Pis´ma. | vozhd´ Pis´ma
    The vozhd‘ spoke. | vozhd‘
    Pis‘ma and Pis’ma and Pis'ma and Pis`ma and Pis′ma. | Pis‘ma Pis’ma Pis'ma Pis`ma Pis′ma
    Bol'shevik, Bol’shevik, Bol′shevik, Bolʹshevik. | Bol'shevik Bol’shevik Bol′shevik Bolʹshevik
    Sel`skii sovet i kolkhoz. | Sel`skii
    My` i vy` ne e`ti lyudi. | My` vy` e`ti
    E`kran i raboty` v kino. | E`kran raboty`
    # Hard signs
    The ob"ekt and the sub"ekt of history. | ob"ekt sub"ekt
    The ob''ekt and the sub''ekt of history. | ob''ekt sub''ekt
    The ob”ekt and the s”ezd of 1934. | ob”ekt s”ezd
    At the s"ezd he spoke. | s"ezd
    Semnadtsatyi s''ezd VKP(b). | s''ezd
    XVII s′ezd VKP(b), s″ezd, sʺezd. | s′ezd s″ezd sʺezd
    Ob"edinenie and raz"iasnenie. | Ob"edinenie raz"iasnenie
    The pod"ezd was dark. | pod"ezd
    "Ob"ekt No. 1," he wrote. | Ob"ekt
    He quoted "s"ezd pobeditelei" twice. | s"ezd
    The so-called "s"ezd pobeditelei" met. | s"ezd
    The fel'd"eger' arrived with ob"iavlenie. | fel'd"eger' ob"iavlenie
    Obʺiavlenie and obʺekt. | Obʺiavlenie obʺekt
    An in"ektsiia and the ad"iutant. | in"ektsiia ad"iutant
    # British quotations
    The enormous reliance on the 'steel gauntlets of Ezhov'. | -
    The enormous reliance on the ‘steel gauntlets of Ezhov’. | -
    He called it a 'peaceful' war. | -
    The so-called 'cultural revolution' at the end of the 1920s. | -
    In 'Narkom Ezhov', Starkov writes of 'terror'. | -
    'On pozhret nas', p. 610. | -
    'O tak nazyvaemom "natsional-uklonizme"', Izvestiia TsK KPSS. | -
    'Itogi pervoi piatiletki: Doklad 7 ianvaria 1933 g.', Sochineniia. | -
    'Pis'ma Stalina Molotovu', p. 94. | Pis'ma
    'Novaia obstanovka – novye zadachi khoziaistvennogo stroitel'stva', Sochineniia. | stroitel'stva
    'Hitler's generals', writes Bialer, 'exercised less influence'. | Hitler's
    He saw a 'ruling class without tenure', in Lewin's phrase. | Lewin's
    The idea of the 'Big Deal', Stalin's exchange. | Stalin's
    'I don't know', he said, 'and I can't care'. | don't can't
    The 'kulak' was whoever the plan said he was. | -
    The 'former people' lost their rooms; the 'workers' got them. | -
    He cited 'The Letter of an Old Bolshevik' and other essays. | -
    The 'Right' and the 'Left' met. | -
    His 'unhappiness' was great. | -
    'The vozhd' is everything', he wrote. | vozhd'
    The article 'Bor'ba za vlast'' appeared. | Bor'ba vlast'
    'Vlast' i obshchestvo' was the title. | Vlast'
    ‘Vlast’ i obshchestvo’ was the title. | Vlast’
    In ‘Bor’ba za vlast’’ he says so. | Bor’ba vlast’
    'Glasnost'' was on all lips. | Glasnost'
    'The "s"ezd pobeditelei"' was a trap. | s"ezd
    # American quotations
    "The vozhd' is everything," he said. | vozhd'
    “The vozhd’ is everything,” he said. | vozhd’
    “Glasnost’” was a word; “vlast’” another. | Glasnost’ vlast’
    "Glasnost'" was a word. | Glasnost'
    He spoke of "vlast'," of "zhizn'," and of "smert'." | vlast' zhizn' smert'
    "He called it 'the steel gauntlets of Ezhov,'" she wrote. | -
    “He called it ‘the steel gauntlets of Ezhov,’” she wrote. | -
    "The 'vozhd'' never erred." | vozhd'
    "Workers of the world, unite!" | -
    “It’s Stalin’s work,” he said, “and the people’s.” | It’s Stalin’s people’s
    “‘Don’t,’ she said, ‘touch it,’” he recalled. | Don’t
    He said "no" and left. | -
    He said"no"and left. | -
    The word"—"another word. | -
    “No”—“Yes”—“Perhaps.” | -
    The "state" and the "people's" courts. | people's
    The "Stalin revolution" – Stalin's elimination of rivals. | Stalin's
    # Plural possessives
    The workers' and peasants' government fell. | -
    The workers’ and peasants’ government fell. | -
    Ten years' solitary confinement. | -
    The Bolsheviks' seizure of power and the Mensheviks' protest. | -
    Party leaders' accounts and citizens' letters. | -
    The 'Doctors' Plot' of 1953. | -
    The so-called 'workers' opposition' lost. | -
    “The workers’ opposition” lost. | -
    The kolkhozniks' plots and the kulaks' grain. | -
    Suny's and Getty's and others' work. | Suny's Getty's
    The Rostovs' house and the Ulianovs' flat. | -
    Marx's and Engels' works; Engels's too. | Marx's Engels's
    Dickens' novels and James' essays. | -
    The masses' mood and the bosses' fear. | -
    The Soviets' victory was the Germans' defeat. | -
    The tsars' heirs and the boyars' lands. | -
    The commissars' orders. | -
    # Possessives of words with signs
    Kazan's streets and Rus's princes. | Kazan's Rus's
    Kazan''s streets and Rus''s princes. | Kazan''s Rus''s
    Kazan’’s streets and Gogol’’s nose. | Kazan’’s Gogol’’s
    Gogol's nose and Gor'kii's Mat'. | Gogol's Gor'kii's Mat'
    Vozhd''s orders were clear. | Vozhd''s
    Kazanʹ's streets. | Kazanʹ's
    # Elisions
    'Twas a time of rock 'n' roll. | -
    ’Twas a time of rock ’n’ roll. | -
    In the '30s and '40s terror grew. | -
    In the ’30s and ’40s terror grew. | -
    The class of '68 and the spirit of '17. | -
    He was goin' home an' she was comin' back. | -
    Give 'em hell, 'cause they won't. | won't
    O' course he's an ol' fool. | he's
    Jus' tell me wha' you want, th' truth. | -
    'Tis said that 'twould be so. | -
    "'Tis true," he said. | -
    Rock 'n' roll and rhythm 'n' blues. | -
    The o'clock and the ne'er-do-well. | o'clock ne'er
    # Scan errors and mismatched marks
    He called it ‘terror‘ and ‘fear‘. | -
    ’Terror’ and ’fear’ ruled. | -
    The "Syrtsov-Lominadze Affair', Soviet Studies, 33. | -
    The Centre and the Periphery', p. 71. | -
    successor to Stalin' (Joseph Berger, Shipwreck). | -
    rulers were made.'34 In the words of Kaganovich. | -
    one can believe.'52 And it went on. | -
    ``Terror'' and `fear' ruled. | -
    He said ''terror'' and ''fear''. | -
    ' Terror ' and ' fear ' ruled. | -
    " Terror " and " fear " ruled. | -
    „Terror“ and «fear» ruled. | -
    «Vlast'» and «zhizn'» | Vlast' zhizn'
    # Measures and other things
    He was 6' 2" tall. | -
    At 55° 45′ 7″ N. | -
    A 5' wall and a 12" gun. | -
    # Names and contractions
    O'Brien, D'Encausse, and M'Clintock don't agree. | O'Brien D'Encausse M'Clintock don't
    Hélène Carrère d'Encausse's L'Empire éclaté. | d'Encausse's L'Empire
    Martem'ian Riutin, Kondrat'ev, Vasil'ev, and Il'ich. | Martem'ian Kondrat'ev Vasil'ev Il'ich
    L'vov, Khar'kov, and Arkhangel'sk. | L'vov Khar'kov Arkhangel'sk
    Zinov'ev’s speech and Kamenev’s reply. | Zinov'ev’s Kamenev’s
    Tret'iakov, Luk'ianov, and D'iakov. | Tret'iakov Luk'ianov D'iakov
    # English words behind a mark, without Russian
    They lived in the 'west' and the 'east'. | -
    A 'most' and a 'best' and a 'lost' cause. | -
    The 'model' and the 'level' and the 'chapel'. | -
    The 'festival' of the 'moral' and the 'real'. | -
    A 'star' and a 'war' and a 'car'. | -
    The 'men' and the 'women' and the 'children'. | -
    A 'wish', a 'dish', a 'crush', and a 'speech'. | -
    He 'sat' and 'bit' and 'put' it down. | -
    The 'Soviet' and the 'Comintern' and the 'Kremlin'. | -
    The ‘state’, the ‘part’, the ‘point’, and the ‘front’. | -
    # Russian words that take no sign
    The 'narod' and the 'partiia' were one. | -
    The 'kolkhoz' and the 'sovkhoz' failed. | -
    The 'apparat' and the 'aktiv' met. | -
    The 'Narkom' and the 'obkom' and the 'raikom' quarrelled. | -
    'Kak zhivoi s zhivymi', Literaturnaia gazeta. | -
    'Shchitaem svoim revoliutsionnym dolgom', Kommunist Tatarii. | -
    'V komissii Politbiuro TsK KPSS', Izvestiia TsK KPSS. | -
    'Nakonets!' Moskovskie novosti, 26 June 1988. | -
    'Stalin i krizis proletarskoi diktatury' [Platform of the Union]. | -
    'Kremlevskii tsenzor', Istochnik. | -
    ‘Velikii perelom’, ‘god’, and ‘narod’. | -
    # Of every kind
    The phrase 'sovetskaia vlast'' appears in Lenin's notes. | vlast' Lenin's
    Stalin's 'velikii perelom' was, for the peasants' leaders, the end. | Stalin's
    'The workers' state', as Trotsky called it, was degenerate. | -
    'The peasants' hatred of the kolkhoz' was real. | -
    He described 'the masters' servants' and 'the servants' masters'. | -
    The Cossacks' ataman, the tsar's confidant, wrote of 'narodnost''. | tsar's narodnost'
    Her dissertation, 'Povsednevnaia zhizn' sovetskogo goroda', appeared in 1998. | zhizn'
    See N. B. Lebina, Povsednevnaia zhizn' sovetskogo goroda (St Petersburg, 1999). | zhizn'
    Elena Zubkova, Obshchestvo i reformy, and Oleg Khlevniuk, Politbiuro: Mekhanizmy politicheskoi vlasti. | -
    Rossiiskii gosudarstvennyi arkhiv sotsial'no-politicheskoi istorii (RGASPI), f. 558, op. 11, d. 734. | sotsial'no
    In “Stalin’s Peasants,” Fitzpatrick notes the peasants’ “second serfdom.” | Stalin’s
    ‘Glasnost’ and ‘perestroika’ were slogans. | -
    The slogans ‘glasnost’’ and ‘perestroika’ spread. | glasnost’
    The slogans ‘glasnost’ and ‘perestroika’ spread. | -
    ‘Byt’ ili ne byt’,’ he said. | Byt’ byt’
    'Byt' ili ne byt'', he said. | Byt' byt'
    “Byt’ ili ne byt’,” he said. | Byt’ byt’
    The terms byt' and byt differ by a sign. | byt'
    The brat' and the brat were not brothers. | brat'
    He opened the dver' and crossed the ploshchad'. | dver' ploshchad'
    The Rech' newspaper and the Den' newspaper closed. | Rech' Den'
    The newspapers Den', Rech', and Volia naroda were shut. | Den' Rech'
    Pravda's editor, Kol'tsov, was Ogonek's too. | Pravda's Kol'tsov Ogonek's
    “What is ‘kul’turnost’’?” she asked. | kul’turnost’
    What is kul'turnost'? | kul'turnost'
    The campaign for kul'turnost' began; kul'turnost' meant soap. | kul'turnost' kul'turnost'
    The Tsar' Fyodor and the tsar' of Russia. | Tsar' tsar'
    It was Aleksandr Solzhenitsyn's "One Day," not his "Arkhipelag." | Solzhenitsyn's
    The Gulag's zeks' letters went unread. | Gulag's
    The kulaks' land went to the bedniaks'. | -
    A list of Bolsheviks', Mensheviks', and SRs' votes. | -
    In Kirov's, Ezhov's, and Beria's day. | Kirov's Ezhov's Beria's
    Sergei Kirov’s murder—‘the crime of the century’—changed all. | Kirov’s
    He said—'no'—and left. | -
    He said ("no") and left. | -
    "He said, 'It is the "steel gauntlets" that count,'" she wrote. | -
    The 'so-called "former people"' were deported. | -
    'So-called' "former people" were deported. | -
    The question: 'Whose vlast'?' | vlast'
    The question: "Whose vlast'?" | vlast'
    The answer: 'Nasha vlast'!' | vlast'
    The titles: 'Smert'', 'Zhizn'', 'Liubov''. | Smert' Zhizn' Liubov'
    The titles: ‘Smert’’, ‘Zhizn’’, ‘Liubov’’. | Smert’ Zhizn’ Liubov’
    The titles: "Smert'," "Zhizn'," "Liubov'." | Smert' Zhizn' Liubov'
    In Perm's camps and Tver's streets. | Perm's Tver's
    Perm'-36 was a camp. | Perm'
    The Moscow-Kazan' railway. | Kazan'
    The Riazan'-Ural'sk line. | Riazan' Ural'sk
    The Belarus' partisans and the Rus' land. | Belarus' Rus'
    Il'ia Erenburg's Ottepel' gave the Thaw its name. | Il'ia Erenburg's Ottepel'
    Boris Pil'niak's Golyi god and Fedor Gladkov's Tsement. | Pil'niak's Gladkov's
    Vasilii Grossman's Zhizn' i sud'ba. | Grossman's Zhizn' sud'ba
    Aleksandr Fadeev's Molodaia gvardiia. | Fadeev's
    Maksim Gor'kii's Mat' was the model. | Gor'kii's Mat'
    Nikolai Ostrovskii's Kak zakalialas' stal' sold well. | Ostrovskii's zakalialas' stal'
    Kak zakalialas' stal', chapter 2. | zakalialas' stal'
    The novel Bor'ba mirov; the film Padenie Berlina; the play Mashen'ka. | Bor'ba Mashen'ka
    They sang 'Shiroka strana moia rodnaia'. | -
    He was born in Sumy' in 1890. | -
    The OGPU's and NKVD's files. | OGPU's NKVD's
    The 1930s' terror and the '20s' calm. | -
    The '36 constitution and the '37 elections. | -
    “The ’36 constitution,” he said. | -
    ‘Tis the season, and ‘twas the night. | -
    'S a pity 'bout ol' Stalin, they'd say. | they'd
    They was singin' an' dancin' all th' night. | -
    He didn' know an' she couldn' tell. | -
    I reckon he's goin' t' town wi' me. | he's
    The ‘’quoted’’ word. | -
    The ,,quoted'' word. | -
    The ‚quoted‘ word. | -
    The ‹quoted› word and the »quoted« word. | -
    A 3'-5" plank. | -
    F'or example, a scan error. | F'or
    The vozhd 's word. | -
    The vozhd ' spoke. | -
    The 'vozhd ' spoke. | -
    He wrote of 'the party's line' and 'the state's'. | party's state's
    He wrote of 'the Party of Lenin' and of 'the workers''. | -
    The "kul'turnyi" worker and the "nekul'turnyi" peasant. | kul'turnyi nekul'turnyi
    An “ob”ekt” and a “sub”ekt.” | ob”ekt sub”ekt
    A 'sub"ekt' of history. | sub"ekt
    The “pod’ezd” was locked. | pod’ezd
    Pod'ezd, ob'ekt, s'ezd: some write the hard sign so. | Pod'ezd ob'ekt s'ezd
    XX s'ezd KPSS. | s'ezd
    XX s"ezd KPSS: Stenograficheskii otchet. | s"ezd
    XX s’’ezd KPSS. | s’’ezd
    The dekulakization of the krest'iane; the krest'ianin's lot. | krest'iane krest'ianin's
    In Khar'kov, Luts'k, and L'viv. | Khar'kov Luts'k L'viv
    Volodymyr Zatons'kyi and Mykola Skrypnyk; Ukraïns'ka Pravda. | Zatons'kyi Ukraïns'ka
    Rus′, Kazan′, and Gogol′. | Rus′ Kazan′ Gogol′
    Rus`, Kazan`, and Gogol`. | Rus` Kazan` Gogol`
    `Rus'`, he wrote. | Rus'
    "Chto delat'", "Kto vinovat", "Byloe i dumy". | delat'
    He said: 'I don't believe in "glasnost'"'. | don't glasnost'
    'I can't', said Akhmatova's friend, 'and I won't'. | can't Akhmatova's won't
    Lenin wrote, 'Better fewer, but better', in 1923. | -
    ‘The best of the best’, ‘the rest of the rest’, ‘the last of the last’. | -
    'At last', 'at least', 'at best', and 'at most' are phrases. | -
    'Let the rest', he said, 'go to the devil'. | -
    Those 'left' and those 'right' of the 'front' met. | -
    It was ‘war’ to the ‘death’ with the ‘west’. | -
    The 'Great' in 'Great Terror' is Conquest's. | Conquest's
    The 'cult' and its 'object', the 'subject' and its 'effect'. | -
    The 'lost', the 'just', the 'past', and the 'dust'. | -
    The war', he said, was lost'. | -
    ‘Glasnost’ was a word. | -
    'Glasnost' was a word. | -
    'Oblast' is a province, 'volost' a canton, 'vlast' power. | -
    ‘Oblast’ is a province, ‘volost’ a canton, ‘vlast’ power. | -
    The 'vozhd' cult. | -
    The 'tsar' cult. | -
    The 'intelligentsia' and its 'vlast''. | vlast'
    'Vlast', he said, 'is vlast''. | vlast'
    He wrote 'vlast', meaning power, and 'volia', meaning will. | -
    # In other systems, and in other people's prose
    Čast’ i celoe; žizn’ i smert’; noč’ i reč’. | Čast’ žizn’ smert’ noč’ reč’
    Sovetskaja vlast’ i obščestvennost’. | vlast’ obščestvennost’
    Gogol’, Puškin, Bol’šaja sovetskaja ėnciklopedija. | Gogol’ Bol’šaja
    The ob”yekt and the pod”yezd by BGN rules. | ob”yekt pod”yezd
    In Arkhangel’sk and Kazan’ by BGN rules. | Arkhangel’sk Kazan’
    Yel’tsin, Zinov’yev, and Il’ich by BGN. | Yel’tsin Zinov’yev Il’ich
    Vserossiiskaia Chrezvychainaia Komissiia, or Cheka, had ‘chekists’ everywhere. | -
    Trud, Gudok, and Komsomol'skaia pravda. | Komsomol'skaia
    The commune (mir) and the assembly (skhod) and the elder (starosta). | -
    The so-called ‘bol’shoi terror’ of 1937. | bol’shoi
    ‘Bol’shoi terror’, he wrote. | Bol’shoi
    The opening of the archives: ‘arkhivnaia revoliutsiia’. | -
    Stalin’s ‘Golovokruzhenie ot uspekhov’ (Pravda, 2 March 1930). | Stalin’s
    The pamphlet ‘Kak organizovat’ sorevnovanie?’ | organizovat’
    The pamphlet ‘Kak organizovat’ sorevnovanie’ and others. | organizovat’
    The pamphlets 'Chto takoe "druz'ia naroda"' and 'Shag vpered'. | druz'ia
    Lenin's 'Luchshe men'she, da luchshe'. | Lenin's men'she
    He feared the 'otets' of the people. | -
    A 'smert'' squad and a 'zhizn'' insurance. | smert' zhizn'
    A smert' squad. | smert'
    The kolkhoz's sel'sovet and the raion's MTS. | kolkhoz's sel'sovet raion's
    In Mikoyan's 'Tak bylo' (Moscow: Vagrius, 1999). | Mikoyan's
    In Molotov's 'Sto sorok besed' the term 'vlast'' is rare. | Molotov's vlast'
    The Leningraders' bread; the Muscovites' cards; the Ukrainians' grain. | -
    Boys' and girls' schools; ladies' hats; the Joneses' car. | -
    For goodness' sake and for conscience' sake. | -
    Jesus' and Moses' laws; Euripides' plays; Descartes' doubts. | -
    He'd've gone if they'd've asked. | He'd've they'd've
    Y'all know 'em, don'tcha? | Y'all don'tcha
    Ma'am, it's five o'clock. | Ma'am it's o'clock
    The '05 revolution and the '17 one; October '17. | -
    Dates: 7 noiabr' 1917, 25 oktiabr' (old style). | noiabr' oktiabr'
    He wrote "ob''ekt" and 'ob''ekt' and “ob''ekt”. | ob''ekt ob''ekt ob''ekt
    “S''ezd” was the first word. | S''ezd
    The s″ezd′s decisions. | s″ezd
    Pushkin's "Mednyi vsadnik" ("The Bronze Horseman") and Tolstoi's "Voina i mir". | Pushkin's Tolstoi's
    "Kazan'," "Riazan'," and "Tver'": three towns. | Kazan' Riazan' Tver'
    ("Kazan'") and ["Rus'"] | Kazan' Rus'
    'Kazan',' he said, 'is far.' | Kazan'
    'Kazan'', he said, 'is far'. | Kazan'
    Who wrote 'Mat''? Gor'kii. | Mat' Gor'kii
    Who wrote 'Mat'? Gor'kii. | Gor'kii
    "Who wrote 'Mat''?" | Mat'
    # Rare nouns and names
    The editor of Vest', Iosif Gessen's rival, printed it. | Vest' Gessen's
    'Vest'' was the landlords' paper; 'Rech'', the Kadets'. | Vest' Rech'
    Her father, a tokar' (lathe operator), and her mother, a pekar' (baker), were 'former people'. | tokar' pekar'
    A 'zvonar'' rang the bells; a 'psalom'shchik' sang. | zvonar' psalom'shchik
    The word "udal'" (daring) and the word "len'" have no English cousins. | udal' len'
    Zamiatin's 'My' and Platonov's 'Kotlovan' weren't printed. | Zamiatin's Platonov's weren't
    In 'Step'' Chekhov's boy sees the bull's-eye lanterns; in 'Stal'', nothing. | Step' Chekhov's bull's Stal'
    Bulgakov's 'Beg' and Olesha's 'Zavist'' played to the NEPmen's wives. | Bulgakov's Olesha's Zavist' NEPmen's
    The komsomol's 'smychka', the villagers' 'skhod', and the 'volost''. | komsomol's volost'
    “Pust’ govoriat” was the programme’s name. | Pust’ programme’s
    He drew his 'paiok', she her 'kartochka'; there wasn't any sakhar, any sol', or any mylo. | wasn't sol'
    At Sviazhsk, Trotsky's train; at Simbirsk, Tukhachevskii's; at Rybinsk and Murom, the officers'. | Trotsky's Tukhachevskii's
    Vasilii Grossman's Zhizn' i sud'ba was 'arrested' in 1961. | Grossman's Zhizn' sud'ba
    The 'Chernaia Rus'' of the chroniclers isn't Belarus'. | Rus' isn't Belarus'
    The 'bunt', said Pushkin, was 'senseless and merciless'; the 'bunt' of the soldiers' wives was neither. | -
    Radishchev's 'Puteshestvie', Herzen's Kolokol, and Lavrov's 'Vpered': the radicals' shelf. | Radishchev's Herzen's Lavrov's
    The 'khlebnyi nalog' replaced the 'razverstka', or the 'dan'', as the peasants had it. | dan'
    Tsar' and boiars, tsar' and people: the 'naive monarchists'' creed. | Tsar' tsar'
    The Bolsheviks' 'rabochaia aristokratiia' and the Mensheviks' 'proletariat'. | -
    "'Tis a pity," said the consul, "'tis a great pity." | -
    He was of the '05 generation, she of the '17. | -
    The lads were huntin', shootin', an' fishin' in the dacha's woods. | dacha's
    'I ain't goin' nowhere,' said the Wobbly. | ain't
    The ship's crew, the sailors' mess, the officers' quarters: 'gnil'', said the meat inspector's report. | ship's gnil' inspector's
    The oprichniki rode with a dog's head and a broom ("metla"): 'to sniff out and sweep'. | dog's
    The 'Izmena' of Kurbskii; the 'izmenit'' of the statute. | izmenit'
    "Chto takoe 'kulak'?" asked the Pravda's reader. | Pravda's
    “What’s ‘blat’?” “It’s who you know.” | What’s It’s
    “The ‘prikaz’ said ‘Ni shagu nazad’,” recalled the veteran. | -
    Shcherbakov's 'shashlyk' and Mikoian's 'kotlety': the new 'byt'. | Shcherbakov's Mikoian's
    'Novyi byt', wrote Trotsky, 'isn't made by decree'. | isn't
    'Byt'' is to be; 'byt' is daily life. | Byt'
    Lenin's 'Plekhanov', Gorky's 'Lenin', and Trotsky's 'Stalin'. | Lenin's Gorky's Trotsky's
    ‘Ottepel’’, Erenburg’s novel, named the age. | Ottepel’ Erenburg’s
    ‘Krokodil’, the satirists’ weekly, and ‘Ogonek’, the families’. | -
    The Stakhanovites' 'rekordy' raised the others' norms. | -
    The s"ezd and the plenum; the ob"ezd and the pod"em. | s"ezd ob"ezd pod"em
    The poet's "Ob"iasnenie v liubvi" went unread. | poet's Ob"iasnenie
    He signed the 'akt', the 'protokol', and the 'opis''. | opis'
    Fond, opis', delo, list: 'f., op., d., l.' | opis'
    GARF, f. R-5446, op. 82, d. 51, l. 144: 'Spravka o khode khlebozagotovok'. | -
    Letopis' zhizni, vol. 4; Perepis' 1937 goda; Zapis' besed. | Letopis' Perepis' Zapis'
    The zek's tin of 'makhorka', his 'bushlat', his 'valenki', and his 'paika'. | zek's
    Vladimir Dal' gives 'sovest'' eleven lines. | Dal' sovest'
    Dal''s dictionary gives it eleven lines. | Dal''s
    Dal', Ushakov, and Ozhegov agree. | Dal'
    The Dal' dictionary and Brem's 'Animals'. | Dal' Brem's
    In Suzdal', Pereiaslavl', and Iur'ev-Pol'skii the monks' cells were cells again. | Suzdal' Pereiaslavl' Iur'ev Pol'skii
    Ol'ga's husband, Oleg', whom 'everyone' knew. | Ol'ga's
    The slogan 'Bei zhidov, spasai Rossiiu' was the Black Hundreds'. | -
    The 'Rabochaia gazeta' and the 'Den'': the former the printers', the latter the bankers'. | Den'
    He wrote 'kak-nibud'' where he meant 'kak-to'. | nibud'
    The Kremlin's Spasskaia bashnia; the 'Kreml'' of Kazan'. | Kremlin's Kreml' Kazan'
    He said that he'd 'never put' such a thing on paper, nor 'let a model' be made. | he'd
    They called the tank a 'Klim', the mortar a 'samovar', the bomber a 'koftka'. | -
    His motto was 'doveriai, no proveriai', or 'trust, but verify'. | -
    For the intelligenty, 'poshlost'' (vulgarity) was the enemies' mark. | poshlost'
    ‘Poshlost’, toska, khandra’: Nabokov’s three. | Poshlost’ Nabokov’s
    Toska, khandra, grust', skorb', pechal': five shades of sorrow. | grust' skorb' pechal'
    "Liudi, god', zhizn'" the memoirs were called, with the printer's slip. | zhizn' printer's
    Erenburg's "Liudi, gody, zhizn'" ran in Novyi mir. | Erenburg's zhizn'
    In Zoshchenko's 'Bania', the bather's 'nomerok' is tied to his leg. | Zoshchenko's bather's
    'Rabotat', rabotat', rabotat'!' shouted the brigadir. | Rabotat' rabotat' rabotat'
    The camp's 'blatnye' wouldn't 'ishachit''; the 'muzhiki' would. | camp's wouldn't ishachit'
    He learned to 'tuftit'', to 'kantovat'sia', and to 'dokhodit''. | tuftit' kantovat'sia dokhodit'
    The Donbass miners' 'ugol'' and the metalworkers' 'chugun'. | ugol'
    The three C's were 'chai, chernosliv, i chernila'. | C's
    The 'troika's' verdicts and the 'dvoika's'. | troika's dvoika's
    The Ivanovo weavers' 'volynka' (go-slow) of '32. | -
    “Kuz’kina mat’,” said Khrushchev, and the interpreters’ hands flew up. | Kuz’kina mat’
    ‘Mat’’ was Gor’kii’s; the ‘mat’ of the barracks was everybody’s. | Mat’ Gor’kii’s everybody’s
    Khrushchev's 'mat'' and Stalin's 'mat' aren't the same word. | Khrushchev's mat' Stalin's aren't
    """#
}
