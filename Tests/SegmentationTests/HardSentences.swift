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
    """#
}
