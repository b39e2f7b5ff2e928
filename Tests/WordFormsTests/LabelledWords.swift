import WordForms

/// Words with their languages, for a test of the model.
///
/// The running words are sentences about Soviet history, written for this test and used for nothing else; the hard
/// ones are Russian names in English books, English names, and words of other languages.
enum LabelledWords {
  static let english = """
    By the autumn of that year grain deliveries had collapsed across several southern districts, and local officials
    began reporting widespread hunger among collective farmers. Peasants slaughtered livestock rather than surrender
    their animals; brigades sent from factories searched barns, cellars and ovens for hidden sacks. Historians still
    quarrel about numbers, motives and responsibility. Archival discoveries during recent decades revealed quarterly
    plans, secret telegrams, petitions, denunciations and confessions extracted under torture. Ordinary citizens
    queued overnight outside shops where bread, sugar and kerosene were rationed. Newspapers praised heroic miners,
    weavers and pilots whose portraits decorated public buildings. Behind closed doors secretaries weighed loyalty
    against competence, promoted younger engineers, punished wreckers and rewrote textbooks. Foreign journalists
    noticed little; a few wrote honestly and lost their visas. After victory soldiers returned expecting gentler
    treatment, yet censorship tightened, scientists were humiliated and whole nations remained deported. When the
    dictator died, prisoners wept with joy, guards trembled, and his colleagues quickly dismantled the machinery
    that had threatened them. Reformers spoke cautiously of errors, excesses and cults. Widows received certificates,
    survivors sought apartments, pensions and the truth. Poets read forbidden verses at stadiums before crowds of
    students. Slowly the thaw froze again, leaving jokes, typewriters and kitchens as refuges of candour.
    """

  /// Library of Congress without diacritics, BGN/PCGN, the press, scholarly and ISO 9, a paragraph each.
  static let russian = """
    Osen'iu togo zhe goda khlebozagotovki provalilis' vo mnogikh iuzhnykh raionakh, mestnye nachal'niki soobshchali
    golode sredi kolkhoznikov. Krest'iane rezali skot, chtoby otdavat' zhivotnykh; brigady, prislannye zavodov, iskali
    pripriatannye meshki. Istoriki sporiat prichinakh otvetstvennosti. Arkhivnye nakhodki poslednikh desiatiletii
    raskryli kvartal'nye plany, sekretnye telegrammy, donosy, pokazaniia.

    Prostyye grazhdane stoyali nochami ocheredyakh magazinov, khleb, sakhar, kerosin vydavalis' kartochkam. Gazety
    khvalili geroicheskikh shakhtërov, tkachikh, lëtchikov, ch'i portrety ukrashali obshchestvennyye zdaniya. Zakrytymi
    dveryami sekretari vzveshivali predannost', vydvigali molodykh inzhenerov, nakazyvali vrediteley, perepisyvali
    uchebniki.

    Inostrannye zhurnalisty malo zamechali; nemnogie pisali chestno, teryali vizy. Posle pobedy soldaty vernulis,
    ozhidaya peremen, odnako tsenzura usililas, uchenykh unizhali, tselye narody ostavalis ssylke. Kogda diktator umer,
    zaklyuchennye plakali, okhranniki drozhali, soratniki bystro razobrali mashinu, ugrozhavshuyu.

    Reformatory ostorožno govorili ob ošibkax, peregibax, kul'te. Vdovy polučali spravki, vyživšie iskali kvartiry,
    pensii, pravdu. Poèty čitali zapreščënnye stixi stadionax pered tolpami studentov. Ottepel' snova smenilas'
    zamorozkami, ostaviv anekdoty, pišuščie mašinki, kuxni.

    Učënye izučaût sovetskoe obŝestvo tridcatyh godov: povsednevnuû žizn', nasilie, ètničeskuû politiku, kul'turnuû
    revolûciû, industrializaciû. Soprotivlenie krest'ân podavlâlos' vojskami. Nekotorye arhivy zakryty.
    """

  static let russianNames = """
    Preobrazhensky Smilga Lominadze Syrtsov Postyshev Kossior Chubar Eikhe Tomsky Sokolnikov Krestinsky Shliapnikov
    Kollontai Lunacharsky Krupskaya Chicherin Litvinov Maisky Vyshinsky Yagoda Menzhinsky Dzerzhinsky Tukhachevsky
    Bliukher Budenny Timoshenko Zhukov Konev Vasilevsky Rokossovsky Malenkov Bulganin Andreev Zhdanov Kosygin Suslov
    Podgorny Andropov Ligachev Shevardnadze Yakovlev Gaidar Nemtsov Stalingrad Magnitogorsk Vorkuta Kolyma Lubyanka
    Smolny Narkompros Gosplan Rabkrin Sovnarkhoz Politburo Orgburo Komsomolskaya Stakhanov apparatchik samovar
    """

  static let englishNames = """
    Carr Schapiro Fainsod Deutscher Cohen Tucker Daniels Nove Rabinowitch Wildman Rosenberg Haimson Koenker Viola Lewis
    Hughes Thurston Manning Rittersporn Solomon Applebaum Montefiore Service Figes Pipes Westwood Hosking Merridale
    Dallin Nicholson Whitehall Bristol Glasgow Cambridge Harvard Oxford Princeton Chicago Stanford Manchester
    """

  static let others = """
    Wirklichkeit Gesellschaft Arbeiter Bewegung Herrschaft Weltanschauung Führer Sonderweg Alltagsgeschichte Kampf
    Osteuropa Jahrbücher Beiträge Zeitschrift zwischen während Verlag Wissenschaft Bauern Staat mentalité longue durée
    ouvriers société révolution paysans pouvoir quotidien français soviétique études cahiers entre nouveau
    """
}
