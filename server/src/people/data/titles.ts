/**
 * Words before a name that are no part of it, in lower case and without full stops. They tell a
 * forename of a stranger (`Robert Mikoyan`) from an office (`Ambassador Mikoyan`).
 */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir lord lady count countess baron baroness prince princess king queen
  president premier minister ambassador secretary senator congressman congresswoman representative governor
  general gen admiral adm colonel col major maj captain capt lieutenant lt marshal marshall sergeant sgt commander
  chairman chair director deputy assistant under vice acting foreign prime counselor counsellor consul attaché
  comrade cde com archbishop bishop father pope judge justice chief commissioner delegate dean rev reverend
  herr herrn frau fräulein frl hr hrn fr madame mme mlle mademoiselle monsieur m graf gräfin baronin freiherr
  fürst fürstin kaiser kaiserin könig könig königin prinz prinzessin hofrat hofrath direktor director doktor
  generalmajor oberst hauptmann leutnant papst onkel tante schwester bruder vetter lieber liebe liebster liebste
  dear and the from to with by of for said but when while if as in on at after before also both then
  товарищ тов т товарища товарищу товарищем товарищи тт господин господина господину г гн госпожа президент
  президента премьер министр посол генерал маршал адмирал полковник капитан секретарь председатель академик
  профессор проф доктор князь граф барон царь император королева король архиепископ епископ патриарх судья
  камрад др посланик министър господарица gospodin drug soudruh pan pani pane towarzysz monsignor don doña señor
  señora sr sra signor signora`.split(/\s+/),
);

/** Of them, words of courtesy and grammar: no forename, but no sign of a name after them either. */
export const COURTESIES: ReadonlySet<string> = new Set(
  `lieber liebe liebster liebste dear and the from to with by of for said but when while if as in on at after
  before also both then m under vice acting`.split(/\s+/),
);

/** Titles before a forename that tell that its bearer is known by it: `King George`, `князь Михаил`. */
export const RULERS: ReadonlySet<string> = new Set(
  `sir king queen prince princess emperor empress pope saint st father brother sister kaiser kaiserin könig königin prinz
  prinzessin papst erzherzog erzherzogin fürst fürstin roi reine empereur impératrice saint sainte князь княгиня
  князя князю царь царя царица император императора императрица король королева святой святого святая папа отец
  отца архиепископ архиепископа епископ епископа патриарх патриарха митрополит митрополита`.split(
    /\s+/,
  ),
);

/** Titles that only women bear. */
export const FEMALE_TITLES: ReadonlySet<string> = new Set(
  `mrs ms miss lady countess baroness princess queen madame mme mlle mademoiselle frau fräulein frl gräfin
  baronin fürstin kaiserin königin prinzessin tante schwester госпожа госпожи г-жа королева pani señora sra
  doña signora`.split(/\s+/),
);

/** Small words inside surnames and before them. */
export const PARTICLES: ReadonlySet<string> = new Set(
  `von vom zu zum zur und van der den de del della di da dos das du des la le les el al bin ibn ben af av ten ter
  д де да ди дю фон ван дер ибн аль эль бен ле ла`.split(/\s+/),
);
